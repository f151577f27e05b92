using System;
using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <content>Assignment, element by element, and deletion.</content>
internal sealed partial class FlowAnalyzer
{
    private void Assign(Expression[] targets, Expression value)
    {
        var parts = Parentheses.AnyIsDisplay(targets) ? EvaluateParts(value) : EvaluateFollowed(value);
        foreach (var target in targets)
        {
            Assign(target, parts);
        }
    }

    private void Assign(Expression target, Parts parts)
    {
        switch (target.NodeType)
        {
            case ExpressionType.Name:
                Assign(((NameExpression)target).Name, parts.Value);
                break;
            case ExpressionType.Parenthesized:
                Assign(((ParenthesizedExpression)target).Inner, parts);
                break;
            case ExpressionType.Starred:
                Assign(((StarredExpression)target).Value, Parts.Unknown);
                break;
            case ExpressionType.Display:
                Unpack(((DisplayExpression)target).Elements, parts.Elements ?? []);
                break;
            default:
                EvaluatePlace(target);
                break;
        }
    }

    private void AssignOptional(Expression? target)
    {
        if (target != null)
        {
            Assign(target, Parts.Unknown);
        }
    }

    // What stands before the first star is counted from the front, what stands behind the last one from the back.
    private void Unpack(Expression[] targets, Parts[] values)
    {
        var front = Math.Min(CountBeforeStar(targets, IsStarred), CountBeforeStar(values, IsStarred));
        var back = Math.Min(CountBehindStar(targets, IsStarred), CountBehindStar(values, IsStarred));
        if (targets.Length != values.Length && !Array.Exists(targets, IsStarred) && !Array.Exists(values, IsStarred))
        {
            // Too many or too few: an exception.
            (front, back) = (0, 0);
        }

        for (var i = 0; i < targets.Length; i++)
        {
            var fromEnd = targets.Length - i;
            if (i < front)
            {
                Assign(targets[i], values[i]);
            }
            else
            {
                Assign(targets[i], fromEnd <= back ? values[values.Length - fromEnd] : Parts.Unknown);
            }
        }
    }

    private static bool IsStarred(Expression target) => target is StarredExpression;

    private static bool IsStarred(Parts value) => value.IsStarred;

    private static int CountBeforeStar<T>(T[] elements, Predicate<T> isStarred)
    {
        var star = Array.FindIndex(elements, isStarred);
        return star < 0 ? elements.Length : star;
    }

    private static int CountBehindStar<T>(T[] elements, Predicate<T> isStarred) =>
        elements.Length - 1 - Array.FindLastIndex(elements, isStarred);

    private Parts EvaluateFollowed(Expression value)
    {
        var node = _values.Followed(Evaluate(value));
        return node == ValueGraph.Unknown ? Parts.Unknown : new Parts(node);
    }

    private Parts EvaluateParts(Expression value)
    {
        switch (Parentheses.Strip(value))
        {
            case DisplayExpression { Kind: DisplayKind.Tuple or DisplayKind.List } display:
                return new Parts(ValueGraph.Unknown, Array.ConvertAll(display.Elements, EvaluateParts));
            case StarredExpression starred:
                Evaluate(starred.Value);
                return new Parts(ValueGraph.Unknown, IsStarred: true);
            default:
                return EvaluateFollowed(value);
        }
    }

    /// <summary>
    /// Evaluates what an assignment, a deletion or an annotation of <paramref name="target"/> loads, which is not the target itself.
    /// </summary>
    private void EvaluatePlace(Expression target)
    {
        switch (target.NodeType)
        {
            case ExpressionType.Name:
                break;
            case ExpressionType.Parenthesized:
                EvaluatePlace(((ParenthesizedExpression)target).Inner);
                break;
            case ExpressionType.Attribute:
                Evaluate(((AttributeExpression)target).Target);
                break;
            case ExpressionType.Subscript:
                var subscript = (SubscriptExpression)target;
                Evaluate(subscript.Target);
                Evaluate(subscript.Index);
                break;
            default:
                Evaluate(target);
                break;
        }
    }

    private void DeleteAll(Expression[] targets)
    {
        foreach (var target in targets)
        {
            Delete(target);
        }
    }

    private void Delete(Expression target)
    {
        switch (target.NodeType)
        {
            case ExpressionType.Name:
                Delete(((NameExpression)target).Name);
                break;
            case ExpressionType.Parenthesized:
                Delete(((ParenthesizedExpression)target).Inner);
                break;
            case ExpressionType.Display:
                DeleteAll(((DisplayExpression)target).Elements);
                break;
            default:
                EvaluatePlace(target);
                break;
        }
    }
}
