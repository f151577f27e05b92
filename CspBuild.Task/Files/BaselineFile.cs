using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Text;

namespace CspBuild.Files;

/// <summary>Baselines on disk.</summary>
internal static class BaselineFile
{
    /// <summary>The largest file that is read, in bytes: some hundred thousand entries, and not all the memory for a planted one.</summary>
    public const int LargestSize = 64 * 1024 * 1024;

    /// <summary>
    /// Reads the baseline at an absolute path. One that is missing is a problem: without it everything old would be new again, or nothing
    /// counted.
    /// </summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The baseline, or null if something is wrong with it.</returns>
    public static Baseline? Read(string path, List<Finding> problems)
    {
        if (ReadWritten(path) is { } entries)
        {
            return new Baseline(path, entries);
        }

        if (NamedFile.Read(path, LargestSize, out var problem) is { } text)
        {
            return Baseline.Parse(path, text, problems);
        }

        var way = problem == NamedFile.IsMissing ? "; cspbuild baseline writes it" : string.Empty;
        problems.Add(new Finding(ToolDiagnostics.BadBaseline, default, default, $"The baseline cannot be used: {problem}{way}."));
        return null;
    }

    // Whatever is wrong, with the file too, comes out again where its text is read.
    private static ArrayBuilder<BaselineEntry>? ReadWritten(string path)
    {
#if NET
        var native = NativeMethods.IsSupported;
#else
        var native = false;
#endif
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: <= LargestSize and var size })
            {
                return null;
            }

            using var file = OpenFile.Open(path, native);
            return WrittenBaseline.Read(file.Read, size);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}
