using System.Collections.Generic;
using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>What kind of code a <see cref="Scope"/> belongs to, as far as lookup differs.</summary>
internal enum ScopeKind
{
    Module,

    /// <summary>Its names are seen by its own statements only; where one has no value, the global one is meant.</summary>
    Class,

    /// <summary>A <c>def</c> or a lambda.</summary>
    Function,

    /// <summary>A comprehension or a generator expression. A walrus in it binds outside (PEP 572).</summary>
    Comprehension,

    /// <summary>Between a generic definition and what surrounds it (PEP 695); sees the names of a class directly around it.</summary>
    TypeParameters,
}

/// <summary>A region of the program with names of its own.</summary>
internal sealed class Scope(ScopeKind kind, SyntaxNode? node, Scope? parent, CodeUnit unit)
{
    private Dictionary<string, Variable?>? _names;

    public ScopeKind Kind { get; } = kind;

    /// <summary>The definition, comprehension or signature that opens the scope; null for the module.</summary>
    public SyntaxNode? Node { get; } = node;

    public Scope? Parent { get; } = parent;

    /// <summary>The code that runs the statements of this scope.</summary>
    public CodeUnit Unit { get; } = unit;

    /// <summary>The names that <c>global</c> and <c>nonlocal</c> send elsewhere: true for <c>global</c>. Null if there are none.</summary>
    public Dictionary<string, bool>? Declarations { get; private set; }

    /// <summary>The scope in which a walrus binds.</summary>
    public Scope AssignmentScope => Kind == ScopeKind.Comprehension && Parent != null ? Parent.AssignmentScope : this;

    /// <summary>The variables of this scope's own; null for most scopes.</summary>
    public List<Variable>? Variables { get; private set; }

    /// <summary>Notes a <c>global</c> or <c>nonlocal</c> statement.</summary>
    public void Declare(string name, bool isGlobal)
    {
        Declarations ??= [];
        Declarations[name] = isGlobal;
    }

    /// <summary>Whether the scope says what <paramref name="name"/> means; a null variable means that only builtins do.</summary>
    public bool TryGet(string name, out Variable? variable)
    {
        variable = null;
        return _names != null && _names.TryGetValue(name, out variable);
    }

    /// <summary>Adds a variable of the scope's own.</summary>
    public void Declare(Variable variable)
    {
        Variables ??= [];
        Variables.Add(variable);
        Bind(variable.Name, variable);
    }

    /// <summary>Makes <paramref name="name"/> mean <paramref name="variable"/> in this scope.</summary>
    public void Bind(string name, Variable? variable)
    {
        _names ??= [];
        _names[name] = variable;
    }

    /// <summary>What <paramref name="name"/> means to code in this scope, or null where it can only be a builtin.</summary>
    public Variable? Find(string name)
    {
        var seesClass = true;
        for (var scope = this; scope != null; scope = scope.Parent)
        {
            if ((scope.Kind != ScopeKind.Class || seesClass) && scope.TryGet(name, out var variable))
            {
                return variable;
            }

            seesClass = seesClass && scope.Kind == ScopeKind.TypeParameters;
        }

        return null;
    }
}
