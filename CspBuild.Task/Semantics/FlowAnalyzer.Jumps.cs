using System.Collections.Generic;
using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <content>Ways out of a block, and how the states that arrive in one place become one.</content>
internal sealed partial class FlowAnalyzer
{
    private readonly List<ControlFrame> _frames = [];
    private Completion _completion;
    private int _handlerDepth;

    // How many of the frames control cannot get to from here, because this is dead code inside them.
    private int _deadFrames;

    // The exit of the function that is analysed; a module's is its end.
    private JumpTarget? _exit;

    // Grows with each body that is made outside of loops and with each outermost loop: control gets from a body's place to exits
    // of the same place, which may lie in an earlier line of the loop, and of later places.
    private int _place;

    private void Leave(JumpKind kind)
    {
        for (var i = _frames.Count - 1; i >= 0; i--)
        {
            var frame = _frames[i];
            if (frame.IsFinally && frame[kind] == null)
            {
                frame[kind] = _state.Open();
            }

            if (frame[kind] is { } target)
            {
                Arrive(target, isDead: i < _deadFrames);
                return;
            }
        }

        if (kind == JumpKind.Exit && _exit != null)
        {
            _exit.Stamp = _place;
            _state.Jump(_exit);
        }
    }

    // A handler around it is reached from everywhere in its try, so only an exception that nobody here handles is a jump.
    private void LeaveByException()
    {
        if (_handlerDepth == 0)
        {
            Leave(JumpKind.Exit);
        }
    }

    /// <summary>Control goes on behind a statement from the end of one of its branches, if it gets there.</summary>
    private void EndBranch(JumpTarget join)
    {
        join.DeadEnd = Combine(join.DeadEnd, _completion);
        Arrive(join, isDead: _completion != Completion.Normal);
    }

    // What dead code carries counts as long as nothing else arrives.
    private void Arrive(JumpTarget target, bool isDead)
    {
        if (!isDead && !target.IsReached)
        {
            target.IsReached = true;
            target.Values.Truncate(0);
        }

        if (target.IsReached != isDead)
        {
            _state.Jump(target);
        }
    }

    /// <summary>
    /// Ends a statement with branches, the last of which ends here. Where none gets through, what follows is dead code,
    /// which is scanned with the bindings of all.
    /// </summary>
    private void Join(JumpTarget join)
    {
        if (join.IsReached)
        {
            _state.Land(join, includeCurrent: _completion == Completion.Normal);
            _completion = Completion.Normal;
        }
        else if (_completion != Completion.Normal)
        {
            _state.Land(join, includeCurrent: true);
            _completion = Combine(join.DeadEnd, _completion);
        }

        _state.Close(join);
    }

    private static Completion Combine(Completion left, Completion right)
    {
        if (left == Completion.Raise || right == Completion.Raise)
        {
            return Completion.Raise;
        }

        return left == Completion.Normal ? right : left;
    }

    private bool IsInLoop() => _frames.Exists(frame => !frame.IsFinally);

    private LoopFrame StartLoop(SyntaxNode loop)
    {
        _state.Call();
        var variables = _state.IsCoarse ? null : _scopes.GetLoopVariables(loop);
        var again = _state.Open();
        var heads = new LoopHead[variables?.Count ?? 0];
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = StartHead(variables![i]);
        }

        return new LoopFrame(again, heads);
    }

    private LoopHead StartHead(LoopVariable loopVariable)
    {
        var variable = loopVariable.Variable;
        var (now, later) = (_state.GetNow(variable.Slot), _state.GetLater(variable.Slot));
        var head = _values.NewPhi();
        _values.AddOperand(head, now);
        var laterHead = head;
        if (variable.IsDeleted || later != now)
        {
            laterHead = _values.NewPhi();
            _values.AddOperand(laterHead, later);
        }

        _state.Set(variable.Slot, head, laterHead);
        if (loopVariable.IsWrittenByBody)
        {
            _state.Expose(variable.Slot, _escapes[variable.Slot]);
        }

        return new LoopHead(variable.Slot, head, laterHead);
    }

    /// <summary>Lets what the turns of a loop end with reach its head, and goes back there.</summary>
    private void EndLoop(LoopFrame loop, int mark)
    {
        _state.Rollback(mark);
        if (loop.Again.IsReached)
        {
            _state.Land(loop.Again, includeCurrent: false);
            foreach (var head in loop.Heads)
            {
                _values.AddOperand(head.Now, _state.GetNow(head.Slot));
                if (head.Later != head.Now)
                {
                    _values.AddOperand(head.Later, _state.GetLater(head.Slot));
                }
            }

            _state.Rollback(mark);
        }

        _state.Close(loop.Again);
    }
}
