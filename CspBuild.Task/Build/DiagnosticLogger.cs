using System.Globalization;
using CspBuild.Diagnostics;
using CspBuild.Reports;
using CspBuild.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>Prints what a scan found, in MSBuild's own words.</summary>
/// <param name="log">Where to.</param>
/// <param name="annotationRoot">The root of the repository if the build is a job on GitHub that wants annotations, or null.</param>
internal sealed class DiagnosticLogger(TaskLoggingHelper log, SourceRoot? annotationRoot)
{
    /// <summary>Whether codes are printed without their hyphen, for matchers that stop at one.</summary>
    public bool UsesPlainCodes { get; init; }

    /// <summary>The code that a finding is logged with; null where its text has the code, and the engine none.</summary>
    public string? FindCode(ReportedFinding reported) =>
        reported is { Level: Level.Warning, HasCodeInText: true } ? null : GetWrittenCode(reported.Finding.Descriptor);

    /// <summary>Logs what nobody has accepted, in the given order; of a flood a part, and one line for the rest.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="projectFile">The absolute path of the project, where the line for the rest stands.</param>
    public void LogFindings(ReportedFinding[] findings, string projectFile)
    {
        var printed = PrintedFindings.Choose(findings);
        var annotations = annotationRoot is null ? null : new GitHubAnnotations(annotationRoot, findings);
        foreach (var reported in printed.Findings)
        {
            Log(reported);
            if (annotations?.Next(reported) is { } annotation)
            {
                log.LogMessage(MessageImportance.High, annotation);
            }
        }

        if (printed.Gravest is { } gravest)
        {
            // It has the code of the findings it counts, so that settings of the engine for that code act on it as well.
            var message = string.Format(
                CultureInfo.InvariantCulture,
                "{0} more findings are not printed. A SARIF log has them all: set CspErrorLog.",
                printed.RestCount);
            var rest = new Finding(gravest.Finding.Descriptor with { HelpUri = null }, default, default, message);
            Log(new ReportedFinding(projectFile, rest, gravest.Level));
        }
    }

    // The end of the finding is left out: the console would print four numbers, which editors' and CI servers' matchers do not know.
    private void Log(ReportedFinding reported)
    {
        var (descriptor, start) = (reported.Finding.Descriptor, reported.Finding.Start);
        var code = FindCode(reported);
        var (file, message) = (PrintedText.Escape(reported.Path), PrintedText.Escape(reported.Finding.Message));
        var text = descriptor.Page is { } help ? $"{message} ({help})" : message;
        switch (reported.Level)
        {
            case Level.Error:
                log.LogError(null, code, null, descriptor.Page, file, start.Line, start.Column, 0, 0, text);
                break;
            case Level.Warning when code is null:
                log.LogWarning(null, null, null, descriptor.Page, file, start.Line, start.Column, 0, 0, $"{GetWrittenCode(descriptor)}: {text}");
                break;
            case Level.Warning:
                log.LogWarning(null, code, null, descriptor.Page, file, start.Line, start.Column, 0, 0, text);
                break;
            case Level.Message:
                log.LogMessage(null, code, null, file, start.Line, start.Column, 0, 0, MessageImportance.Normal, text);
                break;
            default:
                break;
        }
    }

    private string GetWrittenCode(DiagnosticDescriptor descriptor) => UsesPlainCodes ? string.Concat(descriptor.Id.Split('-')) : descriptor.Id;
}
