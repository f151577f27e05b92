using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Severities;

/// <summary>Collects what a policy did not let count, so that it is said once a source.</summary>
internal sealed class PolicyOverrides
{
    private readonly Dictionary<SwitchedOff, SortedDictionary<string, Level>> _levels = [];

    /// <summary>A source lowered a diagnostic below its least level.</summary>
    public void Add(SwitchedOff source, DiagnosticDescriptor descriptor, Level least)
    {
        if (!_levels.TryGetValue(source, out var levels))
        {
            _levels.Add(source, levels = []);
        }

        levels[descriptor.Id] = least;
    }

    /// <summary>A report for each source, at its place.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="settingsPlace">The absolute path of the file where sources are reported that have no place.</param>
    public List<FileReport> Report(Policy policy, string settingsPlace)
    {
        var reports = new List<FileReport>();
        foreach (var source in _levels)
        {
            var codes = new List<string>();
            foreach (var level in source.Value)
            {
                codes.Add($"{level.Key} is at least {Describe(level.Value)}");
            }

            var finding = policy.Override(source.Key.Start, $"{source.Key.By} says less than the policy, and does not count: {string.Join(", ", codes)}.");
            reports.Add(new FileReport(source.Key.Path ?? settingsPlace, [finding]));
        }

        return reports;
    }

    private static string Describe(Level level) => level switch
    {
        Level.Error => "an error",
        Level.Warning => "a warning",
        _ => "a message",
    };
}
