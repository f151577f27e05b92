namespace CspBuild.Filtering;

/// <summary>
/// Reads a word that is put together from string literals, straight from the bytes of a file: literals side by side or joined by
/// <c>+</c>, with blanks, line ends, comments and parentheses between them, escapes undone. Prefixes do not count, so that an escape is
/// also undone where the literal is raw, and a literal in three quotes reads as an empty one, one in single quotes and another empty one.
/// </summary>
/// <param name="bytes">A file.</param>
/// <param name="start">Where a quote stands.</param>
/// <param name="length">Number of bytes in the file.</param>
internal ref struct SplitConstant(byte[] bytes, int start, int length)
{
    private const string LetterName = "{latin small letter ";

    private const int UnknownEscape = -1;

    private int _position = start;
    private int _matched;

    /// <summary>
    /// Whether the literals from the quote on begin with <paramref name="word"/>, small ASCII letters, and it ends where a literal ends or a
    /// dot follows. It is asked once.
    /// </summary>
    /// <param name="word">What is looked for.</param>
    /// <param name="budget">How many bytes may still be read; below zero the answer is yes.</param>
    public bool Spells(string word, ref long budget)
    {
        while (budget >= 0 && _position < length)
        {
            var literal = _position;
            if (!TryMatchLiteral(word))
            {
                return false;
            }

            if (_matched == word.Length)
            {
                return true;
            }

            var isContinued = SkipToLiteral();
            budget -= _position - literal;
            if (!isContinued)
            {
                break;
            }
        }

        return budget < 0;
    }

    // From an opening quote to behind the closing one, or to the end of the word and a dot, if all in between goes on with the word.
    private bool TryMatchLiteral(string word)
    {
        var quote = bytes[_position++];
        while (_position < length && bytes[_position] != quote)
        {
            int value = bytes[_position++];
            if (value == '\\')
            {
                if (_position < length && bytes[_position] is (byte)'\r' or (byte)'\n')
                {
                    _position += bytes[_position] == '\r' && _position + 1 < length && bytes[_position + 1] == '\n' ? 2 : 1;
                    continue;
                }

                value = ReadEscape();
            }

            if (_matched == word.Length)
            {
                return value is '.' or UnknownEscape;
            }

            if (value != word[_matched])
            {
                return false;
            }

            _matched++;
        }

        return _position++ < length;
    }

    // Over whatever may stand between two literals of one constant, to the next quote; false if something else comes.
    private bool SkipToLiteral()
    {
        while (_position < length)
        {
            switch (bytes[_position])
            {
                case (byte)'"' or (byte)'\'':
                    return true;
                case (byte)'#':
                    while (_position < length && !(bytes[_position] is (byte)'\r' or (byte)'\n'))
                    {
                        _position++;
                    }

                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\f' or (byte)'\r' or (byte)'\n' or (byte)'\\' or (byte)'(' or (byte)')' or (byte)'+':
                case (byte)'u' or (byte)'U' or (byte)'r' or (byte)'R' or (byte)'b' or (byte)'B' or (byte)'f' or (byte)'F':
                    _position++;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // What the escape behind a backslash stands for; many that are no small ASCII letter are not read.
    private int ReadEscape() => _position == length ? UnknownEscape : (char)bytes[_position] switch
    {
        'x' => ReadNumber(skipped: 1, digits: 2, bits: 4),
        'u' => ReadNumber(skipped: 1, digits: 4, bits: 4),
        'U' => ReadNumber(skipped: 1, digits: 8, bits: 4),
        '1' => ReadNumber(skipped: 0, digits: 3, bits: 3),
        'N' => ReadName(),
        _ => UnknownEscape,
    };

    private int ReadNumber(int skipped, int digits, int bits)
    {
        _position += skipped;
        var value = 0;
        for (var end = _position + digits; _position < end; _position++)
        {
            var digit = _position < length ? HexDigit(bytes[_position]) : -1;
            if (digit < 0 || digit >> bits != 0)
            {
                return UnknownEscape;
            }

            value = (value << bits) | digit;
        }

        return value;
    }

    private int ReadName()
    {
        var name = _position + 1;
        var letter = name + LetterName.Length;
        _position = letter + 2;
        if (_position > length || bytes[letter + 1] != '}')
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
