using System;
using System.Globalization;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Reports;
using CspBuild.Rules;
using CspBuild.Tool.Input;

namespace CspBuild.Tool.Output;

/// <summary>A line for each finding in the form of a build's, and perhaps GitHub's annotation below it.</summary>
internal static class TextFormat
{
    /// <summary>Writes what nobody has accepted.</summary>
    public static void Write(ScanOutcome outcome, ToolHost host, bool annotates, TextWriter output)
    {
        var annotations = annotates ? new GitHubAnnotations(SourceRootFinder.Find(host.WorkingDirectory), outcome.Findings) : null;
        foreach (var reported in outcome.Findings)
        {
            if (!reported.Finding.IsAccepted)
            {
                WriteLine(reported, host, output);
                if (annotations?.Next(reported) is { } annotation)
                {
                    output.WriteLine(annotation);
                }
            }
        }
    }

    private static void WriteLine(ReportedFinding reported, ToolHost host, TextWriter output)
    {
        var (descriptor, start) = (reported.Finding.Descriptor, reported.Finding.Start);
        var path = PrintedText.Escape(Path.GetRelativePath(host.WorkingDirectory, reported.Path));
        var (level, color) = reported.Level switch
        {
            Level.Error => ("error", "31"),
            Level.Warning => ("warning", "33"),
            _ => ("message", "36"),
        };
        var place = start.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({start.Line},{start.Column})") : string.Empty;
        var what = $"{level} {descriptor.Id}";
        output.WriteLine($"{Paint(path + place, "1", host)}: {Paint(what, color, host)}: {PrintedText.Escape(reported.Finding.Message)}");
    }

    private static string Paint(string text, string color, ToolHost host) => host.HasColor ? $"\e[{color}m{text}\e[0m" : text;
}
