using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CspBuild.Benchmarks;

/// <summary>The stages of a scan in a warm process, timed by BenchmarkDotNet.</summary>
internal static class BenchmarkCommand
{
    /// <summary>Runs the command and returns the process's exit code.</summary>
    public static int Run(string directory, string[] options)
    {
        Corpus.Directory = directory;

        // In this process: an operation takes so long that nothing is gained by another one, and it has the package's assembly.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(8).WithIterationCount(15);
        var config = DefaultConfig.Instance
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(
                StatisticColumn.Min,
                new CorpusColumn("MB/s", "Megabytes of source in a second, at the median", (report, bytes, _) => bytes * 1e3 / report.ResultStatistics?.Median),
                new CorpusColumn("B/file", "Bytes allocated for a file", (report, _, files) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / (double)files));
        BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(options, config);
        return 0;
    }
}
