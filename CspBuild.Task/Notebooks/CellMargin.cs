namespace CspBuild.Notebooks;

/// <summary>
/// Blanks what IPython strips from the lines of a cell before anything else: the indentation of the first line, as in code that was copied
/// from a function's body, and the prompts of a copied session (<c>>>> x</c>). A form feed is left at the end of it, where the indentation
/// starts again, so that every character keeps its place.
/// </summary>
internal static class CellMargin
{
    /// <summary>Blanks the margin of <paramref name="cell"/> in place.</summary>
    public static void Blank(char[] cell)
    {
        var first = FindFirstLine(cell);
        var width = MeasureIndentation(cell, first);
        var second = FindNextLine(cell, first);
        var hasPrompts = IsPrompt(cell, first + width, '>') ||
            IsPrompt(cell, SkipIndentation(cell, second, first, width), '>') || IsPrompt(cell, SkipIndentation(cell, second, first, width), '.');
        if (width == 0 && !hasPrompts)
        {
            return;
        }

        // The first line last: the others are compared with it.
        for (var line = second; line < cell.Length; line = FindNextLine(cell, line))
        {
            BlankLine(cell, line, SkipIndentation(cell, line, first, width), hasPrompts);
        }

        BlankLine(cell, first, first + width, hasPrompts);
    }

    /// <summary>Gives a statement the indentation of what stands before it, and blanks that.</summary>
    /// <param name="cell">The cell's characters.</param>
    /// <param name="start">Where that starts.</param>
    /// <param name="statement">Where the statement starts, on the same line.</param>
    public static void Move(char[] cell, int start, int statement)
    {
        var line = start;
        while (line > 0 && cell[line - 1] is ' ' or '\t')
        {
            line--;
        }

        var indentation = new string(cell, line, start - line);
        for (var i = line; i < statement; i++)
        {
            cell[i] = ' ';
        }

        // A form feed begins the indentation anew; behind an assignment there is none.
        if (line == 0 || cell[line - 1] is '\r' or '\n' or '\f')
        {
            cell[statement - indentation.Length - 1] = '\f';
            indentation.CopyTo(0, cell, statement - indentation.Length, indentation.Length);
        }
    }

    private static void BlankLine(char[] cell, int line, int start, bool hasPrompts)
    {
        if (start > line)
        {
            cell[start - 1] = '\f';
        }

        if (hasPrompts && (IsPrompt(cell, start, '>') || IsPrompt(cell, start, '.')))
        {
            var end = start + 3;
            for (var i = start; i < end; i++)
            {
                cell[i] = ' ';
            }

            cell[end < cell.Length && cell[end] == ' ' ? end : end - 1] = '\f';
        }
    }

    // Three of them, and a blank or the end of the line.
    private static bool IsPrompt(char[] cell, int start, char mark) =>
        start + 2 < cell.Length && cell[start] == mark && cell[start + 1] == mark && cell[start + 2] == mark &&
        (start + 3 == cell.Length || cell[start + 3] is ' ' or '\r' or '\n');

    // Behind the indentation of the first line, if this line has the same.
    private static int SkipIndentation(char[] cell, int line, int first, int width)
    {
        for (var i = 0; i < width; i++)
        {
            if (line + i >= cell.Length || cell[line + i] != cell[first + i])
            {
                return line;
            }
        }

        return line + width;
    }

    private static int MeasureIndentation(char[] cell, int line)
    {
        var end = line;
        while (end < cell.Length && cell[end] is ' ' or '\t')
        {
            end++;
        }

        return end - line;
    }

    // The first line that is not blank.
    private static int FindFirstLine(char[] cell)
    {
        var line = 0;
        for (var i = 0; i < cell.Length && char.IsWhiteSpace(cell[i]); i++)
        {
            line = cell[i] is '\r' or '\n' ? i + 1 : line;
        }

        return line;
    }

    private static int FindNextLine(char[] cell, int line)
    {
        while (line < cell.Length && cell[line] is not ('\r' or '\n'))
        {
            line++;
        }

        return line < cell.Length && cell[line] == '\r' && line + 1 < cell.Length && cell[line + 1] == '\n' ? line + 2 : line + 1;
    }
}
