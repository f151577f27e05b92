using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>A loop that is being analysed.</summary>
/// <param name="Variables">What it assigns to.</param>
/// <param name="Heads">For each variable, two nodes that stand for its two values at the head of any turn.</param>
/// <param name="Again">Where the next turn begins.</param>
internal sealed record LoopFrame(Variable[] Variables, int[] Heads, JumpTarget Again);
