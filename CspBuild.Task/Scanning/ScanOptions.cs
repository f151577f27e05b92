using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Suppressions;

namespace CspBuild.Scanning;

/// <summary>What to scan, and what to report.</summary>
/// <param name="Walk">Which files.</param>
internal sealed record ScanOptions(WalkOptions Walk)
{
    /// <summary>Whether comments are reported that name a rule and accept nothing.</summary>
    public bool ReportUnusedSuppressions { get; init; }

    /// <summary>Whether comments are reported that accept a finding and give no reason.</summary>
    public bool RequireSuppressionReason { get; init; }

    /// <summary>Which comments accept findings.</summary>
    public Acceptance Acceptance { get; init; }

    /// <summary>Whether findings get the change that takes them away.</summary>
    public bool ProposesFixes { get; init; }

    /// <summary>Whether such a change keeps imported names that the file does not use, as others may import them from a package.</summary>
    public bool KeepsNames { get; init; }

    /// <summary>Absolute paths of files of which the scan says whether it read them.</summary>
    public HashSet<string> WatchedFiles { get; init; } = [];

    /// <summary>The largest file that is read, in bytes; a larger one is a diagnostic.</summary>
    public long MaximumFileSize { get; init; } = 32L * 1024 * 1024;

    /// <summary>Characters from which on a text is large (<see cref="LargeText"/>).</summary>
    public int LargeTextLength { get; init; } = LargeText.Length;

    /// <summary>What messages call the settings that they point to.</summary>
    public SettingNames Settings { get; init; } = new();

    /// <summary>How many threads read and parse at most, 1 or more.</summary>
    public int Parallelism { get; init; } = 1;
}
