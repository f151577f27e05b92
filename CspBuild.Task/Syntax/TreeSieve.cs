using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>What code does to whoever follows values through it, apart from what it does with the names that matter.</summary>
internal enum CodeEffect
{
    None,

    /// <summary>Other code runs meanwhile.</summary>
    Call,

    /// <summary>Control may leave it other than by its end.</summary>
    Jump,
}

/// <summary>
/// Says what of a large text somebody wants to know. A tree takes some thirty times the memory of its text; through a sieve goes no
/// more than the code that matters, and the rest of it leaves its place and what it does (<see cref="CodeEffect"/>).
/// </summary>
internal abstract class TreeSieve
{
    /// <summary>Whether code matters that has this name in it.</summary>
    public abstract bool Matters(string name);

    /// <summary>Whether a statement matters that did not parse.</summary>
    public abstract bool Matters(SourceText text, TextSpan brokenStatement);

    /// <summary>Whether the statement at an offset is kept to the last element of its lists.</summary>
    public abstract bool KeepsWhole(int start);

    /// <summary>Says that it is needed the next time.</summary>
    public abstract void KeepWhole(int start);

    /// <summary>What running <paramref name="node"/> does, in which no name matters.</summary>
    public abstract CodeEffect GetEffect(SyntaxNode node);
}
