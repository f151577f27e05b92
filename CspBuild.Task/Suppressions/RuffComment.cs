using System.Text.RegularExpressions;

namespace CspBuild.Suppressions;

/// <summary>
/// Ruff's comments: <c># noqa: S306</c> on the line on which a call starts, or at the end of the lines that strings and backslashes join it
/// with; <c># ruff: ignore[S306]</c> there or above the statement; <c># ruff: noqa</c> on its own line for the file.
/// </summary>
internal static class RuffComment
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Codes = @":[\s,]*(?<codes>[A-Z]+[0-9]+([\s,]*[A-Z]+[0-9]+)*)(?!\w)";

    private static readonly Regex OfLine = new(@"#\s*(?i:noqa)\s*" + Codes, Options, Regex.InfiniteMatchTimeout);

    private static readonly Regex OfFile = new(
        @"^#\s*(ruff|flake8)\s*:\s*(?i:noqa)(\s*" + Codes + @"|(?=\s*$|\s*#|\s+[^\s:]))", Options, Regex.InfiniteMatchTimeout);

    private static readonly Regex OfStatement = new(@"^#\s*ruff:\s*ignore\[(?<codes>[^\]]*)\]", Options, Regex.InfiniteMatchTimeout);

    private static readonly Regex Words = new("[A-Z]+[0-9]+|[a-z-]+", Options, Regex.InfiniteMatchTimeout);

    /// <summary>What a comment accepts, or null.</summary>
    public static ForeignDirective? Read(CommentPlace place)
    {
        if (Accepts(OfFile.Match(place.Text)) is { } ofFile)
        {
            return place.IsAlone ? Create(ofFile, (0, int.MaxValue)) : null;
        }

        if (Accepts(OfStatement.Match(place.Text)) is { } ofStatement)
        {
            return Create(ofStatement, place.IsAlone ? FindBelow(place) : (place.Line, place.Line));
        }

        return Accepts(OfLine.Match(place.Text)) is { } ofLine
            ? Create(ofLine, (place.Lines.FindJoinedStart(place.Line), place.Line))
            : null;

        ForeignDirective Create(Match match, (int First, int Last) lines) => new(
            place.CreateDirective(ForeignTools.Ruff, match, match.Groups["codes"].Success ? ["CSP-D504"] : []), lines.First, lines.Last);
    }

    // Other comments may stand between.
    private static (int FirstLine, int LastLine) FindBelow(CommentPlace place)
    {
        var line = place.Line + 1;
        while (line < place.Lines.Text.LineCount && place.Lines.IsComment(line))
        {
            line++;
        }

        return line < place.Lines.Text.LineCount ? place.Lines.GetStatement(line) : (line, line);
    }

    private static Match? Accepts(Match match)
    {
        if (!match.Success || !match.Groups["codes"].Success)
        {
            return match.Success ? match : null;
        }

        foreach (Match word in Words.Matches(match.Groups["codes"].Value))
        {
            if (word.Value is "S306" or "suspicious-mktemp-usage")
            {
                return match;
            }
        }

        return null;
    }
}
