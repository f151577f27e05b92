using System.Collections.Generic;
using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>
/// The first pass: which scopes a file has and which names each binds, in any of Python's ways. One walk notes every binding
/// in order; afterwards variables are made of those few whose name may hold a tracked value at all (<see cref="NameFlow"/>).
/// Most files have no such name, and the second pass is not run.
/// </summary>
internal sealed partial class ScopeBuilder
{
    private readonly NameFlow _nameFlow = new();
    private readonly List<Scope> _scopes = [];
    private readonly List<Binding> _bindings = [];
    private readonly List<Loop> _loops = [];
    private readonly List<Variable> _variables = [];
    private readonly Scope _module;
    private CodeUnit _unit = new(node: null, parent: null);
    private Scope _scope;
    private int _loopStart;

    private ScopeBuilder()
    {
        _module = new Scope(ScopeKind.Module, node: null, parent: null, _unit);
        _scopes.Add(_module);
        _scope = _module;
    }

    /// <summary>The scopes of <paramref name="tree"/>, or null where no name of it can lead to a reported member.</summary>
    public static ScopeTree? Build(SyntaxTree tree)
    {
        var builder = new ScopeBuilder();
        builder.VisitAll(tree.Body);
        return builder._nameFlow.Close() is { } names ? builder.Finish(names) : null;
    }

    private void Bind(string name) => Bind(_scope, name);

    private void Bind(Scope scope, string name)
    {
        // A run of bindings of one name is one, as far as it lies within the innermost loop.
        var last = _bindings.Count - 1;
        if (last < _loopStart || _bindings[last].Scope != scope || _bindings[last].Name != name || _bindings[last].Unit != _unit)
        {
            _bindings.Add(new Binding(scope, name, _unit));
        }
    }

    private Scope EnterScope(ScopeKind kind, SyntaxNode node)
    {
        var outer = _scope;
        _scope = new Scope(kind, node, outer, _unit);
        _scopes.Add(_scope);
        return outer;
    }

    private int StartLoop() => _loopStart = _bindings.Count;

    private void EndLoop(SyntaxNode loop, int firstBinding)
    {
        if (firstBinding < _bindings.Count)
        {
            _loops.Add(new Loop(loop, _unit, firstBinding, _bindings.Count));
        }
    }

    private ScopeTree Finish(NameSet names)
    {
        foreach (var binding in _bindings)
        {
            if (names.Contains(binding.Name))
            {
                AddVariable(binding);
            }
        }

        foreach (var scope in _scopes)
        {
            ResolveDeclarations(scope, names);
        }

        foreach (var binding in _bindings)
        {
            if (names.Contains(binding.Name))
            {
                AddStandIn(binding);
            }
        }

        var scopes = new Dictionary<SyntaxNode, Scope>();
        foreach (var scope in _scopes)
        {
            if (scope.Node != null)
            {
                scopes.Add(scope.Node, scope);
            }
        }

        return new ScopeTree(_module, names, scopes, FindLoopVariables(names), _variables.ToArray());
    }

    private void AddVariable(Binding binding)
    {
        var owner = binding.Scope;
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
            owner.Bind(binding.Name, variable);
            owner.Variables.Add(variable);
        }
    }

    // Scopes come parents first, so what a nonlocal name means outside is known.
    private void ResolveDeclarations(Scope scope, NameSet names)
    {
        if (scope.Declarations == null || scope == _module)
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

    // A variable that is assigned to by another unit than its scope's has a stand-in there.
    private void AddStandIn(Binding binding)
    {
        if (!binding.Scope.TryGet(binding.Name, out var variable) || variable == null || variable.Scope.Unit == binding.Unit
            || binding.Unit.Localize(variable) != variable)
        {
            return;
        }

        var standIn = new Variable(_variables.Count, binding.Name, variable.Scope, variable);
        _variables.Add(standIn);
        binding.Unit.StandIns ??= [];
        binding.Unit.StandIns.Add(variable, standIn);
        variable.HasStandIns = true;

        var child = binding.Unit;
        while (child.Parent != null && child.Parent != variable.Scope.Unit)
        {
            child = child.Parent;
        }

        child.WrittenInParent ??= [];
        if (!child.WrittenInParent.Contains(variable))
        {
            child.WrittenInParent.Add(variable);
        }
    }

    private Dictionary<SyntaxNode, Variable[]> FindLoopVariables(NameSet names)
    {
        var result = new Dictionary<SyntaxNode, Variable[]>();
        foreach (var loop in _loops)
        {
            HashSet<Variable>? found = null;
            for (var i = loop.FirstBinding; i < loop.EndOfBindings; i++)
            {
                var binding = _bindings[i];
                if (names.Contains(binding.Name) && binding.Scope.TryGet(binding.Name, out var variable) && variable != null
                    && (binding.Unit == loop.Unit || variable.Scope.Unit == loop.Unit))
                {
                    found ??= [];
                    found.Add(loop.Unit.Localize(variable));
                }
            }

            if (found != null)
            {
                result.Add(loop.Node, [.. found]);
            }
        }

        return result;
    }

    /// <summary>A place where code of <paramref name="Unit"/> gives <paramref name="Name"/> of <paramref name="Scope"/> a value.</summary>
    private readonly record struct Binding(Scope Scope, string Name, CodeUnit Unit);

    /// <summary>A loop and the bindings noted while it was visited.</summary>
    private readonly record struct Loop(SyntaxNode Node, CodeUnit Unit, int FirstBinding, int EndOfBindings);
}
