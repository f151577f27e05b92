using System;
using CspBuild.Syntax;

namespace CspBuild.Scanning;

/// <summary>
/// Finds a word in UTF-8 whose letters may be written in Unicode's other forms of ASCII letters: full width, subscript, mathematical and so on.
/// Python folds these into ASCII when they stand in a name (NFKC, PEP 3131). Forms that cannot stand in a name, such as letters in circles, do
/// not count.
/// </summary>
internal static class FoldedWord
{
    private const int LongestLetter = 4;

    /// <summary>Whether a letter of <paramref name="word"/>, small ASCII letters, is written in another form at <paramref name="position"/>, with the rest of the word around it.</summary>
    public static bool IsAround(byte[] bytes, int position, int length, string word)
    {
        if (ReadLetter(bytes, position, length).Letter == 0)
        {
            return false;
        }

        for (var start = Math.Max(0, position - (LongestLetter * (word.Length - 1))); start <= position; start++)
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
        foreach (var expected in word)
        {
            var (letter, size) = ReadLetter(bytes, position, length);
            if (letter != expected)
            {
                return false;
            }

            position += size;
        }

        return true;
    }

    // The ASCII letter that stands here or that what stands here is folded into, or 0, and how many bytes it takes.
    private static (int Letter, int Size) ReadLetter(byte[] bytes, int position, int length)
    {
        var left = length - position;
        return left switch
        {
            >= 1 when bytes[position] < 0x80 => (bytes[position], 1),
            >= 3 when bytes[position] is 0xE1 or 0xE2 or 0xEF => (Fold(((bytes[position] & 0x0F) << 12) | Continue(bytes, position + 1, count: 2)), 3),
            >= 4 when bytes[position] == 0xF0 => (Fold(Continue(bytes, position + 1, count: 3)), 4),
            _ => (0, 1),
        };
    }

    private static int Continue(byte[] bytes, int position, int count)
    {
        var value = 0;
        for (var i = position; i < position + count; i++)
        {
            value = (value << 6) | (bytes[i] & 0x3F);
        }

        return value;
    }

    private static int Fold(int codePoint) => NameFolding.FoldToAscii(codePoint) is { Length: 1 } letter ? letter[0] : 0;
}
