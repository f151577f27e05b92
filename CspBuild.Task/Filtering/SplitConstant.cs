namespace CspBuild.Filtering;

/// <summary>
/// Reads a word that is put together from string literals, straight from the bytes of a file: literals side by side or joined by
/// <c>+</c>, with blanks, line ends, comments and parentheses between them, escapes undone. Prefixes do not count, so that an escape is
/// also undone where the literal is raw, and a literal in three quotes reads as an empty one, one in single quotes and another empty one.
/// </summary>
internal static class SplitConstant
{
    private const string LetterName = "{latin small letter ";

    private const int UnknownEscape = -1;

    /// <summary>
    /// Whether the literals from the quote at <paramref name="start"/> on begin with <paramref name="word"/>, small ASCII letters, and it
    /// ends where a literal ends or a dot follows.
    /// </summary>
    /// <param name="bytes">A file.</param>
    /// <param name="start">Where a quote stands.</param>
    /// <param name="length">Number of bytes in the file.</param>
    /// <param name="word">What is looked for.</param>
    /// <param name="budget">How many bytes may still be read; below zero the answer is yes.</param>
    public static bool Spells(byte[] bytes, int start, int length, string word, ref long budget)
    {
        var matched = 0;
        var i = start;
        while (budget >= 0 && i < length)
        {
            var literal = i;
            if (!TryMatchLiteral(bytes, ref i, length, word, ref matched))
            {
                return false;
            }

            if (matched == word.Length)
            {
                return true;
            }

            var isContinued = SkipToLiteral(bytes, ref i, length);
            budget -= i - literal;
            if (!isContinued)
            {
                break;
            }
        }

        return budget < 0;
    }

    // From an opening quote to behind the closing one, or to the end of the word and a dot, if all in between goes on with the word.
    private static bool TryMatchLiteral(byte[] bytes, ref int i, int length, string word, ref int matched)
    {
        var quote = bytes[i++];
        while (i < length && bytes[i] != quote)
        {
            int value = bytes[i++];
            if (value == '\\')
            {
                if (i < length && bytes[i] is (byte)'\r' or (byte)'\n')
                {
                    i += bytes[i] == '\r' && i + 1 < length && bytes[i + 1] == '\n' ? 2 : 1;
                    continue;
                }

                value = ReadEscape(bytes, ref i, length);
            }

            if (matched == word.Length)
            {
                return value is '.' or UnknownEscape;
            }

            if (value != word[matched])
            {
                return false;
            }

            matched++;
        }

        return i++ < length;
    }

    // Over whatever may stand between two literals of one constant, to the next quote; false if something else comes.
    private static bool SkipToLiteral(byte[] bytes, ref int i, int length)
    {
        while (i < length)
        {
            switch (bytes[i])
            {
                case (byte)'"' or (byte)'\'':
                    return true;
                case (byte)'#':
                    while (i < length && !(bytes[i] is (byte)'\r' or (byte)'\n'))
                    {
                        i++;
                    }

                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\f' or (byte)'\r' or (byte)'\n' or (byte)'\\' or (byte)'(' or (byte)')' or (byte)'+':
                case (byte)'u' or (byte)'U' or (byte)'r' or (byte)'R' or (byte)'b' or (byte)'B' or (byte)'f' or (byte)'F':
                    i++;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // What the escape behind a backslash stands for; many that are no small ASCII letter are not read.
    private static int ReadEscape(byte[] bytes, ref int i, int length) => i == length ? UnknownEscape : (char)bytes[i] switch
    {
        'x' => ReadNumber(bytes, ref i, length, skipped: 1, digits: 2, bits: 4),
        'u' => ReadNumber(bytes, ref i, length, skipped: 1, digits: 4, bits: 4),
        'U' => ReadNumber(bytes, ref i, length, skipped: 1, digits: 8, bits: 4),
        '1' => ReadNumber(bytes, ref i, length, skipped: 0, digits: 3, bits: 3),
        'N' => ReadName(bytes, ref i, length),
        _ => UnknownEscape,
    };

    private static int ReadNumber(byte[] bytes, ref int i, int length, int skipped, int digits, int bits)
    {
        i += skipped;
        var value = 0;
        for (var end = i + digits; i < end; i++)
        {
            var digit = i < length ? HexDigit(bytes[i]) : -1;
            if (digit < 0 || digit >> bits != 0)
            {
                return UnknownEscape;
            }

            value = (value << bits) | digit;
        }

        return value;
    }

    private static int ReadName(byte[] bytes, ref int i, int length)
    {
        var name = i + 1;
        var letter = name + LetterName.Length;
        i = letter + 2;
        if (i > length || bytes[letter + 1] != '}')
        {
            return UnknownEscape;
        }

        foreach (var c in LetterName)
        {
            if ((bytes[name++] | 0x20) != (c | 0x20))
            {
                return UnknownEscape;
            }
        }

        return bytes[letter] | 0x20;
    }

    private static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
