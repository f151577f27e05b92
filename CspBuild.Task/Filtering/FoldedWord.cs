using System;
using CspBuild.Syntax;

namespace CspBuild.Filtering;

/// <summary>
/// Finds a word in UTF-8 whose letters may be written in Unicode's other forms of ASCII letters: full width, subscript, mathematical and so
/// on. Python folds these into ASCII when they stand in a name (NFKC, PEP 3131). Forms that cannot stand in a name, such as letters in
/// circles, do not count.
/// </summary>
internal static class FoldedWord
{
    private const int LongestCharacter = 4;

    /// <summary>
    /// Whether one or more letters of <paramref name="word"/>, small ASCII letters, are written in another form at <paramref
    /// name="position"/>, with the rest of the word around it.
    /// </summary>
    public static bool IsAround(byte[] bytes, int position, int length, string word)
    {
        if (ReadForm(bytes, position, length, out _) is null)
        {
            return false;
        }

        for (var start = Math.Max(0, position - (LongestCharacter * (word.Length - 1))); start <= position; start++)
        {
            if (Spells(bytes, start, length, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Spells(byte[] bytes, int start, int length, string word)
    {
        var position = start;
        var matched = 0;
        while (matched < word.Length)
        {
            if (position < length && bytes[position] == word[matched])
            {
                matched++;
                position++;
                continue;
            }

            if (ReadForm(bytes, position, length, out var size) is not { } letters)
            {
                return false;
            }

            foreach (var letter in letters)
            {
                if (matched == word.Length || letter != word[matched++])
                {
                    return false;
                }
            }

            position += size;
        }

        return true;
    }

    // The ASCII text that the character beyond ASCII which starts here is a form of, or null, and how many bytes it takes.
    private static string? ReadForm(byte[] bytes, int position, int length, out int size)
    {
        size = position == length ? 0 : bytes[position] switch
        {
            // No other byte begins a form of the letters that are asked for.
            0xC2 or 0xC5 or 0xC7 or 0xCB => 2,
            0xE1 or 0xE2 or 0xEF => 3,
            0xF0 => 4,
            _ => 0,
        };
        if (size == 0 || size > length - position)
        {
            return null;
        }

        var codePoint = bytes[position] & (0x7F >> size);
        for (var i = 1; i < size; i++)
        {
            codePoint = (codePoint << 6) | (bytes[position + i] & 0x3F);
        }

        return NameFolding.FoldToAscii(codePoint);
    }
}
