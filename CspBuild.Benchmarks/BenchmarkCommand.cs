using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
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
        var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.Min, new RateColumn());
        BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(options, config);
        return 0;
    }

    private sealed class RateColumn : IColumn
    {
        public string Id => nameof(RateColumn);

        public string ColumnName => "MB/s";

        public string Legend => "Megabytes of source in a second, at the median";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
        {
            var size = benchmarkCase.Descriptor.Type == typeof(FrontEndBenchmarks) ? FrontEndBenchmarks.Size : Corpus.Size;
            var median = summary[benchmarkCase]?.ResultStatistics?.Median;
            return median is { } nanoseconds ? (size * 1e3 / nanoseconds).ToString("F0", CultureInfo.InvariantCulture) : "-";
        }
    }
}
