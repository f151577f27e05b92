using System;
using System.Globalization;
using System.IO;
using System.Threading;
using CspBuild.Scanning;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Benchmarks;

/// <summary>The parser on everything below a directory, for comparing what it refuses with what other parsers do.</summary>
internal static class ParseCommand
{
    // What the scanner's threads have.
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>Runs the command and returns the process's exit code.</summary>
    public static int Run(string directory)
    {
        var thread = new Thread(() => ParseAll(Path.GetFullPath(directory)), StackSize);
        thread.Start();
        thread.Join();
        return 0;
    }

    private static void ParseAll(string root)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        var reader = new FileReader(int.MaxValue / 2, native: false);
        foreach (var file in new ProjectFiles(new ScanOptions(root) { WalkEverything = true }, []).Find())
        {
            var path = Path.GetRelativePath(root, file.Path).Replace(Path.DirectorySeparatorChar, '/');
            try
            {
                if (reader.Read(file, directory: null) == ReadOutcome.Read && FindError(file, reader) is var (line, message))
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}\t{line}\t{message}"));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{path}: {exception.Message}");
            }
        }
    }

    private static (int Line, string Message)? FindError(SourceFile file, FileReader reader)
    {
        var text = SourceEncoding.Decode(reader.Buffer, reader.Length).Text;
        if (file.Kind != SourceFileKind.Notebook)
        {
            return SyntaxTree.Parse(text).Errors is [var error, ..] ? (text.GetPosition(error.Span.Start).Line, error.Message) : null;
        }

        var notebook = Notebook.Read(text);
        return SyntaxTree.Parse(notebook.Code).Errors is [var first, ..]
            ? (text.GetPosition(notebook.ToFileSpan(first.Span).Start).Line, first.Message)
            : null;
    }
}
