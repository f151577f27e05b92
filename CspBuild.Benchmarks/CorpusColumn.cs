using System;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CspBuild.Benchmarks;

/// <summary>A figure of a benchmark that depends on what it ran over: the report, bytes and number of files come in.</summary>
internal sealed class CorpusColumn(string name, string legend, Func<BenchmarkReport, long, int, double?> compute) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public string Legend => legend;

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
        var (bytes, files) = benchmarkCase.Descriptor.Type == typeof(FrontEndBenchmarks) ? FrontEndBenchmarks.Measure() : ScanBenchmarks.Measure();
        return summary[benchmarkCase] is { } report && compute(report, bytes, files) is { } figure ? figure.ToString("F0", CultureInfo.InvariantCulture) : "-";
    }
}
