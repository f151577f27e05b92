using System.Collections.Generic;
using System.Threading;
using BenchmarkDotNet.Attributes;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Scanning;

namespace CspBuild.Benchmarks;

/// <summary>The walk and the whole scan of the corpus.</summary>
public class ScanBenchmarks
{
    internal static (long Bytes, int Files) Measure()
    {
        var report = ProjectScanner.Scan(Corpus.Options, CancellationToken.None);
        return (FileReading.Measure(Corpus.Options.Walk), report.FilesWalked);
    }

    /// <summary>The walk alone, on one thread.</summary>
    [Benchmark]
    public int Walk()
    {
        var files = new ProjectFiles(Corpus.Options.Walk);
        var listing = new DirectoryListing();
        var pending = new Stack<string>(files.Roots);
        var count = 0;
        while (pending.TryPop(out var path))
        {
            files.List(path, listing).Dispose();
            count += listing.Files.Count;
            listing.Directories.ForEach(pending.Push);
        }

        return count;
    }

    /// <summary>The scan of a build.</summary>
    [Benchmark]
    [Arguments(1)]
    [Arguments(2)]
    public int Scan(int threads) => ProjectScanner.Scan(Corpus.Options with { Parallelism = threads }, CancellationToken.None).FilesWalked;
}
