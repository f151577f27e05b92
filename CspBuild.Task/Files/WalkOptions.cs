namespace CspBuild.Files;

/// <summary>Which files a walk finds; every path is absolute.</summary>
/// <param name="Root">The directory to start from. It is listed whatever its name and whatever it holds.</param>
internal sealed record WalkOptions(string Root)
{
    /// <summary>Files to scan besides those that the walk finds; one named twice is scanned once.</summary>
    public string[] AdditionalFiles { get; init; } = [];

    /// <summary>Directories that the walk does not enter, such as <c>bin</c>, <c>obj</c> and the artifacts folder.</summary>
    public string[] ExcludedDirectories { get; init; } = [];

    /// <summary>Which files and directories are left out.</summary>
    public Glob[] Exclude { get; init; } = [];

    /// <summary>Whether nothing is walked: only <see cref="AdditionalFiles"/> are taken.</summary>
    public bool TakesNamedFilesOnly { get; init; }

    /// <summary>Whether directories of other projects are walked like any.</summary>
    public bool EntersProjects { get; init; }

    /// <summary>Whether every Python file below the root is taken, other projects' and tools' ones too, and those that links name.</summary>
    public bool TakesEverything { get; init; }
}
