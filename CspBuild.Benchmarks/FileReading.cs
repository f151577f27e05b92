using System;
using System.IO;
using System.Threading;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;

namespace CspBuild.Benchmarks;

/// <summary>Reads the files of a walk one after the other, for commands that look at each without the filter.</summary>
internal static class FileReading
{
    // What the scanner's threads have.
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>Runs <paramref name="action"/> on a thread whose stack is the scanner's, and waits for it.</summary>
    public static void RunDeep(Action action)
    {
        var thread = new Thread(() => action(), StackSize);
        thread.Start();
        thread.Join();
    }

    /// <summary>How many bytes the Python files of a walk have.</summary>
    public static long Measure(WalkOptions walk)
    {
        var bytes = 0L;
        ReadAll(walk, (_, reader) => bytes += reader.Length);
        return bytes;
    }

    /// <summary>Hands each Python file to <paramref name="read"/>; one that cannot be read is a line on standard error.</summary>
    public static void ReadAll(WalkOptions walk, Action<SourceFile, FileReader> read)
    {
        var reader = new FileReader(int.MaxValue / 2, native: false);
        foreach (var file in new ProjectFiles(walk).Find())
        {
            try
            {
                if (reader.Read(file, directory: null) == ReadOutcome.Read)
                {
                    read(file, reader);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{file.Path}: {exception.Message}");
            }
        }
    }
}
