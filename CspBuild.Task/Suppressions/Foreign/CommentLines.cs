using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Suppressions.Foreign;

/// <summary>What the lines of a file hold, as far as comments of other tools depend on it.</summary>
internal sealed class CommentLines(SyntaxTree tree)
{
    private Dictionary<int, int>? _stringStarts;

    /// <summary>The file's text.</summary>
    public SourceText Text => tree.Text;

    /// <summary>Whether a line holds a comment and nothing else.</summary>
    public bool IsComment(int line)
    {
        var offset = FindContent(line);
        return offset < Text.Length && Text[offset] == '#' && HasComment(offset, offset + 1);
    }

    /// <summary>The comments that stand alone on their lines behind a line, in order, with their lines.</summary>
    public IEnumerable<(int Line, TextSpan Comment)> FindAloneBehind(int line)
    {
        var comments = tree.Comments;
        var start = Text.FindLineEnd(Text.GetLineStart(line));
        for (var i = comments.FindFrom(start); i < comments.Count; i++)
        {
            var lineOfComment = Text.GetLineIndex(comments[i].Start);
            if (IsComment(lineOfComment))
            {
                yield return (lineOfComment, comments[i]);
            }
        }
    }

    /// <summary>What a line begins with.</summary>
    public string GetIndentation(int line)
    {
        var start = Text.GetLineStart(line);
        return Text.Substring(start, FindContent(line) - start);
    }

    /// <summary>
    /// The last line of the block that a comment alone on its line stands in: behind it comes a statement with less indentation, or nothing. Null if
    /// the comment is not indented as the statement below it.
    /// </summary>
    public int? FindBlockEnd(int line)
    {
        var (indentation, isFirst) = (GetIndentation(line), true);
        for (var next = line + 1; next < Text.LineCount; next++)
        {
            if (IsBlank(next) || IsComment(next))
            {
                continue;
            }

            var other = GetIndentation(next);
            if (isFirst && other != indentation)
            {
                return null;
            }

            if (other.Length < indentation.Length)
            {
                return next - 1;
            }

            isFirst = false;
            next = GetStatement(next).LastLine;
        }

        return Text.LineCount - 1;
    }

    /// <summary>
    /// The first of the lines of which <paramref name="line"/> is the last: strings over several lines and backslashes join them.
    /// </summary>
    public int FindJoinedStart(int line)
    {
        _stringStarts ??= FindStrings();
        while (line > 0)
        {
            var start = _stringStarts.TryGetValue(line, out var ofString) ? ofString : EndsWithBackslash(line - 1) ? line - 1 : line;
            if (start == line)
            {
                break;
            }

            line = start;
        }

        return line;
    }

    /// <summary>The lines of the statement or header that starts on <paramref name="line"/>; that line if none does.</summary>
    public (int FirstLine, int LastLine) GetStatement(int line)
    {
        var unit = StatementUnit.Find(tree, FindContent(line));
        return unit is { OwnsItsLine: true } found &&
            Text.GetLineIndex(found.Start) == line ? (line, Text.GetLineIndex(found.End)) : (line, line);
    }

    private bool IsBlank(int line)
    {
        var content = FindContent(line);
        return content == Text.Length || Text[content] is '\r' or '\n';
    }

    private int FindContent(int line)
    {
        var offset = Text.GetLineStart(line);
        while (offset < Text.Length && Text[offset] is ' ' or '\t' or '\f')
        {
            offset++;
        }

        return offset;
    }

    // A comment may end with a backslash, which then joins nothing.
    private bool EndsWithBackslash(int line)
    {
        var start = Text.GetLineStart(line);
        var end = Text.FindLineEnd(start);
        return end > start && Text[end - 1] == '\\' && !HasComment(start, end);
    }

    private bool HasComment(int start, int end) => tree.Comments.AnyIn(new TextSpan(start, end));

    // By the line on which a string ends, the line on which it starts; of those of several lines.
    private Dictionary<int, int> FindStrings()
    {
        var starts = new Dictionary<int, int>();
        var lexer = new Lexer(Text);
        var formatted = new Stack<int>();
        for (var token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
        {
            if (token.Kind == TokenKind.FormattedStart)
            {
                formatted.Push(token.Start);
            }
            else if (token.Kind == TokenKind.String || (token.Kind == TokenKind.FormattedEnd && formatted.Count > 0))
            {
                var start = Text.GetLineIndex(token.Kind == TokenKind.String ? token.Start : formatted.Pop());
                var end = Text.GetLineIndex(token.End);
                if (start < end && (!starts.TryGetValue(end, out var other) || start < other))
                {
                    starts[end] = start;
                }
            }
        }

        return starts;
    }
}
