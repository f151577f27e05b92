using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Lines, indentation and brackets.</summary>
internal sealed partial class Lexer
{
    private const int TabSize = 8;

    private int Indent => _indents[_state.IndentCount - 1];

    private bool IsInField => _state.StringCount > 0 && _brackets[_state.Depth - 1].Kind == BracketKind.Field;

    // Gives out Indent and Dedent tokens; false when the line goes on with an ordinary token.
    private bool TryStartLine(out Token token)
    {
        if (_state.PendingDedents == 0)
        {
            var position = FindLineContent(_state.Position, out var column);
            _state.Position = position;
            if (column > Indent)
            {
                PushIndent(column);
                _state.AtLineStart = false;
                token = MakeLayout(TokenKind.Indent, position);
                return true;
            }

            if (column < Indent)
            {
                PopIndents(column, position);
            }
        }

        _state.AtLineStart = _state.PendingDedents > 1;
        if (_state.PendingDedents == 0)
        {
            token = default;
            return false;
        }

        _state.PendingDedents--;
        token = new Token(TokenKind.Dedent, _state.Position, _state.Position);
        return true;
    }

    // Steps over blank lines, comment lines and lines that can't be Python, to the first character of a statement.
    private int FindLineContent(int position, out int column)
    {
        while (true)
        {
            position = MeasureIndentation(position, out column);
            if (position == _length)
            {
                column = 0;
                return position;
            }

            switch (_text[position])
            {
                case '\r':
                case '\n':
                    position = SkipLineEnd(position);
                    continue;
                case '#':
                    position = ReadComment(position);
                    continue;
                case '\\' when SkipLineEnd(position + 1) > position + 1:
                    // The first physical line decides the indentation.
                    position = MeasureIndentation(SkipLineEnd(position + 1), out _);
                    while (CharAt(position) == '\\' && SkipLineEnd(position + 1) > position + 1)
                    {
                        position = MeasureIndentation(SkipLineEnd(position + 1), out _);
                    }

                    if (position == _length || _text[position] is '\r' or '\n' or '#')
                    {
                        continue;
                    }

                    break;
            }

            if (!IsForeignLine(position) && !(_state.IsAfterColon && column <= Indent && IsTemplatePlaceholder(position)))
            {
                break;
            }

            Report(new TextSpan(position, position + 1), "No statement starts like this");
            position = _source.FindLineEnd(position);
        }

        // It is Python to the letter, but says nothing about the block that it stands in, unless it opens it.
        if (IsTemplatePlaceholder(position) && !(_state.IsAfterColon && column > Indent))
        {
            column = Indent;
        }

        return position;
    }

    private int MeasureIndentation(int position, out int column)
    {
        column = 0;
        for (; position < _length; position++)
        {
            switch (_text[position])
            {
                case ' ':
                    column++;
                    break;
                case '\t':
                    column = ((column / TabSize) + 1) * TabSize;
                    break;
                case '\f':
                    column = 0;
                    break;
                case '\0':
                case ByteOrderMark:
                    ReportStray(position);
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    // Merge-conflict markers, template directives, shell escapes, a leftover bracket: no statement of any Python starts with such
    // a character, so the line is left out whole and does not end the block around it.
    private bool IsForeignLine(int position)
    {
        var next = CharAt(position + 1);
        return _text[position] switch
        {
            '<' or '>' or '=' or '|' or '$' or '%' or '&' or '!' or '?' or '/' or '^' or ')' or ']' or '}' or ',' or ':' or ';' => true,
            '.' => next is not (>= '0' and <= '9') && !(next == '.' && CharAt(position + 2) == '.'),
            '{' => next == '%' || (next == '#' && EndsWithTemplateComment(position)),
            _ => false,
        };
    }

    // `{{ name }}`.
    private bool IsTemplatePlaceholder(int position) => _text[position] == '{' && CharAt(position + 1) == '{';

    private bool EndsWithTemplateComment(int position)
    {
        var end = _source.FindLineEnd(position);
        while (end > position && _text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end - position >= 4 && _text[end - 1] == '}' && _text[end - 2] == '#';
    }

    private void PushIndent(int column)
    {
        if (_state.IndentCount == _indents.Length)
        {
            ArrayBuilder<int>.Grow(ref _indents);
        }

        _indents[_state.IndentCount++] = column;
    }

    // A line that returns to no open block belongs to the outermost block that is indented more than it.
    private void PopIndents(int column, int position)
    {
        while (Indent > column)
        {
            _state.IndentCount--;
            _state.PendingDedents++;
        }

        if (Indent < column)
        {
            Report(new TextSpan(position, position), "The indentation matches no block around it");
            PushIndent(column);
            _state.PendingDedents--;
        }
    }

    private Token ReadNewLine(int position)
    {
        _state.AtLineStart = true;
        _state.IsAfterColon = _state.LastKind == TokenKind.Colon;
        var token = MakeLayout(TokenKind.NewLine, position);
        _state.Position = SkipLineEnd(position);
        return token;
    }

    private Token ReadEnd()
    {
        _state.Position = _length;
        if (_state.Depth == 0 && _state.LastKind != TokenKind.NewLine)
        {
            return ReadNewLine(_length);
        }

        return new Token(TokenKind.End, _length, _length);
    }

    private Token MakeLayout(TokenKind kind, int position)
    {
        _state.LastKind = TokenKind.NewLine;
        return new Token(kind, position, position);
    }

    // Steps over a line end that a bracket suppresses, and notes what recovery may want to come back to.
    private int ContinueInBrackets(int position)
    {
        var lineStart = SkipLineEnd(position);
        if (_state.FirstLineStart < 0)
        {
            _state.FirstLineStart = lineStart;
            _state.FirstLineTextEnd = _state.LastEnd;
        }

        position = lineStart;
        var column = 0;
        for (; position < _length; position++)
        {
            var c = _text[position];
            if (c == ' ')
            {
                column++;
            }
            else if (c == '\t')
            {
                column = ((column / TabSize) + 1) * TabSize;
            }
            else if (c == '\f')
            {
                column = 0;
            }
            else
            {
                if (c is not ('\r' or '\n' or '#'))
                {
                    StartBracketLine(lineStart, position, column);
                }

                break;
            }
        }

        return position;
    }

    private void StartBracketLine(int lineStart, int first, int column)
    {
        _state.BracketLineFirst = first;
        _state.BracketLineColumn = column;
        if (_state.OutdentedLineStart < 0 && column <= Indent && _text[first] is not (')' or ']' or '}'))
        {
            _state.OutdentedLineStart = lineStart;
            _state.OutdentedLineTextEnd = _state.LastEnd;
        }
    }

    private Token OpenBracket(TokenKind kind, int start)
    {
        Push(kind switch
        {
            TokenKind.LeftParen => BracketKind.Paren,
            TokenKind.LeftBracket => BracketKind.Square,
            _ => BracketKind.Brace,
        }, start);
        return Make(kind, start, start + 1);
    }

    private void Push(BracketKind kind, int start)
    {
        if (_state.Depth == 0)
        {
            _state.BracketLineFirst = -1;
            _state.FirstLineStart = -1;
            _state.OutdentedLineStart = -1;
            _state.HasUnclosedBracket = false;
        }

        _brackets.Set(_state.Depth++, kind, start);
        Count(kind, 1);
        if (_broken is not null && _broken.Contains(start))
        {
            _state.HasUnclosedBracket = true;
        }
    }

    private void Pop()
    {
        _state.Depth--;
        Count(_brackets[_state.Depth].Kind, -1);
    }

    private void Count(BracketKind kind, int change)
    {
        switch (kind)
        {
            case BracketKind.Paren:
                _state.OpenParens += change;
                break;
            case BracketKind.Square:
                _state.OpenSquares += change;
                break;
            case BracketKind.Brace:
                _state.OpenBraces += change;
                break;
        }
    }

    // The parser refuses a bracket that does not match; which ones are left open then is a guess for recovery.
    private Token CloseBracket(TokenKind kind, int start)
    {
        var bracket = kind switch
        {
            TokenKind.RightParen => BracketKind.Paren,
            TokenKind.RightBracket => BracketKind.Square,
            _ => BracketKind.Brace,
        };
        if (_state.StringCount > 0)
        {
            CloseInField(kind, bracket);
        }
        else if (IsOpen(bracket))
        {
            while (_brackets[_state.Depth - 1].Kind != bracket)
            {
                Pop();
            }

            Pop();
        }

        return Make(kind, start, start + 1);
    }

    private bool IsOpen(BracketKind kind) => kind switch
    {
        BracketKind.Paren => _state.OpenParens > 0,
        BracketKind.Square => _state.OpenSquares > 0,
        _ => _state.OpenBraces > 0,
    };

    // Inside a field no bracket closes more than the field itself.
    private void CloseInField(TokenKind kind, BracketKind bracket)
    {
        if (_brackets[_state.Depth - 1].Kind == bracket)
        {
            Pop();
        }
        else if (kind == TokenKind.RightBrace)
        {
            while (_brackets[_state.Depth - 1].Kind != BracketKind.Field)
            {
                Pop();
            }

            Pop();
            _state.InLiteral = true;
        }
    }
}
