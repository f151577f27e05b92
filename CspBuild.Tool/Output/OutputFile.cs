using System;
using System.IO;
using CspBuild.Files;

namespace CspBuild.Tool.Output;

/// <summary>A file that a command writes: whole or not at all.</summary>
internal static class OutputFile
{
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
