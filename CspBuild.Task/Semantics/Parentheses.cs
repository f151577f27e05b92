using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>Looks through grouping parentheses.</summary>
internal static class Parentheses
{
    /// <summary>The expression inside all the parentheses directly around it.</summary>
    public static Expression Strip(Expression expression)
    {
        while (expression is ParenthesizedExpression parenthesized)
        {
            expression = parenthesized.Inner;
        }

        return expression;
    }
}
