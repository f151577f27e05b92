using System;
using System.Globalization;
using CspBuild.Rules;
using CspBuild.Scanning;
using CspBuild.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>Prints what a scan found, in MSBuild's own words.</summary>
internal sealed class DiagnosticLogger(TaskLoggingHelper log)
{
    /// <summary>Logs every finding that is not suppressed, in the report's order, and a summary line that counts the rules' findings.</summary>
    public void LogReport(ScanReport report, SeverityMap severities, TimeSpan elapsed)
    {
        var findings = 0;
        var suppressed = 0;
        foreach (var file in report.Files)
        {
            foreach (var finding in file.Findings)
            {
                if (finding.Suppression is not null)
                {
                    suppressed++;
                }
                else
                {
                    findings += finding.Descriptor.Severity is null ? 0 : 1;
                    Log(finding.Descriptor, severities.GetLevel(finding.Descriptor), file.Path, finding.Start, finding.Message);
                }
            }
        }

        var summary = string.Format(
            CultureInfo.InvariantCulture,
            "CspBuild: {0} Python files, {1} parsed; {2} findings, {3} suppressed; {4:0} ms.",
            report.FilesWalked,
            report.FilesParsed,
            findings,
            suppressed,
            elapsed.TotalMilliseconds);
        log.LogMessage(MessageImportance.Normal, summary);
    }

    /// <summary>Logs what is wrong with the project's own settings, at the project file.</summary>
    public void LogOptionError(string projectFile, OptionError error) =>
        Log(error.Descriptor, Level.Error, projectFile, start: default, error.Message);

    // The end of the finding is left out: the console would print four numbers, which editors' and CI servers' matchers do not know.
    private void Log(DiagnosticDescriptor descriptor, Level level, string file, LinePosition start, string message)
    {
        var text = descriptor.HelpUri is { } help ? $"{message} ({help})" : message;
        switch (level)
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
