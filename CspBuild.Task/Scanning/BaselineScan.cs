using System;
using System.Collections.Generic;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>A scan compared with a baseline that several projects may share: each speaks of the entries that are its own.</summary>
internal sealed class BaselineScan
{
    private BaselineScan(FileReport[] files, List<string> staleFiles)
    {
        Files = files;
        StaleFiles = staleFiles;
    }

    /// <summary>
    /// The files with their findings, those marked that the baseline accepts; the baseline's own file is among them if entries are stale.
    /// </summary>
    public FileReport[] Files { get; }

    /// <summary>The absolute paths of the Python files whose entries are stale.</summary>
    public List<string> StaleFiles { get; }

    /// <summary>Compares a scan.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="options">What the scan was asked for.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="age">How old an entry may be.</param>
    public static BaselineScan Create(ScanReport report, ScanOptions options, Baseline baseline, BaselineAge age)
    {
        var review = BaselineReview.Create(baseline, report.Files, age);
        var stale = review.FindStale(GetStates(report, options));
        if (stale.Count == 0)
        {
            return new BaselineScan(review.Files, []);
        }

        var files = new List<FileReport>(review.Files) { new(baseline.Path, stale.ConvertAll(review.Describe).ToArray()) };
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new BaselineScan([.. files], stale.ConvertAll(index => baseline.GetPath(baseline.Entries[index])));
    }

    /// <summary>What a scan knows of the file at an absolute path, of those that it was told to watch.</summary>
    public static Func<string, FileState> GetStates(ScanReport report, ScanOptions options)
    {
        var unclear = FindUnclear(report.Files);
        return path => report.WatchedFiles.Contains(path) ? (unclear.Contains(path) ? FileState.Unknown : FileState.Scanned)
            : MissingFiles.WasInWalk(options.Walk, path) ? FileState.Gone
            : FileState.Unknown;
    }

    // What was not scanned to its end may still hold what an entry is about.
    private static HashSet<string> FindUnclear(FileReport[] files)
    {
        var unclear = new HashSet<string>(PortablePath.Comparer);
        foreach (var file in files)
        {
            if (Array.Exists(file.Findings, finding => finding.Descriptor.Subject == DiagnosticSubject.Scan))
            {
                unclear.Add(file.Path);
            }
        }

        return unclear;
    }
}
