using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
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
/// threads can share a walk. A directory is known to belong to somebody else (<see cref="FileNames.IsBoundary"/>) only when all of it
/// has been seen, which is why its files and directories come together and not one by one.
/// </summary>
internal sealed class ProjectFiles
{
    private readonly bool _everything;
    private readonly bool _entersProjects;
    private readonly HashSet<string> _excludedDirectories;
    private readonly HashSet<string> _additionalFiles;
    private readonly Glob[] _globs;
#if NET
    // Characters; the systems' own limit is 255 bytes.
    private const int LongestName = 1024;

    private readonly EnumerationOptions _enumeration;
    private readonly LinkResolver _links;

    // Of all links so far: the files at their ends that only they lead to, and what the walk finds in the directories around the others.
    private readonly ConcurrentDictionary<(string Path, SourceFileKind Kind), bool> _linked = new();
    private readonly ConcurrentDictionary<string, HashSet<string>> _walked = new();
#endif

    /// <param name="options">The walk's rules.</param>
    /// <param name="mayBeNative">Whether the C library may open and list where it can; false is what other platforms do.</param>
    public ProjectFiles(WalkOptions options, bool mayBeNative = true)
    {
        Root = Normalize(options.Root);
        _everything = options.TakesEverything;
        _entersProjects = options.EntersProjects;
        _globs = options.Exclude;
#if NET
        IsNative = mayBeNative && NativeMethods.IsSupported;
        _links = new LinkResolver(Root, IsNative);
        _enumeration = new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
#endif
        _excludedDirectories = new HashSet<string>(PortablePath.Comparer);
        foreach (var directory in options.ExcludedDirectories)
        {
            _excludedDirectories.Add(Normalize(directory));
        }

        _additionalFiles = new HashSet<string>(PortablePath.Comparer);
        var additional = new List<SourceFile>();
        foreach (var file in options.AdditionalFiles)
        {
            var path = Normalize(file);
            if (_additionalFiles.Add(path))
            {
                var isNotebook = path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);
                additional.Add(new SourceFile("", path, isNotebook ? SourceFileKind.Notebook : SourceFileKind.Python));
            }
        }

        AdditionalFiles = [.. additional];
    }

    /// <summary>Whether the C library opens and lists, and not the framework.</summary>
    public bool IsNative { get; }

    /// <summary>The directory to list first, normalised. It is listed whatever its name and whatever it holds.</summary>
    public string Root { get; }

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
            if (ListEntries(directory, listing) && !_everything && path != Root)
            {
                listing.Clear();
            }

            if (!listing.HasProject)
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
    /// <exception cref="IOException">A directory cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission.</exception>
    public SourceFile[] Find()
    {
        var found = new List<SourceFile>(AdditionalFiles);
        var pending = new Stack<string>([Root]);
        var listing = new DirectoryListing();
        while (pending.Count > 0)
        {
            List(pending.Pop(), listing).Dispose();
            found.AddRange(listing.Files);
            foreach (var directory in listing.Directories)
            {
                pending.Push(directory);
            }
        }

        SourceFile[] files = [.. found];
        Array.Sort(Array.ConvertAll(files, file => file.Path), files, StringComparer.Ordinal);
        return files;
    }

    private bool ListEntries(OpenDirectory directory, DirectoryListing listing)
    {
#if NET
        if (!directory.IsNative)
        {
            using var entries = new EntryReader(directory.Path, this, listing);
            return !entries.MoveNext() && entries.IsBoundary;
        }

        var isBoundary = false;
        Span<char> name = stackalloc char[LongestName];
        while (directory.TryRead(name, out var length, out var attributes))
        {
            isBoundary |= Take(directory.Path, name.Slice(0, length), attributes, listing);
        }
#else
        var isBoundary = false;
        foreach (var entry in new DirectoryInfo(directory.Path).EnumerateFileSystemInfos())
        {
            isBoundary |= Take(directory.Path, entry.Name, entry.Attributes, listing);
        }
#endif
        return isBoundary;
    }

    // Adds what the entry stands for to the listing; true if it is nothing to scan and hands its directory to somebody else.
    private bool Take(string directory, FileName name, FileAttributes attributes, DirectoryListing listing)
    {
        if (attributes.HasFlag(FileAttributes.Device))
        {
            return false;
        }

        if (attributes.HasFlag(FileAttributes.ReparsePoint) && !(_everything && IsFileLink(directory, name)))
        {
#if NET
            if (!_everything && !listing.IgnoresLinks && FileNames.Classify(name) is { } linkKind)
            {
                TakeLink(new SourceFile(directory, name.ToString(), linkKind), listing);
            }
#endif
            return false;
        }

        if (attributes.HasFlag(FileAttributes.Directory))
        {
            return TakeDirectory(directory, name, listing);
        }

        if (FileNames.Classify(name) is { } kind)
        {
            AddFile(new SourceFile(directory, name.ToString(), kind), listing);
            return false;
        }

        if (FileNames.IsProject(name))
        {
            listing.HasProject = true;
        }

        return FileNames.IsBoundary(name) || (!_entersProjects && IsOtherProject(directory, name));
    }

    private bool IsOtherProject(string directory, FileName name) =>
        FileNames.IsOtherProject(name) ||
        (FileNames.IsPlainProject(name) && directory != Root && Surroundings.NamesSdk(Path.Combine(directory, name.ToString()), IsNative));

    private bool TakeDirectory(string directory, FileName name, DirectoryListing listing)
    {
        if (_everything)
        {
            AddDirectory(Path.Combine(directory, name.ToString()), listing.Directories);
            return false;
        }

        if (FileNames.IsForeignDirectory(name))
        {
            return false;
        }

        var path = Path.Combine(directory, name.ToString());
        if (FileNames.IsBoundaryDirectory(name) || (FileNames.IsProgramDirectory(name) && Surroundings.IsOldEnvironment(path)))
        {
            return true;
        }

        if (!(name.StartsWith("lib", StringComparison.Ordinal) && Surroundings.IsPythonBuild(directory)))
        {
            AddDirectory(path, FileNames.IsOutputDirectory(name) ? listing.OutputDirectories : listing.Directories);
        }

        return false;
    }

    // Most links are not even looked at: their names are none of Python's.
    private static bool IsFileLink(string directory, FileName name) =>
        FileNames.Classify(name) is not null && !Directory.Exists(Path.Combine(directory, name.ToString()));

#if NET
    // The file at the end of a link is read once, under its own path, if it lies below the root and the walk does not come to it by itself.
    private void TakeLink(SourceFile link, DirectoryListing listing)
    {
        if (IsExcluded(link.Path))
        {
            return;
        }

        switch (_links.Resolve(link.Path, out var target))
        {
            // Emacs locks a file with a link that names its user, and no file.
            case LinkTarget.Missing when link.Kind != SourceFileKind.Script && !link.Name.StartsWith(".#", StringComparison.Ordinal):
                listing.Files.Add(link);
                break;
            case LinkTarget.Inside:
                var targetKind = FileNames.Classify(Path.GetFileName(target));
                var kind = targetKind is SourceFileKind.Python or SourceFileKind.Notebook ? targetKind.Value : link.Kind;
                var isWalked = GetWalked(Path.GetDirectoryName(target) ?? Root).Contains(target) && (targetKind != SourceFileKind.Script || kind == targetKind);
                if (!isWalked && !IsExcluded(target) && _linked.TryAdd((target, kind), true))
                {
                    listing.Files.Add(new SourceFile("", target, kind));
                }

                break;
        }
    }

    // What the walk comes to in a directory: nothing if it does not come to the directory.
    private HashSet<string> GetWalked(string directory)
    {
        if (!_walked.TryGetValue(directory, out var walked))
        {
            walked = new HashSet<string>(PortablePath.Comparer);
            if (directory == Root || GetWalked(Path.GetDirectoryName(directory) ?? Root).Contains(directory))
            {
                var listing = new DirectoryListing { IgnoresLinks = true };
                try
                {
                    List(directory, listing).Dispose();
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    listing.Clear();
                }

                walked.UnionWith(listing.Directories);
                listing.Files.ForEach(file => walked.Add(file.Path));
            }

            _walked[directory] = walked;
        }

        return walked;
    }

    private bool IsExcluded(string path)
    {
        if (_additionalFiles.Contains(path) || Array.Exists(_globs, glob => glob.MatchesFile(path)))
        {
            return true;
        }

        for (var above = Path.GetDirectoryName(path); above is not null && above.Length > Root.Length; above = Path.GetDirectoryName(above))
        {
            if (Array.Exists(_globs, glob => glob.MatchesDirectory(above)))
            {
                return true;
            }
        }

        return false;
    }
#endif

    private void AddDirectory(string path, List<string> directories)
    {
        if (_excludedDirectories.Contains(path))
        {
            return;
        }

        foreach (var glob in _globs)
        {
            if (glob.MatchesDirectory(path))
            {
                return;
            }
        }

        directories.Add(path);
    }

    private void AddFile(SourceFile file, DirectoryListing listing)
    {
        if (_additionalFiles.Count > 0 && _additionalFiles.Contains(file.Path))
        {
            return;
        }

        foreach (var glob in _globs)
        {
            if (glob.MatchesFile(file.Path))
            {
                return;
            }
        }

        listing.Files.Add(file);
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

#if NET
    // The framework hands each entry over as it lies in the system's buffer. Every entry is dealt with where the framework asks whether it
    // belongs to the result, and none does.
    private sealed class EntryReader(string directory, ProjectFiles rules, DirectoryListing listing)
        : FileSystemEnumerator<bool>(directory, rules._enumeration)
    {
        private readonly string _directory = directory;

        public bool IsBoundary { get; private set; }

        protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
        {
            IsBoundary |= rules.Take(_directory, entry.FileName, entry.Attributes, listing);
            return false;
        }

        protected override bool TransformEntry(ref FileSystemEntry entry) => false;
    }
#endif
}
