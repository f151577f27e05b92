using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>The scopes of one file and the variables in them that may hold a tracked name; no other variable is in here.</summary>
internal sealed class ScopeTree(
    Scope module, NameSet names, Dictionary<SyntaxNode, Scope> scopes, Dictionary<SyntaxNode, ArrayBuilder<LoopVariable>>? loops)
{
    public Scope Module { get; } = module;

    /// <summary>The names of all variables.</summary>
    public NameSet Names { get; } = names;

    /// <summary>Every variable, by slot.</summary>
    public Variable[] Variables { get; init; } = [];

    /// <summary>Whether there are too many variables in too many loops to tell which loop assigns to which.</summary>
    public bool IsTooDense => loops == null;

    /// <summary>The scope that a definition, comprehension or signature opens.</summary>
    public Scope GetScope(SyntaxNode node) => scopes[node];

    /// <summary>The variables that a loop or comprehension assigns to from one turn to the next, or null if there are none.</summary>
    public ArrayBuilder<LoopVariable>? GetLoopVariables(SyntaxNode loop) =>
        loops != null && loops.TryGetValue(loop, out var found) ? found : null;
}
