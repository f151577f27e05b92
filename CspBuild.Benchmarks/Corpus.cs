using System;
using System.IO;
using System.Linq;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Semantics;

namespace CspBuild.Benchmarks;

/// <summary>The files that the benchmarks run over: all Python files below a directory, in memory.</summary>
internal static class Corpus
{
    private const string Variable = "CSPBUILD_CORPUS";

    /// <summary>The directory, absolute. An environment variable carries it to the classes that BenchmarkDotNet makes.</summary>
    public static string Directory
    {
        get => Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"{Variable} names no directory");
        set => Environment.SetEnvironmentVariable(Variable, Path.GetFullPath(value));
    }

    /// <summary>The options of a scan of all of it.</summary>
    public static ScanOptions Options => new(Walk(Directory)) { Parallelism = Environment.ProcessorCount };

    /// <summary>A walk that leaves nothing out, to be compared with other programs'.</summary>
    public static WalkOptions Walk(string directory) => new(Path.GetFullPath(directory)) { TakesEverything = true };

    /// <summary>Reads the Python sources, in the order of the walk, until there are <paramref name="bytes"/> bytes of them.</summary>
    public static byte[][] Read(long bytes = long.MaxValue) =>
        [.. new ProjectFiles(Options.Walk).Find()
            .Where(file => file.Kind == SourceFileKind.Python && File.Exists(file.Path))
            .Select(file => File.ReadAllBytes(file.Path))
            .TakeWhile(file => (bytes -= file.Length) >= 0)];
}
