using System.Collections.Generic;
using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>
/// Code that runs in one go: a module, the body of a function or lambda, or a generator expression that is kept for later.
/// Class bodies and comprehensions run as a part of the unit around them.
/// </summary>
internal sealed class CodeUnit(SyntaxNode? node, CodeUnit? parent)
{
    /// <summary>The function, lambda or generator expression; null for the module.</summary>
    public SyntaxNode? Node { get; } = node;

    /// <summary>The unit whose run creates this one, or null for the module.</summary>
    public CodeUnit? Parent { get; } = parent;

    /// <summary>The unit's own variables for other units' that it assigns to, by the latter. Null if there are none.</summary>
    public Dictionary<Variable, Variable>? StandIns { get; set; }

    /// <summary>The variables of <see cref="Parent"/> that this unit, or one inside it, assigns to. Null if there are none.</summary>
    public List<Variable>? WrittenInParent { get; set; }

    /// <summary>The variable whose value code of this unit reads and writes for <paramref name="variable"/>.</summary>
    public Variable Localize(Variable variable) =>
        StandIns != null && StandIns.TryGetValue(variable, out var standIn) ? standIn : variable;
}
