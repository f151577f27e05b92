using System;
using System.Globalization;
using CspBuild.Text;

namespace CspBuild.Json;

/// <summary>
/// Moves through a JSON text and knows where it is: the framework's reader is missing in .NET Framework and tells no places. Values and
/// their nesting are those that Python's reader finds; inside words and strings it takes a little more. The first thing that is no JSON is
/// kept as the problem, and from then on nothing is read any more.
/// </summary>
internal sealed class JsonCursor(SourceText text)
{
    private readonly ArrayBuilder<char> _open = new();
    private int _position;
    private bool _isFirst;

    /// <summary>What is wrong, a clause in English, or null; the place is <see cref="ProblemOffset"/>.</summary>
    public string? Problem { get; private set; }

    public int ProblemOffset { get; private set; }

    /// <summary>Where it stands: behind <see cref="Peek"/>, at what comes next.</summary>
    public int Position => _position;

    /// <summary>Skips blanks, and returns where what comes next starts.</summary>
    public int SkipBlanks()
    {
        Peek();
        return _position;
    }

    /// <summary>The next character that is no blank, or NUL at the end and after a problem.</summary>
    public char Peek()
    {
        if (Problem is not null)
        {
            return '\0';
        }

        var characters = text.Characters;
        var position = _position;
        while (position < text.Length && characters[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }

        _position = position;
        return position < text.Length ? characters[position] : '\0';
    }

    /// <summary>Enters an object or array.</summary>
    /// <returns>False if something else comes, which is then skipped.</returns>
    public bool TryEnter(char open)
    {
        if (Peek() == open)
        {
            _position++;
            _isFirst = true;
            return true;
        }

        SkipValue();
        return false;
    }

    /// <summary>Goes on to the next element of the array or object that was entered, or leaves it.</summary>
    /// <returns>Whether there is an element.</returns>
    public bool TryNext(char close)
    {
        var isFirst = _isFirst;
        _isFirst = false;
        if (Peek() == close)
        {
            _position++;
            return false;
        }

        if (!isFirst && Peek() == ',')
        {
            _position++;
            return Peek() == close ? Fail("a value should stand here") : HasMore();
        }

        return HasMore() && (isFirst || Fail("a comma should stand here"));
    }

    /// <summary>Reads a name and its colon.</summary>
    /// <param name="expected">Names that are likely: one of them is not made anew.</param>
    public string ReadName(params string[] expected)
    {
        if (Peek() != '"' || TryReadString() is not { } span || Peek() != ':')
        {
            Fail("a name and a colon should stand here");
            return "";
        }

        _position++;
        foreach (var likely in expected)
        {
            if (text.Matches(span, likely))
            {
                return likely;
            }
        }

        return JsonString.Decode(text, span);
    }

    /// <summary>What a string says, or null if something else comes, which is then skipped.</summary>
    public string? ReadText() => TryReadString() is { } span ? JsonString.Decode(text, span) : null;

    /// <summary>Reads a number; null if something else comes, which is then skipped.</summary>
    public double? ReadNumber()
    {
        if (Peek() is >= '0' and <= '9' && _position + 1 < text.Length && text[_position + 1] is ',' or ' ' or '}')
        {
            return text[_position++] - '0';
        }

        var start = _position;
        SkipValue();
        var word = text.Substring(start, _position - start);
        return Problem is null && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Reads a string; escapes stay as they are.</summary>
    /// <returns>Where it lies, without its quotes, or null if something else comes, which is then skipped.</returns>
    public TextSpan? TryReadString()
    {
        if (Peek() != '"')
        {
            SkipValue();
            return null;
        }

        var start = _position + 1;
        SkipString();
        return Problem is null ? new TextSpan(start, _position - 1) : null;
    }

    /// <summary>Skips a value, however deep.</summary>
    public void SkipValue()
    {
        _open.Truncate(0);
        do
        {
            var c = Peek();
            switch (c)
            {
                case '{' or '[':
                    _open.Add(c == '{' ? '}' : ']');
                    _position++;
                    break;
                case '}' or ']' when _open.Count > 0 && _open[_open.Count - 1] == c:
                    _open.Pop();
                    _position++;
                    break;
                case ',' or ':' when _open.Count > 0:
                    _position++;
                    break;
                case '"':
                    SkipString();
                    break;
                case '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or 'N' or 'I':
                    SkipWord();
                    break;
                default:
                    Fail(_position < text.Length ? "a value should stand here" : "it ends too early");
                    break;
            }
        }
        while (_open.Count > 0 && Problem is null);
    }

    /// <summary>Keeps the first problem, at the current place.</summary>
    /// <returns>False.</returns>
    public bool Fail(string problem)
    {
        if (Problem is null)
        {
            Problem = problem;
            ProblemOffset = _position;
        }

        return false;
    }

    private bool HasMore() => Problem is null && (_position < text.Length || Fail("it ends too early"));

    private void SkipWord()
    {
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '-' or '+' or '.'))
        {
            _position++;
        }
    }

    private void SkipString()
    {
        var start = _position++;
        while (true)
        {
            var mark = text.FindEither('"', '\\', Math.Min(_position, text.Length));
            if (mark == text.Length || (text[mark] == '\\' && mark + 1 == text.Length))
            {
                _position = start;
                Fail("a string is not closed");
                return;
            }

            _position = text[mark] == '"' ? mark + 1 : mark + 2;
            if (text[mark] == '"')
            {
                return;
            }
        }
    }
}
