using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// The first pass: which scopes a file has and which names each binds, in any of Python's ways. One walk notes every binding
/// in order; afterwards variables are made of those few whose name may hold a tracked value at all (<see cref="NameFlow"/>).
/// Most files have no such name, and the second pass is not run.
/// </summary>
internal sealed partial class ScopeBuilder
{
    private readonly TrackedNames _names;
    private readonly NameFlow _nameFlow;
    private readonly List<Scope> _scopes = [];
    private readonly ArrayBuilder<Binding> _bindings = new();
    private readonly List<LoopAssignment> _loopAssignments = [];
    private readonly List<Variable> _variables = [];
    private readonly Dictionary<CodeUnit, LoopSite> _loopsAroundUnits = [];
    private readonly Scope _module;
    private CodeUnit _unit = new(node: null, parent: null);
    private Scope _scope;
    private LoopSite? _loop;
    private BindingPlace? _place;

    private ScopeBuilder(TrackedNames names)
    {
        _names = names;
        _nameFlow = new NameFlow(names);
        _module = new Scope(ScopeKind.Module, node: null, parent: null, _unit);
        _scope = _module;
    }

    /// <summary>
    /// The scopes of <paramref name="tree"/>, or null where no name of it can lead to a reported member of <paramref name="names"/>.
    /// </summary>
    public static ScopeTree? Build(SyntaxTree tree, TrackedNames names)
    {
        var builder = new ScopeBuilder(names);
        builder.VisitAll(tree.Body);
        return builder._nameFlow.Close() is { } leading ? builder.Finish(leading, WorkBudget.For(tree)) : null;
    }

    private void Bind(string name, bool isDeleted = false) => Bind(_scope, name, isDeleted);

    private void Bind(Scope scope, string name, bool isDeleted = false)
    {
        if (_place == null || _place.Scope != scope || _place.Unit != _unit || _place.Loop != _loop || _place.IsDeleted != isDeleted)
        {
            _place = new BindingPlace(scope, _unit, _loop, isDeleted);
        }
        else if (_bindings[_bindings.Count - 1].Name == name)
        {
            // A run of bindings of one name in one place is one.
            return;
        }

        _bindings.Add(new Binding(_place, name));
    }

    private Scope EnterScope(ScopeKind kind, SyntaxNode node)
    {
        var outer = _scope;
        _scope = new Scope(kind, node, outer, _unit);
        _scopes.Add(_scope);
        return outer;
    }

    private ScopeTree Finish(NameSet names, int budget)
    {
        var tracked = new ArrayBuilder<Binding>();
        for (var i = 0; i < _bindings.Count; i++)
        {
            if (names.Contains(_bindings[i].Name))
            {
                tracked.Add(_bindings[i]);
                AddVariable(_bindings[i]);
            }
        }

        foreach (var scope in _scopes)
        {
            ResolveDeclarations(scope, names);
        }

        for (var i = 0; i < tracked.Count; i++)
        {
            Place(tracked[i]);
        }

        var scopes = new Dictionary<SyntaxNode, Scope>(_scopes.Count);
        foreach (var scope in _scopes)
        {
            if (scope.Node != null)
            {
                scopes.Add(scope.Node, scope);
            }
        }

        var loops = LoopSite.FindVariables(_loopAssignments, budget);
        return new ScopeTree(_module, names, scopes, loops) { Variables = _variables.ToArray() };
    }

    private void AddVariable(Binding binding)
    {
        var owner = binding.Place.Scope;
        if (owner.Declarations != null && owner.Declarations.TryGetValue(binding.Name, out var isGlobal))
        {
            if (!isGlobal)
            {
                return;
            }

            owner = _module;
        }

        if (!owner.TryGet(binding.Name, out _))
        {
            var variable = new Variable(_variables.Count, binding.Name, owner, original: null);
            _variables.Add(variable);
            owner.Declare(variable);
        }
    }

    // Scopes come parents first, so what a nonlocal name means outside is known.
    private void ResolveDeclarations(Scope scope, NameSet names)
    {
        if (scope.Declarations == null)
        {
            return;
        }

        foreach (var declaration in scope.Declarations)
        {
            if (names.Contains(declaration.Key))
            {
                scope.Bind(declaration.Key, declaration.Value ? FindGlobal(declaration.Key) : FindNonlocal(scope, declaration.Key));
            }
        }
    }

    private Variable? FindGlobal(string name) => _module.TryGet(name, out var variable) ? variable : null;

    private static Variable? FindNonlocal(Scope scope, string name)
    {
        for (var outer = scope.Parent; outer != null; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Function && outer.TryGet(name, out var variable))
            {
                return variable;
            }
        }

        return null;
    }

    /// <summary>Finds out in which unit and in which loop a variable gets a value.</summary>
    private void Place(Binding binding)
    {
        var place = binding.Place;
        if (!place.Scope.TryGet(binding.Name, out var variable) || variable == null)
        {
            return;
        }

        var local = variable.Scope.Unit == place.Unit ? variable : GetStandIn(place.Unit, variable);
        local.IsDeleted |= place.IsDeleted;
        AddToLoop(local, place.Loop, isWrittenByBody: false);
        if (local != variable && _loopsAroundUnits.TryGetValue(FindChild(place.Unit, variable), out var loop))
        {
            AddToLoop(variable, loop, isWrittenByBody: true);
        }
    }

    private void AddToLoop(Variable variable, LoopSite? loop, bool isWrittenByBody)
    {
        if (loop != null)
        {
            _loopAssignments.Add(new LoopAssignment(new LoopVariable(variable, isWrittenByBody), loop));
        }
    }

    // A variable that is assigned to by another unit than its scope's has a stand-in there.
    private Variable GetStandIn(CodeUnit unit, Variable variable)
    {
        var standIn = unit.Localize(variable);
        if (standIn == variable)
        {
            standIn = new Variable(_variables.Count, variable.Name, variable.Scope, variable);
            _variables.Add(standIn);
            unit.StandIns ??= [];
            unit.StandIns.Add(variable, standIn);
            variable.HasStandIns = true;
            var child = FindChild(unit, variable);
            child.WrittenInParent ??= [];
            child.WrittenInParent.Add(variable);
        }

        return standIn;
    }

    /// <summary>The unit around <paramref name="unit"/>, or itself, that the unit of <paramref name="variable"/> makes.</summary>
    private static CodeUnit FindChild(CodeUnit unit, Variable variable)
    {
        while (unit.Parent != null && unit.Parent != variable.Scope.Unit)
        {
            unit = unit.Parent;
        }

        return unit;
    }

    /// <summary>
    /// That <paramref name="Name"/> gets a value or loses it. A file has thousands of these: what neighbours share is one object.
    /// </summary>
    private readonly record struct Binding(BindingPlace Place, string Name);

    /// <summary>Where code of <paramref name="Unit"/> gives names of <paramref name="Scope"/> a value or takes it.</summary>
    private sealed record BindingPlace(Scope Scope, CodeUnit Unit, LoopSite? Loop, bool IsDeleted);
}
