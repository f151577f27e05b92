using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CspBuild.Diagnostics;
using CspBuild.Reports;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Text;
using CspBuild.Tool.Input;

namespace CspBuild.Tool.Output;

/// <summary>One JSON object a line: a finding each, and the summary. docs/tool.md is its contract.</summary>
internal static class JsonFormat
{
    /// <summary>Of the contract: it rises when a member goes or changes its meaning, and not when one is added.</summary>
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the findings, suppressed ones too, and the summary.</summary>
    public static void Write(ScanOutcome outcome, ToolHost host, TextWriter output)
    {
        using var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, Options);
        foreach (var file in outcome.Findings.GroupBy(reported => reported.Path))
        {
            var fingerprints = new Fingerprints();
            foreach (var reported in file)
            {
                WriteFinding(json, reported, fingerprints.Next(reported.Finding), host);
                End(json, line, output);
            }
        }

        json.WriteStartObject();
        json.WriteString("type", "summary");
        json.WriteNumber("version", Version);
        json.WriteNumber("filesRead", outcome.FilesWalked);
        json.WriteNumber("filesParsed", outcome.FilesParsed);
        json.WriteNumber("findings", outcome.Findings.Length);
        json.WriteEndObject();
        End(json, line, output);
    }

    private static void WriteFinding(Utf8JsonWriter json, ReportedFinding reported, string fingerprint, ToolHost host)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("type", "finding");
        json.WriteNumber("version", Version);
        json.WriteString("path", PortablePath.Normalize(Path.GetRelativePath(host.WorkingDirectory, reported.Path)));
        WritePosition(json, "start", finding.Start);
        WritePosition(json, "end", finding.End);
        json.WriteString("code", finding.Descriptor.Id);
        json.WriteString("level", reported.Level switch
        {
            Level.Error => "error",
            Level.Warning => "warning",
            _ => "message",
        });
        json.WriteString("message", finding.Message);
        json.WriteString("fingerprint", fingerprint);
        if (finding.Kind is { } kind)
        {
            json.WriteString("use", kind == UseKind.Call ? "call" : "reference");
        }

        if (finding.Suppression is { } suppression)
        {
            json.WriteStartObject("suppression");
            WritePosition(json, "start", suppression.Start);
            json.WriteString("reason", suppression.Reason);
            if (suppression.Foreign is { } foreign)
            {
                json.WriteString("tool", foreign.Tool);
                json.WriteString("form", foreign.Form);
            }

            json.WriteEndObject();
        }

        if (finding.Baseline is { } baseline)
        {
            json.WriteStartObject("baseline");
            json.WriteString("since", baseline.Since);
            json.WriteString("reason", baseline.Reason);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, MemoryStream line, TextWriter output)
    {
        json.Flush();
        output.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
        line.SetLength(0);
        json.Reset();
    }
}
