using System;
using System.Globalization;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Tool.Input;

namespace CspBuild.Tool.Output;

/// <summary>The line at the end of a scan.</summary>
internal static class Summary
{
    /// <summary>Counts what was read and found.</summary>
    public static string Format(ScanOutcome outcome, TimeSpan elapsed)
    {
        var suppressed = outcome.Findings.Count(reported => reported.Finding.Suppression is not null);
        var leftOut = outcome.LeftOutWithPython.Count(left => left.Reason != LeftOutReason.Output);
        var known = outcome.HasBaseline ? $"{outcome.Findings.Count(reported => reported.Finding.Baseline is not null)} in the baseline, " : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"cspbuild: {Count(outcome.FilesWalked, "Python file")}, {outcome.FilesParsed} parsed; " +
            $"{Count(outcome, Level.Error, "error")}, {Count(outcome, Level.Warning, "warning")}, {Count(outcome, Level.Message, "message")}, " +
            $"{suppressed} suppressed, {known}{outcome.SwitchedOff.Length} switched off; {leftOut} left out; {elapsed.TotalMilliseconds:0} ms.");
    }

    private static string Count(ScanOutcome outcome, Level level, string noun) =>
        Count(outcome.Findings.Count(reported => reported.Level == level && !reported.Finding.IsAccepted), noun);

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
