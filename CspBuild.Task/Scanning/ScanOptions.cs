namespace CspBuild.Scanning;

/// <summary>What to scan; every path is absolute.</summary>
internal sealed record ScanOptions(string ProjectDirectory)
{
    /// <summary>Files to scan besides those that the walk finds; one named twice is scanned once.</summary>
    public string[] AdditionalFiles { get; init; } = [];

    /// <summary>Directories that the walk does not enter, such as <c>bin</c>, <c>obj</c> and the artifacts folder.</summary>
    public string[] ExcludedDirectories { get; init; } = [];

    /// <summary>Globs, relative to the project directory, of files and directories that are left out.</summary>
    public string[] ExcludeGlobs { get; init; } = [];

    /// <summary>
    /// Whether the walk takes every Python file below the project directory, other projects' and tools' ones too, and those that links
    /// name: for comparing scanners, not for builds.
    /// </summary>
    public bool WalkEverything { get; init; }

    /// <summary>Whether files are parsed that cannot name a weakness: for comparing scanners, not for builds.</summary>
    public bool ParseEverything { get; init; }

    /// <summary>Whether the framework opens and lists even where the C library could: what other platforms do, for tests of it.</summary>
    public bool AvoidNative { get; init; }

    /// <summary>Whether comments are reported that name a rule and accept nothing.</summary>
    public bool ReportUnusedSuppressions { get; init; }

    /// <summary>Whether comments are reported that accept a finding and give no reason.</summary>
    public bool RequireSuppressionReason { get; init; }

    /// <summary>The largest file that is read, in bytes; a larger one is a diagnostic.</summary>
    public long MaximumFileSize { get; init; } = 32L * 1024 * 1024;

    /// <summary>How many threads read and parse, 1 or more.</summary>
    public int Parallelism { get; init; } = 1;
}
