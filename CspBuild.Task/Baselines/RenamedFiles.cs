using System;
using System.Collections.Generic;

namespace CspBuild.Baselines;

/// <summary>Guesses which file a file became: the one that has most of its findings now.</summary>
internal static class RenamedFiles
{
    /// <summary>Pairs of an old path and a new one; each path is in at most one.</summary>
    /// <param name="missing">The entries of files that are gone.</param>
    /// <param name="surplus">The findings that no entry accepts, as entries.</param>
    public static List<(string From, string To)> Find(List<BaselineEntry> missing, List<BaselineEntry> surplus)
    {
        var candidates = Score(missing, surplus);
        candidates.Sort(ByRank);
        var pairs = new List<(string From, string To)>();
        var taken = new HashSet<string>();
        foreach (var candidate in candidates)
        {
            if (!taken.Contains("from " + candidate.From) && !taken.Contains("to " + candidate.To))
            {
                taken.Add("from " + candidate.From);
                taken.Add("to " + candidate.To);
                pairs.Add((candidate.From, candidate.To));
            }
        }

        return pairs;
    }

    // How many findings of each old file each new file has.
    private static List<Candidate> Score(List<BaselineEntry> missing, List<BaselineEntry> surplus)
    {
        var byFingerprint = new Dictionary<ulong, List<BaselineEntry>>();
        foreach (var found in surplus)
        {
            if (!byFingerprint.TryGetValue(found.Fingerprint, out var equal))
            {
                byFingerprint.Add(found.Fingerprint, equal = []);
            }

            equal.Add(found);
        }

        var candidates = new Dictionary<string, Candidate>();
        foreach (var entry in missing)
        {
            foreach (var found in byFingerprint.TryGetValue(entry.Fingerprint, out var equal) ? equal : [])
            {
                var key = $"{entry.Path}\n{found.Path}";
                candidates.TryGetValue(key, out var candidate);
                var score = (candidate?.Score ?? 0) + Math.Min(entry.Count, found.Count);
                candidates[key] = new Candidate(entry.Path, found.Path, score);
            }
        }

        return [.. candidates.Values];
    }

    // The most findings first, then a file that has kept its name, then by path, so that the same input gives the same pairs.
    private static int ByRank(Candidate left, Candidate right)
    {
        var byScore = right.Score.CompareTo(left.Score);
        var byName = byScore != 0 ? byScore : right.KeepsName.CompareTo(left.KeepsName);
        var byOldPath = byName != 0 ? byName : string.CompareOrdinal(left.From, right.From);
        return byOldPath != 0 ? byOldPath : string.CompareOrdinal(left.To, right.To);
    }

    private sealed record Candidate(string From, string To, int Score)
    {
        public bool KeepsName => From.Substring(From.LastIndexOf('/') + 1) == To.Substring(To.LastIndexOf('/') + 1);
    }
}
