using System;
using System.Globalization;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Reads what stands between a literal's quotes as Python does.</summary>
internal static class StringEscapes
{
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>
    /// Appends the text of the content at <paramref name="span"/>; false where an escape is malformed or names a character.
    /// </summary>
    public static bool TryAppend(SourceText text, TextSpan span, StringPrefixes prefixes, StringBuilder value)
    {
        var isRaw = (prefixes & StringPrefixes.Raw) != StringPrefixes.None;
        var isFormatted = (prefixes & StringPrefixes.Formatted) != StringPrefixes.None;
        for (var position = span.Start; position < span.End;)
        {
            var c = text[position];
            if (c == '\\' && (!isRaw || IsRawUnicodeEscape(text, position, prefixes)))
            {
                if (!TryAppendEscape(text, span.End, ref position, value))
                {
                    return false;
                }
            }
            else if (c == '\r')
            {
                // Python reads every line end as a line feed.
                position += position + 1 < span.End && text[position + 1] == '\n' ? 2 : 1;
                value.Append('\n');
            }
            else
            {
                // Without fields, a formatted string's braces stand in pairs.
                position += isFormatted && c is '{' or '}' ? 2 : 1;
                value.Append(c);
            }
        }

        return true;
    }

    // Python 2's ur'...' has this one escape.
    private static bool IsRawUnicodeEscape(SourceText text, int position, StringPrefixes prefixes) =>
        (prefixes & StringPrefixes.Unicode) != StringPrefixes.None && text[position + 1] is 'u' or 'U';

    // The escape whose backslash is at `position`; a literal never ends with a lone backslash.
    private static bool TryAppendEscape(SourceText text, int end, ref int position, StringBuilder value)
    {
        var c = text[position + 1];
        position += 2;
        switch (c)
        {
            case '\r':
                position += position < end && text[position] == '\n' ? 1 : 0;
                return true;
            case '\n':
                return true;
            case >= '0' and <= '7':
                AppendOctal(text, end, ref position, value);
                return true;
            case 'x' or 'u' or 'U':
                return TryAppendHexadecimal(text, end, ref position, value);
            case 'N':
                return TryAppendNamed(text, end, ref position, value);
            default:
                AppendSimple(c, value);
                return true;
        }
    }

    private static void AppendSimple(char c, StringBuilder value)
    {
        var escaped = c switch
        {
            '\\' or '\'' or '"' => c,
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => '\0',
        };

        // What is no escape keeps its backslash.
        _ = escaped == '\0' ? value.Append('\\').Append(c) : value.Append(escaped);
    }

    // Up to three digits; the first has been stepped over.
    private static void AppendOctal(SourceText text, int end, ref int position, StringBuilder value)
    {
        var code = text[position - 1] - '0';
        for (var last = Math.Min(position + 2, end); position < last && text[position] is >= '0' and <= '7'; position++)
        {
            code = (code * 8) + (text[position] - '0');
        }

        value.Append((char)code);
    }

    // As many digits as the letter says that has been stepped over.
    private static bool TryAppendHexadecimal(SourceText text, int end, ref int position, StringBuilder value)
    {
        var digits = text[position - 1] switch
        {
            'x' => 2,
            'u' => 4,
            _ => 8,
        };
        if (position + digits > end
            || !int.TryParse(text.Substring(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > LastCodePoint)
        {
            return false;
        }

        position += digits;
        _ = code <= char.MaxValue ? value.Append((char)code) : value.Append(char.ConvertFromUtf32(code));
        return true;
    }

    // \N{NAME}, for the characters that identifiers are made of; .NET does not know the names of the others.
    private static bool TryAppendNamed(SourceText text, int end, ref int position, StringBuilder value)
    {
        const string SmallLetter = "LATIN SMALL LETTER ";
        const string CapitalLetter = "LATIN CAPITAL LETTER ";
        var close = text.IndexOf('}', position, end);
        if (close < 0 || text[position] != '{')
        {
            return false;
        }

        var name = text.Substring(position + 1, close - position - 1).ToUpperInvariant();
        position = close + 1;
        if (name == "LOW LINE" || name == "FULL STOP")
        {
            value.Append(name[0] == 'L' ? '_' : '.');
            return true;
        }

        var letter = name.Length == 0 ? '\0' : name[name.Length - 1];
        if (letter is < 'A' or > 'Z')
        {
            return false;
        }

        if (name.Length == SmallLetter.Length + 1 && name.StartsWith(SmallLetter, StringComparison.Ordinal))
        {
            value.Append((char)(letter | 0x20));
            return true;
        }

        if (name.Length == CapitalLetter.Length + 1 && name.StartsWith(CapitalLetter, StringComparison.Ordinal))
        {
            value.Append(letter);
            return true;
        }

        return false;
    }
}
