using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// The second pass: what each name may stand for where it is used. It goes over the statements once, in the order in which
/// Python runs them, and keeps what every variable holds (<see cref="FlowState"/>). Bodies of functions, lambdas and kept
/// generator expressions wait until the code around them is over, because they see how it ended.
/// <para>
/// What a variable holds is a node of a graph (<see cref="ValueGraph"/>), not a set of names: at the head of a loop the
/// values of later turns are not known yet, but their node is. So nothing is analysed twice, and what every node may be is
/// solved at the end.
/// </para>
/// </summary>
internal sealed partial class FlowAnalyzer
{
    private readonly SyntaxTree _tree;
    private readonly TrackedNames _names;
    private readonly ScopeTree _scopes;
    private readonly ValueGraph _values;
    private readonly FlowState _state;
    private readonly UseCollector _uses;
    private readonly ExitValues _exitValues = new();
    private readonly Queue<UnitRun> _pending = new();

    // By slot, what units assign to a variable of another one.
    private readonly int[] _escapes;

    private TextSpan[] _doubts;
    private Scope _scope;
    private UnitRun _run;

    private FlowAnalyzer(SyntaxTree tree, ScopeTree scopes, TrackedNames names, TextSpan[] doubts)
    {
        _doubts = doubts;
        _tree = tree;
        _names = names;
        _values = new ValueGraph(names);
        _scopes = scopes;
        _scope = scopes.Module;
        _run = new UnitRun(scopes.Module.Unit, Parent: null, Place: 0);
        _state = new FlowState(_values, scopes.Variables.Length, scopes.IsTooDense ? 0 : WorkBudget.For(tree));
        _uses = new UseCollector(_values, names);
        _escapes = new int[scopes.Variables.Length];
    }

    /// <summary>The uses of reported members in <paramref name="tree"/>, in source order.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="scopes">Its scopes.</param>
    /// <param name="names">What is asked about.</param>
    /// <param name="doubts">Stretches of its text, in order, whose statements may run or not.</param>
    public static MemberUse[] FindUses(SyntaxTree tree, ScopeTree scopes, TrackedNames names, TextSpan[] doubts)
    {
        var analyzer = new FlowAnalyzer(tree, scopes, names, doubts);
        analyzer.Run();
        analyzer._values.Solve();
        return analyzer._uses.GetUses();
    }

    private void Run()
    {
        foreach (var variable in _scopes.Variables)
        {
            _escapes[variable.Slot] = variable.HasStandIns ? _values.NewPhi() : ValueGraph.Unknown;
        }

        StartScope(_scope);
        Execute(_tree.Body);
        while (_pending.Count > 0)
        {
            Run(_pending.Dequeue());
        }
    }

    private void Run(UnitRun run)
    {
        _run = run;
        _state.StartUnit();
        _exit = _state.Open();
        _place = 0;
        if (run.Unit.StandIns != null)
        {
            foreach (var pair in run.Unit.StandIns)
            {
                var value = ReadFromOutside(pair.Key);
                _state.Assign(pair.Value.Slot, value);
                _state.Expose(pair.Value.Slot, _escapes[pair.Key.Slot]);
            }
        }

        switch (run.Unit.Node)
        {
            case FunctionStatement function:
                _scope = _scopes.GetScope(function);
                Execute(function.Body);
                break;
            case LambdaExpression lambda:
                _scope = _scopes.GetScope(lambda);
                Evaluate(lambda.Body);
                break;
            case ComprehensionExpression comprehension:
                _scope = _scopes.GetScope(comprehension);
                RunComprehension(comprehension);
                break;
            default:
                break;
        }

        _exitValues.Add(_exit, _state, _values);
        _state.Close(_exit);
    }

    /// <summary>Lets the code of <paramref name="unit"/> wait for the end of the code that runs now.</summary>
    private void Defer(CodeUnit unit)
    {
        if (!IsInLoop())
        {
            _place++;
        }

        _pending.Enqueue(new UnitRun(unit, _run, _place));
        if (unit.WrittenInParent != null)
        {
            foreach (var variable in unit.WrittenInParent)
            {
                _state.Expose(variable.Slot, _escapes[variable.Slot]);
            }
        }
    }

    private void StartScope(Scope scope)
    {
        foreach (var variable in scope.Variables ?? [])
        {
            if (variable.HasFallback)
            {
                _state.Assign(variable.Slot, ValueGraph.Unbound);
            }
        }
    }

    private int Read(string name) => _scopes.Names.Contains(name) ? Read(_scope.Find(name), name) : ValueGraph.Unknown;

    private int Read(Variable? variable, string name)
    {
        if (variable == null)
        {
            return _values.Constant(Reflection.GetBuiltin(name));
        }

        var local = _run.Unit.Localize(variable);
        var value = local != variable || variable.Scope.Unit == _run.Unit ? _state.GetNow(local.Slot) : ReadFromOutside(variable);
        if (!variable.HasFallback)
        {
            return value;
        }

        var global = variable.Scope.Kind == ScopeKind.Class && _scopes.Module.TryGet(name, out var found) ? found : null;
        return _values.Fallback(value, Read(global, name));
    }

    /// <summary>What a variable of a unit that is over holds for the unit that runs now.</summary>
    private int ReadFromOutside(Variable variable)
    {
        var run = _run;
        while (run.Parent != null && run.Parent.Unit != variable.Scope.Unit)
        {
            run = run.Parent;
        }

        var value = _exitValues.Get(variable.Slot, run.Place, _state.GetLater(variable.Slot));
        return _values.Merge(value, _escapes[variable.Slot]);
    }

    private void Assign(string name, int value) => Assign(_scope, name, value);

    private void Assign(Scope scope, string name, int value)
    {
        if (scope.TryGet(name, out var variable) && variable != null)
        {
            var local = _run.Unit.Localize(variable);
            _state.Assign(local.Slot, value);
            if (local != variable)
            {
                _values.AddOperand(_escapes[variable.Slot], value);
            }
        }
    }

    private void Delete(string name)
    {
        if (_scope.TryGet(name, out var variable) && variable != null)
        {
            var unbound = variable.HasFallback ? ValueGraph.Unbound : ValueGraph.Unknown;
            _state.Delete(_run.Unit.Localize(variable).Slot, unbound);
        }
    }
}
