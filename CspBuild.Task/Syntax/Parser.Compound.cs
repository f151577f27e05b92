using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Statements that hold others. A broken header costs the header: the block below it is still its body.</summary>
internal sealed partial class Parser
{
    // Null where the statement is a simple one.
    private Statement? ParseCompoundStatement()
    {
        switch (Kind)
        {
            case TokenKind.If:
                return ParseIf();
            case TokenKind.While:
                return ParseWhile();
            case TokenKind.For:
                return ParseFor(_token.Start);
            case TokenKind.Try:
                return ParseTry();
            case TokenKind.With:
                return ParseWith(_token.Start);
            case TokenKind.Def:
            case TokenKind.Class:
            case TokenKind.At:
                return ParseDefinition();
            case TokenKind.Async when _lexer.Peek() is TokenKind.Def or TokenKind.For or TokenKind.With:
                return ParseAsync();
            case TokenKind.Match when IsMatch():
                return ParseMatch();
            case TokenKind.Elif:
                Report(_token.Span, "'elif' without 'if'");
                return ParseIf();
            case TokenKind.Else:
                Report(_token.Span, "'else' without a statement that it belongs to");
                return ParseLoneElse();
            case TokenKind.Except or TokenKind.Finally:
                Report(_token.Span, "'except' or 'finally' without 'try'");
                return ParseHandlers(_token.Start, MakeEmptySuite(_token.Start));
            default:
                return null;
        }
    }

    private Statement ParseAsync()
    {
        var start = _token.Start;
        if (_lexer.Peek() == TokenKind.Def)
        {
            return ParseDefinition();
        }

        Advance();
        return Kind == TokenKind.For ? ParseFor(start) : ParseWith(start);
    }

    private IfStatement ParseIf()
    {
        var start = _token.Start;
        var mark = _ifClauses.Count;
        do
        {
            var clauseStart = _token.Start;
            Advance();
            var condition = Whole(ParseNamed());
            var body = ParseSuite(clauseStart);
            AddPart(_ifClauses, mark, new IfClause(SpanFrom(clauseStart), Clip(condition, body), body));
        }
        while (Kind == TokenKind.Elif);

        var otherwise = ParseElse();
        return new IfStatement(SpanFrom(start), _ifClauses.Take(mark), otherwise);
    }

    private IfStatement ParseLoneElse()
    {
        var start = _token.Start;
        var empty = new IfClause(new TextSpan(start, start), MakeMissing(), MakeEmptySuite(start));
        var otherwise = ParseElse();
        return new IfStatement(SpanFrom(start), [empty], otherwise);
    }

    private Suite? ParseElse() => Kind == TokenKind.Else ? ParseKeywordSuite() : null;

    // A keyword with nothing between it and the colon.
    private Suite ParseKeywordSuite()
    {
        var start = _token.Start;
        Advance();
        return ParseSuite(start);
    }

    private WhileStatement ParseWhile()
    {
        var start = _token.Start;
        Advance();
        var condition = Whole(ParseNamed());
        var body = ParseSuite(start);
        var otherwise = ParseElse();
        return new WhileStatement(SpanFrom(start), Clip(condition, body), body, otherwise);
    }

    private ForStatement ParseFor(int start)
    {
        Advance();
        var target = Whole(ParseTargets());
        Expect(TokenKind.In, "Expected 'in'");
        var iterable = Whole(ParseExpressionList());
        var body = ParseSuite(start);
        var otherwise = ParseElse();
        return new ForStatement(SpanFrom(start), Clip(target, body), Clip(iterable, body), body, otherwise);
    }

    private TryStatement ParseTry()
    {
        var start = _token.Start;
        return ParseHandlers(start, ParseKeywordSuite());
    }

    private TryStatement ParseHandlers(int start, Suite body)
    {
        var mark = _handlers.Count;
        while (Kind == TokenKind.Except)
        {
            AddPart(_handlers, mark, ParseHandler());
        }

        var handlers = _handlers.Take(mark);
        var otherwise = ParseElse();
        var final = Kind == TokenKind.Finally ? ParseKeywordSuite() : null;
        if (handlers.Length == 0 && final is null)
        {
            Report(body.Header, "'try' without 'except' or 'finally'");
        }

        return new TryStatement(SpanFrom(start), body, handlers, otherwise, final);
    }

    // `except E as e`, `except* E`, Python 2's `except E, e` and Python 3.14's `except A, B` (PEP 758).
    private ExceptHandler ParseHandler()
    {
        var start = _token.Start;
        Expression? type = null;
        Expression? target = null;
        Advance();
        Accept(TokenKind.Star);
        if (TokenFacts.StartsExpression(Kind))
        {
            var typeStart = _token.Start;
            type = Whole(ParseExpression());
            if (Kind == TokenKind.Comma)
            {
                (type, target) = ParseHandlerRest(typeStart, type);
            }

            if (Accept(TokenKind.As))
            {
                target = Whole(ParseExpression());
            }
        }

        var body = ParseSuite(start);
        return new ExceptHandler(
            SpanFrom(start), type is null ? null : Clip(type, body), target is null ? null : Clip(target, body), body);
    }

    private WithStatement ParseWith(int start)
    {
        Advance();
        var mark = _withItems.Count;
        if (Kind == TokenKind.LeftParen && _lexer.HasAsBeforeClosingParenthesis())
        {
            Advance();
            ParseWithItems(mark, isParenthesized: true);
            Expect(TokenKind.RightParen, "Expected ',' or ')'");
        }
        else
        {
            ParseWithItems(mark, isParenthesized: false);
        }

        var items = _withItems.Take(mark);
        var body = ParseSuite(start);
        return new WithStatement(SpanFrom(start), Clip(items, body), body);
    }

    // `with (a, b):` without a single `as` reads as a tuple, which evaluates the same.
    private void ParseWithItems(int mark, bool isParenthesized)
    {
        do
        {
            if (isParenthesized && Kind == TokenKind.RightParen)
            {
                break;
            }

            var start = _token.Start;
            var context = Whole(ParseExpression());
            var target = Accept(TokenKind.As) ? Whole(ParseTarget()) : null;
            if (!_hasFailed)
            {
                AddPart(_withItems, mark, new WithItem(SpanFrom(start), context, target));
            }
        }
        while (Accept(TokenKind.Comma));
    }
}
