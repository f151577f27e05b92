using System;
using System.Text;

namespace CspBuild.Text;

/// <summary>
/// What the first bytes say of a file that holds no text as Python reads it: nothing in it has the letters that a search looks for, and it
/// would pass for clean. Nearly every file is through after a look at its first line.
/// </summary>
internal static class StoredBytes
{
    private const int LookedAt = 64;

    // A short one holds no program.
    private const int LeastEbcdic = 16;

    private const byte LowestEbcdic = 0x40;

    // A pointer is a small file: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
    private const int LargestPointer = 1024;

    private const string Pointer = "version https://git-lfs.github.com/spec/";

    /// <summary>
    /// Whether the file is UTF-16 or UTF-32 without a byte order mark, EBCDIC, or something that begins with a NUL, such as what git-crypt locks.
    /// </summary>
    public static bool AreNoText(byte[] bytes, int length)
    {
        var count = Math.Min(length, LookedAt);
        var zeros = CountZeros(bytes, count);
        return zeros > 0 ? IsWide(bytes, count, zeros) && !IsResourceFork(bytes, count) : IsEbcdic(bytes, count);
    }

    /// <summary>Whether Git LFS has left a pointer in the file's place.</summary>
    public static bool IsPointer(byte[] bytes, int length)
    {
        if (length < Pointer.Length || length > LargestPointer || bytes[0] != Pointer[0])
        {
            return false;
        }

        for (var i = 1; i < Pointer.Length; i++)
        {
            if (bytes[i] != Pointer[i])
            {
                return false;
            }
        }

        return true;
    }

    // Of a text in ASCII with a few NULs the rest can be read, and old versions of Python do so.
    private static bool IsWide(byte[] bytes, int count, int zeros)
    {
        var share = CountZeros(bytes, Math.Min(count, 4)) > 0 ? 8 : 4;
        return bytes[0] == 0 || zeros * share >= count;
    }

    // Every file of a scan comes by here, and the runtime would have to compile its own generic search first.
    private static int CountZeros(byte[] bytes, int count)
    {
        var zeros = 0;
        for (var i = 0; i < count; i++)
        {
            zeros += bytes[i] == 0 ? 1 : 0;
        }

        return zeros;
    }

    // What macOS puts beside a file on a disk that has no place for its attributes: "._a.py" has the name of Python's, and is none.
    private static bool IsResourceFork(byte[] bytes, int count) =>
        count >= 4 && bytes[0] == 0 && bytes[1] == 0x05 && bytes[2] == 0x16 && bytes[3] == 0x07;

    // All that one sees in EBCDIC lies from 0x40 up, letters and digits from 0x80. What ASCII has there is never a blank or the end of a line.
    private static bool IsEbcdic(byte[] bytes, int count)
    {
        var high = 0;
        for (var i = 0; i < count; i++)
        {
            var b = bytes[i];
            if (b < LowestEbcdic && !IsEbcdicControl(b))
            {
                return false;
            }

            high += b >= 0x80 ? 1 : 0;
        }

        return count >= LeastEbcdic && high * 2 >= count && !IsUtf8(bytes, count);
    }

    // A tab, a form feed, and the ends of lines.
    private static bool IsEbcdicControl(byte b) => b is 0x05 or 0x0C or 0x0D or 0x15 or 0x25;

    private static bool IsUtf8(byte[] bytes, int count)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder().GetCharCount(bytes, 0, count, flush: false);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
