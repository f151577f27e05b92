using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using CspBuild.Files.Walking;
using CspBuild.Scanning;

namespace CspBuild.Benchmarks;

/// <summary>How much memory a file takes that is made to take much: a process for each shape.</summary>
internal static class MemoryCommand
{
    private const int Megabyte = 1024 * 1024;

    // What the file starts with, and what comes again and again.
    private static readonly Dictionary<string, (string Start, string Unit)> Shapes = new(StringComparer.Ordinal)
    {
        ["names"] = ("", "name = other\n"),
        ["private"] = ($"class {new string('C', 250)}:\n def f(self):\n", "  __a;__b\n"),
        ["("] = ("", "(\n"),
        ["a=b"] = ("", "a=b\n"),
        ["a;b;c"] = ("", "a;b;c;"),
        ["[[["] = ("", "[[["),
        ["@a"] = ("", "@a\n"),
        ["f\"{"] = ("", "f\"{\n"),
        ["a b"] = ("", "a b\n"),
        [")"] = ("", ")"),
        ["a,"] = ("", "a,"),
        ["a()"] = ("a", "()"),
        [".a"] = ("a", ".a"),
        ["-a"] = ("a", "-a"),
        ["if a:"] = ("", "if a:b\n"),
        ["def"] = ("", "def f(a):b\n"),
        ["lambda"] = ("", "lambda:a\n"),
        ["import"] = ("", "import a\n"),
        ["#"] = ("", "#\n"),
        ["''"] = ("", "''\n"),
        ["mktemp"] = ("", "tempfile.mktemp()\n"),
    };

    /// <summary>Runs the command and returns the process's exit code.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is [var megabytes])
        {
            foreach (var shape in Shapes.Keys)
            {
                Start(shape, megabytes);
            }

            return 0;
        }

        Measure(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture) * Megabyte);
        return 0;
    }

    private static void Start(string shape, string megabytes)
    {
        var program = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet");
        foreach (var argument in Environment.GetCommandLineArgs().Take(1).Where(argument => argument.EndsWith(".dll", StringComparison.Ordinal)))
        {
            program.ArgumentList.Add(argument);
        }

        program.ArgumentList.Add("memory");
        program.ArgumentList.Add(shape);
        program.ArgumentList.Add(megabytes);
        using var process = Process.Start(program);
        process?.WaitForExit();
    }

    private static void Measure(string name, int size)
    {
        var (start, unit) = Shapes[name];
        var source = new byte[size];
        var unitBytes = Encoding.UTF8.GetBytes(unit);
        var startBytes = Encoding.UTF8.GetBytes("import tempfile; tempfile.mktemp()\n" + start);
        startBytes.CopyTo(source, 0);
        for (var i = startBytes.Length; i < size; i++)
        {
            source[i] = unitBytes[(i - startBytes.Length) % unitBytes.Length];
        }

        var before = Peak();
        var clock = Stopwatch.StartNew();
        FileReading.RunDeep(() => FileScanner.ScanSource(source, source.Length, new ScanOptions(new WalkOptions("/"))));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-8} {(Peak() - before) / (double)size,8:0.0} bytes for each, {clock.Elapsed.TotalSeconds,6:0.0} s"));
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
