namespace CspBuild.Syntax;

/// <summary>Numbers, Python 2's old octals and long integers among them.</summary>
internal sealed partial class Lexer
{
    private Token ReadNumber(int start)
    {
        if (_text[start] == '0' && CharAt(start + 1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            return ReadRadixNumber(start);
        }

        var end = SkipDigits(start);
        var isInteger = true;
        if (CharAt(end) == '.')
        {
            end = SkipDigits(end + 1);
            isInteger = false;
        }

        if (CharAt(end) is 'e' or 'E' && IsExponent(end + 1))
        {
            end = SkipDigits(end + 2);
            isInteger = false;
        }

        if (CharAt(end) is 'j' or 'J')
        {
            return Make(TokenKind.Number, start, end + 1);
        }

        return isInteger ? FinishInteger(start, end) : Make(TokenKind.Number, start, end);
    }

    private Token ReadRadixNumber(int start)
    {
        var isHexadecimal = _text[start + 1] is 'x' or 'X';
        var end = start + 2;
        while (CharAt(end) is (>= '0' and <= '9') or '_' || (isHexadecimal && CharAt(end) is (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
        {
            end++;
        }

        if (end == start + 2)
        {
            return Fail(start, end, LexicalError.InvalidNumber);
        }

        return FinishLong(start, end, isPython2: false);
    }

    // Python 2 wrote octals with a leading zero; both versions have zeros of any length.
    private Token FinishInteger(int start, int end)
    {
        var isOctal = false;
        if (_text[start] == '0')
        {
            for (var i = start + 1; i < end; i++)
            {
                if (_text[i] is '8' or '9')
                {
                    return Fail(start, end, LexicalError.InvalidNumber);
                }

                isOctal |= _text[i] is >= '1' and <= '7';
            }
        }

        return FinishLong(start, end, isOctal);
    }

    private Token FinishLong(int start, int end, bool isPython2)
    {
        if (CharAt(end) is 'l' or 'L')
        {
            isPython2 = true;
            end++;
        }

        return Make(TokenKind.Number, start, end, isPython2 ? Token.OnlyPython2 : 0);
    }

    private bool IsExponent(int position) => CharAt(position) is (>= '0' and <= '9')
        || (CharAt(position) is '+' or '-' && CharAt(position + 1) is (>= '0' and <= '9'));

    // An underscore counts only between digits (PEP 515).
    private int SkipDigits(int position)
    {
        while (CharAt(position) is (>= '0' and <= '9') || (CharAt(position) == '_' && CharAt(position + 1) is (>= '0' and <= '9')))
        {
            position++;
        }

        return position;
    }
}
