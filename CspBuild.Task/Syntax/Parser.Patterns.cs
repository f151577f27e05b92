using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Patterns of <c>case</c> (PEP 634).</summary>
internal sealed partial class Parser
{
    // A pattern, or several as a sequence without brackets.
    private Pattern ParsePatterns()
    {
        var start = _token.Start;
        var first = ParseStarPattern();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var mark = _patterns.Count;
        _patterns.Add(first);
        while (Accept(TokenKind.Comma) && Kind is not (TokenKind.If or TokenKind.Colon))
        {
            _patterns.Add(ParseStarPattern());
        }

        return new CompositePattern(SpanFrom(start), CompositePatternKind.Sequence, _patterns.Take(mark));
    }

    private Pattern ParseStarPattern()
    {
        if (Kind != TokenKind.Star)
        {
            return ParsePattern();
        }

        var start = _token.Start;
        Advance();
        return ParseCapture(start);
    }

    // Alternatives, and `as` behind them.
    private Pattern ParsePattern()
    {
        var start = _token.Start;
        var mark = _patterns.Count;
        if (!Enter())
        {
            return MakeMissingPattern();
        }

        do
        {
            _patterns.Add(ParseClosedPattern());
        }
        while (Accept(TokenKind.Bar));

        Leave();
        var parts = _patterns.Take(mark);
        var pattern = parts.Length == 1 ? parts[0] : new CompositePattern(SpanFrom(start), CompositePatternKind.Or, parts);
        if (!Accept(TokenKind.As))
        {
            return pattern;
        }

        var capture = ParseCapture(_token.Start);
        return new CompositePattern(SpanFrom(start), CompositePatternKind.As, [pattern, capture]);
    }

    // A name that is bound, or `_`; `start` is where a star before it stands.
    private CapturePattern ParseCapture(int start)
    {
        var name = ParseName("Expected a name");
        return new CapturePattern(SpanFrom(start), name.Name == "_" ? null : name);
    }

    private Pattern ParseClosedPattern()
    {
        switch (Kind)
        {
            case TokenKind.LeftParen:
                return ParseGroupOrSequence(TokenKind.RightParen);
            case TokenKind.LeftBracket:
                return ParseGroupOrSequence(TokenKind.RightBracket);
            case TokenKind.LeftBrace:
                return ParseMapping();
            case >= TokenKind.Name and <= TokenKind.Nonlocal:
                return ParseNamePattern();
            default:
                // Numbers with their signs and imaginary parts, strings, None, True, False.
                var value = ParseOperators(TokenFacts.SumPrecedence);
                return new ValuePattern(value.Span, value);
        }
    }

    private Pattern ParseNamePattern()
    {
        var start = _token.Start;
        Expression name = ParseName("Expected a name");
        while (Kind == TokenKind.Dot)
        {
            name = ParseAttribute(name);
        }

        if (Kind == TokenKind.LeftParen)
        {
            return ParseClassPattern(new ValuePattern(name.Span, name));
        }

        return name is NameExpression simple
            ? new CapturePattern(SpanFrom(start), simple.Name == "_" ? null : simple)
            : new ValuePattern(SpanFrom(start), name);
    }

    private CompositePattern ParseClassPattern(ValuePattern type)
    {
        var mark = _patterns.Count;
        _patterns.Add(type);
        Advance();
        while (Kind != TokenKind.RightParen)
        {
            _patterns.Add(ParseClassArgument());
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightParen, "Expected ',' or ')'");
        return new CompositePattern(SpanFrom(type.Span.Start), CompositePatternKind.Class, _patterns.Take(mark));
    }

    // `attribute=pattern` binds what its pattern binds; the attribute's name says nothing here.
    private Pattern ParseClassArgument()
    {
        var first = _token;
        var pattern = ParsePattern();
        if (Kind == TokenKind.Assign && pattern.Span == first.Span && TokenFacts.IsName(first.Kind))
        {
            Advance();
            return ParsePattern();
        }

        return pattern;
    }

    private CompositePattern ParseGroupOrSequence(TokenKind close)
    {
        var start = _token.Start;
        var mark = _patterns.Count;
        var isGroup = close == TokenKind.RightParen;
        Advance();
        while (Kind != close)
        {
            isGroup &= Kind != TokenKind.Star;
            _patterns.Add(ParseStarPattern());
            if (!Accept(TokenKind.Comma))
            {
                break;
            }

            isGroup = false;
        }

        Expect(close, "Expected ',' or the closing bracket");
        var parts = _patterns.Take(mark);
        var kind = isGroup && parts.Length == 1 ? CompositePatternKind.Group : CompositePatternKind.Sequence;
        return new CompositePattern(SpanFrom(start), kind, parts);
    }

    private CompositePattern ParseMapping()
    {
        var start = _token.Start;
        var mark = _patterns.Count;
        Advance();
        while (Kind != TokenKind.RightBrace)
        {
            ParseMappingItem();
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightBrace, "Expected ',' or '}'");
        return new CompositePattern(SpanFrom(start), CompositePatternKind.Mapping, _patterns.Take(mark));
    }

    private void ParseMappingItem()
    {
        var start = _token.Start;
        if (Accept(TokenKind.DoubleStar))
        {
            _patterns.Add(ParseCapture(start));
            return;
        }

        var key = ParseOperators(TokenFacts.SumPrecedence);
        _patterns.Add(new ValuePattern(key.Span, key));
        Expect(TokenKind.Colon, "Expected ':' after the key");
        _patterns.Add(ParsePattern());
    }

    private CapturePattern MakeMissingPattern() => new(new TextSpan(_token.Start, _token.Start), name: null);
}
