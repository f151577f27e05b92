using System.IO;
using CspBuild.Files;
using CspBuild.Reports;
using CspBuild.Reports.Sarif;
using CspBuild.Tool.Commands;
using CspBuild.Tool.Input;

namespace CspBuild.Tool.Output;

/// <summary>The log that a build writes, of everything that was scanned.</summary>
internal static class SarifFormat
{
    /// <summary>Writes the log.</summary>
    public static void Write(ScanOutcome outcome, TextWriter output)
    {
        var log = new SarifLog(SourceRootFinder.Find(outcome.Root), outcome.Root, ProductVersion.Current, outcome.Findings)
        {
            SwitchedOff = outcome.SwitchedOff,
            Coverage = new ScanCoverage(outcome.FilesWalked, outcome.FilesParsed, outcome.LeftOutWithPython),
            HasBaseline = outcome.HasBaseline,
            Settings = WalkArguments.Settings,
        };
        SarifWriter.Write(log, output);
    }
}
