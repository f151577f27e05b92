using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>The <c>match</c> statement (PEP 634), whose keywords are names elsewhere.</summary>
internal sealed partial class Parser
{
    /// <summary>
    /// Whether the <c>match</c> at the start of a statement is the keyword: what follows can't follow a name, or could, but the line
    /// ends with a colon.
    /// </summary>
    private bool IsMatch()
    {
        var next = _lexer.Peek();
        return next switch
        {
            TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Minus or TokenKind.Plus or TokenKind.Star => _lexer.LineEndsWithColon(),
            TokenKind.Not => _lexer.Peek(2) != TokenKind.In,
            TokenKind.Tilde or TokenKind.Lambda => true,
            _ => TokenFacts.StartsPrimary(next),
        };
    }

    private MatchStatement ParseMatch()
    {
        var start = _token.Start;
        Advance();
        var subject = Whole(ParseSubject());
        var header = ParseHeaderEnd(start, out var isBroken);
        var mark = _cases.Count;
        if (Kind == TokenKind.NewLine)
        {
            AdvanceLayout();
        }

        if (Kind == TokenKind.Indent)
        {
            ParseCases();
        }
        else if (!isBroken)
        {
            Report(_token.Span, "Expected an indented block");
        }

        if (subject.Span.End > header.End)
        {
            subject = new MissingExpression(new TextSpan(header.End, header.End));
        }

        return new MatchStatement(SpanFrom(start), header, subject, _cases.Take(mark));
    }

    private Expression ParseSubject()
    {
        var start = _token.Start;
        var first = ParseStarredOrNamed();
        return Kind == TokenKind.Comma ? ParseTupleRest(start, first) : first;
    }

    private void ParseCases()
    {
        if (!EnterBlock())
        {
            return;
        }

        while (Kind is not (TokenKind.Dedent or TokenKind.End))
        {
            if (Kind == TokenKind.Case)
            {
                _cases.Add(ParseCase());
            }
            else
            {
                ParseStrayInMatch();
            }
        }

        LeaveBlock();
    }

    private MatchCase ParseCase()
    {
        var start = _token.Start;
        Advance();
        var pattern = ParsePatterns();
        if (_hasFailed)
        {
            pattern = MakeMissingPattern();
        }

        var guard = Accept(TokenKind.If) ? Whole(ParseNamed()) : null;
        var body = ParseSuite(start);
        if (pattern.Span.End > body.Header.End)
        {
            pattern = new CapturePattern(new TextSpan(body.Header.End, body.Header.End), name: null);
        }

        return new MatchCase(SpanFrom(start), pattern, guard is null ? null : Clip(guard, body), body);
    }

    // Statements where only cases may stand are read as the body of a case that matches anything. A line that holds none is no case.
    private void ParseStrayInMatch()
    {
        var mark = _statements.Count;
        var outerMark = _blockMark;
        _blockMark = mark;
        Report(_token.Span, "Expected 'case'");
        if (Kind == TokenKind.Indent)
        {
            ParseBlock();
        }
        else
        {
            ParseStatement();
        }

        _blockMark = outerMark;
        var body = _statements.Take(mark);
        if (body.Length > 0)
        {
            var span = new TextSpan(body[0].Span.Start, body[body.Length - 1].Span.End);
            var header = new TextSpan(span.Start, span.Start);
            _cases.Add(new MatchCase(span, new CapturePattern(header, name: null), guard: null, new Suite(header, span, body)));
        }
    }
}
