using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Reports;

/// <summary>Which findings a build prints: MSBuild takes longer for each one the more there are, and nobody reads thousands.</summary>
/// <param name="Findings">Those that are printed, in the order in which they were given.</param>
/// <param name="RestCount">How many are not.</param>
/// <param name="Gravest">The first of those with the highest level that are not printed; null if all are.</param>
internal sealed record PrintedFindings(List<ReportedFinding> Findings, int RestCount, ReportedFinding? Gravest)
{
    /// <summary>How many of one file are printed.</summary>
    public const int MostPerFile = 200;

    /// <summary>How many of one project are printed.</summary>
    public const int MostPerProject = 1000;

    /// <summary>Chooses among what nobody has accepted: the graver first, so that no error goes unprinted for a warning.</summary>
    public static PrintedFindings Choose(ReportedFinding[] findings)
    {
        var isChosen = new bool[findings.Length];
        var countByFile = new Dictionary<string, int>();
        var (count, restCount) = (0, 0);
        ReportedFinding? gravest = null;
        for (var level = Level.Error; level > Level.None; level--)
        {
            for (var i = 0; i < findings.Length; i++)
            {
                if (findings[i].Level != level || findings[i].Finding.IsAccepted)
                {
                    continue;
                }

                countByFile.TryGetValue(findings[i].Path, out var ofFile);
                if (count < MostPerProject && ofFile < MostPerFile)
                {
                    isChosen[i] = true;
                    count++;
                    countByFile[findings[i].Path] = ofFile + 1;
                }
                else
                {
                    restCount++;
                    gravest ??= findings[i];
                }
            }
        }

        return new PrintedFindings(Take(findings, isChosen), restCount, gravest);
    }

    private static List<ReportedFinding> Take(ReportedFinding[] findings, bool[] isChosen)
    {
        var chosen = new List<ReportedFinding>();
        for (var i = 0; i < findings.Length; i++)
        {
            if (isChosen[i])
            {
                chosen.Add(findings[i]);
            }
        }

        return chosen;
    }
}
