namespace CspBuild.Semantics;

/// <summary>
/// A name of one scope. Code of another unit that assigns to it (<c>global</c>, <c>nonlocal</c>, a walrus in a generator
/// expression) does so through a stand-in of its own: when that happens, nobody knows.
/// </summary>
internal sealed class Variable(int slot, string name, Scope scope, Variable? original)
{
    /// <summary>The place of the variable's value in a <see cref="FlowState"/>.</summary>
    public int Slot { get; } = slot;

    public string Name { get; } = name;

    /// <summary>The scope that owns the name.</summary>
    public Scope Scope { get; } = scope;

    /// <summary>What this is a stand-in for, or null.</summary>
    public Variable? Original { get; } = original;

    /// <summary>Whether the variable has stand-ins.</summary>
    public bool HasStandIns { get; set; }

    /// <summary>Whether a <c>del</c> or the end of an <c>except ... as</c> may take the variable's value away.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>
    /// Whether a variable without a value is looked up further out. In a function's scope it is an error instead.
    /// </summary>
    public bool HasFallback => Scope.Kind == ScopeKind.Class
        || (Scope.Kind == ScopeKind.Module && !Reflection.GetBuiltin(Name).IsUnknown);
}
