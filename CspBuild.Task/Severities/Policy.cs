using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Severities;

/// <summary>What whoever answers for many projects asks of each: no project's own settings count for less.</summary>
/// <param name="Path">The absolute path of the file that says so.</param>
internal sealed record Policy(string Path)
{
    /// <summary>The least levels; what has no entry has no least level.</summary>
    public SeverityMap Levels { get; init; } = SeverityMap.Default;

    /// <summary>Whether a comment without a reason accepts nothing.</summary>
    public bool RequiresSuppressionReasons { get; init; }

    /// <summary>Whether a baseline accepts anything.</summary>
    public bool AllowsBaselines { get; init; } = true;

    /// <summary>The absolute directories whose configuration files count; null if all do.</summary>
    public List<string>? SettingsDirectories { get; init; }

    /// <summary>Reads a policy's text.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="text">Its text, without byte order mark.</param>
    /// <param name="problems">Receives what is wrong with it; if anything is, nothing of it may count.</param>
    /// <returns>The policy, or null if something is wrong with it.</returns>
    public static Policy? Parse(string path, SourceText text, List<Finding> problems)
    {
        var reader = new PolicyReader(path, text);
        var policy = reader.Read();
        foreach (var problem in reader.Problems)
        {
            problems.Add(new Finding(ToolDiagnostics.BadPolicy, problem.Place, problem.Place, $"The policy cannot be used: {problem.Message}."));
        }

        return reader.Problems.Count == 0 ? policy : null;
    }

    /// <summary>The level that a diagnostic has to show at, whatever else is said, or null.</summary>
    public Level? FindLeastLevel(DiagnosticDescriptor descriptor) => Levels.FindLevel(descriptor);

    /// <summary>Whether the configuration file at an absolute path counts.</summary>
    public bool Allows(string configurationFile)
    {
        var directory = System.IO.Path.GetDirectoryName(configurationFile) ?? string.Empty;
        return SettingsDirectories is null || SettingsDirectories.Exists(allowed => PortablePath.Comparer.Equals(Trim(allowed), Trim(directory)));
    }

    /// <summary>Says that something was said and does not count.</summary>
    public Finding Override(LinePosition place, string message) =>
        new(ToolDiagnostics.OverriddenByPolicy, place, place, $"{message} The policy is {Path}.");

    private static string Trim(string directory) => directory.TrimEnd(System.IO.Path.DirectorySeparatorChar);
}
