using System;
using System.Collections.Generic;
using System.Globalization;
using CspBuild.Diagnostics;
using CspBuild.Reports;

namespace CspBuild.Baselines;

/// <summary>Compares one scan with a baseline: marks what it accepts, and keeps how often each entry was needed.</summary>
internal sealed class BaselineReview
{
    private readonly Baseline _baseline;
    private readonly BaselineAge _age;
    private readonly int[] _found;

    private BaselineReview(Baseline baseline, BaselineAge age)
    {
        _baseline = baseline;
        _age = age;
        _found = new int[baseline.Entries.Count];
    }

    /// <summary>The files with their findings, those marked that the baseline accepts.</summary>
    public FileReport[] Files { get; private set; } = [];

    /// <summary>Goes over the findings of a scan. A finding that a comment accepts needs no entry.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="files">What the scan found, in each file by line and column: of equal findings the first are accepted.</param>
    /// <param name="age">How old an entry may be.</param>
    public static BaselineReview Create(Baseline baseline, FileReport[] files, BaselineAge age)
    {
        var review = new BaselineReview(baseline, age);
        review.Files = Array.ConvertAll(files, review.Compare);
        return review;
    }

    /// <summary>The numbers of the entries that accept more than there is.</summary>
    /// <param name="getState">What the scan knows of the file at an absolute path.</param>
    public List<int> FindStale(Func<string, FileState> getState)
    {
        var (entries, stale) = (_baseline.Entries, new List<int>());
        var (last, state) = (string.Empty, FileState.Unknown);
        for (var i = 0; i < entries.Count; i++)
        {
            if (_found[i] < entries[i].Count)
            {
                if (entries[i].Path != last)
                {
                    (last, state) = (entries[i].Path, getState(_baseline.GetPath(entries[i])));
                }

                if (state != FileState.Unknown)
                {
                    stale.Add(i);
                }
            }
        }

        return stale;
    }

    /// <summary>The stale entry of a number as a finding in the baseline's file.</summary>
    public Finding Describe(int index)
    {
        // Whether the entry accepted what was found or was too old or too small.
        var (entry, found) = (_baseline.Entries[index], _found[index]);
        var message = found == 0
            ? $"The entry accepts nothing any more: {entry.Rule} is not found in '{entry.Path}' on such a line. Remove it, or run: cspbuild baseline --prune"
            : string.Format(
                CultureInfo.InvariantCulture,
                "The entry accepts {0} findings in '{1}', and there {2} left. Lower its count, or run: cspbuild baseline --prune",
                entry.Count,
                entry.Path,
                found == 1 ? "is 1" : $"are {found}");
        return new Finding(ToolDiagnostics.StaleBaseline, entry.Start, entry.Start, message);
    }

    private FileReport Compare(FileReport file)
    {
        if (_baseline.GetRelativePath(file.Path) is not { } path)
        {
            return file;
        }

        return file with { Findings = Array.ConvertAll(file.Findings, finding => Compare(path, finding)) };
    }

    private Finding Compare(string path, Finding finding)
    {
        if (finding.Descriptor.Severity is null || finding.Suppression is not null ||
            _baseline.Find(path, finding.Descriptor.Id, Fingerprints.Hash(finding)) is not (>= 0 and var index))
        {
            return finding;
        }

        var entry = _baseline.Entries[index];
        return ++_found[index] > entry.Count ? finding
            : _age.FindProblem(entry) is { } problem ? finding with { Message = $"{finding.Message} {problem}" }
            : finding with { Baseline = new BaselineAcceptance(entry.Since, entry.Reason) };
    }
}
