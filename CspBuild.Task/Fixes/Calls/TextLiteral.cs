using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Calls;

/// <summary>A constant text that can be written in any kind of string and between any quotes as it is.</summary>
/// <param name="Value">Printable ASCII without quotes, backslashes and braces.</param>
/// <param name="Prefix">The letters before its quotes: none, or one <c>u</c>.</param>
/// <param name="Quote">The quotes that it is written in.</param>
internal sealed record TextLiteral(string Value, string Prefix, char Quote)
{
    /// <summary>Reads <paramref name="expression"/>; null where it is none, or not as plain.</summary>
    public static TextLiteral? TryRead(Expression expression, SourceText text)
    {
        var first = FindFirst(expression);
        if (first is null || StringValue.TryFold(expression, text) is not { } value || !IsPlain(value))
        {
            return null;
        }

        var quote = text.FindEither('"', '\'', first.Span.Start);
        var prefix = text.Substring(first.Span.Start, quote - first.Span.Start);
        return prefix is "" or "u" or "U" or "r" or "R"
            ? new TextLiteral(value, prefix is "u" or "U" ? prefix : string.Empty, text[quote])
            : null;
    }

    /// <summary>The string that an expression begins with, or null.</summary>
    public static StringExpression? FindFirst(Expression expression) => expression switch
    {
        StringExpression literal => literal,
        ParenthesizedExpression parenthesized => FindFirst(parenthesized.Inner),
        OperatorExpression { Kind: OperatorKind.Add } sum => FindFirst(sum.Operands[0]),
        _ => null,
    };

    /// <summary>Whether a text can stand in any string as it is.</summary>
    public static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\'' or '\\' or '{' or '}')
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => $"{Prefix}{Quote}{Value}{Quote}";
}
