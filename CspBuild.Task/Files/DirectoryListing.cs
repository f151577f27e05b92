using System.Collections.Generic;

namespace CspBuild.Files;

/// <summary>What one directory holds for the walk: a buffer that is filled for one directory after the other.</summary>
internal sealed class DirectoryListing
{
    /// <summary>Absolute paths of the directories to enter next.</summary>
    public List<string> Directories { get; } = [];

    /// <summary>The files to read.</summary>
    public List<SourceFile> Files { get; } = [];

    /// <summary>Whether links are passed over.</summary>
    public bool IgnoresLinks { get; init; }

    /// <summary>Empties both lists.</summary>
    public void Clear()
    {
        Directories.Clear();
        Files.Clear();
    }
}
