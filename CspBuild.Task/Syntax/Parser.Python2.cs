using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>What only Python 2 has, mapped to the nodes of Python 3.</summary>
internal sealed partial class Parser
{
    /// <summary>
    /// Whether the word at the start of a statement begins a <c>print</c> or <c>exec</c> statement: what follows it could not follow
    /// a name. <c>print (x)</c> and <c>print -x</c> read as expressions, and load the same names.
    /// </summary>
    private bool IsPrintOrExec()
    {
        var next = _lexer.Peek();
        return next is not (TokenKind.LeftParen or TokenKind.LeftBracket) && (TokenFacts.StartsPrimary(next)
            || next is TokenKind.Lambda or TokenKind.Tilde
            || (next == TokenKind.Not && _lexer.Peek(2) != TokenKind.In));
    }

    // `print a, b,`; `print >>file, a` is an expression to the letter and does not come here.
    private KeywordStatement ParsePrint()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        _isPython2 = true;
        Advance();
        do
        {
            AddExpression(mark, ParseExpression());
        }
        while (Accept(TokenKind.Comma) && TokenFacts.StartsExpression(Kind));

        return new KeywordStatement(SpanFrom(start), KeywordStatementKind.Print, _expressions.Take(mark));
    }

    // `exec code in globals, locals`.
    private KeywordStatement ParseExec()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        _isPython2 = true;
        Advance();
        _expressions.Add(ParseOperators(TokenFacts.BarPrecedence));
        if (Accept(TokenKind.In))
        {
            do
            {
                _expressions.Add(ParseExpression());
            }
            while (Accept(TokenKind.Comma));
        }

        return new KeywordStatement(SpanFrom(start), KeywordStatementKind.Exec, _expressions.Take(mark));
    }

    // `raise E, value, traceback`; the first operand has been pushed.
    private void ParseRaiseRest()
    {
        _isPython2 = true;
        while (Accept(TokenKind.Comma))
        {
            _expressions.Add(ParseExpression());
        }
    }

    // Behind the first expression of an `except`: Python 2 assigns to the second of two, Python 3.14 has types without parentheses
    // (PEP 758). Only the second one's looks tell the two apart: a class starts with a capital letter.
    private (Expression Type, Expression? Target) ParseHandlerRest(int start, Expression first)
    {
        var mark = _expressions.Count;
        _expressions.Add(first);
        while (Accept(TokenKind.Comma) && TokenFacts.StartsExpression(Kind))
        {
            _expressions.Add(ParseExpression());
        }

        var parts = _expressions.Take(mark);
        if (_hasFailed)
        {
            return (first, null);
        }

        if (parts.Length == 2 && (parts[1] is DisplayExpression or SubscriptExpression
            || (parts[1] is NameExpression { Name: var name } && (name.Length == 1 || !char.IsUpper(name[0])))))
        {
            return (parts[0], parts[1]);
        }

        return (new DisplayExpression(SpanFrom(start), DisplayKind.Tuple, parts), null);
    }

    // `a, b` in backticks is repr((a, b)).
    private OperatorExpression ParseBackticks()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        _isPython2 = true;
        if (Enter())
        {
            Advance();
            _expressions.Add(ParseExpressionList());
            Expect(TokenKind.Backtick, "Expected '`'");
            SetHeightAbove(_height);
            Leave();
        }

        return new OperatorExpression(SpanFrom(start), OperatorKind.Other, _expressions.Take(mark));
    }

    // Python 2's grammar has three dots where Python 3 has one token.
    private ConstantExpression ParseSpacedEllipsis()
    {
        var start = _token.Start;
        Advance();
        Expect(TokenKind.Dot, "Expected an expression");
        Expect(TokenKind.Dot, "Expected an expression");
        _isPython2 = true;
        _height = 1;
        return new ConstantExpression(SpanFrom(start));
    }

    // Python 2 lets a list comprehension run over a tuple without parentheses.
    private Expression ParseListIterable()
    {
        var start = _token.Start;
        var first = ParseUnconditional();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        _isPython2 = true;
        var mark = _expressions.Count;
        var height = _height;
        _expressions.Add(first);
        while (Accept(TokenKind.Comma) && TokenFacts.StartsExpression(Kind))
        {
            AddExpression(mark, ParseUnconditional());
            height = Math.Max(height, _height);
        }

        SetHeightAbove(height);
        return new DisplayExpression(SpanFrom(start), DisplayKind.Tuple, _expressions.Take(mark));
    }

    // `def f(a, (b, (c, d)))` (PEP 3113).
    private Expression ParseTupleParameter()
    {
        var start = _token.Start;
        if (!Enter())
        {
            return MakeMissing();
        }

        _isPython2 = true;
        Advance();
        var mark = _expressions.Count;
        var hasComma = false;
        do
        {
            if (Kind == TokenKind.RightParen)
            {
                break;
            }

            _expressions.Add(Kind == TokenKind.LeftParen ? ParseTupleParameter() : ParseName("Expected a parameter"));
            hasComma |= Kind == TokenKind.Comma;
        }
        while (Accept(TokenKind.Comma));

        Expect(TokenKind.RightParen, "Expected ',' or ')'");
        Leave();
        var targets = _expressions.Take(mark);
        return hasComma || targets.Length != 1
            ? new DisplayExpression(SpanFrom(start), DisplayKind.Tuple, targets)
            : new ParenthesizedExpression(SpanFrom(start), targets[0]);
    }
}
