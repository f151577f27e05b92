using System;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Calls;

/// <summary>A call in the field of an f-string: what the string around it means for the text of the call.</summary>
internal static class FormattedString
{
    /// <summary>Whether a string prints or keeps the text of the call, as <c>f"{call()=}"</c> does.</summary>
    public static bool IsShown(CallSite site, SourceText text)
    {
        for (var i = 0; i < site.Ancestors.Length - 1; i++)
        {
            if (site.Ancestors[i] is StringExpression around)
            {
                if (IsTemplate(around, text))
                {
                    return true;
                }

                var position = site.Ancestors[i + 1].Span.End;
                while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n' or ')')
                {
                    position++;
                }

                if (position < text.Length && text[position] == '=')
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A t-string keeps the text of its fields (PEP 750).
    private static bool IsTemplate(StringExpression around, SourceText text) =>
        text.FindEither('t', 'T', around.Span.Start) < text.FindEither('"', '\'', around.Span.Start);

    /// <summary>
    /// Quotes that a text in the call can have: for a Python before 3.12 those of the string around it end the string. Null if there are
    /// none.
    /// </summary>
    public static char? FindQuote(CallSite site, SourceText text, char preferred)
    {
        var (canBeSingle, canBeDouble) = (true, true);
        for (var i = 0; i < site.Ancestors.Length - 1; i++)
        {
            if (site.Ancestors[i] is StringExpression around)
            {
                var quote = FindQuoteAround(around, site.Ancestors[i + 1].Span, text);
                canBeSingle &= quote != '\'';
                canBeDouble &= quote != '"';
            }
        }

        return canBeSingle && canBeDouble ? preferred : canBeSingle ? '\'' : canBeDouble ? '"' : null;
    }

    // The quotes of that one of several literals side by side that has the field in it.
    private static char FindQuoteAround(StringExpression around, TextSpan field, SourceText text)
    {
        var position = around.Span.Start;
        while (true)
        {
            var start = text.FindEither('"', '\'', position);
            var quote = text[start];
            var isTriple = StringLiteral.IsTriple(text, start, quote);
            position = start + (isTriple ? 3 : 1);
            while (text[position] != quote || (isTriple && !StringLiteral.IsTriple(text, position, quote)))
            {
                var inner = Array.Find(around.Interpolations, expression => expression.Span.Start == position && expression.Span.Length > 0);
                if (position >= field.Start)
                {
                    return quote;
                }

                position = inner is not null ? inner.Span.End : text[position] == '\\' ? StringLiteral.SkipEscape(text, position) : position + 1;
            }

            position += isTriple ? 3 : 1;
        }
    }
}
