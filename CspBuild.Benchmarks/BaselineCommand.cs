using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files;

namespace CspBuild.Benchmarks;

/// <summary>What a baseline costs a scan, step by step.</summary>
internal static class BaselineCommand
{
    private const int Turns = 10;

    /// <summary>Runs the command and returns the process's exit code.</summary>
    public static int Run(int count)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var writer = new StreamWriter(path))
            {
                BaselineWriter.Write(CreateEntries(count), writer);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} entries, {new FileInfo(path).Length} bytes; milliseconds, of a processor in brackets"));
            for (var i = 0; i < Turns; i++)
            {
                Console.WriteLine(string.Join("; ", Measure(path)));
            }
        }
        finally
        {
            File.Delete(path);
        }

        return 0;
    }

    private static IEnumerable<string> Measure(string path)
    {
        var (first, baseline) = Time("read", () => BaselineFile.Read(path, []) ?? throw new InvalidOperationException("It is no baseline."));
        var (second, files) = Time("files", baseline.FindFiles);

        // As for a project in whose directory none of the files lies.
        var (third, stale) = Time("review", () => BaselineReview.Create(baseline, [], new BaselineAge(DateTime.UnixEpoch, MaximumDays: null))
            .FindStale(file => files.Contains(file) ? FileState.Unknown : FileState.Gone));
        return [first, second, third, $"{files.Count} files, {stale.Count} stale"];
    }

    private static (string Figures, T Result) Time<T>(string step, Func<T> action)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = action();
        var (elapsed, used) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
        return (string.Create(CultureInfo.InvariantCulture, $"{step} {elapsed.TotalMilliseconds:0.0} ({used.TotalMilliseconds:0.0})"), result);
    }

    // Ten to a file.
    private static IEnumerable<BaselineEntry> CreateEntries(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new BaselineEntry(
                "CSP-D504",
                string.Create(CultureInfo.InvariantCulture, $"src/package{i / 1000}/module/file_{i / 10}.py"),
                (ulong)i * 0x9E3779B97F4A7C15)
            {
                Since = "2026-11-29",
            };
        }
    }
}
