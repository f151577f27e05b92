using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
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
        try
        {
#if NET
            var reader = new FileReader(LargestSize, NativeMethods.IsSupported);
#else
            var reader = new FileReader(LargestSize, native: false);
#endif
            if (reader.Read(new SourceFile("", path, SourceFileKind.Python), directory: null) == ReadOutcome.Read)
            {
                return Baseline.Parse(path, Decode(reader.Buffer, reader.Length), problems);
            }

            AddProblem(problems, $"it is larger than {LargestSize} bytes");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            AddProblem(problems, "it is not there; cspbuild baseline writes it");
        }
        catch (ArgumentException)
        {
            AddProblem(problems, "it is not UTF-8");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            AddProblem(problems, exception.Message.TrimEnd('.', ' ', '\r', '\n'));
        }

        return null;
    }

    private static SourceText Decode(byte[] bytes, int length)
    {
        var start = length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        var characters = new char[length - start];
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return new SourceText(characters, encoding.GetChars(bytes, start, length - start, characters, 0));
    }

    private static void AddProblem(List<Finding> problems, string problem) =>
        problems.Add(new Finding(ToolDiagnostics.BadBaseline, default, default, $"The baseline cannot be used: {problem}."));
}
