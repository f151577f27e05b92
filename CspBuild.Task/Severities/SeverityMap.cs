using System;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Severities;

/// <summary>
/// What the project wrote about how diagnostics show. Of the entries that speak for a diagnostic the most specific wins: its code, then
/// its rule's severity, then the family <c>CSP</c>, which is every rule. Where no entry speaks, the diagnostic's own default holds.
/// </summary>
internal sealed class SeverityMap
{
    /// <summary>The key that stands for every rule.</summary>
    public const string Family = "CSP";

    private static readonly char[] EqualsSign = ['='];

    private static readonly string[] SeverityNames = ["CRITICAL", "HIGH", "MEDIUM", "LOW"];

    private readonly Dictionary<string, Level> _levels;

    private SeverityMap(Dictionary<string, Level> levels) => _levels = levels;

    /// <summary>The map of a project that wrote nothing.</summary>
    public static SeverityMap Default { get; } = new([]);

    /// <summary>Reads a project's entries.</summary>
    /// <param name="entries">As written; of two with the same key the later one counts.</param>
    /// <param name="problems">Receives a sentence for each unknown key and value.</param>
    public static SeverityMap Create(IEnumerable<SeverityEntry> entries, List<string> problems)
    {
        var levels = new Dictionary<string, Level>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var key = FindKey(entry.Key);
            var level = ParseLevel(entry.Level);
            if (key is null)
            {
                problems.Add($"'{entry.Key}' is not a key of the severity map. Valid keys: {DescribeKeys()}.");
            }
            else if (level is null)
            {
                var written = entry.Level.Length == 0 ? $"'{entry.Key}' has no level" : $"'{entry.Level}' is not a level for '{entry.Key}'";
                problems.Add($"{written}. Valid levels: error, warning, message (or info, suggestion), none (or silent).");
            }
            else
            {
                levels[key] = level.Value;
            }
        }

        return new SeverityMap(levels);
    }

    /// <summary>Takes <c>KEY=LEVEL;KEY=LEVEL</c> apart; blanks, line ends and empty entries do not matter.</summary>
    public static IEnumerable<SeverityEntry> Split(string map)
    {
        foreach (var part in map.Split(';'))
        {
            if (part.Trim().Length > 0)
            {
                var sides = part.Split(EqualsSign, 2);
                yield return new SeverityEntry(sides[0].Trim(), sides.Length == 2 ? sides[1].Trim() : string.Empty);
            }
        }
    }

    /// <summary>The level at which diagnostics of <paramref name="descriptor"/> show.</summary>
    public Level GetLevel(DiagnosticDescriptor descriptor) => FindLevel(descriptor) ?? descriptor.DefaultLevel;

    /// <summary>The level that an entry gives to diagnostics of <paramref name="descriptor"/>, or null.</summary>
    public Level? FindLevel(DiagnosticDescriptor descriptor) => FindKey(descriptor) is { } key ? _levels[key] : null;

    /// <summary>The key of that entry, as it is written in this class.</summary>
    public string? FindKey(DiagnosticDescriptor descriptor) =>
        _levels.ContainsKey(descriptor.Id) ? descriptor.Id
        : descriptor.Severity is not { } severity ? null
        : _levels.ContainsKey(severity.ToString()) ? severity.ToString()
        : _levels.ContainsKey(Family) ? Family
        : null;

    /// <summary>Whether a text in the property form has an entry with a key.</summary>
    public static bool Names(string written, string key) => Split(written).Any(entry => FindKey(entry.Key) is { } found && Same(found, key));

    private static string? FindKey(string written) =>
        DiagnosticCatalog.Find(written)?.Id ?? (Same(written, Family) ? Family : Array.Find(SeverityNames, name => Same(written, name)));

    private static Level? ParseLevel(string written) => written.ToUpperInvariant() switch
    {
        "ERROR" => Level.Error,
        "WARNING" => Level.Warning,
        "MESSAGE" or "INFO" or "SUGGESTION" => Level.Message,
        "NONE" or "SILENT" => Level.None,
        _ => null,
    };

    private static string DescribeKeys()
    {
        var rules = string.Join(", ", RuleCatalog.Rules.Select(rule => rule.Descriptor.Id));
        var (first, last) = (ToolDiagnostics.All[0].Id, ToolDiagnostics.All[ToolDiagnostics.All.Length - 1].Id);
        return $"{rules}, {Family}, {string.Join(", ", SeverityNames)}, {first} to {last}";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
