using System;
using System.Globalization;
using System.IO;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Notebooks;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Benchmarks;

/// <summary>The parser on everything below a directory, for comparing what it refuses with what other parsers do.</summary>
internal static class ParseCommand
{
    /// <summary>Runs the command and returns the process's exit code.</summary>
    public static int Run(string directory)
    {
        FileReading.RunDeep(() => ParseAll(Path.GetFullPath(directory)));
        return 0;
    }

    private static void ParseAll(string root)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        FileReading.ReadAll(Corpus.Walk(root), (file, reader) =>
        {
            if (FindError(file, reader) is var (line, message))
            {
                var path = Path.GetRelativePath(root, file.Path).Replace(Path.DirectorySeparatorChar, '/');
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}\t{line}\t{message}"));
            }
        });
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
