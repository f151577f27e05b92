using System;
using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <content>Assignment, element by element, and deletion.</content>
internal sealed partial class FlowAnalyzer
{
    private void Assign(Expression[] targets, Expression value)
    {
        var isUnpacked = Array.Exists(targets, target => Parentheses.Strip(target) is DisplayExpression);
        var parts = isUnpacked ? EvaluateParts(value) : EvaluateFollowed(value);
        foreach (var target in targets)
        {
            Assign(target, parts);
        }
    }

    private void Assign(Expression target, Parts parts)
    {
        switch (target)
        {
            case NameExpression name:
                Assign(name.Name, parts.Value);
                break;
            case ParenthesizedExpression parenthesized:
                Assign(parenthesized.Inner, parts);
                break;
            case StarredExpression starred:
                Assign(starred.Value, Parts.Unknown);
                break;
            case DisplayExpression display:
                Unpack(display.Elements, parts.Elements);
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

    // What stands before a star is counted from the front, what stands behind it from the back.
    private void Unpack(Expression[] targets, Parts[]? values)
    {
        var valueCount = values?.Length ?? 0;
        var targetStar = Array.FindIndex(targets, target => target is StarredExpression);
        var valueStar = values == null ? 0 : Array.FindIndex(values, value => value.IsStarred);
        var isMismatch = targetStar < 0 && valueStar < 0 && targets.Length != valueCount;
        var front = Math.Min(targetStar < 0 ? targets.Length : targetStar, valueStar < 0 ? valueCount : valueStar);
        var back = Math.Min(targets.Length - 1 - targetStar, valueStar < 0 ? valueCount : valueCount - 1 - Array.FindLastIndex(values ?? [], value => value.IsStarred));
        for (var i = 0; i < targets.Length; i++)
        {
            var fromEnd = targets.Length - i;
            var value = Parts.Unknown;
            if (values != null && !isMismatch)
            {
                value = i < front ? values[i] : fromEnd <= back ? values[valueCount - fromEnd] : value;
            }

            Assign(targets[i], value);
        }
    }

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

    /// <summary>Evaluates what an assignment, a deletion or an annotation of <paramref name="target"/> loads, which is not the target itself.</summary>
    private void EvaluatePlace(Expression target)
    {
        switch (target)
        {
            case NameExpression:
                break;
            case ParenthesizedExpression parenthesized:
                EvaluatePlace(parenthesized.Inner);
                break;
            case AttributeExpression attribute:
                Evaluate(attribute.Target);
                break;
            case SubscriptExpression subscript:
                Evaluate(subscript.Target);
                Evaluate(subscript.Index);
                break;
            default:
                Evaluate(target);
                break;
        }
    }

    private void Delete(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                Delete(name.Name);
                break;
            case ParenthesizedExpression parenthesized:
                Delete(parenthesized.Inner);
                break;
            case DisplayExpression display:
                Array.ForEach(display.Elements, Delete);
                break;
            default:
                EvaluatePlace(target);
                break;
        }
    }
}
