using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;
using CspBuild.Text;

namespace CspBuild.Files.Walking;

/// <summary>
/// The walk: which files below the project directory are the project's Python files. It lists one directory at a time, so that several
/// threads can share a walk. A directory is known to belong to somebody else (<see cref="FileNames.FindBoundary"/>) only when all of it
/// has been seen, which is why its files and directories come together and not one by one.
/// </summary>
internal sealed partial class ProjectFiles
{
    private readonly bool _everything;
    private readonly bool _thirdParty;
    private readonly bool _entersProjects;
    private readonly HashSet<string> _roots = new(PortablePath.Comparer);
    private readonly Dictionary<string, LeftOut> _excludedDirectories = new(PortablePath.Comparer);
    private readonly HashSet<string> _additionalFiles = new(StringComparer.Ordinal);
    private readonly Glob[] _globs;
    private readonly DiskNames _names;
    private readonly Func<string, bool>? _isLink;
#if NET
    // Characters; the systems' own limit is 255 bytes.
    private const int LongestName = 1024;

    private readonly EnumerationOptions _enumeration;
    private readonly LinkedFiles _links;
#endif

    /// <param name="options">The walk's rules.</param>
    /// <param name="mayBeNative">Whether the C library may open and list where it can; false is what other platforms do.</param>
    public ProjectFiles(WalkOptions options, bool mayBeNative = true)
        : this(options, mayBeNative, new DiskNames(), WindowsFiles.IsSupported ? WindowsFiles.IsLink : null)
    {
    }

    /// <param name="options">The walk's rules.</param>
    /// <param name="mayBeNative">Whether the C library may open and list where it can; false is what other platforms do.</param>
    /// <param name="names">The names on disk of what is named.</param>
    /// <param name="isLink">Whether the reparse point at an absolute path is a link; null where all of them are.</param>
    internal ProjectFiles(WalkOptions options, bool mayBeNative, DiskNames names, Func<string, bool>? isLink)
    {
        _names = names;
        _isLink = isLink;
        _everything = options.TakesEverything;
        _thirdParty = options.IncludesThirdParty;
        _entersProjects = options.EntersProjects;
        _globs = options.Exclude;
        var roots = new List<string>();
        foreach (var directory in options.TakesNamedFilesOnly ? [] : options.AdditionalDirectories.Prepend(options.Root))
        {
            var root = Normalize(directory);
            if (_roots.Add(root))
            {
                roots.Add(root);
            }
        }

        Roots = [.. roots];
#if NET
        IsNative = mayBeNative && NativeMethods.IsSupported;
        _links = new LinkedFiles(this);
        _enumeration = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
#endif
        Packages = Array.ConvertAll(options.PackageDirectories, directory => new LeftOut(directory, LeftOutReason.Packages));
        foreach (var directory in options.ExcludedDirectories)
        {
            var path = Normalize(directory);
            var isCommon = FileNames.IsCommonOutput(GetRelative(path, options.Root));
            _excludedDirectories[path] = new LeftOut(path, isCommon ? LeftOutReason.Output : LeftOutReason.OtherOutput);
        }

        if (options.PackageFolder.Length > 0)
        {
            var folder = Normalize(options.PackageFolder);
            _excludedDirectories[folder] = new LeftOut(folder, LeftOutReason.Packages);
        }

        var additional = new List<SourceFile>();
        foreach (var file in options.AdditionalFiles)
        {
            AddAdditional(file, FileNames.ClassifyNamed(Path.GetFileName(file)), additional);
        }

        foreach (var file in options.RenamedFiles)
        {
            AddAdditional(file.Path, file.Kind, additional);
        }

        foreach (var file in options.ShippedFiles)
        {
            if (FileNames.Classify(Path.GetFileName(file)) is { } kind)
            {
                AddAdditional(file, kind, additional);
            }
        }

        AdditionalFiles = [.. additional];
    }

    /// <summary>Whether the C library opens and lists, and not the framework.</summary>
    public bool IsNative { get; }

    /// <summary>The directories to list first, normalised. They are listed whatever their names and whatever they hold.</summary>
    public string[] Roots { get; }

    /// <summary>The files that are taken whatever the walk says, each once; the walk passes them over.</summary>
    public SourceFile[] AdditionalFiles { get; }

    /// <summary>What is left out wherever it lies, before the walk comes to leave out anything.</summary>
    public LeftOut[] Packages { get; }

    /// <summary>Fills <paramref name="listing"/> with what one directory holds.</summary>
    /// <returns>The directory, still open.</returns>
    /// <exception cref="IOException">The directory cannot be listed, or not to its end; the listing holds what was seen.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission.</exception>
    public OpenDirectory List(string path, DirectoryListing listing)
    {
        listing.Clear();
        var directory = OpenDirectory.Open(path, IsNative);
        try
        {
            ListEntries(directory, listing);
            if (listing.Boundary is { } reason && !_everything && !_roots.Contains(path))
            {
                listing.Clear();
                listing.LeftOut.Add(new LeftOut(path, reason));
            }
            else if (listing.HasProject)
            {
                var output = _entersProjects || _roots.Contains(path) ? LeftOutReason.Output : LeftOutReason.OtherOutput;
                listing.OutputDirectories.ForEach(below => listing.LeftOut.Add(new LeftOut(below, output)));
            }
            else
            {
                listing.Directories.AddRange(listing.OutputDirectories);
            }

            return directory;
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Every file of the walk, listed on this thread, by path (ordinal), with the additional ones.</summary>
    /// <param name="leftOut">Receives what is left out, and the directories that cannot be listed; null if nobody asks.</param>
    /// <exception cref="IOException">A directory cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission.</exception>
    public SourceFile[] Find(List<LeftOut>? leftOut = null)
    {
        var found = new List<SourceFile>(AdditionalFiles);
        var pending = new Stack<string>(Roots);
        var listing = new DirectoryListing();
        while (pending.Count > 0)
        {
            var directory = pending.Pop();
            try
            {
                List(directory, listing).Dispose();
            }
            catch (Exception exception) when (leftOut is not null && (exception is IOException or UnauthorizedAccessException))
            {
                leftOut.Add(new LeftOut(directory, LeftOutReason.Unreadable));
            }

            found.AddRange(listing.Files);
            leftOut?.AddRange(listing.LeftOut);
            listing.Directories.ForEach(pending.Push);
        }

        leftOut?.AddRange(Packages);
        leftOut?.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        SourceFile[] files = [.. found];
        Array.Sort(Array.ConvertAll(files, file => file.Path), files, StringComparer.Ordinal);
        return files;
    }

    /// <summary>Whether a file is taken by its own name or left out, by an exclusion of it or of a directory above it.</summary>
    public bool IsExcluded(string path)
    {
        if (_additionalFiles.Contains(path) || Array.Exists(_globs, glob => glob.MatchesFile(path)))
        {
            return true;
        }

        var root = FindRoot(path) ?? "";
        for (var above = Path.GetDirectoryName(path); above is not null && above.Length > root.Length; above = Path.GetDirectoryName(above))
        {
            if (Array.Exists(_globs, glob => glob.MatchesDirectory(above)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The innermost root that a path lies below; null if there is none.</summary>
    public string? FindRoot(string path)
    {
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (_roots.Contains(above))
            {
                return above;
            }
        }

        return null;
    }

    private static string GetRelative(string path, string root) => path.StartsWith(root, PortablePath.Comparison) ? path.Substring(root.Length) : path;

    // As the disk has it, without ".", ".." and a slash at the end. What is no path at all stays as it is, for the reader to fail on.
    private string Normalize(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var root = Path.GetPathRoot(full) ?? "";
            return _names.Find(full.Length > root.Length ? full.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) : full);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            return path;
        }
    }

    private void AddAdditional(string file, SourceFileKind kind, List<SourceFile> additional)
    {
        var path = Normalize(file);
#if NET
        if (_links.FindNamed(path, kind) is not { } own)
        {
            return;
        }

        path = own;
#endif
        if (_additionalFiles.Add(path))
        {
            additional.Add(new SourceFile("", path, kind));
        }
    }

    private void ListEntries(OpenDirectory directory, DirectoryListing listing)
    {
#if NET
        if (!directory.IsNative)
        {
            using var entries = new EntryReader(directory.Path, this, listing);
            entries.MoveNext();
            return;
        }

        Span<char> name = stackalloc char[LongestName];
        while (directory.TryRead(name, out var length, out var attributes))
        {
            Take(directory.Path, name.Slice(0, length), attributes, listing);
        }
#else
        foreach (var entry in new DirectoryInfo(directory.Path).EnumerateFileSystemInfos())
        {
            Take(directory.Path, entry.Name, entry.Attributes, listing);
        }
#endif
    }
}
