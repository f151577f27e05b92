using CspBuild.Text;

namespace CspBuild.Suppressions;

/// <summary>
/// Knows comments that were meant to accept a finding: <c># ignore CSP-D504</c>, <c># ignor: CSP-D504</c>, <c>#noqa:CSPD-504</c>.
/// </summary>
internal static class NearMiss
{
    private const string Family = "csp";

    /// <summary>Whether a comment has something like a rule's code in it: the family's letters, and a number behind them.</summary>
    public static bool NamesRule(SourceText text, TextSpan comment)
    {
        // A comment starts with its hash sign.
        for (var i = comment.Start + 1; i < comment.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i - 1]) && StartsCode(text, i, comment.End))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsCode(SourceText text, int start, int end)
    {
        for (var i = 0; i < Family.Length; i++)
        {
            if (start + i >= end || char.ToLowerInvariant(text[start + i]) != Family[i])
            {
                return false;
            }
        }

        var position = start + Family.Length;
        while (position < end && text[position] is '-' or '_' or ' ' or 'd' or 'D')
        {
            position++;
        }

        return position < end && text[position] is >= '0' and <= '9';
    }
}
