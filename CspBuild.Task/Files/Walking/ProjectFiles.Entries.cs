using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;
#if NET
using System.IO.Enumeration;
using FileName = System.ReadOnlySpan<char>;
#else
using FileName = string;
#endif

namespace CspBuild.Files.Walking;

// What each entry of a directory stands for.
internal sealed partial class ProjectFiles
{
    // Adds what the entry stands for to the listing.
    private void Take(string directory, FileName name, FileAttributes attributes, DirectoryListing listing)
    {
        if (attributes.HasFlag(FileAttributes.Device))
        {
            return;
        }

        if (IsLink(directory, name, attributes) && !(_everything && IsFileLink(directory, name)))
        {
#if NET
            if (!_everything && !listing.IgnoresLinks)
            {
                TakeLink(directory, name, listing);
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

#if NET
    private void TakeLink(string directory, FileName name, DirectoryListing listing)
    {
        if (FileNames.Classify(name) is { } kind)
        {
            _links.Take(new SourceFile(directory, name.ToString(), kind), listing);
        }
        else
        {
            _links.TakeDirectory(Path.Combine(directory, name.ToString()), listing);
        }
    }
#endif

    private void TakeMarker(string directory, FileName name, DirectoryListing listing)
    {
        if (FileNames.IsProject(name))
        {
            listing.HasProject = true;
            if (!_everything && !_entersProjects && !_roots.Contains(directory) &&
                Surroundings.IsProject(Path.Combine(directory, name.ToString()), IsNative))
            {
                listing.AddBoundary(LeftOutReason.Project);
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
            // Not reported as left out: it holds data, no source.
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
            listing.LeftOut.Add(new LeftOut(path, LeftOutReason.OtherOutput));
        }
        else
        {
            AddDirectory(path, listing, FileNames.IsOutputDirectory(name) ? listing.OutputDirectories : listing.Directories);
        }
    }

    private void AddBoundary(LeftOutReason reason, DirectoryListing listing)
    {
        if (!_thirdParty || reason == LeftOutReason.OtherOutput)
        {
            listing.AddBoundary(reason);
        }
    }

    // What a file system links to or stores elsewhere. Only Windows has both in one attribute.
    private bool IsLink(string directory, FileName name, FileAttributes attributes) =>
        attributes.HasFlag(FileAttributes.ReparsePoint) && (_isLink is null || _isLink(Path.Combine(directory, name.ToString())));

    // The name is checked first: most links have no Python name, and then the file system is not asked.
    private static bool IsFileLink(string directory, FileName name) =>
        FileNames.Classify(name) is not null && !Directory.Exists(Path.Combine(directory, name.ToString()));

    private void AddDirectory(string path, DirectoryListing listing, List<string> directories)
    {
        if (_roots.Contains(path))
        {
            // It is walked by itself.
        }
        else if (_excludedDirectories.TryGetValue(path, out var excluded))
        {
            listing.LeftOut.Add(excluded with { Path = path });
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
