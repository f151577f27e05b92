using System.Collections.Generic;
using CspBuild.Diagnostics;

namespace CspBuild.Scanning;

/// <summary>What one scan of one project found.</summary>
/// <param name="Files">The files that have a finding, ordered by path (ordinal), whatever the number of threads.</param>
/// <param name="FilesWalked">How many Python files the project carries.</param>
/// <param name="FilesParsed">How many of them could name a weakness and were parsed.</param>
internal sealed record ScanReport(FileReport[] Files, int FilesWalked, int FilesParsed)
{
    /// <summary>Those of <see cref="ScanOptions.WatchedFiles"/> that were among the Python files.</summary>
    public HashSet<string> WatchedFiles { get; init; } = [];

    /// <summary>The directories that were not entered and the files that were not read, by path (ordinal).</summary>
    public LeftOut[] LeftOut { get; init; } = [];
}
