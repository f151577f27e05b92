using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <content>Compound statements.</content>
internal sealed partial class FlowAnalyzer
{
    private void Execute(IfStatement branches)
    {
        var end = _state.Open();
        foreach (var clause in branches.Clauses)
        {
            // What a condition says is not asked: dead code is code.
            Evaluate(clause.Condition);
            var mark = _state.Mark();
            Execute(clause.Body);
            EndBranch(end);
            _state.Rollback(mark);
        }

        _completion = Completion.Normal;
        if (branches.Else != null)
        {
            Execute(branches.Else);
        }

        Join(end);
    }

    private void ExecuteLoop(LoopStatement statement, Expression? condition, Expression? target)
    {
        if (!IsInLoop())
        {
            _place++;
        }

        // An endless loop is left by break alone; "while True" is not a condition that somebody may yet make false.
        var isEndless = condition != null && IsTrue(condition);
        var anywhere = isEndless && !_state.IsGuarded ? _state.Open() : null;
        if (anywhere != null)
        {
            _state.Guard(anywhere);
        }

        var loop = StartLoop(statement);
        EvaluateOptional(condition);
        var mark = _state.Mark();
        var end = _state.Open();
        _frames.Add(new ControlFrame(isFinally: false) { [JumpKind.Break] = end, [JumpKind.Continue] = loop.Again });
        AssignOptional(target);
        Execute(statement.Body);
        EndBranch(loop.Again);
        _frames.RemoveAt(_frames.Count - 1);
        EndLoop(loop, mark);
        if (anywhere != null)
        {
            EndEndless(anywhere, isLeft: end.IsReached);
        }

        _completion = Completion.Normal;
        if (statement.Else != null)
        {
            Execute(statement.Else);
        }

        _completion = isEndless ? Completion.Leave : _completion;
        Join(end);
    }

    // Where nothing ends a function, the loop that it stays in is its end: bodies made before are run from any place in there.
    private void EndEndless(JumpTarget anywhere, bool isLeft)
    {
        _state.Unguard(anywhere, outer: null);
        if (!isLeft && (_exit == null || _exit.LastJump == 0))
        {
            _state.Land(anywhere, includeCurrent: true);
        }

        _state.Close(anywhere);
    }

    private bool IsTrue(Expression condition)
    {
        if (Parentheses.Strip(condition) is not ConstantExpression constant)
        {
            return false;
        }

        var text = _tree.Text.Substring(constant.Span.Start, constant.Span.Length);
        return text is "True" || text[0] is >= '1' and <= '9';
    }

    private void Execute(WithStatement with)
    {
        foreach (var item in with.Items)
        {
            Evaluate(item.Context);
            _state.Call();
            AssignOptional(item.Target);
        }

        Execute(with.Body);
        if (_completion == Completion.Raise)
        {
            // The context manager may swallow the exception.
            _completion = Completion.Normal;
        }
    }

    private void Execute(MatchStatement match)
    {
        Evaluate(match.Subject);
        var end = _state.Open();
        var isExhausted = false;
        foreach (var matchCase in match.Cases)
        {
            var mark = _state.Mark();
            var nextCase = _state.Open();
            Match(matchCase.Pattern);
            if (matchCase.Guard != null)
            {
                Evaluate(matchCase.Guard);
                _state.Jump(nextCase);
            }

            Execute(matchCase.Body);
            EndBranch(end);
            _state.Rollback(mark);

            // A guard that fails leaves the captures bound; a pattern that fails binds nothing.
            var isIrrefutable = IsIrrefutable(matchCase.Pattern);
            _state.Land(nextCase, includeCurrent: !isIrrefutable || matchCase.Guard == null);
            _state.Close(nextCase);
            isExhausted |= isIrrefutable && matchCase.Guard == null;
        }

        _completion = isExhausted ? Completion.Leave : Completion.Normal;
        Join(end);
    }

    private void Match(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern value:
                Evaluate(value.Value);
                break;
            case CapturePattern capture:
                AssignOptional(capture.Name);
                break;
            case CompositePattern composite:
                System.Array.ForEach(composite.Parts, Match);
                break;
            default:
                break;
        }
    }

    private static bool IsIrrefutable(Pattern pattern) => pattern switch
    {
        CapturePattern => true,
        CompositePattern { Kind: CompositePatternKind.Group or CompositePatternKind.As } composite => IsIrrefutable(composite.Parts[0]),
        CompositePattern { Kind: CompositePatternKind.Or } composite => System.Array.Exists(composite.Parts, IsIrrefutable),
        _ => false,
    };
}
