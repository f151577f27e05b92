using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>The end of a header and the body behind it; what is kept of a header that is broken.</summary>
internal sealed partial class Parser
{
    // The colon that ends a header, and the block, or the statements on the same line.
    private Suite ParseSuite(int headerStart)
    {
        var header = ParseHeaderEnd(headerStart, out var isBroken);
        var mark = _statements.Count;
        var outerMark = _blockMark;
        _blockMark = mark;
        if (Kind != TokenKind.NewLine)
        {
            if (Kind != TokenKind.End)
            {
                ParseSimpleStatements();
            }
        }
        else
        {
            AdvanceLayout();
            if (Kind == TokenKind.Indent)
            {
                ParseBlock();
            }
            else if (!isBroken)
            {
                Report(_token.Span, "Expected an indented block");
            }
        }

        _blockMark = outerMark;
        var body = _statements.Take(mark);
        var span = body.Length == 0
            ? new TextSpan(header.End, header.End)
            : new TextSpan(body[0].Span.Start, body[body.Length - 1].Span.End);
        return new Suite(header, span, body);
    }

    private TextSpan ParseHeaderEnd(int start, out bool isBroken)
    {
        var errorMark = _errors.Count - (_hasFailed ? 1 : 0);
        Expect(TokenKind.Colon, "Expected ':'");
        isBroken = _hasFailed;
        if (_hasFailed && _failedToken.Kind == TokenKind.Import && _source.FindLineEnd(start) > _failedToken.Start)
        {
            // The colon alone is missing: what follows is the body.
            _hasFailed = false;
            _token = _failedToken;
        }
        else if (_hasFailed)
        {
            Recover(isHeader: true);
            AddBrokenStatement(SpanFrom(start), errorMark);
        }

        return SpanFrom(start);
    }

    private void ParseBlock()
    {
        if (EnterBlock())
        {
            ParseStatements();
            LeaveBlock();
        }
    }

    // Past the limit, the indented statements are read as part of the enclosing block.
    private bool EnterBlock()
    {
        if (_nesting == MaxBlockNesting)
        {
            Report(_token.Span, SyntaxError.TooDeep);
            return false;
        }

        _nesting++;
        AdvanceLayout();
        return true;
    }

    private void LeaveBlock()
    {
        _nesting--;
        if (Kind == TokenKind.Dedent)
        {
            AdvanceLayout();
        }
    }

    private static Suite MakeEmptySuite(int position) => new(new TextSpan(position, position), new TextSpan(position, position), []);

    // A part of a header counts only when it was read to its end.
    private Expression Whole(Expression part) => _hasFailed ? MakeMissing() : part;

    // After an error in brackets the header may turn out to end before parts that had been read.
    private static Expression Clip(Expression part, Suite body) =>
        part.Span.End > body.Header.End ? new MissingExpression(new TextSpan(body.Header.End, body.Header.End)) : part;

    private static T[] Clip<T>(T[] parts, Suite body)
        where T : SyntaxNode
    {
        var count = parts.Length;
        while (count > 0 && parts[count - 1].Span.End > body.Header.End)
        {
            count--;
        }

        Array.Resize(ref parts, count);
        return parts;
    }
}
