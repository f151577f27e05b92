namespace CspBuild.Files.Walking;

/// <summary>Which files a walk finds; every path is absolute.</summary>
/// <param name="Root">The directory to start from. It is listed whatever its name and whatever it holds.</param>
internal sealed record WalkOptions(string Root)
{
    /// <summary>Whether nothing is walked: only <see cref="AdditionalFiles"/>, <see cref="RenamedFiles"/> and <see cref="ShippedFiles"/> are taken.</summary>
    public bool TakesNamedFilesOnly { get; init; }

    /// <summary>Whether directories of other projects are walked like any.</summary>
    public bool EntersProjects { get; init; }

    /// <summary>Directories besides the root that are walked as it is.</summary>
    public string[] AdditionalDirectories { get; init; } = [];

    /// <summary>Files to scan as Python besides those that the walk finds; one named twice is scanned once.</summary>
    public string[] AdditionalFiles { get; init; } = [];

    /// <summary>The same for files that are read by what their names and first lines say.</summary>
    public string[] ShippedFiles { get; init; } = [];

    /// <summary>The same for files of kinds that their names do not say, as of those that ship under other names.</summary>
    public SourceFile[] RenamedFiles { get; init; } = [];

    /// <summary>Directories of packages whose files the project names and that nobody reads.</summary>
    public string[] PackageDirectories { get; init; } = [];

    /// <summary>Directories that the walk does not enter, such as <c>bin</c>, <c>obj</c> and the artifacts folder.</summary>
    public string[] ExcludedDirectories { get; init; } = [];

    /// <summary>The folder of packages, which is not entered either; empty if there is none.</summary>
    public string PackageFolder { get; init; } = string.Empty;

    /// <summary>Which files and directories are left out.</summary>
    public Glob[] Exclude { get; init; } = [];

    /// <summary>Whether environments, interpreters, packages and hidden directories are entered.</summary>
    public bool IncludesThirdParty { get; init; }

    /// <summary>
    /// Whether every Python file below the root is taken, other projects' and tools' ones too, and those that links name.
    /// </summary>
    public bool TakesEverything { get; init; }
}
