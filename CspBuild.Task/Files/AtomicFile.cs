using System;
using System.IO;
using System.Text;

namespace CspBuild.Files;

/// <summary>Writes text files such that who reads one meanwhile sees the old one or the new one whole.</summary>
internal static class AtomicFile
{
    private const int LongestName = 255;

    private const int MostAttempts = 5;

    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    /// <summary>Writes a file as UTF-8, and the directories above it.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="suffix">What the file's name ends with until it is whole. Who is killed leaves it, and the next one to use it replaces
    /// it.</param>
    /// <exception cref="IOException">The file cannot be written, or is no file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<TextWriter> write, string suffix = ".tmp")
    {
        if (IsNothing(path))
        {
            return;
        }

        // A checkout may bring a link that leads to any file of whoever builds it.
        if (IsLink(path))
        {
            throw new IOException($"'{path}' is a link, and what it leads to is not overwritten. Remove it, or name the file itself.");
        }

        var directory = Path.GetDirectoryName(path) ?? path;
        Directory.CreateDirectory(directory);
        if (IsWrittenInPlace(path))
        {
            WriteText(path, FileMode.Create, write);
            return;
        }

        // A link of that name is not followed.
        var temporary = Path.Combine(directory, GetTemporaryName(Path.GetFileName(path), suffix));
        for (var attempt = 1; ; attempt++)
        {
            File.Delete(temporary);
            try
            {
                WriteText(temporary, FileMode.CreateNew, write);
                Replace(temporary, path);
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Another build that writes the same file may have taken the name or the file away.
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
    }

    /// <summary>Whether what is written to an absolute path is lost. On Windows the path is <c>\\.\NUL</c>, of which the framework sees no name.</summary>
    public static bool IsNothing(string path) => IsWindows
        ? path.Substring(path.LastIndexOfAny(['\\', '/']) + 1).TrimEnd(':').Equals("NUL", StringComparison.OrdinalIgnoreCase)
        : path == "/dev/null";

    private static string GetTemporaryName(string name, string suffix) =>
        Encoding.UTF8.GetByteCount(name) + suffix.Length <= LongestName ? name + suffix : "csp" + suffix;

    private static void WriteText(string path, FileMode mode, Action<TextWriter> write)
    {
        using var file = new FileStream(path, mode, FileAccess.Write);
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }

#if NET
    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    // On Windows a reparse point may be more than a link.
    private static bool IsWrittenInPlace(string path)
    {
        if (IsWindows)
        {
            return File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);
        }

        if (IsSpecial(new FileInfo(path)))
        {
            throw new IOException($"'{path}' is a pipe, a socket or a device. Name a file, or a directory with a slash at its end.");
        }

        return false;
    }

    // Opened for both, a pipe does not wait for a reader. A device elsewhere than in /dev is an administrator's.
    private static bool IsSpecial(FileInfo file)
    {
        if (!file.Exists || file.Length > 0)
        {
            return false;
        }

        if (file.FullName.StartsWith("/dev/", StringComparison.Ordinal) && !file.FullName.StartsWith("/dev/shm/", StringComparison.Ordinal))
        {
            return true;
        }

        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 1);
        return !stream.CanSeek;
    }

    private static void Replace(string source, string target) => File.Move(source, target, overwrite: true);
#else
    // The framework does not tell links from other reparse points.
    private static bool IsLink(string path)
    {
        _ = path;
        return false;
    }

    private static bool IsWrittenInPlace(string path) => File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);

    private static void Replace(string source, string target)
    {
        if (File.Exists(target))
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, target);
        }
    }
#endif
}
