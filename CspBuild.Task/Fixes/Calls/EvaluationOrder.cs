using System;
using CspBuild.Semantics;
using CspBuild.Syntax;

namespace CspBuild.Fixes.Calls;

/// <summary>Whether two expressions may change places.</summary>
internal static class EvaluationOrder
{
    // What evaluating an expression has to do with the rest of the program.
    private enum Effect
    {
        None,

        /// <summary>It depends on what ran before, and changes nothing itself.</summary>
        Reads,
        Writes,
    }

    /// <summary>Whether it makes no difference which of two expressions is evaluated first.</summary>
    public static bool CanSwap(Expression one, Expression other)
    {
        var (first, second) = (GetEffect(one), GetEffect(other));
        return first == Effect.None || second == Effect.None || (first == Effect.Reads && second == Effect.Reads);
    }

    /// <summary>Whether evaluating an expression may change something for the rest of the program.</summary>
    public static bool Writes(Expression expression) => GetEffect(expression) == Effect.Writes;

    private static Effect GetEffect(Expression expression) => expression switch
    {
        ConstantExpression or StringExpression { Interpolations.Length: 0 } => Effect.None,
        ParenthesizedExpression parenthesized => GetEffect(parenthesized.Inner),
        NameExpression => Effect.Reads,
        AttributeExpression attribute => GetReading(attribute.Target),
        SubscriptExpression subscript => GetReading(subscript.Target, subscript.Index),
        StringExpression literal => GetReading(literal.Interpolations),
        BooleanExpression boolean => GetReading(boolean.Operands),
        ConditionalExpression conditional => GetReading(conditional.Condition, conditional.WhenTrue, conditional.WhenFalse),
        DisplayExpression { Kind: DisplayKind.Tuple } tuple => GetReading(tuple.Elements),

        // With one operand it may be an await or a yield.
        OperatorExpression { Operands.Length: > 1 } operation => GetReading(operation.Operands),
        CallExpression call when IsPure(call.Callee) => GetReading(Array.ConvertAll(call.Arguments, argument => argument.Value)),
        _ => Effect.Writes,
    };

    private static Effect GetReading(params Expression[] parts) =>
        Array.Exists(parts, part => GetEffect(part) == Effect.Writes) ? Effect.Writes : Effect.Reads;

    // Functions of os.path look at paths and at the disk, format() of a literal at its arguments.
    private static bool IsPure(Expression callee) => callee is AttributeExpression attribute &&
        (Parentheses.Strip(attribute.Target) is StringExpression
            ? attribute.Name == "format"
            : attribute.Target is AttributeExpression { Name: "path", Target: NameExpression { Name: "os" } });
}
