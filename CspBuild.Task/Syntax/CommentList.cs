using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>The comments of a text, in source order. A text may have millions of them, so where each ends is read from the text.</summary>
/// <param name="text">The text.</param>
/// <param name="starts">The offsets of their hash signs, and perhaps others behind them.</param>
/// <param name="count">Number of comments.</param>
internal sealed class CommentList(SourceText text, int[] starts, int count)
{
    /// <summary>Number of comments.</summary>
    public int Count { get; } = count;

    /// <summary>A comment from its <c>#</c> to the end of its line.</summary>
    public TextSpan this[int index] => new(starts[index], text.FindLineEnd(starts[index]));

    /// <summary>Number of the first one that starts at <paramref name="offset"/> or behind it.</summary>
    public int FindFrom(int offset)
    {
        var index = Array.BinarySearch(starts, 0, Count, offset);
        return index < 0 ? ~index : index;
    }

    /// <summary>Whether one starts in a stretch of the text.</summary>
    public bool AnyIn(TextSpan span) => FindFrom(span.Start) is var index && index < Count && starts[index] < span.End;
}
