using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>Looks through grouping parentheses.</summary>
internal static class Parentheses
{
    /// <summary>The expression inside all the parentheses directly around it.</summary>
    public static Expression Strip(Expression expression)
    {
        while (expression.NodeType == ExpressionType.Parenthesized)
        {
            expression = ((ParenthesizedExpression)expression).Inner;
        }

        return expression;
    }

    /// <summary>Whether one of the expressions, targets of an assignment, is a tuple or list of targets.</summary>
    public static bool AnyIsDisplay(Expression[] expressions)
    {
        foreach (var expression in expressions)
        {
            if (Strip(expression).NodeType == ExpressionType.Display)
            {
                return true;
            }
        }

        return false;
    }
}
