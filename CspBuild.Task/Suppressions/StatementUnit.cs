using System;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Suppressions;

/// <summary>
/// The lines that one suppression covers: a simple statement, or the header of a compound statement's clause with its decorators, but never
/// its body.
/// </summary>
/// <param name="Start">Where it starts; a comment block above may cover it.</param>
/// <param name="End">Where it ends; a comment at the end of that line covers it.</param>
/// <param name="DecoratorEnd">Where the decorator ends that was asked for, or <paramref name="End"/>: a comment there covers it as
/// well.</param>
/// <param name="OwnsItsLine">
/// False if its first line belongs to another statement: the body behind a colon, or what follows the end of a statement of several lines.
/// A comment above is the other statement's.
/// </param>
internal readonly record struct StatementUnit(int Start, int End, int DecoratorEnd, bool OwnsItsLine)
{
    /// <summary>The unit that holds <paramref name="offset"/>, or null if no statement does.</summary>
    public static StatementUnit? Find(SyntaxTree tree, int offset)
    {
        var text = tree.Text;
        var body = tree.Body;
        var bodyLine = -1; // the line on which the header of this body ends
        while (true)
        {
            var index = FindLast(body, offset);
            if (index < 0 || offset >= body[index].Span.End)
            {
                return null;
            }

            var statement = body[index];
            var line = text.GetLineIndex(statement.Span.Start);
            var ownsItsLine = line != bodyLine &&
                (index == 0 || text.GetLineIndex(body[index - 1].Span.End) < line || text.GetLineIndex(body[index - 1].Span.Start) == line);
            if (FindClause(statement, offset) is not { } suite)
            {
                var end = statement is MatchStatement match ? match.Header.End : statement.Span.End;
                return new StatementUnit(statement.Span.Start, end, end, ownsItsLine);
            }

            if (offset < suite.Header.End)
            {
                var isFirst = suite.Header.Start == statement.Span.Start;
                var end = FindDecoratorEnd(statement, offset) ?? suite.Header.End;
                return new StatementUnit(suite.Header.Start, suite.Header.End, end, !isFirst || ownsItsLine);
            }

            body = suite.Body;
            bodyLine = text.GetLineIndex(suite.Header.End);
        }
    }

    // The clause, of those of a compound statement, that starts last before the offset; null for a simple statement.
    private static Suite? FindClause(Statement statement, int offset) => statement switch
    {
        IfStatement node => At(node.Else, offset) ?? node.Clauses[Math.Max(0, FindLast(node.Clauses, offset))].Body,
        LoopStatement node => At(node.Else, offset) ?? node.Body,
        TryStatement node => At(node.Finally, offset) ?? At(node.Else, offset) ?? FindHandler(node.Handlers, offset)?.Body ?? node.Body,
        WithStatement node => node.Body,
        FunctionStatement node => node.Body,
        ClassStatement node => node.Body,
        MatchStatement node when FindLast(node.Cases, offset) is >= 0 and var index => node.Cases[index].Body,
        _ => null,
    };

    private static Suite? At(Suite? suite, int offset) => suite is not null && suite.Header.Start <= offset ? suite : null;

    private static ExceptHandler? FindHandler(ExceptHandler[] handlers, int offset) =>
        FindLast(handlers, offset) is >= 0 and var index ? handlers[index] : null;

    private static int? FindDecoratorEnd(Statement statement, int offset)
    {
        var decorators = statement switch
        {
            FunctionStatement node => node.Decorators,
            ClassStatement node => node.Decorators,
            _ => [],
        };
        var index = FindLast(decorators, offset);
        return index >= 0 && offset < decorators[index].Span.End ? decorators[index].Span.End : null;
    }

    // Index of the last node that starts at or before the offset, or -1.
    private static int FindLast(SyntaxNode[] nodes, int offset) => SortedSearch.CountFirst(nodes.Length, index => nodes[index].Span.Start <= offset) - 1;
}
