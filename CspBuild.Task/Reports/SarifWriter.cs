using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Reports;

/// <summary>Writes a scan as a log in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS).</summary>
/// <remarks>
/// What a rule finds in the code is a result. What kept the tool from looking closely, a file that cannot be read or parsed, is a
/// notification of its execution, and what is wrong with its settings one of its configuration: services that keep a list of a
/// project's open findings must not keep those. The same scan gives the same bytes: no times, no random names.
/// </remarks>
internal sealed class SarifWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string RootId = "SRCROOT";
    private const string FingerprintName = "lineText/v1";

    private readonly SarifLog _log;
    private readonly JsonWriter _json;
    private readonly List<DiagnosticDescriptor> _rules = [];
    private readonly List<DiagnosticDescriptor> _notifications = [];
    private readonly List<string> _weaknesses = [];

    private SarifWriter(SarifLog log, TextWriter output)
    {
        _log = log;
        _json = new JsonWriter(output);
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            (ToolDiagnostics.GetSubject(descriptor) == DiagnosticSubject.Code ? _rules : _notifications).Add(descriptor);
            foreach (var weakness in descriptor.Weaknesses)
            {
                if (!_weaknesses.Contains(weakness))
                {
                    _weaknesses.Add(weakness);
                }
            }
        }
    }

    /// <summary>Writes a log.</summary>
    public static void Write(SarifLog log, TextWriter output)
    {
        new SarifWriter(log, output).WriteLog();
        output.Write('\n');
    }

    private void WriteLog()
    {
        _json.StartObject();
        _json.Member("$schema", Schema);
        _json.Member("version", "2.1.0");
        _json.StartArray("runs");
        _json.StartObject();
        WriteTool();
        WriteTaxonomy();
        WriteInvocation();
        _json.StartObject("automationDetails");
        _json.Member("id", "CspBuild/" + (_log.Root.GetRelativePath(_log.ProjectFile) ?? Path.GetFileName(_log.ProjectFile)) + "/");
        _json.EndObject();
        _json.StartObject("originalUriBaseIds");
        _json.StartObject(RootId);
        _json.Member("uri", _log.Root.Uri);
        _json.EndObject();
        _json.EndObject();
        _json.Member("columnKind", "utf16CodeUnits");
        WriteResults();
        _json.EndObject();
        _json.EndArray();
        _json.EndObject();
    }

    private void WriteTool()
    {
        _json.StartObject("tool");
        _json.StartObject("driver");
        _json.Member("name", "CspBuild");
        _json.Member("semanticVersion", _log.Version);
        WriteDescriptors("rules", _rules);
        WriteDescriptors("notifications", _notifications);
        _json.StartArray("supportedTaxonomies");
        _json.StartObject();
        WriteTaxonomyReference();
        _json.EndObject();
        _json.EndArray();
        _json.EndObject();
        _json.EndObject();
    }

    private void WriteDescriptors(string name, List<DiagnosticDescriptor> descriptors)
    {
        _json.StartArray(name);
        foreach (var descriptor in descriptors)
        {
            _json.StartObject();
            _json.Member("id", descriptor.Id);
            WriteText("shortDescription", descriptor.Title + ".");
            if (descriptor.Description.Length > 0)
            {
                WriteText("fullDescription", descriptor.Description);
                WriteText("help", descriptor.HelpUri is { } page ? $"{descriptor.Description} See {page}." : descriptor.Description);
            }

            if (descriptor.HelpUri is { } help)
            {
                _json.Member("helpUri", help);
            }

            _json.StartObject("defaultConfiguration");
            if (descriptor.IsOptional)
            {
                _json.Member("enabled", value: false);
            }

            _json.Member("level", GetName(descriptor.DefaultLevel));
            _json.EndObject();
            WriteWeaknesses(descriptor);
            _json.EndObject();
        }

        _json.EndArray();
    }

    // The relationship is SARIF's own way to name a weakness; the tags and the number are what GitHub reads.
    private void WriteWeaknesses(DiagnosticDescriptor descriptor)
    {
        if (descriptor.Weaknesses.Length > 0)
        {
            _json.StartArray("relationships");
            foreach (var weakness in descriptor.Weaknesses)
            {
                _json.StartObject();
                _json.StartObject("target");
                _json.Member("id", weakness);
                _json.Member("index", _weaknesses.IndexOf(weakness));
                _json.StartObject("toolComponent");
                WriteTaxonomyReference();
                _json.EndObject();
                _json.EndObject();
                _json.StartArray("kinds");
                _json.Value("superset");
                _json.EndArray();
                _json.EndObject();
            }

            _json.EndArray();
        }

        if (descriptor.Severity is { } severity)
        {
            _json.StartObject("properties");
            _json.Member("precision", "very-high");
            _json.Member("security-severity", GetScore(severity));
            _json.StartArray("tags");
            _json.Value("security");
            foreach (var weakness in descriptor.Weaknesses)
            {
                _json.Value("external/cwe/cwe-" + GetNumber(weakness));
            }

            _json.EndArray();
            _json.EndObject();
        }
    }

    private void WriteTaxonomy()
    {
        _json.StartArray("taxonomies");
        _json.StartObject();
        _json.Member("name", "CWE");
        _json.Member("organization", "MITRE");
        WriteText("shortDescription", "The MITRE Common Weakness Enumeration.");
        _json.Member("informationUri", "https://cwe.mitre.org/");
        _json.StartArray("taxa");
        foreach (var weakness in _weaknesses)
        {
            _json.StartObject();
            _json.Member("id", weakness);
            _json.Member("helpUri", $"https://cwe.mitre.org/data/definitions/{GetNumber(weakness)}.html");
            _json.EndObject();
        }

        _json.EndArray();
        _json.EndObject();
        _json.EndArray();
    }

    private void WriteTaxonomyReference()
    {
        _json.Member("name", "CWE");
        _json.Member("index", 0);
    }

    private void WriteInvocation()
    {
        var isComplete = true;
        foreach (var reported in _log.Findings)
        {
            isComplete &= reported.Level != Level.Error || ToolDiagnostics.GetSubject(reported.Finding.Descriptor) == DiagnosticSubject.Code;
        }

        _json.StartArray("invocations");
        _json.StartObject();
        _json.Member("executionSuccessful", isComplete);
        WriteNotifications("toolExecutionNotifications", DiagnosticSubject.Scan);
        WriteNotifications("toolConfigurationNotifications", DiagnosticSubject.Settings);
        _json.EndObject();
        _json.EndArray();
    }

    private void WriteNotifications(string name, DiagnosticSubject subject)
    {
        _json.StartArray(name);
        foreach (var reported in _log.Findings)
        {
            if (ToolDiagnostics.GetSubject(reported.Finding.Descriptor) == subject)
            {
                _json.StartObject();
                WriteReference("descriptor", reported.Finding.Descriptor, _notifications);
                WriteWhatAndWhere(reported);
                _json.EndObject();
            }
        }

        _json.EndArray();
    }

    private void WriteReference(string name, DiagnosticDescriptor descriptor, List<DiagnosticDescriptor> descriptors)
    {
        _json.StartObject(name);
        _json.Member("id", descriptor.Id);
        _json.Member("index", descriptors.IndexOf(descriptor));
        _json.EndObject();
    }

    private void WriteResults()
    {
        _json.StartArray("results");
        string? path = null;
        Fingerprints? fingerprints = null;
        foreach (var reported in _log.Findings)
        {
            if (ToolDiagnostics.GetSubject(reported.Finding.Descriptor) != DiagnosticSubject.Code)
            {
                continue;
            }

            if (fingerprints is null || reported.Path != path)
            {
                fingerprints?.Dispose();
                fingerprints = new Fingerprints();
                path = reported.Path;
            }

            WriteResult(reported, fingerprints.Next(reported.Finding));
        }

        fingerprints?.Dispose();
        _json.EndArray();
    }

    private void WriteResult(ReportedFinding reported, string fingerprint)
    {
        _json.StartObject();
        _json.Member("ruleId", reported.Finding.Descriptor.Id);
        _json.Member("ruleIndex", _rules.IndexOf(reported.Finding.Descriptor));
        WriteWhatAndWhere(reported);
        _json.StartObject("partialFingerprints");
        _json.Member(FingerprintName, fingerprint);
        _json.EndObject();

        // An empty array says that the finding counts; leaving it out would say that nobody knows.
        _json.StartArray("suppressions");
        if (reported.Finding.Suppression is { } suppression)
        {
            _json.StartObject();
            _json.Member("kind", "inSource");
            if (suppression.Reason is { } reason)
            {
                _json.Member("justification", reason);
            }

            WriteLocation("location", reported.Path, suppression.Start, suppression.Start);
            _json.EndObject();
        }

        _json.EndArray();
        _json.EndObject();
    }

    private void WriteWhatAndWhere(ReportedFinding reported)
    {
        _json.Member("level", GetName(reported.Level));
        WriteText("message", reported.Finding.Message);
        _json.StartArray("locations");
        WriteLocation(name: null, reported.Path, reported.Finding.Start, reported.Finding.End);
        _json.EndArray();
    }

    private void WriteLocation(string? name, string path, LinePosition start, LinePosition end)
    {
        if (name is null)
        {
            _json.StartObject();
        }
        else
        {
            _json.StartObject(name);
        }

        _json.StartObject("physicalLocation");
        _json.StartObject("artifactLocation");
        if (_log.Root.GetRelativePath(path) is { } relativePath)
        {
            _json.Member("uri", SourceRoot.Escape(relativePath));
            _json.Member("uriBaseId", RootId);
        }
        else
        {
            _json.Member("uri", SourceRoot.ToFileUri(path));
        }

        _json.EndObject();
        if (start.Line > 0)
        {
            _json.StartObject("region");
            _json.Member("startLine", start.Line);
            _json.Member("startColumn", start.Column);
            if (end != start)
            {
                _json.Member("endLine", end.Line);
                _json.Member("endColumn", end.Column);
            }

            _json.EndObject();
        }

        _json.EndObject();
        _json.EndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.StartObject(name);
        _json.Member("text", text);
        _json.EndObject();
    }

    private static string GetNumber(string weakness) => weakness.Substring("CWE-".Length);

    private static string GetName(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        Level.Message => "note",
        _ => "none",
    };

    // Inside the bands in which GitHub calls a finding low, medium, high and critical (from 0.1, 4.0, 7.0 and 9.0).
    private static string GetScore(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        Severity.Low => "2.0",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
