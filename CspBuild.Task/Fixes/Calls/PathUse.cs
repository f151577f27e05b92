using System;
using System.Globalization;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Calls;

/// <summary>What the program makes of the path that a call returns, as far as the expression around the call shows it.</summary>
internal static class PathUse
{
    private static readonly string[] Cutting =
    [
        "split", "rsplit", "partition", "rpartition", "replace", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix",
    ];

    /// <summary>
    /// Whether only a part of the path is used: what is random in the old path is in its last part, in the new one in the part before.
    /// </summary>
    /// <param name="site">The call.</param>
    /// <param name="text">The file.</param>
    /// <param name="suffixLength">How many characters of the path's end the call gives as a constant.</param>
    public static bool IsTakenApart(CallSite site, SourceText text, int suffixLength)
    {
        var ancestors = FindAncestors(site);
        var last = ancestors.Length - 1;
        return last > 0 && ancestors[last - 1] switch
        {
            SubscriptExpression subscript => Parentheses.Strip(subscript.Target) == site.Call && !IsInSuffix(subscript.Index, text, suffixLength),
            AttributeExpression attribute => Array.IndexOf(Cutting, attribute.Name) >= 0,
            Argument => last > 1 && ancestors[last - 2] is CallExpression call &&
                (GetName(call.Callee) is "basename" or "split" or "relpath" ||
                    (last > 2 && ancestors[last - 3] is AttributeExpression { Name: "name" or "stem" or "parts" or "relative_to" })),
            _ => false,
        };
    }

    // [-4:] of ".txt"
    private static bool IsInSuffix(Expression index, SourceText text, int suffixLength)
    {
        var written = text.Substring(index.Span.Start, index.Span.Length);
        return written.Length > 2 && written[0] == '-' && written[written.Length - 1] == ':' &&
            int.TryParse(written.Substring(1, written.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= suffixLength;
    }

    /// <summary>Whether the path is put behind another one, which lets go of that only where the path is absolute.</summary>
    public static bool IsJoined(CallSite site)
    {
        var ancestors = FindAncestors(site);
        var last = ancestors.Length - 1;
        return last > 0 && ancestors[last - 1] switch
        {
            OperatorExpression operation => operation.Operands.Length > 1 && Parentheses.Strip(operation.Operands[0]) != site.Call,
            Argument argument => last > 1 && ancestors[last - 2] is CallExpression call &&
                (GetName(call.Callee) == "joinpath" || (call.Arguments[0] != argument && GetName(call.Callee) is "join" or "Path" or "PurePath")),
            _ => false,
        };
    }

    private static SyntaxNode[] FindAncestors(CallSite site) => Array.FindAll(site.Ancestors, node => node is not ParenthesizedExpression);

    private static string GetName(Expression callee) => callee switch
    {
        AttributeExpression attribute => attribute.Name,
        NameExpression name => name.Name,
        _ => string.Empty,
    };
}
