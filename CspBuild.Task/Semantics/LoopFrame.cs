namespace CspBuild.Semantics;

/// <summary>A loop that is being analysed.</summary>
/// <param name="Again">Where the next turn begins.</param>
/// <param name="Heads">What the variables that the loop assigns to hold when a turn begins, whichever turn it is.</param>
internal sealed record LoopFrame(JumpTarget Again, LoopHead[] Heads);

/// <summary>The nodes for the two values of a variable at the head of a loop; one node where no <c>del</c> tells them apart.</summary>
internal readonly record struct LoopHead(int Slot, int Now, int Later);
