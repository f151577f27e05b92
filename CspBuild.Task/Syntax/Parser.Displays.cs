using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Parentheses, lists, sets, dictionaries, comprehensions and strings.</summary>
internal sealed partial class Parser
{
    private enum ComprehensionKind
    {
        Generator,
        List,
        SetOrDictionary,
    }

    private bool StartsComprehension => Kind is TokenKind.For or TokenKind.Async;

    private Expression ParseParentheses()
    {
        var start = _token.Start;
        if (!Enter())
        {
            return MakeMissing();
        }

        Advance();
        var expression = ParseParenthesesContent(start);
        Leave();
        return expression;
    }

    private Expression ParseParenthesesContent(int start)
    {
        if (Accept(TokenKind.RightParen))
        {
            _height = 1;
            return new DisplayExpression(SpanFrom(start), DisplayKind.Tuple, []);
        }

        var first = Kind == TokenKind.Yield ? ParseYield() : ParseStarredOrNamed();
        if (StartsComprehension)
        {
            var mark = _expressions.Count;
            _expressions.Add(first);
            return ParseComprehensionRest(start, mark, ComprehensionKind.Generator, TokenKind.RightParen);
        }

        if (Kind == TokenKind.Comma)
        {
            return ParseElements(start, first, DisplayKind.Tuple);
        }

        Expect(TokenKind.RightParen, "Expected ',' or ')'");
        SetHeightAbove(_height);
        return new ParenthesizedExpression(SpanFrom(start), Shorten(first));
    }

    private Expression ParseList()
    {
        var start = _token.Start;
        if (!Enter())
        {
            return MakeMissing();
        }

        Advance();
        var expression = ParseListContent(start);
        Leave();
        return expression;
    }

    private Expression ParseListContent(int start)
    {
        if (Accept(TokenKind.RightBracket))
        {
            _height = 1;
            return new DisplayExpression(SpanFrom(start), DisplayKind.List, []);
        }

        var first = ParseStarredOrNamed();
        if (StartsComprehension)
        {
            var mark = _expressions.Count;
            _expressions.Add(first);
            return ParseComprehensionRest(start, mark, ComprehensionKind.List, TokenKind.RightBracket);
        }

        return ParseElements(start, first, DisplayKind.List);
    }

    // A set or a dictionary; its first element says which.
    private Expression ParseBraces()
    {
        var start = _token.Start;
        if (!Enter())
        {
            return MakeMissing();
        }

        Advance();
        var expression = ParseBracesContent(start);
        Leave();
        return expression;
    }

    private Expression ParseBracesContent(int start)
    {
        if (Accept(TokenKind.RightBrace))
        {
            _height = 1;
            return new DisplayExpression(SpanFrom(start), DisplayKind.Dictionary, []);
        }

        var mark = _expressions.Count;
        var isDictionary = Kind == TokenKind.DoubleStar;
        var first = isDictionary ? ParseUnpackedMapping() : ParseStarredOrNamed();
        var height = _height;
        if (Kind == TokenKind.Colon)
        {
            isDictionary = true;
            Advance();
            _expressions.Add(first);
            first = ParseExpression();
            height = Math.Max(height, _height);
        }

        if (StartsComprehension)
        {
            _expressions.Add(first);
            _height = height;
            return ParseComprehensionRest(start, mark, ComprehensionKind.SetOrDictionary, TokenKind.RightBrace);
        }

        if (!isDictionary)
        {
            return ParseElements(start, first, DisplayKind.Set);
        }

        _expressions.Add(first);
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBrace)
        {
            ParseDictionaryItem(mark);
            height = Math.Max(height, _height);
        }

        Expect(TokenKind.RightBrace, "Expected ',' or '}'");
        SetHeightAbove(height);
        return new DisplayExpression(SpanFrom(start), DisplayKind.Dictionary, _expressions.Take(mark));
    }

    private StarredExpression ParseUnpackedMapping()
    {
        var start = _token.Start;
        Advance();
        var value = ParseOperators(TokenFacts.BarPrecedence);
        SetHeightAbove(_height);
        return new StarredExpression(SpanFrom(start), value);
    }

    private void ParseDictionaryItem(int mark)
    {
        if (Kind == TokenKind.DoubleStar)
        {
            AddExpression(mark, ParseUnpackedMapping());
            return;
        }

        AddExpression(mark, ParseExpression());
        var height = _height;
        Expect(TokenKind.Colon, "Expected ':' after the key");
        AddExpression(mark, ParseExpression());
        _height = Math.Max(height, _height);
    }

    // The elements behind the first, up to the closing bracket.
    private DisplayExpression ParseElements(int start, Expression first, DisplayKind kind)
    {
        var (close, message) = kind switch
        {
            DisplayKind.Tuple => (TokenKind.RightParen, "Expected ',' or ')'"),
            DisplayKind.List => (TokenKind.RightBracket, "Expected ',' or ']'"),
            _ => (TokenKind.RightBrace, "Expected ',' or '}'"),
        };
        var mark = _expressions.Count;
        var height = _height;
        _expressions.Add(first);
        while (Accept(TokenKind.Comma) && Kind != close)
        {
            AddExpression(mark, ParseStarredOrNamed());
            height = Math.Max(height, _height);
        }

        Expect(close, message);
        SetHeightAbove(height);
        return new DisplayExpression(SpanFrom(start), kind, _expressions.Take(mark));
    }

    // The clauses behind the elements that were pushed since `elementMark`, and the closing bracket where there is one.
    private ComprehensionExpression ParseComprehensionRest(int start, int elementMark, ComprehensionKind kind, TokenKind close = TokenKind.Stop)
    {
        var elements = _expressions.Take(elementMark);
        var height = _height;
        var mark = _clauses.Count;
        while (StartsComprehension)
        {
            _clauses.Add(ParseComprehensionClause(kind));
            height = Math.Max(height, _height);
        }

        if (close != TokenKind.Stop)
        {
            Expect(close, close switch
            {
                TokenKind.RightParen => "Expected ')'",
                TokenKind.RightBracket => "Expected ']'",
                _ => "Expected '}'",
            });
        }

        SetHeightAbove(height + 1);
        return new ComprehensionExpression(SpanFrom(start), kind == ComprehensionKind.Generator, elements, _clauses.Take(mark));
    }

    private ComprehensionClause ParseComprehensionClause(ComprehensionKind kind)
    {
        var start = _token.Start;
        Accept(TokenKind.Async);
        Expect(TokenKind.For, "Expected 'for' after 'async'");
        var target = ParseTargets();
        var height = _height;
        Expect(TokenKind.In, "Expected 'in'");
        var iterable = kind == ComprehensionKind.List ? ParseListIterable() : ParseUnconditional();
        height = Math.Max(height, _height);
        var mark = _expressions.Count;
        while (Accept(TokenKind.If))
        {
            _expressions.Add(ParseUnconditional());
            height = Math.Max(height, _height);
        }

        _height = height;
        return new ComprehensionClause(SpanFrom(start), target, iterable, _expressions.Take(mark));
    }

    // An expression at whose end an `if` belongs to the comprehension.
    private Expression ParseUnconditional() => Kind == TokenKind.Lambda
        ? ParseLambda(isUnconditional: true)
        : ParseOperators(TokenFacts.OrPrecedence);

    // The targets of a `for`: no operator looser than `|`, so that `in` ends them.
    private Expression ParseTargets()
    {
        var start = _token.Start;
        var first = ParseTarget();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var mark = _expressions.Count;
        var height = _height;
        _expressions.Add(first);
        while (Accept(TokenKind.Comma) && TokenFacts.StartsExpression(Kind))
        {
            AddExpression(mark, ParseTarget());
            height = Math.Max(height, _height);
        }

        SetHeightAbove(height);
        return new DisplayExpression(SpanFrom(start), DisplayKind.Tuple, _expressions.Take(mark));
    }

    private Expression ParseTarget() => Kind == TokenKind.Star ? ParseStarred() : ParseOperators(TokenFacts.BarPrecedence);

    // One literal, or several side by side.
    private StringExpression ParseStrings()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        var height = 0;
        while (true)
        {
            if (Kind == TokenKind.FormattedStart)
            {
                _isPython3 = true;
                ParseFormattedString(mark);
                height = Math.Max(height, _height);
            }
            else if (Kind == TokenKind.String)
            {
                _isPython2 |= _token.Value == Token.OnlyPython2;
                Advance();
            }
            else
            {
                break;
            }
        }

        SetHeightAbove(height);
        return new StringExpression(SpanFrom(start), _expressions.Take(mark));
    }

    // Pushes the expressions of an f-string or t-string (PEP 701, PEP 750).
    private void ParseFormattedString(int mark)
    {
        Advance();
        var height = ParseFormattedParts(mark);
        Expect(TokenKind.FormattedEnd, "Expected the end of the string");
        _height = height;
    }

    private int ParseFormattedParts(int mark)
    {
        var height = 0;
        while (true)
        {
            if (Kind == TokenKind.LeftBrace)
            {
                ParseField(mark);
                height = Math.Max(height, _height);
            }
            else if (!Accept(TokenKind.FormattedText))
            {
                return height;
            }
        }
    }

    // `{expression = !conversion : specification}`, where the specification may hold fields again.
    private void ParseField(int mark)
    {
        if (Enter())
        {
            Advance();
            AddExpression(mark, ParseListOrYield());
            var height = _height;
            Accept(TokenKind.Assign);
            if (Accept(TokenKind.Exclamation))
            {
                ExpectName("Expected a conversion such as 'r' after '!'");
            }

            if (Accept(TokenKind.Colon))
            {
                height = Math.Max(height, ParseFormattedParts(mark));
            }

            Expect(TokenKind.RightBrace, "Expected '}'");
            _height = height;
            Leave();
        }
    }
}
