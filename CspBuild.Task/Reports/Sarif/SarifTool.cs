using System;
using System.Collections.Generic;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Reports.Sarif;

/// <summary>
/// The part of a SARIF log that is the same in every one: the tool, its rules and notifications, the weaknesses they look for.
/// </summary>
internal sealed class SarifTool
{
    private readonly JsonWriter _json;
    private readonly List<DiagnosticDescriptor> _rules = [];
    private readonly List<DiagnosticDescriptor> _notifications = [];
    private readonly List<string> _weaknesses = [];

    public SarifTool(JsonWriter json)
    {
        _json = json;
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            GetDescriptors(descriptor).Add(descriptor);
            foreach (var weakness in descriptor.Weaknesses)
            {
                if (!_weaknesses.Contains(weakness))
                {
                    _weaknesses.Add(weakness);
                }
            }
        }
    }

    /// <summary>The place of <paramref name="descriptor"/> among the rules or the notifications.</summary>
    public int GetIndex(DiagnosticDescriptor descriptor) => GetDescriptors(descriptor).IndexOf(descriptor);

    /// <summary>Writes the members <c>tool</c> and <c>taxonomies</c> of a run.</summary>
    public void Write(string version)
    {
        using (_json.Object("tool"))
        using (_json.Object("driver"))
        {
            _json.Member("name", "CspBuild");
            _json.Member("semanticVersion", version);
            if (ProjectPages.Root is { } root)
            {
                _json.Member("informationUri", root);
            }

            WriteDescriptors("rules", _rules);
            WriteDescriptors("notifications", _notifications);
            using (_json.Array("supportedTaxonomies"))
            using (_json.Object())
            {
                WriteTaxonomyReference();
            }
        }

        WriteTaxonomy();
    }

    private List<DiagnosticDescriptor> GetDescriptors(DiagnosticDescriptor descriptor) =>
        descriptor.Subject == DiagnosticSubject.Code ? _rules : _notifications;

    private void WriteDescriptors(string name, List<DiagnosticDescriptor> descriptors)
    {
        using (_json.Array(name))
        {
            foreach (var descriptor in descriptors)
            {
                using (_json.Object())
                {
                    WriteDescriptor(descriptor);
                }
            }
        }
    }

    private void WriteDescriptor(DiagnosticDescriptor descriptor)
    {
        _json.Member("id", descriptor.Id);
        _json.Member("name", GetName(descriptor.Title));
        _json.Text("shortDescription", descriptor.Title + ".");
        if (descriptor.Description.Length > 0)
        {
            _json.Text("fullDescription", descriptor.Description);
            WriteHelp(descriptor);
        }

        if (descriptor.Page is { } help)
        {
            _json.Member("helpUri", help);
        }

        using (_json.Object("defaultConfiguration"))
        {
            if (descriptor.IsOptional)
            {
                _json.Member("enabled", value: false);
            }

            _json.Member("level", SarifLevel.GetName(descriptor.DefaultLevel));
        }

        WriteRelationships(descriptor);
        WriteProperties(descriptor);
    }

    private void WriteHelp(DiagnosticDescriptor descriptor)
    {
        using (_json.Object("help"))
        {
            var (text, page) = (descriptor.Description, descriptor.Page);
            _json.Member("text", page is null ? text : $"{text} See {page}.");
            _json.Member("markdown", page is null ? text : $"{text}\n\n[More about {descriptor.Id}]({page})");
        }
    }

    // A name in SARIF is one word: that of the title's words, each with a capital letter.
    private static string GetName(string title)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            }

            startsWord = !char.IsLetterOrDigit(c);
        }

        return name.ToString();
    }

    // SARIF's own way to name a weakness.
    private void WriteRelationships(DiagnosticDescriptor descriptor)
    {
        if (descriptor.Weaknesses.Length == 0)
        {
            return;
        }

        using (_json.Array("relationships"))
        {
            foreach (var weakness in descriptor.Weaknesses)
            {
                using (_json.Object())
                {
                    using (_json.Object("target"))
                    {
                        _json.Member("id", weakness);
                        _json.Member("index", _weaknesses.IndexOf(weakness));
                        using (_json.Object("toolComponent"))
                        {
                            WriteTaxonomyReference();
                        }
                    }

                    using (_json.Array("kinds"))
                    {
                        _json.Value("superset");
                    }
                }
            }
        }
    }

    // What GitHub reads.
    private void WriteProperties(DiagnosticDescriptor descriptor)
    {
        if (descriptor.Severity is not { } severity)
        {
            return;
        }

        using (_json.Object("properties"))
        {
            _json.Member("precision", "very-high");
            _json.Member("security-severity", GetScore(severity));
            using (_json.Array("tags"))
            {
                _json.Value("security");
                foreach (var weakness in descriptor.Weaknesses)
                {
                    _json.Value("external/cwe/cwe-" + GetNumber(weakness));
                }
            }
        }
    }

    private void WriteTaxonomy()
    {
        using (_json.Array("taxonomies"))
        using (_json.Object())
        {
            _json.Member("name", "CWE");
            _json.Member("organization", "MITRE");
            _json.Text("shortDescription", "The MITRE Common Weakness Enumeration.");
            _json.Member("informationUri", "https://cwe.mitre.org/");
            using (_json.Array("taxa"))
            {
                foreach (var weakness in _weaknesses)
                {
                    using (_json.Object())
                    {
                        _json.Member("id", weakness);
                        _json.Member("helpUri", $"https://cwe.mitre.org/data/definitions/{GetNumber(weakness)}.html");
                    }
                }
            }
        }
    }

    private void WriteTaxonomyReference()
    {
        _json.Member("name", "CWE");
        _json.Member("index", 0);
    }

    private static string GetNumber(string weakness) => weakness.Substring("CWE-".Length);

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
