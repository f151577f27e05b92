using System;

namespace CspBuild.Text;

/// <summary>
/// The decoded text of one Python file, without its byte order mark, and its line starts. Offsets of every <see cref="TextSpan"/> count in
/// it. The characters may lie in an array that the next file's will lie in: a text is good until then.
/// </summary>
/// <param name="characters">The characters, and perhaps others behind them.</param>
/// <param name="length">Number of characters.</param>
internal sealed class SourceText(char[] characters, int length)
{
    private int[]? _lineStarts;

    /// <summary>Creates a text that has its characters to itself.</summary>
    public SourceText(string content)
        : this(content.ToCharArray(), content.Length)
    {
    }

    /// <summary>Number of characters.</summary>
    public int Length { get; } = length;

    /// <summary>The characters, and, from <see cref="Length"/> on, some that do not belong to the text.</summary>
    public char[] Characters { get; } = characters;

    /// <summary>Number of lines, at least 1; a text that ends with a line end has an empty last line.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts();

    /// <summary>The character at an offset from 0 to <see cref="Length"/> - 1.</summary>
    public char this[int offset] => Characters[offset];

    /// <summary>The whole text.</summary>
    public override string ToString() => Substring(0, Length);

    /// <summary>A part of the text.</summary>
    public string Substring(int start, int length) => new(Characters, start, length);

    /// <summary>Whether a part of the text is <paramref name="expected"/>.</summary>
    public bool Matches(TextSpan span, string expected) =>
#if NET
        new ReadOnlySpan<char>(Characters, span.Start, span.Length).SequenceEqual(expected);
#else
        span.Length == expected.Length && Substring(span.Start, span.Length) == expected;
#endif

    /// <summary>Offset of the first <paramref name="c"/> from <paramref name="start"/> to before <paramref name="end"/>, or -1.</summary>
    public int IndexOf(char c, int start, int end) => Array.IndexOf(Characters, c, start, end - start);

    /// <summary>Offset of the first LF or CR from <paramref name="start"/> on, or <see cref="Length"/>.</summary>
    public int FindLineEnd(int start) => FindEither('\n', '\r', start);

    /// <summary>Offset of the first of two characters from <paramref name="start"/> on, or <see cref="Length"/>.</summary>
    public int FindEither(char one, char other, int start)
    {
#if NET
        var found = new ReadOnlySpan<char>(Characters, start, Length - start).IndexOfAny(one, other);
        return found < 0 ? Length : start + found;
#else
        while (start < Length && Characters[start] != one && Characters[start] != other)
        {
            start++;
        }

        return start;
#endif
    }

    /// <summary>The line and column of an offset from 0 to the length of the text.</summary>
    public LinePosition GetPosition(int offset)
    {
        var line = GetLineIndex(offset);
        return new LinePosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The lines and columns of the first character of <paramref name="span"/> and of the one behind its last.</summary>
    public (LinePosition Start, LinePosition End) GetRange(TextSpan span) => (GetPosition(span.Start), GetPosition(span.End));

    /// <summary>The number, from 0, of the line that holds <paramref name="offset"/>.</summary>
    public int GetLineIndex(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The offset at which line number <paramref name="lineIndex"/>, from 0, starts.</summary>
    public int GetLineStart(int lineIndex) => LineStarts[lineIndex];

    /// <summary>The line that holds <paramref name="offset"/>, without its end.</summary>
    /// <param name="offset">From 0 to the length of the text.</param>
    /// <param name="maximumLength">Of a longer line only so many characters, from around the offset.</param>
    public string GetLineText(int offset, int maximumLength)
    {
        var line = GetLineIndex(offset);
        var start = Math.Max(GetLineStart(line), offset - (maximumLength / 2));
        var end = line + 1 < LineCount ? GetLineStart(line + 1) : Length;
        return Substring(start, Math.Min(end - start, maximumLength)).TrimEnd('\r', '\n');
    }

    // Python ends a line at LF, CR LF and a lone CR, and nowhere else: not at U+0085, U+2028 or a form feed.
    private int[] FindLineStarts()
    {
        var count = 1;
        for (var i = FindNextLine(0); i >= 0; i = FindNextLine(i))
        {
            count++;
        }

        var starts = new int[count];
        for (var line = 1; line < count; line++)
        {
            starts[line] = FindNextLine(starts[line - 1]);
        }

        return starts;
    }

    // The start of the next line, or -1 if none follows.
    private int FindNextLine(int start)
    {
        var end = FindLineEnd(start);
        return end == Length ? -1 : this[end] == '\r' && end + 1 < Length && this[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
