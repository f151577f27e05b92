using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Expressions from the loosest binding, a list without parentheses, down to operators.</summary>
internal sealed partial class Parser
{
    private readonly ArrayBuilder<OperatorLevel> _levels = new();

    // One expression, starred or not, or several as a tuple without parentheses.
    private Expression ParseExpressionList()
    {
        var start = _token.Start;
        var first = ParseStarredOrExpression();
        return Kind == TokenKind.Comma ? ParseTupleRest(start, first) : first;
    }

    private DisplayExpression ParseTupleRest(int start, Expression first)
    {
        var mark = _expressions.Count;
        var height = _height;
        _expressions.Add(first);
        while (Accept(TokenKind.Comma) && TokenFacts.StartsExpression(Kind))
        {
            AddExpression(mark, ParseStarredOrExpression());
            height = Math.Max(height, _height);
        }

        SetHeightAbove(height);
        return new DisplayExpression(SpanFrom(start), DisplayKind.Tuple, _expressions.Take(mark));
    }

    private Expression ParseListOrYield() => Kind == TokenKind.Yield ? ParseYield() : ParseExpressionList();

    private OperatorExpression ParseYield()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        Advance();
        if (Accept(TokenKind.From))
        {
            _expressions.Add(ParseExpression());
        }
        else if (TokenFacts.StartsExpression(Kind))
        {
            _expressions.Add(ParseExpressionList());
        }
        else
        {
            _height = 0;
        }

        SetHeightAbove(_height);
        return new OperatorExpression(SpanFrom(start), OperatorKind.Other, _expressions.Take(mark));
    }

    private Expression ParseStarredOrExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseExpression();

    private Expression ParseStarredOrNamed() => Kind == TokenKind.Star ? ParseStarred() : ParseNamed();

    private StarredExpression ParseStarred()
    {
        var start = _token.Start;
        Advance();
        var value = ParseOperators(TokenFacts.BarPrecedence);
        SetHeightAbove(_height);
        return new StarredExpression(SpanFrom(start), value);
    }

    // An expression that may be `name := value`.
    private Expression ParseNamed()
    {
        var expression = ParseExpression();
        if (Kind != TokenKind.ColonAssign || expression is not NameExpression name)
        {
            return expression;
        }

        _isPython3 = true;
        Advance();
        var value = ParseExpression();
        SetHeightAbove(_height);
        return new NamedExpression(SpanFrom(name.Span.Start), name, value);
    }

    private Expression ParseExpression()
    {
        if (Kind == TokenKind.Lambda)
        {
            return ParseLambda();
        }

        var expression = ParseOperators(TokenFacts.OrPrecedence);
        return Kind == TokenKind.If ? ParseConditional(expression) : expression;
    }

    // `a if b else c if d else e` without recursion: the parts first, then the nodes from the right. All of them are one level.
    private Expression ParseConditional(Expression first)
    {
        var mark = _expressions.Count;
        var height = _height;
        var last = first;
        while (Kind == TokenKind.If)
        {
            _expressions.Add(last);
            Advance();
            _expressions.Add(ParseOperators(TokenFacts.OrPrecedence));
            height = Math.Max(height, _height);
            Expect(TokenKind.Else, "Expected 'else'");
            last = Kind == TokenKind.Lambda ? ParseLambda() : ParseOperators(TokenFacts.OrPrecedence);
            height = Math.Max(height, _height);
        }

        SetHeightAbove(height);
        var parts = _expressions.Take(mark);
        for (var i = parts.Length - 2; i >= 0; i -= 2)
        {
            last = new ConditionalExpression(new TextSpan(parts[i].Span.Start, last.Span.End), parts[i], parts[i + 1], last);
        }

        return last;
    }

    // Inside a comprehension, where Python before 3.9 has lambdas, an `if` behind the body is not the body's.
    private Expression ParseLambda(bool isUnconditional = false)
    {
        if (!Enter())
        {
            return MakeMissing();
        }

        var start = _token.Start;
        Advance();
        var parameters = ParseParameters(isLambda: true);
        var height = _height;
        Expect(TokenKind.Colon, "Expected ':' after the lambda's parameters");
        var body = isUnconditional ? ParseUnconditional() : ParseExpression();
        SetHeightAbove(Math.Max(height, _height));
        Leave();
        return new LambdaExpression(SpanFrom(start), parameters, body);
    }

    /// <summary>
    /// Operands joined by operators that bind at least as tightly as <paramref name="lowest"/>. Each run of operators of one
    /// precedence becomes one node; the runs under way stand on a stack of their own, so that the parser does not recurse.
    /// </summary>
    private Expression ParseOperators(int lowest)
    {
        if (Kind == TokenKind.Not && lowest <= TokenFacts.NotPrecedence)
        {
            return ParseOperatorLevels(lowest, first: null);
        }

        var operand = ParseOperand();
        return TokenFacts.GetPrecedence(Kind) is var precedence && precedence >= lowest ? ParseOperatorLevels(lowest, operand) : operand;
    }

    private Expression ParseOperatorLevels(int lowest, Expression? first)
    {
        var bottom = _levels.Count;
        var operand = first ?? ParseNotOrOperand(bottom);
        while (true)
        {
            var precedence = TokenFacts.GetPrecedence(Kind);
            if (precedence < lowest)
            {
                precedence = 0;
            }

            while (_levels.Count > bottom && _levels[_levels.Count - 1].Precedence > precedence)
            {
                operand = CloseLevel(operand);
            }

            if (precedence == 0)
            {
                return operand;
            }

            if (_levels.Count == bottom || _levels[_levels.Count - 1].Precedence < precedence)
            {
                OpenLevel(precedence, operand.Span.Start);
            }

            ref var level = ref _levels[_levels.Count - 1];
            level.Height = Math.Max(level.Height, _height);
            AddOperand(ref level, operand);
            level.IsSum &= Kind == TokenKind.Plus;
            AdvanceOperator();
            operand = ParseNotOrOperand(bottom);
        }
    }

    // `not` is a level of its own that holds one operand.
    private Expression ParseNotOrOperand(int bottom)
    {
        if (Kind == TokenKind.Not && (_levels.Count == bottom || _levels[_levels.Count - 1].Precedence < TokenFacts.NotPrecedence))
        {
            OpenLevel(TokenFacts.NotPrecedence, _token.Start);
            _levels[_levels.Count - 1].IsSum = false;
            while (Accept(TokenKind.Not))
            {
            }
        }

        return ParseOperand();
    }

    // A sum of strings may be a name, whatever the number of its parts.
    private void AddOperand(ref OperatorLevel level, Expression operand)
    {
        if (level.IsSum && MayBeConstant(operand))
        {
            _expressions.Add(operand);
        }
        else
        {
            AddExpression(level.Mark, operand);
        }
    }

    private void OpenLevel(int precedence, int start)
    {
        _levels.Add(new OperatorLevel
        {
            Precedence = precedence,
            Start = start,
            Mark = _expressions.Count,
            IsSum = precedence == TokenFacts.SumPrecedence,
        });
    }

    private Expression CloseLevel(Expression lastOperand)
    {
        var level = _levels.Pop();
        _expressions.Add(lastOperand);
        SetHeightAbove(Math.Max(level.Height, _height));
        var operands = _expressions.Take(level.Mark);
        var span = new TextSpan(level.Start, lastOperand.Span.End);
        return level.Precedence <= TokenFacts.AndPrecedence
            ? new BooleanExpression(span, operands)
            : new OperatorExpression(span, GetKind(level, operands.Length), operands);
    }

    private static OperatorKind GetKind(OperatorLevel level, int count) => level.Precedence switch
    {
        TokenFacts.SumPrecedence when level.IsSum => OperatorKind.Add,
        TokenFacts.ComparisonPrecedence when count > 2 => OperatorKind.Comparison,
        _ => OperatorKind.Other,
    };

    private void AdvanceOperator()
    {
        var kind = Kind;
        _isPython2 |= kind == TokenKind.LessGreater;
        Advance();
        if (kind == TokenKind.Not)
        {
            Expect(TokenKind.In, "Expected 'in' after 'not'");
        }
        else if (kind == TokenKind.Is)
        {
            Accept(TokenKind.Not);
        }
    }

    // Signs, a primary, and what `**` raises it to; a sign on the right of `**` belongs to the exponent.
    private Expression ParseOperand()
    {
        var start = _token.Start;
        var isSigned = Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde;
        SkipSigns();
        var primary = ParsePrimary();
        if (!isSigned && Kind != TokenKind.DoubleStar)
        {
            return primary;
        }

        var mark = _expressions.Count;
        var height = _height;
        _expressions.Add(primary);
        while (Accept(TokenKind.DoubleStar))
        {
            SkipSigns();
            AddExpression(mark, ParsePrimary());
            height = Math.Max(height, _height);
        }

        SetHeightAbove(height);
        return new OperatorExpression(SpanFrom(start), OperatorKind.Other, _expressions.Take(mark));
    }

    private void SkipSigns()
    {
        while (Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde)
        {
            Advance();
        }
    }

    /// <summary>Operands joined so far by operators of one precedence.</summary>
    private struct OperatorLevel
    {
        public int Precedence;
        public int Start;
        public int Mark;
        public int Height;
        public bool IsSum;
    }
}
