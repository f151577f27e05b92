using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Scanning;

namespace CspBuild.Benchmarks;

/// <summary>The scan of a build, of everything below a directory, with its results as text that other scanners' can be compared with.</summary>
internal static class ScanCommand
{
    /// <summary>Runs the command and returns the process's exit code.</summary>
    public static int Run(string directory, ReadOnlySpan<string> arguments)
    {
        var options = new ScanOptions(Corpus.Walk(directory)) { Parallelism = Environment.ProcessorCount };
        var isFiltered = true;
        var isTimed = false;
        var runs = 1;
        while (arguments.Length > 0)
        {
            switch (arguments)
            {
                case ["--threads", var count, ..]:
                    options = options with { Parallelism = int.Parse(count, CultureInfo.InvariantCulture) };
                    arguments = arguments[2..];
                    break;
                case ["--repeat", var count, ..]:
                    runs = int.Parse(count, CultureInfo.InvariantCulture);
                    arguments = arguments[2..];
                    break;
                case ["--no-filter", ..]:
                    isFiltered = false;
                    arguments = arguments[1..];
                    break;
                case ["--large", ..]:
                    options = options with { LargeTextLength = 0 };
                    arguments = arguments[1..];
                    break;
                case ["--time", ..]:
                    isTimed = true;
                    arguments = arguments[1..];
                    break;
                default:
                    Console.Error.WriteLine($"Unknown option: {arguments[0]}");
                    return 2;
            }
        }

        var bytes = isTimed ? FileReading.Measure(options.Walk) : 0;
        ScanReport? report = null;
        for (var run = 0; run < runs; run++)
        {
            var processor = Environment.CpuUsage;
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            report = isFiltered ? ProjectScanner.Scan(options, CancellationToken.None) : ScanUnfiltered(options);
            if (isTimed)
            {
                PrintFigures((report, bytes), Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor.TotalTime, GC.GetTotalAllocatedBytes(precise: true) - allocated);
            }
        }

        if (report is not null)
        {
            Print(report, options.Walk.Root);
        }

        return 0;
    }

    // On one thread, with the stack of the scan's own.
    private static ScanReport ScanUnfiltered(ScanOptions options)
    {
        var reports = new List<FileReport>();
        var count = 0;
        FileReading.RunDeep(() => FileReading.ReadAll(options.Walk, (file, reader) =>
        {
            var findings = file.Kind switch
            {
                SourceFileKind.Notebook => FileScanner.ScanNotebook(reader.Buffer, reader.Length, options),
                SourceFileKind.IPython => FileScanner.ScanIPython(reader.Buffer, reader.Length, options),
                _ => FileScanner.ScanSource(reader.Buffer, reader.Length, options),
            };
            reports.Add(new FileReport(file.Path, findings));
            count++;
        }));
        return new ScanReport([.. reports], count, count);
    }

    private static void Print(ScanReport report, string root)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        foreach (var file in report.Files)
        {
            var path = Path.GetRelativePath(root, file.Path).Replace(Path.DirectorySeparatorChar, '/');
            foreach (var finding in file.Findings)
            {
                if (finding.Kind is { } kind)
                {
                    var state = finding.Suppression is null ? "reported" : "suppressed";
                    output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path}\t{finding.Start.Line}\t{finding.Start.Column}\t{(kind == Semantics.UseKind.Call ? "call" : "reference")}\t{state}"));
                }
                else
                {
                    Console.Error.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{path}({finding.Start.Line},{finding.Start.Column}): {finding.Descriptor.Id}: {finding.Message}"));
                }
            }
        }
    }

    private static void PrintFigures((ScanReport Report, long Bytes) scan, TimeSpan elapsed, TimeSpan processor, long allocated)
    {
        var seconds = elapsed.TotalSeconds;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{elapsed.TotalMilliseconds:F1} ms, {processor.TotalMilliseconds:F1} ms of processor; {scan.Report.FilesWalked} files, {scan.Bytes / 1e6:F1} MB, {scan.Report.FilesParsed} parsed; " +
            $"{scan.Report.FilesWalked / seconds:F0} files/s, {scan.Bytes / 1e6 / seconds:F0} MB/s; {allocated / 1e6:F1} MB allocated, " +
            $"{Environment.WorkingSet / 1e6:F0} MB working set"));
    }
}
