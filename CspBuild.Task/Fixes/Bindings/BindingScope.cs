using System.Collections.Generic;
using CspBuild.Semantics;

namespace CspBuild.Fixes.Bindings;

/// <summary>A scope and all that gives its names a value, in any of Python's ways.</summary>
internal sealed class BindingScope(ScopeKind kind, BindingScope? parent)
{
    private static readonly List<Binding> None = [];

    private readonly Dictionary<string, List<Binding>> _bindings = [];
    private HashSet<string>? _globals;

    public ScopeKind Kind { get; } = kind;

    public BindingScope? Parent { get; } = parent;

    /// <summary>The module's scope.</summary>
    public BindingScope Module => Parent?.Module ?? this;

    /// <summary>The scope in which a walrus binds (PEP 572).</summary>
    public BindingScope AssignmentScope => Kind == ScopeKind.Comprehension && Parent is not null ? Parent.AssignmentScope : this;

    /// <summary>The names that the scope binds.</summary>
    public IEnumerable<string> Names => _bindings.Keys;

    /// <summary>All that binds a name in this very scope.</summary>
    public IReadOnlyList<Binding> this[string name] => _bindings.TryGetValue(name, out var bindings) ? bindings : None;

    /// <summary>Notes that the name belongs to the module here.</summary>
    public void DeclareGlobal(string name) => (_globals ??= []).Add(name);

    /// <summary>Notes that the name belongs to a function around this one: to whichever, it is bound to something in all.</summary>
    public void DeclareNonlocal(string name, Binding binding)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            scope.Add(name, binding);
        }
    }

    /// <summary>Notes a binding by code of this scope.</summary>
    public void Bind(string name, Binding binding) => (IsGlobal(name) ? Module : this).Add(name, binding);

    /// <summary>The scope whose binding of <paramref name="name"/> code of this scope sees; the module's if none binds it.</summary>
    public BindingScope Find(string name)
    {
        for (var scope = this; scope.Parent is not null; scope = scope.Parent)
        {
            if (scope.IsGlobal(name))
            {
                break;
            }

            if ((scope == this || scope.Kind != ScopeKind.Class) && scope._bindings.ContainsKey(name))
            {
                return scope;
            }
        }

        return Module;
    }

    private bool IsGlobal(string name) => _globals is not null && _globals.Contains(name);

    private void Add(string name, Binding binding)
    {
        if (!_bindings.TryGetValue(name, out var bindings))
        {
            _bindings.Add(name, bindings = []);
        }

        bindings.Add(binding);
    }
}
