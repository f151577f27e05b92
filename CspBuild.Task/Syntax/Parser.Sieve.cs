using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// What is left out of the tree of a large text, statement by statement and in long lists, as soon as it is read. Whether a name in it
/// matters is known from the offset of the last one that does.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Names and constants in code that matters; a text that has more of them is not parsed to its end.</summary>
    internal const int MaxSieved = 4 * 1024 * 1024;

    // So many elements of a list are kept as they are, and so many are counted if nothing matters in any.
    private const int ExactCount = 64;
    private const int MaxCount = 1 << 16;

    private const int MaxSievedErrors = 1000;

    // Different words; each takes about a hundred bytes, however short it is.
    private const int MaxWords = 512 * 1024;
    private const int CharactersForWord = 16;

    // What a statement costs, in names.
    private const int StatementCost = 4;
    private const int CompoundCost = 16;

    private static readonly Expression[] Operand = [new MissingExpression(default)];
    private static readonly Expression CallingElement = MakeLeftOut(default, calls: true);
    private static readonly StarredExpression Elements = new(default, Operand[0]);
    private static readonly StarredExpression CallingElements = new(default, CallingElement);

    // All that follows, in a list too long to be counted.
    private static readonly StarredExpression Rest = new(default, Operand[0]);
    private static readonly StarredExpression CallingRest = new(default, CallingElement);

    private readonly TreeSieve? _sieve;
    private int _lastMatter = -1;
    private int _lastShortened = -1;
    private bool _isWhole;
    private int _sieved;
    private int _atoms;
    private int _blockMark;
    private int _errorsLeftOut;
    private SyntaxError? _firstTooDeep;
    private bool _isCutOff;

    private void NoteWord(string word, int position)
    {
        if (_sieve is null)
        {
            return;
        }

        if (_sieve.Matters(word))
        {
            _lastMatter = Math.Max(_lastMatter, position);
        }

        if (_lexer.WordCount > MaxWords + (_source.Length / CharactersForWord))
        {
            CutOff();
        }
    }

    // Adds a statement of the block that is read. Of those in a row in which nothing matters one is kept, where the last one stands.
    private void AddStatement(Statement statement, int sievedBefore, int cost)
    {
        if (_sieve is null)
        {
            _statements.Add(statement);
            return;
        }

        var effect = statement is ErrorStatement { Bindings.Length: 0 } ? CodeEffect.None
            : _lastMatter >= statement.Span.Start ? CodeEffect.Jump
            : _sieve.GetEffect(statement);
        if (effect == CodeEffect.Jump)
        {
            Take(cost);
            _statements.Add(statement);
            return;
        }

        _sieved = sievedBefore;
        var calls = effect == CodeEffect.Call;
        if (_statements.Count > _blockMark && _statements[_statements.Count - 1] is ExpressionStatement { Value: var value } && IsLeftOut(value))
        {
            calls |= value is OperatorExpression;
            _statements.Pop();
        }

        _statements.Add(new ExpressionStatement(statement.Span, MakeLeftOut(statement.Span, calls)));
    }

    // Adds an expression to the list that starts at `mark`. Of a long list, each element in which nothing matters is one for all.
    private void AddExpression(int mark, Expression expression)
    {
        var count = _expressions.Count - mark;
        if (_sieve is null || _isWhole || _lastMatter >= expression.Span.Start)
        {
            // Its place in the list may be asked for.
            if (count >= MaxCount && _expressions[_expressions.Count - 1] is var last && (last == Rest || last == CallingRest))
            {
                CutOff();
            }

            _expressions.Add(expression);
        }
        else if (count < ExactCount)
        {
            _expressions.Add(Shorten(expression));
        }
        else
        {
            _lastShortened = expression.Span.Start;
            AddElement(mark, _sieve.GetEffect(expression) != CodeEffect.None, expression is StarredExpression);
        }
    }

    private void AddElement(int mark, bool calls, bool isStarred)
    {
        if (_expressions.Count - mark < MaxCount || _lastMatter >= _expressions[mark].Span.Start)
        {
            _expressions.Add(isStarred ? (calls ? CallingElements : Elements) : calls ? CallingElement : Operand[0]);
            return;
        }

        ref var last = ref _expressions[_expressions.Count - 1];
        last = calls || last == CallingElement || last == CallingElements || last == CallingRest ? CallingRest : Rest;
    }

    // A part of an expression of which nobody can ask more than what it does.
    private Expression Shorten(Expression part)
    {
        if (_sieve is null || _isWhole || _lastMatter >= part.Span.Start || MayBeConstant(part)
            || part is NameExpression or ConstantExpression or MissingExpression or AttributeExpression or DisplayExpression { Elements.Length: 0 })
        {
            return part;
        }

        _lastShortened = part.Span.Start;
        var rest = MakeLeftOut(part.Span, _sieve.GetEffect(part) != CodeEffect.None);
        return part is StarredExpression ? new StarredExpression(part.Span, rest) : rest;
    }

    // Whether it may be a string that is folded.
    private static bool MayBeConstant(Expression expression) => expression switch
    {
        StringExpression => true,
        ParenthesizedExpression group => MayBeConstant(group.Inner),
        OperatorExpression { Kind: OperatorKind.Add } sum => Array.TrueForAll(sum.Operands, MayBeConstant),
        _ => false,
    };

    // The same for parts that stand for themselves alone.
    private void AddPart<T>(ArrayBuilder<T> parts, int mark, T part)
        where T : SyntaxNode
    {
        var effect = _sieve is not null && IsLong(parts, mark) ? _sieve.GetEffect(part) : CodeEffect.Jump;
        if (effect == CodeEffect.Jump)
        {
            parts.Add(part);
            return;
        }

        _lastShortened = part.Span.Start;
        if (effect == CodeEffect.Call)
        {
            parts[parts.Count - 1] = part;
        }
    }

    // Whether nothing matters in the last element, nor in what is read behind it.
    private bool IsLong<T>(ArrayBuilder<T> list, int mark)
        where T : SyntaxNode =>
        !_isWhole && list.Count - mark >= ExactCount && _lastMatter < list[list.Count - 1].Span.Start;

    // A chain of attributes, calls and subscripts on something of which nothing is known.
    private Expression ShortenChain(Expression chain, int length) =>
        _sieve is null || length % ExactCount != 0 || _isWhole || _lastMatter >= chain.Span.Start
            ? chain
            : MakeLeftOut(chain.Span, _sieve.GetEffect(chain) != CodeEffect.None);

    // A target may be among what was left out before it was known that a value matters: the statement is read once more, whole.
    private void NoteTargets(int start, Expression value, bool areShortened)
    {
        if (areShortened && _lastMatter >= value.Span.Start)
        {
            _sieve?.KeepWhole(start);
        }
    }

    private static bool IsLeftOut(Expression expression) =>
        expression is MissingExpression || (expression is OperatorExpression { Operands: { Length: 1 } operands } && operands[0] is MissingExpression);

    // An operand of its own is what makes an operator one that other code may run in.
    private static Expression MakeLeftOut(TextSpan span, bool calls) => calls
        ? new OperatorExpression(span, OperatorKind.Other, Operand)
        : new MissingExpression(span);

    private void Take(int length)
    {
        _sieved += length;
        if (_sieved > MaxSieved)
        {
            CutOff();
        }
    }

    private void CutOff()
    {
        _isCutOff = true;
        _lexer.Stop();
    }

    private void AddBrokenStatement(TextSpan span, int errorMark)
    {
        if (_sieve is null)
        {
            _brokenStatements.Add(span);
        }
        else if (_sieve.Matters(_source, span))
        {
            Take(StatementCost);
            _brokenStatements.Add(span);
        }
        else
        {
            LeaveOutErrors(errorMark);
        }
    }

    // Nobody is told of thousands of them; their number counts.
    private void LeaveOutErrors(int mark)
    {
        for (var i = _errors.Count - 1; i >= mark && i >= MaxSievedErrors; i--)
        {
            if (_errors[i] != _firstTooDeep)
            {
                _errors.RemoveAt(i);
                _errorsLeftOut++;
            }
        }
    }

    private void AddError(SyntaxError error)
    {
        _firstTooDeep ??= error.IsTooDeep ? error : null;
        _errors.Add(error);
    }
}
