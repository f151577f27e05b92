using System.Collections.Generic;
using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>A loop or comprehension and the one of the same unit directly around it.</summary>
internal sealed class LoopSite(SyntaxNode node, LoopSite? parent)
{
    private List<Variable>? _variables;

    private SyntaxNode Node { get; } = node;

    private LoopSite? Parent { get; } = parent;

    /// <summary>
    /// The variables that each loop assigns to, at any depth, from the innermost loop around each assignment. Loops that assign to
    /// none are left out. Null if there are more pairs of a loop and a variable than <paramref name="budget"/>.
    /// </summary>
    public static Dictionary<SyntaxNode, List<Variable>>? FindVariables(List<KeyValuePair<Variable, LoopSite>> assignments, int budget)
    {
        // With the assignments of one variable side by side, a loop that has it is one whose last variable it is.
        assignments.Sort((left, right) => left.Key.Slot.CompareTo(right.Key.Slot));
        var result = new Dictionary<SyntaxNode, List<Variable>>();
        foreach (var assignment in assignments)
        {
            for (var loop = assignment.Value; loop != null && !loop.EndsWith(assignment.Key); loop = loop.Parent)
            {
                if (loop._variables == null)
                {
                    result.Add(loop.Node, loop._variables = []);
                }

                loop._variables.Add(assignment.Key);
                if (budget-- == 0)
                {
                    return null;
                }
            }
        }

        return result;
    }

    private bool EndsWith(Variable variable) => _variables != null && _variables[_variables.Count - 1] == variable;
}
