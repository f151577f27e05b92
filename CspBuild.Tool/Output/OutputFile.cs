using System;
using System.IO;
using CspBuild.Files;
using CspBuild.Files.Walking;

namespace CspBuild.Tool.Output;

/// <summary>A file that a command writes: whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>The path, if the file may be written without harm: a slip must not cost anybody a source.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="written">The same as the user wrote it.</param>
    /// <exception cref="ToolException">It is somebody's source.</exception>
    public static string Check(string path, string written) =>
        FileNames.Classify(Path.GetFileName(path)) is not (null or SourceFileKind.Script) && File.Exists(path)
            ? throw new ToolException($"'{written}' is a Python file, and would be overwritten. Write to another file.")
            : path;

    /// <summary>Writes a text; who reads the file meanwhile sees the old one or the new one.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        try
        {
            AtomicFile.Write(path, write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ToolException($"'{path}' cannot be written: {exception.Message}", exception);
        }
    }
}
