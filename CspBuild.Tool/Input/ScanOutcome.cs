using CspBuild.Diagnostics;

namespace CspBuild.Tool.Input;

/// <summary>What a scan of everything that was named came to.</summary>
/// <param name="Findings">In the order in which they are printed: by path, line and column; suppressed ones among them.</param>
/// <param name="FilesWalked">How many Python files were met.</param>
/// <param name="FilesParsed">How many of them had to be parsed.</param>
internal sealed record ScanOutcome(ReportedFinding[] Findings, int FilesWalked, int FilesParsed)
{
    /// <summary>The absolute path of the directory that the scan is about.</summary>
    public required string Root { get; init; }
}
