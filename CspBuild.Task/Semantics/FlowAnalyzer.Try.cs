using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <content>
/// <c>try</c>. A handler sees every state that its <c>try</c> block goes through. A <c>finally</c> is entered from everywhere
/// and goes on to where control was headed; it is analysed once, with all states, and what it assigns is then laid over each
/// of the states that go on.
/// </content>
internal sealed partial class FlowAnalyzer
{
    private void Execute(TryStatement attempt)
    {
        if (attempt.Finally == null)
        {
            ExecuteHandled(attempt);
            return;
        }

        var mark = _state.Mark();
        var anywhere = _state.Open();
        var normally = _state.Open();
        var frame = new ControlFrame(isFinally: true);
        var outerGuard = _state.Guard(anywhere);
        _frames.Add(frame);
        ExecuteHandled(attempt);
        _frames.RemoveAt(_frames.Count - 1);
        _state.Unguard(anywhere, outerGuard);
        var completion = _completion;
        EndBranch(normally);
        _state.Rollback(mark);

        _state.Land(anywhere, includeCurrent: false);
        _state.Close(anywhere);
        var start = _state.StartOverlay();
        Execute(attempt.Finally);
        var assigned = _state.EndOverlay(start);
        _state.Rollback(mark);

        // A finally that ends by a jump of its own stops all others.
        PassOn(frame, assigned, isStopped: _completion != Completion.Normal);
        _state.Land(normally, includeCurrent: false);
        _state.Close(normally);
        _state.Apply(assigned);
        _completion = _completion == Completion.Normal ? completion : _completion;
    }

    private void PassOn(ControlFrame frame, ArrayBuilder<Carried> assigned, bool isStopped)
    {
        var mark = _state.Mark();
        for (var kind = JumpKind.Break; kind <= JumpKind.Exit; kind++)
        {
            if (frame[kind] is { } passed)
            {
                if (!isStopped && passed.IsReached)
                {
                    _state.Land(passed, includeCurrent: false);
                    _state.Apply(assigned);
                    Leave(kind);
                    _state.Rollback(mark);
                }

                _state.Close(passed);
            }
        }
    }

    private void ExecuteHandled(TryStatement attempt)
    {
        var end = _state.Open();
        var raised = _state.Open();
        var mark = _state.Mark();
        var outerGuard = _state.Guard(raised);
        _handlerDepth += attempt.Handlers.Length > 0 ? 1 : 0;
        Execute(attempt.Body);
        _handlerDepth -= attempt.Handlers.Length > 0 ? 1 : 0;
        _state.Unguard(raised, outerGuard);
        if (attempt.Else != null)
        {
            var completion = _completion;
            Execute(attempt.Else);
            _completion = completion == Completion.Normal ? _completion : completion;
        }

        EndBranch(end);
        _state.Rollback(mark);

        _state.Land(raised, includeCurrent: false);
        _state.Close(raised);
        foreach (var handler in attempt.Handlers)
        {
            EvaluateOptional(handler.Type);
            var start = _state.Mark();
            AssignOptional(handler.Target);
            Execute(handler.Body);
            if (handler.Target is NameExpression name)
            {
                Delete(name.Name);
            }

            EndBranch(end);
            _state.Rollback(start);
        }

        // Where an exception that no handler takes goes to is not behind this statement.
        _completion = Completion.Leave;
        Join(end);
    }
}
