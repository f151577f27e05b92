using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Names, literals, what stands in brackets, and the attributes, calls and subscripts behind them.</summary>
internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var expression = Kind == TokenKind.Await ? ParseAwait() : ParseAtom();
        return Kind is TokenKind.Dot or TokenKind.LeftParen or TokenKind.LeftBracket ? ParseLinks(expression) : expression;
    }

    // A chain is one level above its highest part: what it starts with, arguments, indices.
    private Expression ParseLinks(Expression expression)
    {
        var height = _height;
        for (var length = 1; ; length++)
        {
            expression = ShortenChain(expression, length);
            switch (Kind)
            {
                case TokenKind.Dot:
                    expression = ParseAttribute(expression);
                    break;
                case TokenKind.LeftParen:
                    expression = ParseCall(expression);
                    break;
                case TokenKind.LeftBracket:
                    expression = ParseSubscript(expression);
                    break;
                default:
                    SetHeightAbove(height);
                    return expression;
            }

            height = Math.Max(height, _height);
        }
    }

    // `await` is a name where nothing that it could wait for follows.
    private Expression ParseAwait()
    {
        var token = _token;
        Advance();
        if (!TokenFacts.StartsPrimary(Kind) || Kind == TokenKind.Await)
        {
            return MakeName(token);
        }

        var operand = ParsePrimary();
        SetHeightAbove(_height);
        return new OperatorExpression(SpanFrom(token.Start), OperatorKind.Other, [operand]);
    }

    private AttributeExpression ParseAttribute(Expression target)
    {
        Advance();
        var name = _token;
        ExpectName("Expected a name after '.'");
        return new AttributeExpression(SpanFrom(target.Span.Start), target, _hasFailed ? string.Empty : GetWord(name));
    }

    private CallExpression ParseCall(Expression callee)
    {
        var arguments = ParseArguments();
        return new CallExpression(SpanFrom(callee.Span.Start), callee, arguments);
    }

    // From the opening to the closing parenthesis, for a call or a class. Leaves the height of the highest argument.
    private Argument[] ParseArguments()
    {
        var mark = _arguments.Count;
        var height = 0;
        if (Enter())
        {
            Advance();
            while (Kind != TokenKind.RightParen)
            {
                var argument = ParseArgument();
                if (_hasFailed)
                {
                    break;
                }

                AddPart(_arguments, mark, argument);
                height = Math.Max(height, _height);
                if (!Accept(TokenKind.Comma))
                {
                    break;
                }
            }

            Expect(TokenKind.RightParen, "Expected ',' or ')'");
            Leave();
        }

        _height = height;
        return _arguments.Take(mark);
    }

    private Argument ParseArgument()
    {
        var first = _token;
        Expression value;
        if (Kind is TokenKind.Star or TokenKind.DoubleStar)
        {
            Advance();
            var unpacked = ParseExpression();
            SetHeightAbove(_height);
            var starred = new StarredExpression(SpanFrom(first.Start), unpacked);
            value = ParseGeneratorRest(first.Start, starred);
            return new Argument(SpanFrom(first.Start), keyword: null, value);
        }

        value = ParseNamed();
        if (Kind == TokenKind.Assign && TokenFacts.IsNameOrConstant(first.Kind) && value.Span == first.Span)
        {
            Advance();
            value = ParseExpression();
            return new Argument(SpanFrom(first.Start), GetWord(first), Shorten(value));
        }

        value = ParseGeneratorRest(first.Start, value);
        return new Argument(SpanFrom(first.Start), keyword: null, Shorten(value));
    }

    private Expression ParseGeneratorRest(int start, Expression element)
    {
        if (!StartsComprehension)
        {
            return element;
        }

        var mark = _expressions.Count;
        _expressions.Add(element);
        return ParseComprehensionRest(start, mark, ComprehensionKind.Generator);
    }

    private Expression ParseSubscript(Expression target)
    {
        if (!Enter())
        {
            return MakeMissing();
        }

        Advance();
        var index = ParseIndices();
        Expect(TokenKind.RightBracket, "Expected ',' or ']'");
        Leave();
        return new SubscriptExpression(SpanFrom(target.Span.Start), target, index);
    }

    private Expression ParseIndices()
    {
        var start = _token.Start;
        var first = ParseIndex();
        if (Kind != TokenKind.Comma && first.NodeType != ExpressionType.Starred)
        {
            return first;
        }

        var mark = _expressions.Count;
        var height = _height;
        _expressions.Add(first);
        while (Accept(TokenKind.Comma) && (TokenFacts.StartsExpression(Kind) || Kind is TokenKind.Colon or TokenKind.Dot))
        {
            AddExpression(mark, ParseIndex());
            height = Math.Max(height, _height);
        }

        SetHeightAbove(height);
        return new DisplayExpression(SpanFrom(start), DisplayKind.Tuple, _expressions.Take(mark));
    }

    // An expression, or a slice with any of its three parts left out.
    private Expression ParseIndex()
    {
        if (Kind == TokenKind.Star)
        {
            return ParseStarred();
        }

        var start = _token.Start;
        var mark = _expressions.Count;
        var height = 0;
        if (Kind != TokenKind.Colon)
        {
            var lower = ParseNamed();
            if (Kind != TokenKind.Colon)
            {
                return lower;
            }

            height = _height;
            _expressions.Add(lower);
        }

        for (var colons = 0; colons < 2 && Accept(TokenKind.Colon); colons++)
        {
            if (TokenFacts.StartsExpression(Kind))
            {
                _expressions.Add(ParseExpression());
                height = Math.Max(height, _height);
            }
        }

        SetHeightAbove(height);
        return new OperatorExpression(SpanFrom(start), OperatorKind.Other, _expressions.Take(mark));
    }

    private Expression ParseAtom()
    {
        var token = _token;
        _atoms++;
        switch (token.Kind)
        {
            case >= TokenKind.Name and <= TokenKind.Nonlocal:
                Advance();
                return MakeName(token);
            case TokenKind.Number or TokenKind.None or TokenKind.True or TokenKind.False or TokenKind.Ellipsis:
                _isPython2 |= token.Kind == TokenKind.Number && token.Value == Token.OnlyPython2;
                Advance();
                _height = 1;
                return new ConstantExpression(token.Span);
            case TokenKind.String or TokenKind.FormattedStart:
                return ParseStrings();
            case TokenKind.LeftParen:
                return ParseParentheses();
            case TokenKind.LeftBracket:
                return ParseList();
            case TokenKind.LeftBrace:
                return ParseBraces();
            case TokenKind.Backtick:
                return ParseBackticks();
            case TokenKind.Dot:
                return ParseSpacedEllipsis();
            default:
                Fail("Expected an expression");
                return MakeMissing();
        }
    }

    private NameExpression MakeName(Token token)
    {
        _height = 1;
        return new NameExpression(token.Span, GetWord(token));
    }

    private MissingExpression MakeMissing()
    {
        _height = 1;
        return new MissingExpression(new TextSpan(_token.Start, _token.Start));
    }

    private NameExpression ParseName(string message)
    {
        var token = _token;
        ExpectName(message);
        _height = 1;
        return _hasFailed ? new NameExpression(new TextSpan(token.Start, token.Start), string.Empty) : MakeName(token);
    }

    private void ExpectName(string message)
    {
        if (TokenFacts.IsNameOrConstant(Kind))
        {
            Advance();
        }
        else
        {
            Fail(message);
        }
    }
}
