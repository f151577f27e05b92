using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using CspBuild.Rules;
using CspBuild.Semantics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Semantics;

/// <summary>
/// Runs generated programs of writes, deletions, branches, jumps and handlers on a <see cref="FlowState"/>, and beside it on a model that
/// copies the values of every variable wherever control may go. Both must agree on what each variable may hold at each point.
/// </summary>
[TestClass]
public sealed class FlowStateTests
{
    private const int SlotCount = 3;

    private static readonly Gen<Step> AnyStep = Gen.Recursive<Step>((depth, inner) =>
    {
        var write = Gen.Select(Gen.Int[0, SlotCount - 1], Gen.Int[0, 4], Step (slot, value) => new Write(slot, value));
        var delete = Gen.Int[0, SlotCount - 1].Select(Step (slot) => new Delete(slot));
        var jump = Gen.Int[0, 3].Select(Step (level) => new Jump(level));
        if (depth > 4)
        {
            return Gen.OneOf(write, delete);
        }

        var steps = inner.Array[0, 4];
        var choice = Gen.Select(steps, steps, Step (left, right) => new Choice(left, right));
        var labelled = steps.Select(Step (body) => new Labelled(body));
        var handled = Gen.Select(steps, steps, Step (body, handler) => new Handled(body, handler));
        return Gen.Frequency((4, write), (1, delete), (1, jump), (2, choice), (2, labelled), (1, handled));
    });

    [TestMethod]
    public void Every_variable_holds_what_it_holds_on_some_way_to_where_it_is_read() =>
        AnyStep.Array[1, 8].Sample(steps => new Interpreter(budget: int.MaxValue).Run(steps, (found, expected) => found == expected), iter: 3_000);

    [TestMethod]
    public void Beyond_the_budget_it_holds_at_least_that() =>
        Gen.Select(AnyStep.Array[1, 8], Gen.Int[0, 30]).Sample(
            (steps, budget) => new Interpreter(budget).Run(steps, (found, expected) => expected.Except(found).IsUnknown), iter: 3_000);

    private abstract record Step;

    private sealed record Write(int Slot, int Value) : Step;

    private sealed record Delete(int Slot) : Step;

    /// <summary>Leaves the labelled block that is so many levels further out, if there is one.</summary>
    private sealed record Jump(int Level) : Step;

    private sealed record Choice(Step[] Left, Step[] Right) : Step;

    private sealed record Labelled(Step[] Body) : Step;

    /// <summary>The handler is reached from every point of the body.</summary>
    private sealed record Handled(Step[] Body, Step[] Handler) : Step;

    /// <summary>What every variable may hold, now and later, and whether control gets here at all.</summary>
    private sealed class Model
    {
        private readonly ValueSet[] _values = new ValueSet[SlotCount * 2];

        public bool IsReached { get; private set; }

        public ValueSet this[int index]
        {
            get => _values[index];
            set => _values[index] = value;
        }

        public static Model Start() => new() { IsReached = true };

        public static Model Nowhere() => new();

        public Model Copy()
        {
            var copy = new Model();
            copy.Add(this);
            return copy;
        }

        public void Add(Model other)
        {
            IsReached |= other.IsReached;
            for (var i = 0; other.IsReached && i < _values.Length; i++)
            {
                _values[i] = _values[i].Union(other[i]);
            }
        }
    }

    private sealed class Interpreter
    {
        private readonly ValueGraph _graph = new(RuleCatalog.Names);
        private readonly List<(JumpTarget Target, Model Model)> _labels = [];
        private readonly List<Model> _handlers = [];
        private readonly List<(int Node, ValueSet Expected)> _checks = [];
        private readonly FlowState _state;
        private Model _model = Model.Start();

        public Interpreter(int budget) => _state = new FlowState(_graph, SlotCount, budget);

        public bool Run(Step[] steps, Func<ValueSet, ValueSet, bool> agrees)
        {
            Run(steps);
            _graph.Solve();
            return _checks.TrueForAll(check => agrees(_graph.GetValues(check.Node), check.Expected));
        }

        private void Run(Step[] steps)
        {
            foreach (var step in steps.TakeWhile(_ => _model.IsReached))
            {
                Run(step);
                if (_model.IsReached)
                {
                    Check();
                }
            }
        }

        private void Check()
        {
            _handlers.ForEach(handler => handler.Add(_model));
            for (var slot = 0; slot < SlotCount; slot++)
            {
                _checks.Add((_state.GetNow(slot), _model[2 * slot]));
                _checks.Add((_state.GetLater(slot), _model[(2 * slot) + 1]));
            }
        }

        private void Run(Step step)
        {
            switch (step)
            {
                case Write write:
                    _state.Assign(write.Slot, _graph.Constant(ValueSet.Of(write.Value)));
                    _model[2 * write.Slot] = _model[(2 * write.Slot) + 1] = ValueSet.Of(write.Value);
                    break;
                case Delete delete:
                    _state.Delete(delete.Slot, ValueGraph.Unbound);
                    _model[2 * delete.Slot] = ValueSet.Unbound;
                    break;
                case Jump jump when jump.Level < _labels.Count:
                    var (target, model) = _labels[_labels.Count - 1 - jump.Level];
                    _state.Jump(target);
                    model.Add(_model);
                    _model = Model.Nowhere();
                    break;
                case Choice choice:
                    Run(choice);
                    break;
                case Labelled labelled:
                    Run(labelled);
                    break;
                case Handled handled:
                    Run(handled);
                    break;
                default:
                    break;
            }
        }

        private void Run(Choice choice)
        {
            var start = _model.Copy();
            var end = (Target: _state.Open(), Model: Model.Nowhere());
            var mark = _state.Mark();
            Run(choice.Left);
            Arrive(end);
            _state.Rollback(mark);
            _model = start;
            Run(choice.Right);
            Land(end);
        }

        private void Run(Labelled labelled)
        {
            _labels.Add((_state.Open(), Model.Nowhere()));
            Run(labelled.Body);
            var label = _labels[_labels.Count - 1];
            _labels.RemoveAt(_labels.Count - 1);
            Land(label);
        }

        private void Run(Handled handled)
        {
            var end = (Target: _state.Open(), Model: Model.Nowhere());
            var raised = (Target: _state.Open(), Model: _model.Copy());
            var mark = _state.Mark();
            var outer = _state.Guard(raised.Target);
            _handlers.Add(raised.Model);
            Run(handled.Body);
            _handlers.RemoveAt(_handlers.Count - 1);
            _state.Unguard(raised.Target, outer);
            Arrive(end);
            _state.Rollback(mark);
            _model = Model.Nowhere();
            Land(raised);
            Check();
            Run(handled.Handler);
            Land(end);
        }

        private void Arrive((JumpTarget Target, Model Model) end)
        {
            if (_model.IsReached)
            {
                _state.Jump(end.Target);
                end.Model.Add(_model);
            }
        }

        private void Land((JumpTarget Target, Model Model) place)
        {
            _state.Land(place.Target, includeCurrent: _model.IsReached);
            _state.Close(place.Target);
            _model = _model.Copy();
            _model.Add(place.Model);
        }
    }
}
