namespace CspBuild.Semantics;

/// <summary>The ways out of a block other than its end.</summary>
internal enum JumpKind
{
    Break,
    Continue,

    /// <summary>Out of the function, by <c>return</c> or an exception.</summary>
    Exit,
}

/// <summary>
/// A statement that jumps inside it do not simply leave: a loop, which is the target of some, or a <c>try</c> with a
/// <c>finally</c>, which runs before a jump goes on.
/// </summary>
internal sealed class ControlFrame(bool isFinally)
{
    private readonly JumpTarget?[] _targets = new JumpTarget?[3];

    /// <summary>Whether a <c>finally</c> stops every kind of jump for a while; a loop ends two of them.</summary>
    public bool IsFinally { get; } = isFinally;

    /// <summary>Where a jump goes to from inside the statement; null for one that passes or was not seen.</summary>
    public JumpTarget? this[JumpKind kind]
    {
        get => _targets[(int)kind];
        set => _targets[(int)kind] = value;
    }
}
