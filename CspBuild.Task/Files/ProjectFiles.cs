using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Text;
#if NET
using System.IO.Enumeration;
using FileName = System.ReadOnlySpan<char>;
#else
using FileName = string;
#endif

namespace CspBuild.Files;

/// <summary>
/// The walk: which files below the project directory are the project's Python files. It lists one directory at a time, so that several
/// threads can share a walk. A directory is known to belong to somebody else (<see cref="FileNames.FindBoundary"/>) only when all of it
/// has been seen, which is why its files and directories come together and not one by one.
/// </summary>
internal sealed class ProjectFiles
{
    private readonly bool _everything;
    private readonly bool _thirdParty;
    private readonly bool _entersProjects;
    private readonly HashSet<string> _roots = new(PortablePath.Comparer);
    private readonly HashSet<string> _excludedDirectories = new(PortablePath.Comparer);
    private readonly HashSet<string> _additionalFiles = new(PortablePath.Comparer);
    private readonly Glob[] _globs;
#if NET
    // Characters; the systems' own limit is 255 bytes.
    private const int LongestName = 1024;

    private readonly EnumerationOptions _enumeration;
    private readonly LinkedFiles _links;
#endif

    /// <param name="options">The walk's rules.</param>
    /// <param name="mayBeNative">Whether the C library may open and list where it can; false is what other platforms do.</param>
    public ProjectFiles(WalkOptions options, bool mayBeNative = true)
    {
        _everything = options.TakesEverything;
        _thirdParty = options.IncludesThirdParty;
        _entersProjects = options.EntersProjects;
        _globs = options.Exclude;
        var roots = new List<string>();
        foreach (var directory in options.TakesNamedFilesOnly ? [] : (string[])[options.Root, .. options.AdditionalDirectories])
        {
            if (_roots.Add(Normalize(directory)))
            {
                roots.Add(Normalize(directory));
            }
        }

        Roots = [.. roots];
#if NET
        IsNative = mayBeNative && NativeMethods.IsSupported;
        _links = new LinkedFiles(this);
        _enumeration = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
#endif
        foreach (var directory in options.ExcludedDirectories)
        {
            _excludedDirectories.Add(Normalize(directory));
        }

        var additional = new List<SourceFile>();
        foreach (var file in options.AdditionalFiles)
        {
            var isNotebook = FileNames.Classify(Path.GetFileName(file)) == SourceFileKind.Notebook;
            AddAdditional(file, isNotebook ? SourceFileKind.Notebook : SourceFileKind.Python, additional);
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
                listing.OutputDirectories.ForEach(output => listing.LeftOut.Add(new LeftOut(output, LeftOutReason.Output)));
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
    /// <param name="leftOut">Receives what is left out, by path too, and the directories that cannot be listed; null if nobody asks.</param>
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
                leftOut?.Add(new LeftOut(directory, LeftOutReason.Unreadable));
            }

            found.AddRange(listing.Files);
            leftOut?.AddRange(listing.LeftOut);
            listing.Directories.ForEach(pending.Push);
        }

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

    // Without ".", ".." and a slash at the end. What is no path at all stays as it is, for the reader to fail on.
    private static string Normalize(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var root = Path.GetPathRoot(full) ?? "";
            return full.Length > root.Length ? full.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) : full;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            return path;
        }
    }

    private void AddAdditional(string file, SourceFileKind kind, List<SourceFile> additional)
    {
        var path = Normalize(file);
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

    // Adds what the entry stands for to the listing.
    private void Take(string directory, FileName name, FileAttributes attributes, DirectoryListing listing)
    {
        if (attributes.HasFlag(FileAttributes.Device))
        {
            return;
        }

        if (attributes.HasFlag(FileAttributes.ReparsePoint) && !(_everything && IsFileLink(directory, name)))
        {
#if NET
            if (!_everything && !listing.IgnoresLinks && FileNames.Classify(name) is { } linkKind)
            {
                _links.Take(new SourceFile(directory, name.ToString(), linkKind), listing);
            }
#endif
            return;
        }

        if (attributes.HasFlag(FileAttributes.Directory))
        {
            TakeDirectory(directory, name, listing);
        }
        else if (FileNames.Classify(name) is { } kind)
        {
            TakeFile(new SourceFile(directory, name.ToString(), kind), listing);
            if (!_thirdParty && FileNames.IsLibraryModule(name))
            {
                listing.AddLibraryModule();
            }
        }

        if (!attributes.HasFlag(FileAttributes.Directory))
        {
            TakeMarker(directory, name, listing);
        }
    }

    private void TakeMarker(string directory, FileName name, DirectoryListing listing)
    {
        if (FileNames.IsProject(name))
        {
            listing.HasProject = true;
            if (FileNames.IsPlainProject(name) && !_roots.Contains(directory) && Surroundings.NamesSdk(Path.Combine(directory, name.ToString()), IsNative))
            {
                AddBoundary(LeftOutReason.Project, listing);
            }
        }

        if (FileNames.FindBoundary(name) is { } reason)
        {
            AddBoundary(reason, listing);
        }
    }

    private void TakeDirectory(string directory, FileName name, DirectoryListing listing)
    {
        var path = Path.Combine(directory, name.ToString());
        if (_everything)
        {
            AddDirectory(path, listing, listing.Directories);
        }
        else if (FileNames.IsStore(name))
        {
            // Nothing to say of: there is no source in it.
        }
        else if (FileNames.FindForeign(name) is { } foreign && !_thirdParty)
        {
            listing.LeftOut.Add(new LeftOut(path, foreign));
        }
        else if (FileNames.IsBoundaryDirectory(name) || (FileNames.IsProgramDirectory(name) && Surroundings.IsOldEnvironment(path)))
        {
            AddBoundary(LeftOutReason.Environment, listing);
            AddDirectory(path, listing, listing.Directories);
        }
        else if (name.StartsWith("lib", StringComparison.Ordinal) && Surroundings.IsPythonBuild(directory))
        {
            listing.LeftOut.Add(new LeftOut(path, LeftOutReason.Output));
        }
        else
        {
            AddDirectory(path, listing, FileNames.IsOutputDirectory(name) ? listing.OutputDirectories : listing.Directories);
        }
    }

    private void AddBoundary(LeftOutReason reason, DirectoryListing listing)
    {
        if (reason == LeftOutReason.Project ? !_entersProjects : !_thirdParty || reason == LeftOutReason.Output)
        {
            listing.AddBoundary(reason);
        }
    }

    // Most links are not even looked at: their names are none of Python's.
    private static bool IsFileLink(string directory, FileName name) =>
        FileNames.Classify(name) is not null && !Directory.Exists(Path.Combine(directory, name.ToString()));

    private void AddDirectory(string path, DirectoryListing listing, List<string> directories)
    {
        if (_roots.Contains(path))
        {
            // It is walked by itself.
        }
        else if (_excludedDirectories.Contains(path))
        {
            listing.LeftOut.Add(new LeftOut(path, LeftOutReason.Output));
        }
        else if (Array.Exists(_globs, glob => glob.MatchesDirectory(path)))
        {
            listing.LeftOut.Add(new LeftOut(path, LeftOutReason.Excluded));
        }
        else
        {
            directories.Add(path);
        }
    }

    private void TakeFile(SourceFile file, DirectoryListing listing)
    {
        if (_additionalFiles.Count > 0 && _additionalFiles.Contains(file.Path))
        {
            return;
        }

        if (_globs.Length > 0 && Array.Exists(_globs, glob => glob.MatchesFile(file.Path)))
        {
            if (file.Kind != SourceFileKind.Script)
            {
                listing.LeftOut.Add(new LeftOut(file.Path, LeftOutReason.Excluded));
            }

            return;
        }

        listing.Files.Add(file);
    }

#if NET
    // The framework hands each entry over as it lies in the system's buffer. Every entry is dealt with where the framework asks whether it
    // belongs to the result, and none does.
    private sealed class EntryReader(string directory, ProjectFiles rules, DirectoryListing listing)
        : FileSystemEnumerator<bool>(directory, rules._enumeration)
    {
        private readonly string _directory = directory;

        protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
        {
            rules.Take(_directory, entry.FileName, entry.Attributes, listing);
            return false;
        }

        protected override bool TransformEntry(ref FileSystemEntry entry) => false;
    }
#endif
}
