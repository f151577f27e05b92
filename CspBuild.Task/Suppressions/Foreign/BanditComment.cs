using System;
using System.Text.RegularExpressions;

namespace CspBuild.Suppressions.Foreign;

/// <summary>
/// Bandit's <c># nosec</c> and <c># nosec B306</c>: on any line of a call. Prose behind it changes nothing, unless it names a test.
/// </summary>
internal static class BanditComment
{
    private const string Test = @"([Bb][0-9]+(?!\w)|[A-Za-z0-9]*_\w*|tempnam(?!\w))";

    private static readonly Regex Pattern = new(
        $@"#\s*nosec(?!\w):?(?=(?<tests>[^#]*))(\s*{Test}([\s,]+{Test})*)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout);

    private static readonly Regex Words = new("[A-Za-z0-9_]+", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    private static readonly Regex TestNames = new("_|^[Bb][0-9]+$", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    // Tests that are named like words; the others have an underscore.
    private static readonly string[] WordsThatAreTests =
        ["pickle", "marshal", "md5", "ciphers", "eval", "random", "telnetlib", "ftplib", "trojansource"];

    /// <summary>What a comment accepts, or null.</summary>
    public static ForeignDirective? Read(CommentPlace place)
    {
        var match = Pattern.Match(place.Text);
        if (!match.Success)
        {
            return null;
        }

        var (namesTest, code) = (false, (string?)null);
        foreach (Match word in Words.Matches(match.Groups["tests"].Value))
        {
            namesTest |= IsTest(word.Value);
            code ??= FindCode(word.Value);
        }

        if (namesTest && code is null)
        {
            return null;
        }

        var directive = place.CreateDirective(ForeignTools.Bandit, match, code is null ? [] : [code]);
        return new ForeignDirective(directive, place.Line, place.Line) { CoversWholeExpression = true };
    }

    private static string? FindCode(string word) => word switch
    {
        "B306" or "mktemp_q" => "CSP-D504",
        "B325" or "tempnam" => "CSP-D506",
        _ => null,
    };

    private static bool IsTest(string word) =>
        TestNames.IsMatch(word) || FindCode(word) is not null || Array.IndexOf(WordsThatAreTests, word) >= 0;
}
