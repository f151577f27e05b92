using CspBuild.Diagnostics;

namespace CspBuild.Reports.Sarif;

/// <summary>What goes into one SARIF log: one scan of one project.</summary>
/// <param name="Root">What the paths in the log are relative to.</param>
/// <param name="ProjectFile">The absolute path of the project, or of the directory that was scanned without one; it tells the logs of one
/// repository apart.</param>
/// <param name="Version">The version of this tool.</param>
/// <param name="Findings">In the order in which they are printed, suppressed ones among them.</param>
internal sealed record SarifLog(SourceRoot Root, string ProjectFile, string Version, ReportedFinding[] Findings)
{
    /// <summary>What is not reported because something switches it off.</summary>
    public ReportedFinding[] SwitchedOff { get; init; } = [];

    /// <summary>What the log calls the settings that it speaks of.</summary>
    public SettingNames Settings { get; init; } = new();

    /// <summary>How much of the project the scan saw; null if nobody counted.</summary>
    public ScanCoverage? Coverage { get; init; }

    /// <summary>Whether a baseline was there to tell what is new from what is not.</summary>
    public bool HasBaseline { get; init; }
}
