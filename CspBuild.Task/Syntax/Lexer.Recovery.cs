using System;

namespace CspBuild.Syntax;

/// <summary>
/// Finds where a broken statement ends. Outside brackets that is the end of its logical line. Inside brackets the question is
/// whether the bracket is closed further down, and the damage is between its lines, or never, and every line that follows is a
/// statement of its own. Signs of the latter: the end of the file; a keyword at the start of a line that no expression holds; a line
/// that can't continue the one before it. A simple statement gives up only at a line that is not indented more than itself; the
/// lines of a header, whose body is indented, count from the second one on. The lexer then goes back to that line.
/// <para>
/// Going back must not make the time grow faster than the text. Brackets that proved to be never closed are remembered: reached
/// again, they suppress no line end. A budget for what is read twice bounds the rest.
/// </para>
/// </summary>
internal sealed partial class Lexer
{
    // How much recovery reads again at most, in lengths of the text; after that, brackets end with their line.
    private const int MaxTimesRead = 8;

    // Starts of brackets that are never closed, and of f-strings that are to be read as plain strings.
    private OffsetSet? _broken;
    private bool _isSkipping;
    private long _readAgain;

    /// <summary>Start of the bracket that the last <see cref="SkipStatement"/> found to be never closed, or -1.</summary>
    public int UnclosedBracket { get; private set; } = -1;

    /// <summary>Whether the token given out last stands in brackets or opens some.</summary>
    public bool IsInBrackets => _state.Depth > 0;

    private bool IsExhausted => _readAgain > (long)MaxTimesRead * _length;

    private bool MustStopAtLineEnd => !_isSkipping && (_state.HasUnclosedBracket || IsExhausted);

    /// <summary>
    /// Skips the rest of a statement that failed at <paramref name="failed"/>, the last token given out, and returns the token
    /// that ends it: a line end, the end of the text or, for a simple statement, a semicolon.
    /// </summary>
    /// <param name="failed">The last token given out.</param>
    /// <param name="isHeader">Whether the statement is the header of a compound statement.</param>
    /// <param name="end">The end of the token before <paramref name="failed"/>; becomes the end of the statement's last token.</param>
    public Token SkipStatement(Token failed, bool isHeader, ref int end)
    {
        UnclosedBracket = -1;
        _isSkipping = true;
        var token = _state.StringCount > 0 ? RestartAtString() : failed;
        var previous = TokenKind.Stop;
        while (_state.Depth > 0 || !(token.Kind is TokenKind.NewLine or TokenKind.End || (token.Kind == TokenKind.Semicolon && !isHeader)))
        {
            if (_state.Depth > 0 && (token.Kind == TokenKind.End || IsNewStatement(token, previous, failed.Start, isHeader)))
            {
                token = GoBack(isHeader);
                end = token.End;
                break;
            }

            previous = token.Kind;
            end = token.End;
            token = Next();
        }

        _isSkipping = false;
        return token;
    }

    /// <summary>
    /// Goes on to the first <c>import</c> or <c>from</c> at or behind <paramref name="token"/>, the last one given out, if there is one
    /// before <paramref name="lineEnd"/> in the same statement and in the same brackets: what is around them is not kept for a way back.
    /// </summary>
    public bool SkipToImport(ref Token token, int lineEnd)
    {
        var saved = _state;
        var errorCount = _errors.Count;
        var next = token;
        while (next.Start < lineEnd && next.Kind is not (TokenKind.NewLine or TokenKind.Semicolon or TokenKind.End)
            && _state.Depth >= saved.Depth && _state.StringCount >= saved.StringCount)
        {
            if (next.Kind is TokenKind.Import or TokenKind.From)
            {
                token = next;
                return true;
            }

            next = Next();
        }

        EndLookAhead(saved, errorCount);
        return false;
    }

    /// <summary>Whether the logical line, of which a token outside all brackets was read last, ends with a colon.</summary>
    public bool LineEndsWithColon()
    {
        var saved = _state;
        var errorCount = _errors.Count;
        var previous = TokenKind.Stop;
        var token = Next();
        while (CanLookPast(token, previous))
        {
            previous = token.Kind;
            token = Next();
        }

        EndLookAhead(saved, errorCount);
        return token.Kind == TokenKind.NewLine && previous == TokenKind.Colon;
    }

    /// <summary>Whether <c>as</c> stands directly inside the parentheses, the outermost ones, that were opened by the last token.</summary>
    public bool HasAsBeforeClosingParenthesis()
    {
        var saved = _state;
        var errorCount = _errors.Count;
        var previous = TokenKind.Stop;
        var token = Next();
        while (_state.Depth > 0 && !(token.Kind == TokenKind.As && _state.Depth == 1) && CanLookPast(token, previous))
        {
            previous = token.Kind;
            token = Next();
        }

        EndLookAhead(saved, errorCount);
        return token.Kind == TokenKind.As;
    }

    /// <summary>The kind of the token <paramref name="distance"/> behind the one read last, which lies outside all brackets.</summary>
    public TokenKind Peek(int distance = 1)
    {
        var saved = _state;
        var errorCount = _errors.Count;
        var kind = TokenKind.Stop;
        for (; distance > 0; distance--)
        {
            kind = Next().Kind;
        }

        EndLookAhead(saved, errorCount);
        return kind;
    }

    private bool CanLookPast(Token token, TokenKind previous)
    {
        if (token.Kind == TokenKind.End)
        {
            RememberUnclosed(from: 0);
        }

        return token.Kind is not (TokenKind.NewLine or TokenKind.End or TokenKind.Error)
            && (_state.Depth == 0 || !IsFirstOnBracketLine(token)
                || !(IsExhausted || IsNewStatement(token, previous, failedAt: -1, isHeader: true)));
    }

    private void EndLookAhead(LexerState saved, int errorCount)
    {
        _readAgain += _state.Position - saved.Position;
        _state = saved;
        _errors.RemoveRange(errorCount, _errors.Count - errorCount);
    }

    private bool IsNewStatement(Token token, TokenKind previous, int failedAt, bool isHeader)
    {
        if (!IsFirstOnBracketLine(token) || TokenFacts.IsClosingBracket(token.Kind)
            || (!isHeader && _state.BracketLineColumn > Indent))
        {
            return false;
        }

        return token.Start == failedAt || _state.HasUnclosedBracket || IsExhausted
            || TokenFacts.IsStatementKeyword(token.Kind)
            || (TokenFacts.EndsOperand(previous) && CannotContinue(previous, token.Kind));
    }

    // Not by the token's start alone: characters that are no token may stand before it.
    private bool IsFirstOnBracketLine(Token token) =>
        _state.PreviousEnd <= _state.BracketLineFirst && _state.BracketLineFirst <= token.Start;

    private static bool CannotContinue(TokenKind operand, TokenKind kind) => kind switch
    {
        TokenKind.Async => false,
        TokenKind.String or TokenKind.FormattedStart => operand is not (TokenKind.String or TokenKind.FormattedEnd),
        TokenKind.Number or TokenKind.Lambda or TokenKind.Yield => true,
        _ => TokenFacts.IsNameOrConstant(kind),
    };

    // Goes to the line that the text continues at when the outermost bracket ends before it.
    private Token GoBack(bool isHeader)
    {
        var lineStart = isHeader ? _state.FirstLineStart : _state.OutdentedLineStart;
        var textEnd = isHeader ? _state.FirstLineTextEnd : _state.OutdentedLineTextEnd;
        if (lineStart < 0)
        {
            lineStart = _length;
            textEnd = _state.LastEnd;
        }

        UnclosedBracket = _brackets[0].Start;
        RememberUnclosed(lineStart);
        _readAgain += Math.Max(0, _state.Position - lineStart);
        Forget(lineStart);
        _state.Position = lineStart;
        _state.LastEnd = textEnd;
        _state.LastKind = TokenKind.NewLine;
        _state.AtLineStart = true;
        _state.BracketLineFirst = -1;
        _state.Depth = 0;
        _state.OpenParens = 0;
        _state.OpenSquares = 0;
        _state.OpenBraces = 0;
        return new Token(TokenKind.NewLine, textEnd, textEnd);
    }

    // A statement that failed inside an f-string is skipped from the string's start on, with the string taken as a plain one:
    // whatever is wrong in its fields then ends where its quotes do.
    private Token RestartAtString()
    {
        _broken ??= new OffsetSet(_length);
        for (var i = 0; i < _state.StringCount; i++)
        {
            _broken.Add(_strings[i].Start);
        }

        var (start, depth) = (_strings[0].Start, _strings[0].Depth);
        while (_state.Depth > depth)
        {
            Pop();
        }

        _readAgain += _state.Position - start;
        Forget(start);
        _state.Position = start;
        _state.StringCount = 0;
        _state.InLiteral = false;
        _state.BracketLineFirst = -1;
        _state.FirstLineStart = _state.FirstLineStart > start ? -1 : _state.FirstLineStart;
        _state.OutdentedLineStart = _state.OutdentedLineStart > start ? -1 : _state.OutdentedLineStart;
        return Next();
    }

    private void RememberUnclosed(int from)
    {
        for (var i = _state.Depth - 1; i >= 0 && _brackets[i].Start >= from; i--)
        {
            _broken ??= new OffsetSet(_length);
            _broken.Add(_brackets[i].Start);
        }
    }

    // Drops what was noted at or behind an offset that is about to be read again.
    private void Forget(int from)
    {
        while (_state.CommentCount > 0 && _comments[_state.CommentCount - 1] >= from)
        {
            _state.CommentCount--;
        }

        while (_errors.Count > 0 && _errors[_errors.Count - 1].Span.Start >= from)
        {
            _errors.RemoveAt(_errors.Count - 1);
        }
    }

    private bool IsReadAsPlain(int start) => _isSkipping || (_broken is not null && _broken.Contains(start));
}
