using System.Text.RegularExpressions;
using CspBuild.Text;

namespace CspBuild.Suppressions.Foreign;

/// <summary>One comment and where it stands.</summary>
/// <param name="lines">The lines of its file.</param>
/// <param name="span">From its <c>#</c> to the end of its line.</param>
internal sealed class CommentPlace(CommentLines lines, TextSpan span)
{
    /// <summary>The lines of its file.</summary>
    public CommentLines Lines { get; } = lines;

    /// <summary>What it says, from its <c>#</c>.</summary>
    public string Text { get; } = lines.Text.Substring(span.Start, span.Length);

    /// <summary>The line that it ends.</summary>
    public int Line { get; } = lines.Text.GetLineIndex(span.Start);

    /// <summary>Whether nothing stands before it on its line.</summary>
    public bool IsAlone => Lines.IsComment(Line);

    /// <summary>The directive that a match in it is, from its <c>#</c>.</summary>
    /// <param name="tool">Whose it is.</param>
    /// <param name="match">Where it stands.</param>
    /// <param name="codes">The codes of ours that it accepts, none for all.</param>
    public SuppressionDirective CreateDirective(ForeignTools tool, Match match, string[] codes)
    {
        var start = span.Start + Text.LastIndexOf('#', match.Index);
        var end = span.Start + match.Index + match.Value.TrimEnd().Length;
        var reason = SuppressionParser.FindReason(Lines.Text, end, span.End);
        return new SuppressionDirective(new TextSpan(start, end), codes, reason) { Tool = tool };
    }
}
