#if NET
using System;
using System.Text;
#endif

namespace CspBuild.Scanning;

/// <summary>Searches in the first <c>length</c> bytes of a buffer: vectorised where the framework has it, plain loops on .NET Framework.</summary>
internal static class ByteSearch
{
    /// <summary>Whether the bytes hold those of the ASCII text <paramref name="needle"/>.</summary>
    public static bool Contains(byte[] bytes, int length, byte[] needle)
    {
#if NET
        return bytes.AsSpan(0, length).IndexOf(needle) >= 0;
#else
        for (var i = 0; i <= length - needle.Length; i++)
        {
            var matched = 0;
            while (matched < needle.Length && bytes[i + matched] == needle[matched])
            {
                matched++;
            }

            if (matched == needle.Length)
            {
                return true;
            }
        }

        return false;
#endif
    }

    /// <summary>Whether the bytes hold the ASCII letters of <paramref name="lowerCase"/>, whatever their case.</summary>
    public static bool ContainsIgnoringCase(byte[] bytes, int length, string lowerCase)
    {
        for (var i = 0; i <= length - lowerCase.Length; i++)
        {
            var matched = 0;
            while (matched < lowerCase.Length && (bytes[i + matched] | 0x20) == lowerCase[matched])
            {
                matched++;
            }

            if (matched == lowerCase.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every byte is below 0x80.</summary>
    public static bool IsAscii(byte[] bytes, int length)
    {
#if NET
        return Ascii.IsValid(bytes.AsSpan(0, length));
#else
        for (var i = 0; i < length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>Offset of the first <paramref name="first"/> directly followed by <paramref name="second"/>, from <paramref name="start"/> on, or -1.</summary>
    public static int IndexOfPair(byte[] bytes, int start, int length, byte first, byte second)
    {
#if NET
        ReadOnlySpan<byte> needle = [first, second];
        var index = bytes.AsSpan(start, length - start).IndexOf(needle);
        return index < 0 ? -1 : start + index;
#else
        for (var i = start; i + 1 < length; i++)
        {
            if (bytes[i] == first && bytes[i + 1] == second)
            {
                return i;
            }
        }

        return -1;
#endif
    }
}
