using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>A variable that a loop assigns to.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="IsWrittenByBody">
/// Whether a function made inside the loop does so: from the second turn on, any call in the loop may have run it.
/// </param>
internal readonly record struct LoopVariable(Variable Variable, bool IsWrittenByBody);

/// <summary>An assignment to a variable, and the innermost loop around it.</summary>
internal sealed record LoopAssignment(LoopVariable Target, LoopSite Loop);

/// <summary>A loop or comprehension and the one of the same unit directly around it.</summary>
internal sealed class LoopSite(SyntaxNode node, LoopSite? parent)
{
    private ArrayBuilder<LoopVariable>? _variables;

    private SyntaxNode Node { get; } = node;

    private LoopSite? Parent { get; } = parent;

    /// <summary>
    /// The variables that each loop assigns to, at any depth, from the innermost loop around each assignment. Loops that assign to
    /// none are left out. Null if there are more pairs of a loop and a variable than <paramref name="budget"/>.
    /// </summary>
    public static Dictionary<SyntaxNode, ArrayBuilder<LoopVariable>>? FindVariables(List<LoopAssignment> assignments, int budget)
    {
        // With the assignments of one variable side by side, a loop that has it is one whose last variable it is. Those by bodies come
        // first, so that they are noted in every loop around them.
        assignments.Sort(CompareByVariable);
        var result = new Dictionary<SyntaxNode, ArrayBuilder<LoopVariable>>();
        foreach (var assignment in assignments)
        {
            for (var loop = assignment.Loop; loop != null && !loop.EndsWith(assignment.Target.Variable); loop = loop.Parent)
            {
                if (loop._variables == null)
                {
                    result.Add(loop.Node, loop._variables = new ArrayBuilder<LoopVariable>());
                }

                loop._variables.Add(assignment.Target);
                if (budget-- == 0)
                {
                    return null;
                }
            }
        }

        return result;
    }

    private static int CompareByVariable(LoopAssignment left, LoopAssignment right)
    {
        var bySlot = left.Target.Variable.Slot.CompareTo(right.Target.Variable.Slot);
        return bySlot != 0 ? bySlot : right.Target.IsWrittenByBody.CompareTo(left.Target.IsWrittenByBody);
    }

    private bool EndsWith(Variable variable) => _variables != null && _variables[_variables.Count - 1].Variable == variable;
}
