using CspBuild.Diagnostics;
using CspBuild.Files.Walking;

namespace CspBuild.Tool.Input;

/// <summary>What a scan of everything that was named came to.</summary>
/// <param name="Findings">In the order in which they are printed: by path, line and column; suppressed ones among them.</param>
/// <param name="FilesWalked">How many Python files were met.</param>
/// <param name="FilesParsed">How many of them had to be parsed.</param>
internal sealed record ScanOutcome(ReportedFinding[] Findings, int FilesWalked, int FilesParsed)
{
    /// <summary>What is not reported because something switches it off.</summary>
    public required ReportedFinding[] SwitchedOff { get; init; }

    /// <summary>The directories that were not entered and the files that were not read, by path.</summary>
    public LeftOut[] LeftOut { get; init; } = [];

    /// <summary>Those of them that hold Python: who asks first has them walked.</summary>
    public LeftOut[] LeftOutWithPython => field ??= LeftOutPython.Choose(LeftOut);

    /// <summary>The absolute path of the directory that the scan is about.</summary>
    public required string Root { get; init; }

    /// <summary>Whether a baseline was there to tell what is new from what is not.</summary>
    public bool HasBaseline { get; init; }
}
