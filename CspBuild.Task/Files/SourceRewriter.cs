using System;
using System.IO;

namespace CspBuild.Files;

/// <summary>
/// Puts new bytes in the place of a source's: whoever stops the program at any moment leaves the old file or the new one.
/// </summary>
internal static class SourceRewriter
{
    /// <summary>Rewrites a file that is there, or the one that a link leads to; it keeps its mode.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="before">What was read from it.</param>
    /// <param name="after">What it shall hold.</param>
    /// <exception cref="IOException">It cannot be written, or holds something else by now.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Rewrite(string path, byte[] before, byte[] after)
    {
        var target = ResolveLink(path);

        // To replace a file one must be able to write to its directory; here one must be able to write to the file, too.
        using (new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
        }

        var temporary = Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            Write(temporary, target, after);
            if (!AreEqual(File.ReadAllBytes(target), before))
            {
                throw new IOException("It was changed by somebody else meanwhile.");
            }

            File.Replace(temporary, target, destinationBackupFileName: null);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Write(string temporary, string target, byte[] content)
    {
        using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
#if NET
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
        }
#endif
        stream.Write(content, 0, content.Length);
        stream.Flush(flushToDisk: true);
    }

    private static string ResolveLink(string path) =>
#if NET
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ??
#endif
        path;

    private static bool AreEqual(byte[] left, byte[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }
}
