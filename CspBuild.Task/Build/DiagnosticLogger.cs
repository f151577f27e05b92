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
    /// <summary>Logs every finding that is not suppressed, in the given order.</summary>
    public void LogFindings(ReportedFinding[] findings)
    {
        foreach (var reported in findings)
        {
            if (reported.Finding.Suppression is null)
            {
                Log(reported);
                if (annotationRoot is not null)
                {
                    log.LogMessage(MessageImportance.High, GitHubAnnotation.Format(reported, annotationRoot));
                }
            }
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
