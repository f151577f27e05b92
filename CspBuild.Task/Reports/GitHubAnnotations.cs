using System;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Reports;

/// <summary>The annotations of one scan: as many as GitHub shows of a step, and the last of a level says how many more there are.</summary>
/// <param name="root">The root of the repository.</param>
/// <param name="findings">All findings of the scan.</param>
internal sealed class GitHubAnnotations(SourceRoot root, ReportedFinding[] findings)
{
    // What GitHub shows of one step's at each level.
    private const int MostShown = 10;

    private readonly int[] _shown = new int[(int)Level.Error + 1];

    /// <summary>The line for the next finding that is printed, or null if GitHub would not show it.</summary>
    public string? Next(ReportedFinding reported)
    {
        var number = ++_shown[(int)reported.Level];
        return number > MostShown ? null
            : GitHubAnnotation.Format(reported, root, number < MostShown ? 0 : CountAll(reported.Level) - MostShown);
    }

    private int CountAll(Level level) =>
        Array.FindAll(findings, reported => reported.Level == level && reported.Finding.Suppression is null).Length;
}
