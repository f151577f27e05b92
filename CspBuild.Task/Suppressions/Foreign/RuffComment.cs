using System;
using System.Text.RegularExpressions;

namespace CspBuild.Suppressions.Foreign;

/// <summary>
/// Ruff's comments: <c># noqa: S306</c> on the line on which a call starts, or at the end of the lines that strings and backslashes join it
/// with; <c># ruff: ignore[S306]</c> there or above the statement; <c># ruff: disable[S306]</c> up to <c># ruff: enable[S306]</c> or to the end of
/// the block; <c># ruff: file-ignore[S306]</c> and <c># ruff: noqa</c> on their own lines for the file.
/// </summary>
internal static class RuffComment
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Codes = @":[\s,]*(?<codes>[A-Z]+[0-9]+([\s,]*[A-Z]+[0-9]+)*)(?!\w)";

    private static readonly Regex OfLine = new(@"#\s*(?i:noqa)\s*" + Codes, Options, Regex.InfiniteMatchTimeout);

    private static readonly Regex OfFile = new(
        @"^#\s*(ruff|flake8)\s*:\s*(?i:noqa)(\s*" + Codes + @"|(?=\s*$|\s*#|\s+[^\s:]))", Options, Regex.InfiniteMatchTimeout);

    private static readonly Regex OfCode = new(
        @"^#\s*ruff:\s*(?<verb>ignore|file-ignore|disable|enable)\[(?<codes>[^\]]*)\]", Options, Regex.InfiniteMatchTimeout);

    private static readonly Regex Words = new("[A-Z]+[0-9]+|[a-z-]+", Options, Regex.InfiniteMatchTimeout);

    /// <summary>What a comment accepts, or null.</summary>
    public static ForeignDirective? Read(CommentPlace place)
    {
        if (Accepts(OfFile.Match(place.Text)) is { } ofFile)
        {
            return place.IsAlone ? Create(ofFile, (0, int.MaxValue)) : null;
        }

        if (Accepts(OfCode.Match(place.Text)) is { } ofCode)
        {
            return FindReach(place, ofCode) is { } reach ? Create(ofCode, reach) : null;
        }

        return Accepts(OfLine.Match(place.Text)) is { } ofLine
            ? Create(ofLine, (place.Lines.FindJoinedStart(place.Line), place.Line))
            : null;

        ForeignDirective Create(Match match, (int First, int Last) lines) => new(
            place.CreateDirective(ForeignTools.Ruff, match, match.Groups["codes"].Success ? ["CSP-D504"] : []), lines.First, lines.Last);
    }

    private static (int FirstLine, int LastLine)? FindReach(CommentPlace place, Match match) => match.Groups["verb"].Value switch
    {
        "ignore" => place.IsAlone ? FindBelow(place) : (place.Line, place.Line),
        "disable" => place.IsAlone ? FindRange(place, ReadCodes(match)) : null,
        "file-ignore" => place.IsAlone && place.Lines.GetIndentation(place.Line).Length == 0 && place.Lines.FindBlockEnd(place.Line) is not null
            ? (0, int.MaxValue)
            : null,
        _ => null,
    };

    // To the comment that enables the same codes, in the same order and with the same indentation, or to the end of the block.
    private static (int FirstLine, int LastLine)? FindRange(CommentPlace place, string codes)
    {
        if (place.Lines.FindBlockEnd(place.Line) is not { } end)
        {
            return null;
        }

        var indentation = place.Lines.GetIndentation(place.Line);
        foreach (var (line, comment) in place.Lines.FindAloneBehind(place.Line))
        {
            if (line > end)
            {
                break;
            }

            var match = OfCode.Match(place.Lines.Text.Substring(comment.Start, comment.Length));
            if (match.Groups["verb"].Value == "enable" && ReadCodes(match) == codes && place.Lines.GetIndentation(line) == indentation)
            {
                return (place.Line, line);
            }
        }

        return (place.Line, end);
    }

    private static string ReadCodes(Match match) =>
        string.Join(",", Array.ConvertAll(match.Groups["codes"].Value.Split(','), code => code.Trim())).TrimEnd(',');

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
