using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// A place in the program that control reaches from several others: the end of an <c>if</c>, a loop's next turn, an exception
/// handler. <see cref="FlowState"/> collects here what the variables hold when they do so.
/// </summary>
internal sealed class JumpTarget
{
    /// <summary>Whether the target is in use: between <see cref="FlowState.Open"/> and <see cref="FlowState.Close"/>.</summary>
    public bool IsOpen { get; set; }

    /// <summary>When control last left for this place, on the clock of the state; 0 for never.</summary>
    public int LastJump { get; set; }

    /// <summary>A number that the owner of the target gives the jumps, kept with what they carry.</summary>
    public int Stamp { get; set; }

    /// <summary>Whether a path that is not dead reaches the place; what dead paths carry is dropped then.</summary>
    public bool IsReached { get; set; }

    /// <summary>How the dead paths ended, while no other path reaches the place.</summary>
    public Completion DeadEnd { get; set; }

    /// <summary>What jumps carried, written down when the variable's next value came.</summary>
    public ArrayBuilder<Carried> Values { get; } = new();

    /// <summary>The target with the last jump before this one's last jump.</summary>
    public JumpTarget? Older { get; set; }

    /// <summary>The target with the first jump after this one's last jump.</summary>
    public JumpTarget? Newer { get; set; }
}

/// <summary>The value of a variable at a jump.</summary>
internal readonly record struct Carried(int Slot, int Now, int Later, int Stamp);
