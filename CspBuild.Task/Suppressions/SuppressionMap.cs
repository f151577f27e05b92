using System.Collections.Generic;
using CspBuild.Rules;
using CspBuild.Suppressions.Foreign;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Suppressions;

/// <summary>
/// The directives in the comments of one file, and the lines that each diagnostic may be accepted on: those of the offending expression,
/// the last one of the statement or header that holds it, and the block of comments directly above that.
/// </summary>
internal sealed class SuppressionMap
{
    private const int TabSize = 8;

    private readonly SyntaxTree _tree;
    private readonly ForeignComments _foreign;
    private readonly Dictionary<(string Id, bool RequiresReason), ArrayBuilder<DirectiveLine>> _linesByRule = [];
    private (int FirstLine, int Top) _lastBlock = (-1, -1);
    private (int FirstLine, int LastLine, TextSpan? Comment) _lastMiss = (-1, -1, null);

    private SuppressionMap(SyntaxTree tree, SuppressionDirective[] directives, ForeignComments foreign)
    {
        _tree = tree;
        _foreign = foreign;
        Directives = directives;
    }

    /// <summary>All of our own, in source order.</summary>
    public SuppressionDirective[] Directives { get; }

    /// <summary>Reads the comments of <paramref name="tree"/>, and as far as asked those of other tools.</summary>
    public static SuppressionMap Create(SyntaxTree tree, ForeignTools foreignTools = ForeignTools.None)
    {
        var directives = new List<SuppressionDirective>();
        for (var i = 0; i < tree.Comments.Count; i++)
        {
            SuppressionParser.Parse(tree.Text, tree.Comments[i], directives);
        }

        return new SuppressionMap(tree, [.. directives], ForeignComments.Create(tree, foreignTools));
    }

    /// <summary>
    /// The directive that accepts <paramref name="diagnostic"/>, or null. One beside it goes before one above, and ours before another
    /// tool's. A directive that is the answer for no diagnostic of the file is an unused one.
    /// </summary>
    public SuppressionDirective? Find(Diagnostic diagnostic) => Find(diagnostic, requiresReason: false);

    /// <summary>The same, of those directives only that give a reason if <paramref name="requiresReason"/>.</summary>
    public SuppressionDirective? Find(Diagnostic diagnostic, bool requiresReason) =>
        FindOwn(diagnostic, requiresReason) ??
        (_foreign.Find(diagnostic) is { } foreign && (!requiresReason || foreign.Reason is not null) ? foreign : null);

    private SuppressionDirective? FindOwn(Diagnostic diagnostic, bool requiresReason)
    {
        var directives = GetLines(diagnostic.Descriptor, requiresReason);
        if (directives.Count == 0)
        {
            return null;
        }

        foreach (var (firstLine, lastLine) in GetReach(diagnostic))
        {
            if (FindBetween(directives, firstLine, lastLine) is { } directive)
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>
    /// The comment that would accept <paramref name="diagnostic"/> if it were written as one, or null: it stands in the right place and
    /// names a code of ours.
    /// </summary>
    public TextSpan? FindNearMiss(Diagnostic diagnostic)
    {
        foreach (var (firstLine, lastLine) in GetReach(diagnostic))
        {
            // A statement with many findings may have a long block above.
            if (_lastMiss.FirstLine != firstLine || _lastMiss.LastLine != lastLine)
            {
                _lastMiss = (firstLine, lastLine, FindNearMiss(firstLine, lastLine));
            }

            if (_lastMiss.Comment is { } comment)
            {
                return comment;
            }
        }

        return null;
    }

    private TextSpan? FindNearMiss(int firstLine, int lastLine)
    {
        var (text, comments) = (_tree.Text, _tree.Comments);
        for (var i = comments.FindFrom(text.GetLineStart(firstLine));
            i < comments.Count && text.GetLineIndex(comments[i].Start) <= lastLine;
            i++)
        {
            if (NearMiss.NamesRule(text, comments[i]))
            {
                return comments[i];
            }
        }

        return null;
    }

    // The first and the last line of each place from which a comment accepts a diagnostic, the nearest first.
    private IEnumerable<(int FirstLine, int LastLine)> GetReach(Diagnostic diagnostic)
    {
        var text = _tree.Text;
        yield return (text.GetLineIndex(diagnostic.Extent.Start), text.GetLineIndex(diagnostic.Extent.End));
        if (StatementUnit.Find(_tree, diagnostic.Span.Start) is not { } unit)
        {
            yield break;
        }

        foreach (var end in (int[])[unit.DecoratorEnd, unit.End])
        {
            var line = text.GetLineIndex(end);
            yield return (line, line);
        }

        var firstLine = text.GetLineIndex(unit.Start);
        if (unit.OwnsItsLine)
        {
            yield return (FindBlockTop(firstLine), firstLine - 1);
        }
    }

    private ArrayBuilder<DirectiveLine> GetLines(DiagnosticDescriptor descriptor, bool requiresReason)
    {
        if (!_linesByRule.TryGetValue((descriptor.Id, requiresReason), out var lines))
        {
            lines = new ArrayBuilder<DirectiveLine>();
            foreach (var directive in Directives)
            {
                if (directive.Covers(descriptor) && (directive.Reason is not null || !requiresReason))
                {
                    lines.Add(new DirectiveLine(_tree.Text.GetLineIndex(directive.Span.Start), directive));
                }
            }

            _linesByRule.Add((descriptor.Id, requiresReason), lines);
        }

        return lines;
    }

    // The first directive from one line to another, both included.
    private static SuppressionDirective? FindBetween(ArrayBuilder<DirectiveLine> directives, int firstLine, int lastLine)
    {
        var index = SortedSearch.CountFirst(directives.Count, at => directives[at].Line < firstLine);
        return index < directives.Count && directives[index].Line <= lastLine ? directives[index].Directive : null;
    }

    // The first line of the comments that stand directly above a line, with its indentation; the line itself if there are none. Remembered
    // for the next diagnostic of the same statement, so that a long block above many is read once.
    private int FindBlockTop(int firstLine)
    {
        if (_lastBlock.FirstLine != firstLine)
        {
            var indentation = MeasureIndentation(firstLine).Columns;
            var top = firstLine;
            while (top > 0 && IsCommentLine(top - 1, indentation))
            {
                top--;
            }

            _lastBlock = (firstLine, top);
        }

        return _lastBlock.Top;
    }

    // A hash sign in that place may also be text in a string: the comments of the tree know.
    private bool IsCommentLine(int line, int indentation)
    {
        var (columns, end) = MeasureIndentation(line);
        return columns == indentation && FindComment(end);
    }

    private bool FindComment(int offset)
    {
        var comments = _tree.Comments;
        var index = comments.FindFrom(offset);
        return index < comments.Count && comments[index].Start == offset;
    }

    // Columns as Python counts them: a tab goes on to the next multiple of eight, a form feed starts again.
    private (int Columns, int End) MeasureIndentation(int line)
    {
        var content = _tree.Text;
        var columns = 0;
        for (var i = _tree.Text.GetLineStart(line); ; i++)
        {
            switch (i < content.Length ? content[i] : '\0')
            {
                case ' ':
                    columns++;
                    break;
                case '\t':
                    columns = ((columns / TabSize) + 1) * TabSize;
                    break;
                case '\f':
                    columns = 0;
                    break;
                default:
                    return (columns, i);
            }
        }
    }

    private readonly record struct DirectiveLine(int Line, SuppressionDirective Directive);
}
