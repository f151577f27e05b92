using System;
using System.IO;

namespace CspBuild.Baselines;

/// <summary>What the members of an entry may say.</summary>
internal static class EntryValues
{
    private const int FingerprintLength = 16;

    /// <summary>
    /// The day that a text such as <c>2026-11-29</c> names, or null. The framework would load what it knows of all languages to read it.
    /// </summary>
    public static DateTime? ParseDay(string text)
    {
        var (number, isDay) = (0, text.Length == 10 && text[4] == '-' && text[7] == '-');
        for (var i = 0; i < text.Length && isDay; i++)
        {
            if (i is not (4 or 7))
            {
                isDay = text[i] is >= '0' and <= '9';
                number = (number * 10) + text[i] - '0';
            }
        }

        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        return isDay && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc)
            : null;
    }

    /// <summary>The fingerprint that 16 hexadecimal digits in lower case are, or null.</summary>
    public static ulong? ParseFingerprint(string text)
    {
        var value = 0UL;
        foreach (var c in text)
        {
            if (!TryAddDigit((byte)Math.Min(c, '\x7F'), ref value))
            {
                return null;
            }
        }

        return text.Length == FingerprintLength ? value : null;
    }

    /// <summary>Adds a hexadecimal digit in lower case to a number; false if it is none.</summary>
    public static bool TryAddDigit(byte digit, ref ulong value)
    {
        if (digit is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
        {
            return false;
        }

        value = (value << 4) | (uint)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
        return true;
    }

    /// <summary>
    /// Whether a path lies below the baseline's directory: it is neither absolute nor has it a way out. A backslash is a part of a name
    /// only where it separates nothing.
    /// </summary>
    public static bool IsBelow(string path)
    {
        // A colon behind one letter is a drive, and elsewhere a part of a name.
        var hasDrives = Path.DirectorySeparatorChar == '\\';
        if ((path.Length > 1 && path[1] == ':' && (hasDrives || (path.Length > 2 && path[2] == '/'))) || (hasDrives && path.IndexOfAny(['\\']) >= 0))
        {
            return false;
        }

        // Without a text for each name: there may be many paths.
        for (int start = 0, end; start <= path.Length; start = end + 1)
        {
            var slash = path.IndexOf('/', start);
            end = slash < 0 ? path.Length : slash;
            switch (end - start)
            {
                case 0:
                case 1 when path[start] == '.':
                case 2 when path[start] == '.' && path[start + 1] == '.':
                    return false;
            }
        }

        return true;
    }
}
