using System;
using System.Text.RegularExpressions;

namespace CspBuild.Suppressions.Foreign;

/// <summary>Sonar's <c># NOSONAR</c> and <c># NOSONAR(S5445)</c>: on the line on which a call starts.</summary>
internal static class SonarComment
{
    // Sonar's rule about mktemp, tempnam and tmpnam.
    private const string Rule = "S5445";

    private static readonly Regex Pattern = new(
        @"#\s*NOSONAR(\s*\((?<rules>[^)]*)\))?(?!\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    /// <summary>What a comment accepts, or null.</summary>
    public static ForeignDirective? Read(CommentPlace place)
    {
        var match = Pattern.Match(place.Text);
        var rules = match.Groups["rules"];
        if (!match.Success || (rules.Success && !Array.Exists(rules.Value.Split(','), rule => rule.Trim() == Rule)))
        {
            return null;
        }

        var directive = place.CreateDirective(ForeignTools.Sonar, match, rules.Success ? ["CSP-D504", "CSP-D506"] : []);
        return new ForeignDirective(directive, place.Line, place.Line);
    }
}
