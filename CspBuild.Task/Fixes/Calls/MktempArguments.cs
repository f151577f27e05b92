using System;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Calls;

/// <summary>The arguments of <c>mktemp(suffix="", prefix="tmp", dir=None)</c>; null for those that a call leaves out.</summary>
internal sealed record MktempArguments(Expression? Suffix, Expression? Prefix, Expression? Directory)
{
    private static readonly string[] Names = ["suffix", "prefix", "dir"];

    /// <summary>Reads the arguments of a call; where it has others or others' values, null and the reason to leave it.</summary>
    public static MktempArguments? TryRead(CallExpression call, SourceText text, out string reason)
    {
        reason = string.Empty;
        var values = new Expression?[Names.Length];
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var argument = call.Arguments[i];
            if (argument.Value is StarredExpression)
            {
                reason = LeftReason.Unpacked;
                return null;
            }

            var index = argument.Keyword is { } keyword ? Array.IndexOf(Names, keyword) : i;
            if (index < 0 || index >= Names.Length || values[index] is not null)
            {
                reason = LeftReason.UnknownArgument;
                return null;
            }

            values[index] = argument.Value;
            reason = IsBytes(argument.Value, text) ? LeftReason.Bytes
                : index < 2 && Parentheses.Strip(argument.Value) is ConstantExpression ? LeftReason.NoText
                : index > 0 && NamesPipe(argument.Value, text) ? LeftReason.Pipe
                : string.Empty;
            if (reason.Length > 0)
            {
                return null;
            }
        }

        return new MktempArguments(values[0], values[1], values[2]);
    }

    private static bool IsBytes(Expression expression, SourceText text)
    {
        switch (Parentheses.Strip(expression))
        {
            case StringExpression literal:
                return text.FindEither('b', 'B', literal.Span.Start) < text.FindEither('"', '\'', literal.Span.Start);
            case OperatorExpression operation:
                return Array.Exists(operation.Operands, operand => IsBytes(operand, text));
            default:
                return false;
        }
    }

    // \\.\pipe\NAME, in whatever spelling, perhaps with something to fill in.
    private static bool NamesPipe(Expression expression, SourceText text)
    {
        var written = text.Substring(expression.Span.Start, expression.Span.Length).ToUpperInvariant();
        return written.Contains("PIPE\\") || written.Contains("//./PIPE/");
    }
}
