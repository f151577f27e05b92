using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Reports.Sarif;

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
    private readonly SarifTool _tool;

    private SarifWriter(SarifLog log, TextWriter output)
    {
        _log = log;
        _json = new JsonWriter(output);
        _tool = new SarifTool(_json);
    }

    /// <summary>Writes a log.</summary>
    public static void Write(SarifLog log, TextWriter output)
    {
        new SarifWriter(log, output).WriteLog();
        output.Write('\n');
    }

    private void WriteLog()
    {
        using (_json.Object())
        {
            _json.Member("$schema", Schema);
            _json.Member("version", "2.1.0");
            using (_json.Array("runs"))
            using (_json.Object())
            {
                WriteRun();
            }
        }
    }

    private void WriteRun()
    {
        // At the beginning, where the next one to write a log here looks for it.
        using (_json.Object("automationDetails"))
        {
            _json.Member("id", LogName.GetRunId(_log.Root, _log.ProjectFile));
        }

        _tool.Write(_log.Version);
        WriteInvocation();
        using (_json.Object("originalUriBaseIds"))
        using (_json.Object(RootId))
        {
            _json.Member("uri", _log.Root.Uri);
        }

        _json.Member("columnKind", "utf16CodeUnits");
        WriteResults();
        if (_log.Coverage is { } coverage)
        {
            using (_json.Object("properties"))
            {
                WriteCoverage(coverage);
            }
        }
    }

    private void WriteCoverage(ScanCoverage coverage)
    {
        _json.Member("filesRead", coverage.FilesRead);
        _json.Member("filesParsed", coverage.FilesParsed);
        using (_json.Array("leftOut"))
        {
            foreach (var left in coverage.LeftOut)
            {
                using (_json.Object())
                {
                    WriteArtifact(left.Path);
                    _json.Member("reason", LeftOut.Describe(left.Reason, _log.Settings));
                }
            }
        }
    }

    private void WriteInvocation()
    {
        var isComplete = true;
        foreach (var reported in _log.Findings)
        {
            isComplete &= reported.Level != Level.Error || reported.Finding.Descriptor.Subject == DiagnosticSubject.Code;
        }

        using (_json.Array("invocations"))
        using (_json.Object())
        {
            _json.Member("executionSuccessful", isComplete);
            WriteNotifications("toolExecutionNotifications", DiagnosticSubject.Scan);
            WriteNotifications("toolConfigurationNotifications", DiagnosticSubject.Settings);
        }
    }

    private void WriteNotifications(string name, DiagnosticSubject subject)
    {
        using (_json.Array(name))
        {
            foreach (var reported in _log.Findings)
            {
                var descriptor = reported.Finding.Descriptor;
                if (descriptor.Subject == subject)
                {
                    using (_json.Object())
                    {
                        using (_json.Object("descriptor"))
                        {
                            _json.Member("id", descriptor.Id);
                            _json.Member("index", _tool.GetIndex(descriptor));
                        }

                        WriteWhatAndWhere(reported);
                    }
                }
            }
        }
    }

    private void WriteResults()
    {
        string? path = null;
        Fingerprints? fingerprints = null;
        using (_json.Array("results"))
        {
            foreach (var reported in GetResults())
            {
                if (reported.Finding.Descriptor.Subject != DiagnosticSubject.Code)
                {
                    continue;
                }

                if (fingerprints is null || reported.Path != path)
                {
                    fingerprints = new Fingerprints();
                    path = reported.Path;
                }

                using (_json.Object())
                {
                    WriteResult(reported, fingerprints.Next(reported.Finding));
                }
            }
        }
    }

    private ReportedFinding[] GetResults()
    {
        if (_log.SwitchedOff.Length == 0)
        {
            return _log.Findings;
        }

        var all = _log.Findings.Concat(_log.SwitchedOff).ToArray();
        System.Array.Sort(all, ReportedFinding.CompareByPlace);
        return all;
    }

    private void WriteResult(ReportedFinding reported, string fingerprint)
    {
        _json.Member("ruleId", reported.Finding.Descriptor.Id);
        _json.Member("ruleIndex", _tool.GetIndex(reported.Finding.Descriptor));
        WriteWhatAndWhere(reported);
        using (_json.Object("partialFingerprints"))
        {
            _json.Member(FingerprintName, fingerprint);
        }

        if (_log.HasBaseline)
        {
            _json.Member("baselineState", reported.Finding.Baseline is null ? "new" : "unchanged");
        }

        // An empty array says that the finding counts; leaving it out would say that nobody knows.
        using (_json.Array("suppressions"))
        {
            if (reported.SwitchedOff is { } switchedOff)
            {
                using (_json.Object())
                {
                    WriteSwitchedOff(switchedOff);
                }
            }

            if (reported.Finding.IsAccepted)
            {
                using (_json.Object())
                {
                    WriteSuppression(reported);
                }
            }
        }

        if (reported.Finding.Fix is { } fix)
        {
            WriteFix(reported.Path, fix);
        }
    }

    private void WriteFix(string path, Fix fix)
    {
        using (_json.Array("fixes"))
        using (_json.Object())
        {
            _json.Text("description", fix.Description);
            using (_json.Array("artifactChanges"))
            using (_json.Object())
            {
                using (_json.Object("artifactLocation"))
                {
                    WriteArtifact(path);
                }

                using (_json.Array("replacements"))
                {
                    foreach (var replacement in fix.Replacements)
                    {
                        WriteReplacement(replacement);
                    }
                }
            }
        }
    }

    private void WriteReplacement(Replacement replacement)
    {
        using (_json.Object())
        {
            using (_json.Object("deletedRegion"))
            {
                _json.Member("startLine", replacement.Start.Line);
                _json.Member("startColumn", replacement.Start.Column);
                _json.Member("endLine", replacement.End.Line);
                _json.Member("endColumn", replacement.End.Column);
            }

            _json.Text("insertedContent", replacement.Text);
        }
    }

    private void WriteSwitchedOff(SwitchedOff switchedOff)
    {
        _json.Member("kind", "external");
        _json.Member("justification", $"Switched off by {switchedOff.By}.");
        if (switchedOff.Path is { } path)
        {
            using (_json.Object("location"))
            {
                WriteLocation(path, switchedOff.Start, switchedOff.Start);
            }
        }
    }

    private void WriteSuppression(ReportedFinding reported)
    {
        var (comment, baseline) = (reported.Finding.Suppression, reported.Finding.Baseline);
        _json.Member("kind", comment is not null ? "inSource" : "external");
        if ((comment is not null ? comment.Reason : baseline?.Reason) is { } reason)
        {
            _json.Member("justification", reason);
        }

        if (comment is not null)
        {
            using (_json.Object("location"))
            {
                WriteLocation(reported.Path, comment.Start, comment.Start);
            }

            if (comment.Foreign is { } foreign)
            {
                using (_json.Object("properties"))
                {
                    _json.Member("tool", foreign.Tool);
                    _json.Member("form", foreign.Form);
                }
            }
        }
        else if (baseline is not null)
        {
            using (_json.Object("properties"))
            {
                _json.Member("since", baseline.Since);
            }
        }
    }

    private void WriteWhatAndWhere(ReportedFinding reported)
    {
        _json.Member("level", SarifLevel.GetName(reported.SwitchedOff is null ? reported.Level : reported.Finding.Descriptor.DefaultLevel));
        _json.Text("message", reported.Finding.Message);
        using (_json.Array("locations"))
        using (_json.Object())
        {
            WriteLocation(reported.Path, reported.Finding.Start, reported.Finding.End);
        }
    }

    private void WriteLocation(string path, LinePosition start, LinePosition end)
    {
        using (_json.Object("physicalLocation"))
        {
            using (_json.Object("artifactLocation"))
            {
                WriteArtifact(path);
            }

            if (start.Line > 0)
            {
                using (_json.Object("region"))
                {
                    WriteRegion(start, end);
                }
            }
        }
    }

    private void WriteArtifact(string path)
    {
        if (_log.Root.GetRelativePath(path) is { } relativePath)
        {
            _json.Member("uri", SourceRoot.Escape(relativePath));
            _json.Member("uriBaseId", RootId);
        }
        else
        {
            _json.Member("uri", SourceRoot.ToFileUri(path));
        }
    }

    private void WriteRegion(LinePosition start, LinePosition end)
    {
        _json.Member("startLine", start.Line);
        _json.Member("startColumn", start.Column);
        if (end != start)
        {
            _json.Member("endLine", end.Line);
            _json.Member("endColumn", end.Column);
        }
    }
}
