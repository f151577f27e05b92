using System;
using System.Collections.Generic;

namespace CspBuild.Text;

/// <summary>The decoded text of one Python file, without its byte order mark, and its line starts.</summary>
internal sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Wraps <paramref name="content"/>; line starts are found on first use.</summary>
    public SourceText(string content)
    {
        Content = content;
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(content));
    }

    /// <summary>The characters. Offsets of every <see cref="TextSpan"/> count in this string.</summary>
    public string Content { get; }

    /// <summary>Number of lines, at least 1; a text that ends with a line end has an empty last line.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The line and column of an offset from 0 to the length of the text.</summary>
    public LinePosition GetPosition(int offset)
    {
        var line = GetLineIndex(offset);
        return new LinePosition(line + 1, offset - _lineStarts.Value[line] + 1);
    }

    /// <summary>The lines and columns of the first character of <paramref name="span"/> and of the one behind its last.</summary>
    public (LinePosition Start, LinePosition End) GetRange(TextSpan span) => (GetPosition(span.Start), GetPosition(span.End));

    /// <summary>The number, from 0, of the line that holds <paramref name="offset"/>.</summary>
    public int GetLineIndex(int offset)
    {
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The offset at which line number <paramref name="lineIndex"/>, from 0, starts.</summary>
    public int GetLineStart(int lineIndex) => _lineStarts.Value[lineIndex];

    /// <summary>The line that holds <paramref name="offset"/>, without its end.</summary>
    /// <param name="offset">From 0 to the length of the text.</param>
    /// <param name="maximumLength">Of a longer line only so many characters, from around the offset.</param>
    public string GetLineText(int offset, int maximumLength)
    {
        var line = GetLineIndex(offset);
        var start = Math.Max(GetLineStart(line), offset - (maximumLength / 2));
        var end = line + 1 < LineCount ? GetLineStart(line + 1) : Content.Length;
        return Content.Substring(start, Math.Min(end - start, maximumLength)).TrimEnd('\r', '\n');
    }

    // Python ends a line at LF, CR LF and a lone CR, and nowhere else: not at U+0085, U+2028 or a form feed.
    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c == '\n' || (c == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
