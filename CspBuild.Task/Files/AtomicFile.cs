using System;
using System.IO;
using System.Text;

namespace CspBuild.Files;

/// <summary>Writes text files such that who reads one meanwhile sees the old one or the new one whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file as UTF-8, and the directories above it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        if (IsWrittenThrough(new FileInfo(path)))
        {
            WriteText(path, write);
            return;
        }

        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            WriteText(temporary, write);
            Replace(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // A link would become a file, and so would a device: /dev/null, whose length is 0, for everybody.
    private static bool IsWrittenThrough(FileInfo file) =>
        file.Exists && (file.Length == 0 || file.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private static void WriteText(string path, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }

    private static void Replace(string source, string target)
    {
#if NET
        File.Move(source, target, overwrite: true);
#else
        if (File.Exists(target))
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, target);
        }
#endif
    }
}
