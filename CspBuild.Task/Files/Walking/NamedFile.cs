using System;
using System.IO;
using System.Text;
using CspBuild.Files.Native;
using CspBuild.Text;

namespace CspBuild.Files.Walking;

/// <summary>Reads a file of JSON that a setting names: one that cannot be read is a problem, not an empty one.</summary>
internal static class NamedFile
{
    /// <summary>The problem of a file that does not exist.</summary>
    public const string IsMissing = "it is not there";

    /// <summary>The text of the file at an absolute path, without byte order mark, or null.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="largestSize">The largest file that is read, in bytes.</param>
    /// <param name="problem">Why there is no text, a clause in English; empty if there is one.</param>
    public static SourceText? Read(string path, int largestSize, out string problem)
    {
        try
        {
            var reader = new FileReader(largestSize, OpenFile.IsNative);
            problem = string.Empty;
            if (reader.Read(new SourceFile("", path, SourceFileKind.Python), directory: null) == ReadOutcome.Read)
            {
                return Decode(reader.Buffer, reader.Length);
            }

            problem = $"it is larger than {largestSize} bytes";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = IsMissing;
        }
        catch (ArgumentException)
        {
            problem = "it is not UTF-8";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = exception.Message.TrimEnd('.', ' ', '\r', '\n');
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
}
