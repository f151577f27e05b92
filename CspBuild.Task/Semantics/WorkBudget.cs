using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>
/// How much may be done for the variables of one file that the file's length does not bound: a line may assign to thousands
/// of them inside a hundred nested statements. Programs that people write need less by orders of magnitude; one that needs more
/// is analysed without regard to order (<see cref="FlowState.IsCoarse"/>).
/// </summary>
internal static class WorkBudget
{
    /// <summary>The number of steps, each the change of one variable or the like.</summary>
    public static int For(SyntaxTree tree) => (1 << 18) + tree.Text.Length;
}
