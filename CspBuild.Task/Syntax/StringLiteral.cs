using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>What the letters before a string's quote say.</summary>
[Flags]
internal enum StringPrefixes
{
    None = 0,
    Raw = 1,
    Bytes = 2,
    Formatted = 4,
    Template = 8,
    Unicode = 16,
}

/// <summary>Where a string literal starts and ends, for the lexer and for whoever reads the text again later.</summary>
internal static class StringLiteral
{
    /// <summary>
    /// Reads a prefix of at most two letters: those of Python 3.14, and Python 2's <c>ur</c>. False where the letters are a name.
    /// </summary>
    public static bool TryReadPrefix(SourceText text, int start, int end, out StringPrefixes prefixes)
    {
        prefixes = StringPrefixes.None;
        for (var i = start; i < end; i++)
        {
            var letter = text[i] switch
            {
                'r' or 'R' => StringPrefixes.Raw,
                'b' or 'B' => StringPrefixes.Bytes,
                'f' or 'F' => StringPrefixes.Formatted,
                't' or 'T' => StringPrefixes.Template,
                'u' or 'U' => StringPrefixes.Unicode,
                _ => StringPrefixes.None,
            };
            if (letter == StringPrefixes.None || (prefixes & letter) != StringPrefixes.None)
            {
                return false;
            }

            prefixes |= letter;
        }

        // Two letters are `r` and one other; `ru` alone was never one.
        return end - start < 2 ||
            ((prefixes & StringPrefixes.Raw) != StringPrefixes.None && !(prefixes.HasFlag(StringPrefixes.Unicode) && text[start] is 'r' or 'R'));
    }

    /// <summary>Whether three quotes in a row stand at <paramref name="index"/>.</summary>
    public static bool IsTriple(SourceText text, int index, char quote) =>
        index + 2 < text.Length && text[index] == quote && text[index + 1] == quote && text[index + 2] == quote;

    /// <summary>
    /// Finds the closing quote of a plain literal whose content starts at <paramref name="index"/>: its offset, or the complement
    /// (<c>~</c>) of the offset at which the search ended: the end of the line, or of the text.
    /// </summary>
    public static int FindClosingQuote(SourceText text, int index, char quote, bool isTriple)
    {
        while (true)
        {
            index = isTriple ? text.FindEither(quote, '\\', index) : FindStop(text, index, quote);
            if (index == text.Length)
            {
                return ~text.Length;
            }

            var c = text[index];
            if (c == '\\')
            {
                index = SkipEscape(text, index);
            }
            else if (c != quote)
            {
                return ~index;
            }
            else if (!isTriple || IsTriple(text, index, quote))
            {
                return index;
            }
            else
            {
                index++;
            }
        }
    }

    /// <summary>The offset behind a backslash and the character, or CR LF, behind it; never past the end.</summary>
    public static int SkipEscape(SourceText text, int index)
    {
        index++;
        if (index + 1 < text.Length && text[index] == '\r' && text[index + 1] == '\n')
        {
            index++;
        }

        return Math.Min(index + 1, text.Length);
    }

    // The first quote, backslash or line end, or the end of the text.
    private static int FindStop(SourceText text, int index, char quote)
    {
#if NET
        var found = new ReadOnlySpan<char>(text.Characters, index, text.Length - index).IndexOfAny(quote == '"' ? "\"\\\r\n" : "'\\\r\n");
        return found < 0 ? text.Length : index + found;
#else
        while (index < text.Length && text[index] != quote && text[index] is not ('\\' or '\r' or '\n'))
        {
            index++;
        }

        return index;
#endif
    }
}
