using System;
using System.Text.RegularExpressions;

namespace CspBuild.Suppressions.Foreign;

/// <summary>
/// Semgrep's <c># nosemgrep</c>, with or without a rule about <c>mktemp</c>: on the line on which a call starts, or alone before it.
/// </summary>
internal static class SemgrepComment
{
    private static readonly Regex Pattern = new(
        @" nosem(grep)?([:=]\s?(?<ids>[^\s,]+(\s*,\s*[^\s,]+)*)|(?![\w:=-]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Regex.InfiniteMatchTimeout);

    // The registry's rule is python.lang.correctness.tempfile.mktemp.tempfile-insecure; a comment may have its last part alone.
    private static readonly Regex AboutMktemp = new(
        @"mktemp|(^|[\s,])tempfile-insecure(?=[\s,]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout);

    /// <summary>What a comment accepts, or null.</summary>
    public static ForeignDirective? Read(CommentPlace place)
    {
        var match = Pattern.Match(place.Text);
        if (!match.Success)
        {
            return null;
        }

        var ids = match.Groups["ids"];
        if (ids.Success && !AboutMktemp.IsMatch(ids.Value))
        {
            return null;
        }

        // A directive behind words is one for its own line only.
        var isAlone = place.IsAlone && !Array.Exists(place.Text.Substring(0, match.Index).ToCharArray(), char.IsLetterOrDigit);
        var directive = place.CreateDirective(ForeignTools.Semgrep, match, ids.Success ? ["CSP-D504"] : []);
        return new ForeignDirective(directive, place.Line, isAlone ? place.Line + 1 : place.Line);
    }
}
