using System.Collections.Generic;

namespace CspBuild.Files;

/// <summary>What one directory holds for the walk: a buffer that is filled for one directory after the other.</summary>
internal sealed class DirectoryListing
{
    /// <summary>Absolute paths of the directories to enter next.</summary>
    public List<string> Directories { get; } = [];

    /// <summary>The files to read.</summary>
    public List<SourceFile> Files { get; } = [];

    /// <summary>Absolute paths of those that are entered if no project lies beside them.</summary>
    public List<string> OutputDirectories { get; } = [];

    /// <summary>Whether a project of any kind has been seen.</summary>
    public bool HasProject { get; set; }

    /// <summary>Whether links are passed over.</summary>
    public bool IgnoresLinks { get; init; }

    /// <summary>Makes it as it was before anything was seen.</summary>
    public void Clear()
    {
        Directories.Clear();
        Files.Clear();
        OutputDirectories.Clear();
        HasProject = false;
    }
}
