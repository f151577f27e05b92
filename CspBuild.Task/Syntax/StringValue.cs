using System.Text;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Folds string constants: literals side by side, <c>+</c> of constants, parentheses, escapes.</summary>
internal static class StringValue
{
    /// <summary>What <paramref name="expression"/> says, or null where that is not a constant text (an f-string, bytes, a name).</summary>
    public static string? TryFold(Expression expression, SourceText text)
    {
        var value = new StringBuilder();
        return TryAppend(expression, text, value) ? value.ToString() : null;
    }

    private static bool TryAppend(Expression expression, SourceText text, StringBuilder value)
    {
        switch (expression)
        {
            case StringExpression { Interpolations.Length: 0 }:
                return TryAppendLiterals(text, expression.Span, value);
            case ParenthesizedExpression parenthesized:
                return TryAppend(parenthesized.Inner, text, value);
            case OperatorExpression { Kind: OperatorKind.Add } sum:
                foreach (var operand in sum.Operands)
                {
                    if (!TryAppend(operand, text, value))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    // The literals of one expression, with blanks, line ends and comments between them.
    private static bool TryAppendLiterals(SourceText text, TextSpan span, StringBuilder value)
    {
        var position = span.Start;
        while (position < span.End)
        {
            var start = position;
            while (position < span.End && text[position] < 128 && IdentifierCharacters.IsAsciiPart(text[position]))
            {
                position++;
            }

            if (text[position] == '#')
            {
                position = text.FindLineEnd(position);
            }
            else if (text[position] is not ('"' or '\''))
            {
                position++;
            }
            else if (!StringLiteral.TryReadPrefix(text, start, position, out var prefixes)
                || !TryAppendLiteral(text, prefixes, ref position, value))
            {
                return false;
            }
        }

        return true;
    }

    // One literal, whose first quote is at `position`.
    private static bool TryAppendLiteral(SourceText text, StringPrefixes prefixes, ref int position, StringBuilder value)
    {
        var quote = text[position];
        var isTriple = StringLiteral.IsTriple(text, position, quote);
        var start = position + (isTriple ? 3 : 1);
        var end = StringLiteral.FindClosingQuote(text, start, quote, isTriple);
        if (end < 0 || (prefixes & (StringPrefixes.Bytes | StringPrefixes.Template)) != StringPrefixes.None)
        {
            return false;
        }

        position = end + (isTriple ? 3 : 1);
        return StringEscapes.TryAppend(text, new TextSpan(start, end), prefixes, value);
    }
}
