using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>
/// Walks a project and scans its files, on as many threads as the options allow. What comes out does not depend on their number.
/// </summary>
internal static class ProjectScanner
{
    /// <summary>
    /// Scans the project that <paramref name="options"/> describe. Whatever is wrong with a file is a finding of that file.
    /// </summary>
    /// <param name="options">What to scan.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <param name="onProgress">Is told a few times in a second how many files have been met.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested before the end.</exception>
    public static ScanReport Scan(ScanOptions options, CancellationToken cancellation, Action<int>? onProgress = null) =>
        Scan(options, new ProjectFiles(options.Walk), cancellation, onProgress);

    /// <summary>The same with the walk's rules as they are given.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested before the end.</exception>
    public static ScanReport Scan(ScanOptions options, ProjectFiles files, CancellationToken cancellation, Action<int>? onProgress = null) =>
        Merge(new ScanCrew(options, files, cancellation).Run(onProgress), files.Packages);

    /// <summary>Scans one file whose bytes come from elsewhere, such as standard input.</summary>
    /// <exception cref="System.IO.IOException">They cannot be read.</exception>
    public static ScanReport Scan(ScanOptions options, SourceFile file, IByteSource source)
    {
        var worker = new ScanWorker(options, new ProjectFiles(options.Walk), new WorkQueue(CancellationToken.None), CancellationToken.None);
        return LargeStack.Run(() =>
        {
            worker.Run(file, source);
            return Merge([worker], []);
        });
    }

    private static ScanReport Merge(ScanWorker[] workers, LeftOut[] packages)
    {
        var reports = new List<FileReport>();
        var leftOut = new List<LeftOut>(packages);
        var watched = new HashSet<string>(PortablePath.Comparer);
        var (walked, parsed) = (0, 0);
        foreach (var worker in workers)
        {
            if (worker.Fault is { } fault)
            {
                ExceptionDispatchInfo.Capture(fault).Throw();
            }

            reports.AddRange(worker.Reports);
            worker.LeftOut.ForEach(left => leftOut.Add(left with { Path = SourceFile.GetDisplayPath(left.Path) }));
            watched.UnionWith(worker.WatchedFiles);
            walked += worker.FilesWalked;
            parsed += worker.FilesParsed;
        }

        reports.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));

        // A script that a link gives a Python name is met twice.
        for (var i = reports.Count - 1; i > 0; i--)
        {
            if (reports[i].Path == reports[i - 1].Path)
            {
                reports.RemoveAt(i);
            }
        }

        leftOut.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new ScanReport([.. reports], walked, parsed) { LeftOut = [.. leftOut], WatchedFiles = watched };
    }
}
