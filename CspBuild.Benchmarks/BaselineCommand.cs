using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files;

namespace CspBuild.Benchmarks;

/// <summary>How long a baseline takes to be read, with its index and the list of its files.</summary>
internal static class BaselineCommand
{
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

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} entries, {new FileInfo(path).Length} bytes"));
            for (var i = 0; i < 10; i++)
            {
                var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                var files = BaselineFile.Read(path, new List<Finding>())?.FindFiles().Count;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.0} ms, {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:0.0} ms of a processor"));
            }
        }
        finally
        {
            File.Delete(path);
        }

        return 0;
    }

    // Ten to a file.
    private static IEnumerable<BaselineEntry> CreateEntries(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new BaselineEntry(
                "CSP-D504",
                string.Create(CultureInfo.InvariantCulture, $"src/package{i / 1000}/module/file_{i / 10}.py"),
                string.Create(CultureInfo.InvariantCulture, $"{(ulong)i * 0x9E3779B97F4A7C15:x16}"))
            {
                Since = "2026-11-29",
            };
        }
    }
}
