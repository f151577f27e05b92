using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// String literals. A plain one is one token. A formatted one (PEP 701, PEP 750) is a start, then text and fields in turn, then an
/// end; a field's expression is ordinary tokens, in which strings, with any quotes, may stand again.
/// </summary>
internal sealed partial class Lexer
{
    // The offset from which on no such triple quote is closed any more, and the last closing one that was seen.
    private int _noTripleSingleFrom = int.MaxValue;
    private int _noTripleDoubleFrom = int.MaxValue;
    private int _seenTripleSingle = -1;
    private int _seenTripleDouble = -1;

    /// <summary>
    /// The last string in three quotes before the token that was given out last, or that token, or the one around it; empty if there is
    /// none.
    /// </summary>
    public TextSpan LastTripleQuoted =>
        _state.StringCount > 0 && _strings[0].IsTriple ? new TextSpan(_strings[0].Start, _state.Position) : _state.LastTripleQuoted;

    /// <summary>Whether a triple-quoted string was met that is closed nowhere behind it.</summary>
    public bool HasUnclosedString => _noTripleSingleFrom < int.MaxValue || _noTripleDoubleFrom < int.MaxValue;

    private Token ReadString(int start, int quoteAt, StringPrefixes prefixes)
    {
        var quote = _text[quoteAt];
        var isTriple = StringLiteral.IsTriple(_source, quoteAt, quote);
        var content = quoteAt + (isTriple ? 3 : 1);
        if (isTriple && (start >= (quote == '"' ? _noTripleDoubleFrom : _noTripleSingleFrom) || _unclosedStrings?.Contains(start) == true))
        {
            return FailTriple(start);
        }

        if ((prefixes & (StringPrefixes.Formatted | StringPrefixes.Template)) != StringPrefixes.None && !IsReadAsPlain(start))
        {
            if (isTriple && !HasTriple(content, quote))
            {
                return FailTriple(start);
            }

            PushString(new FormattedString(start, _state.Depth, quote)
            {
                IsTriple = isTriple,
                IsRaw = (prefixes & StringPrefixes.Raw) != StringPrefixes.None,
            });
            return Make(TokenKind.FormattedStart, start, content);
        }

        var end = StringLiteral.FindClosingQuote(_source, content, quote, isTriple);
        if (end >= 0)
        {
            _state.LastTripleQuoted = isTriple ? new TextSpan(start, end + 3) : _state.LastTripleQuoted;
            var isPython2 = prefixes == (StringPrefixes.Unicode | StringPrefixes.Raw);
            return Make(TokenKind.String, start, end + (isTriple ? 3 : 1), isPython2 ? Token.OnlyPython2 : 0);
        }

        if (!isTriple)
        {
            return Fail(start, ~end, LexicalError.UnterminatedString);
        }

        NoteNoTriple(start, quote);
        return FailTriple(start);
    }

    // With no closing quote in the rest of the file, the string is taken to end with its line, so that the rest is still read.
    private Token FailTriple(int start) => Fail(start, _source.FindLineEnd(start), LexicalError.UnterminatedTripleQuotedString);

    private bool HasTriple(int from, char quote)
    {
        ref var seen = ref quote == '"' ? ref _seenTripleDouble : ref _seenTripleSingle;
        if (seen < from)
        {
            seen = from - 1;
            do
            {
                seen = _source.IndexOf(quote, seen + 1, _length);
            }
            while (seen >= 0 && !StringLiteral.IsTriple(_source, seen, quote));

            if (seen < 0)
            {
                NoteNoTriple(from, quote);
                return false;
            }
        }

        return true;
    }

    private void NoteNoTriple(int from, char quote)
    {
        if (quote == '"')
        {
            _noTripleDoubleFrom = Math.Min(_noTripleDoubleFrom, from);
        }
        else
        {
            _noTripleSingleFrom = Math.Min(_noTripleSingleFrom, from);
        }
    }

    private void PushString(FormattedString formatted)
    {
        if (_state.StringCount == _strings.Length)
        {
            ArrayBuilder<FormattedString>.Grow(ref _strings);
        }

        _strings[_state.StringCount++] = formatted;
        _state.InLiteral = true;
    }

    // Reads text up to a brace or the closing quote, or that brace or quote itself.
    private Token ReadLiteralPart()
    {
        ref readonly var formatted = ref _strings[_state.StringCount - 1];
        var isSpecification = _state.Depth > formatted.Depth;
        var start = _state.Position;
        var position = start;
        while (position < _length)
        {
            var c = _text[position];
            if (c == '\\')
            {
                position = SkipLiteralEscape(position, formatted.IsRaw);
            }
            else if ((c == '{' || c == '}') && !isSpecification && CharAt(position + 1) == c)
            {
                position += 2;
            }
            else if (c is '{' or '}' || (c is '\r' or '\n' && !formatted.IsTriple) || IsClosingQuote(formatted, position))
            {
                break;
            }
            else
            {
                position++;
            }
        }

        return position > start
            ? Make(TokenKind.FormattedText, start, position)
            : ReadLiteralDelimiter(formatted, position, isSpecification);
    }

    private Token ReadLiteralDelimiter(in FormattedString formatted, int position, bool isSpecification)
    {
        switch (CharAt(position))
        {
            case '{':
                Push(BracketKind.Field, position);
                _state.InLiteral = false;
                return Make(TokenKind.LeftBrace, position, position + 1);
            case '}' when isSpecification:
                Pop();
                return Make(TokenKind.RightBrace, position, position + 1);
            case '}':
                return Fail(position, position + 1, LexicalError.SingleClosingBrace);
            case '"' or '\'' when !isSpecification:
                _state.StringCount--;
                _state.InLiteral = false;
                _state.LastTripleQuoted = formatted.IsTriple ? new TextSpan(formatted.Start, position + 3) : _state.LastTripleQuoted;
                return Make(TokenKind.FormattedEnd, position, position + (formatted.IsTriple ? 3 : 1));
            case '"' or '\'':
                return Fail(position, position + 1, LexicalError.UnterminatedField);
            default:
                return Fail(position, position, LexicalError.UnterminatedString);
        }
    }

    // A backslash does not hide a brace, unless the two name a character: \N{BULLET}.
    private int SkipLiteralEscape(int position, bool isRaw)
    {
        var next = CharAt(position + 1);
        if (next is '{' or '}')
        {
            return position + 1;
        }

        if (!isRaw && next == 'N' && CharAt(position + 2) == '{')
        {
            for (var i = position + 3; i < _length && _text[i] is not ('"' or '\'' or '\r' or '\n' or '{'); i++)
            {
                if (_text[i] == '}')
                {
                    return i + 1;
                }
            }
        }

        return StringLiteral.SkipEscape(_source, position);
    }

    private bool IsClosingQuote(in FormattedString formatted, int position) =>
        _text[position] == formatted.Quote && (!formatted.IsTriple || StringLiteral.IsTriple(_source, position, formatted.Quote));

    /// <summary>An f-string or t-string whose end has not been reached.</summary>
    private readonly struct FormattedString(int start, int depth, char quote)
    {
        public int Start { get; } = start;

        /// <summary>Number of brackets that were open before it.</summary>
        public int Depth { get; } = depth;

        public char Quote { get; } = quote;

        public bool IsTriple { get; init; }

        public bool IsRaw { get; init; }
    }
}
