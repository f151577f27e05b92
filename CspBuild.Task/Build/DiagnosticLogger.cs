using System;
using System.Globalization;
using CspBuild.Diagnostics;
using CspBuild.Reports;
using CspBuild.Rules;
using CspBuild.Scanning;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>Prints what a scan found, in MSBuild's own words.</summary>
/// <param name="log">Where to.</param>
/// <param name="annotationRoot">The root of the repository if the build is a job on GitHub that wants annotations, or null.</param>
internal sealed class DiagnosticLogger(TaskLoggingHelper log, SourceRoot? annotationRoot)
{
    /// <summary>Logs what is not suppressed, in the given order; of a flood a part, and one line for the rest.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="projectFile">The absolute path of the project, where the line for the rest stands.</param>
    public void LogFindings(ReportedFinding[] findings, string projectFile)
    {
        var printed = PrintedFindings.Choose(findings);
        foreach (var reported in printed.Findings)
        {
            Log(reported);
            if (annotationRoot is not null)
            {
                log.LogMessage(MessageImportance.High, GitHubAnnotation.Format(reported, annotationRoot));
            }
        }

        if (printed.Gravest is { } gravest)
        {
            // The code is that of what it stands for: who lets the engine change that code's level changes this line's, too.
            var message = string.Format(
                CultureInfo.InvariantCulture,
                "{0} more findings are not printed. A SARIF log has them all: set CspErrorLog.",
                printed.RestCount);
            var rest = new Finding(gravest.Finding.Descriptor with { HelpUri = null }, default, default, message);
            Log(new ReportedFinding(projectFile, rest, gravest.Level));
        }
    }

    /// <summary>Logs one line that says what was done and counts the rules' findings.</summary>
    public void LogSummary(ScanReport report, ReportedFinding[] findings, TimeSpan elapsed)
    {
        var shown = 0;
        var suppressed = 0;
        foreach (var reported in findings)
        {
            if (reported.Finding.Suppression is not null)
            {
                suppressed++;
            }
            else if (reported.Finding.Descriptor.Severity is not null)
            {
                shown++;
            }
        }

        var summary = string.Format(
            CultureInfo.InvariantCulture,
            "CspBuild: {0} Python files, {1} parsed; {2} findings, {3} suppressed; {4:0} ms.",
            report.FilesWalked,
            report.FilesParsed,
            shown,
            suppressed,
            elapsed.TotalMilliseconds);
        log.LogMessage(MessageImportance.Normal, summary);
    }

    // The end of the finding is left out: the console would print four numbers, which editors' and CI servers' matchers do not know.
    private void Log(ReportedFinding reported)
    {
        var (descriptor, start) = (reported.Finding.Descriptor, reported.Finding.Start);
        var (file, message) = (PrintedText.Escape(reported.Path), PrintedText.Escape(reported.Finding.Message));
        var text = descriptor.HelpUri is { } help ? $"{message} ({help})" : message;
        switch (reported.Level)
        {
            case Level.Error:
                log.LogError(null, descriptor.Id, null, descriptor.HelpUri, file, start.Line, start.Column, 0, 0, text);
                break;
            case Level.Warning:
                log.LogWarning(null, descriptor.Id, null, descriptor.HelpUri, file, start.Line, start.Column, 0, 0, text);
                break;
            case Level.Message:
                log.LogMessage(null, descriptor.Id, null, file, start.Line, start.Column, 0, 0, MessageImportance.Normal, text);
                break;
            default:
                break;
        }
    }
}
