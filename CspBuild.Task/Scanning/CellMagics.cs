using System;

namespace CspBuild.Scanning;

/// <summary>
/// Blanks what IPython takes out of a cell before Python sees it: line magics (<c>%matplotlib inline</c>), shell escapes (<c>!ls</c>, also behind
/// an assignment), help (<c>?print</c>, <c>print??</c>) and the first line of a cell magic (<c>%%time</c>). Every character keeps its place; a
/// <c>0</c> stands in, so that an <c>if</c> with nothing else below it still has a body. As in IPython they count only where a statement
/// starts, which is why brackets and strings are followed.
/// </summary>
internal static class CellMagics
{
    /// <summary>Blanks <paramref name="cell"/> in place.</summary>
    /// <returns>False if the cell is another language's.</returns>
    public static bool TryBlank(char[] cell)
    {
        var start = 0;
        while (start < cell.Length && char.IsWhiteSpace(cell[start]))
        {
            start++;
        }

        if (start + 1 < cell.Length && cell[start] == '%' && cell[start + 1] == '%')
        {
            if (!HasPythonBody(cell, start + 2))
            {
                return false;
            }

            start = Blank(cell, start);
        }

        new LineScanner(cell, start).Run();
        return true;
    }

    // The magics that run the rest of the cell as Python.
    private static bool HasPythonBody(char[] cell, int nameStart)
    {
        var end = nameStart;
        while (end < cell.Length && !char.IsWhiteSpace(cell[end]))
        {
            end++;
        }

        return new string(cell, nameStart, end - nameStart) is "time" or "timeit" or "capture" or "prun" or "debug" or "memit" or "python" or "python3";
    }

    // From a character to the end of its line, and on where a backslash ends the line. Returns the offset of that end.
    private static int Blank(char[] cell, int start)
    {
        var end = start;
        while (end < cell.Length && (!IsLineEnd(cell[end]) || cell[end - 1] == '\\' || (cell[end] == '\n' && cell[end - 1] == '\r' && cell[end - 2] == '\\')))
        {
            end++;
        }

        Blank(cell, start, end);
        return end;
    }

    private static void Blank(char[] cell, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            cell[i] = i == start ? '0' : IsLineEnd(cell[i]) ? cell[i] : ' ';
        }
    }

    private static bool IsLineEnd(char c) => c is '\r' or '\n';

    /// <summary>Goes through a cell far enough to know where statements start: strings, comments, brackets, continued lines.</summary>
    private sealed class LineScanner(char[] cell, int start)
    {
        private int _position = start;
        private int _depth;
        private bool _isContinued;

        public void Run()
        {
            while (_position < cell.Length)
            {
                if (_depth > 0 || _isContinued || !TryBlankLine())
                {
                    ScanLine();
                }
            }
        }

        // At the start of a statement.
        private bool TryBlankLine()
        {
            var i = _position;
            while (i < cell.Length && cell[i] is ' ' or '\t')
            {
                i++;
            }

            if (i < cell.Length && !(cell[i] is '%' or '!' or '?'))
            {
                i = FindAssignedEscape(i);
            }

            if (i == cell.Length)
            {
                return false;
            }

            _position = Blank(cell, i) + 1;
            return true;
        }

        // "files = !ls", "a, b = %magic": the place of the escape, or the cell's end. A target with brackets or quotes is not looked through.
        private int FindAssignedEscape(int target)
        {
            var i = target;
            while (i < cell.Length && (char.IsLetterOrDigit(cell[i]) || cell[i] is '_' or '.' or ',' or ' ' or '\t'))
            {
                i++;
            }

            if (i == target || i == cell.Length || cell[i] != '=')
            {
                return cell.Length;
            }

            i++;
            while (i < cell.Length && cell[i] is ' ' or '\t')
            {
                i++;
            }

            return i < cell.Length && cell[i] is '%' or '!' ? i : cell.Length;
        }

        // To behind the end of the line; a string may lie across several.
        private void ScanLine()
        {
            var first = -1;
            var last = -1;
            while (_position < cell.Length && !IsLineEnd(cell[_position]))
            {
                var c = cell[_position];
                if (c == '#')
                {
                    SkipToLineEnd();
                    break;
                }

                last = char.IsWhiteSpace(c) ? last : _position;
                first = first < 0 ? last : first;
                if (c is '"' or '\'')
                {
                    SkipString(c);
                }
                else
                {
                    _depth = Math.Max(0, _depth + (c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0));
                    _position++;
                }
            }

            _isContinued = last >= 0 && cell[last] == '\\';
            if (last >= 0 && cell[last] == '?')
            {
                Blank(cell, first, last + 1);
            }

            _position++;
        }

        private void SkipToLineEnd()
        {
            while (_position < cell.Length && !IsLineEnd(cell[_position]))
            {
                _position++;
            }
        }

        private void SkipString(char quote)
        {
            var isLong = IsTripleQuote(quote);
            _position += isLong ? 3 : 1;
            while (_position < cell.Length && (isLong || !IsLineEnd(cell[_position])))
            {
                if (cell[_position] == quote && (!isLong || IsTripleQuote(quote)))
                {
                    _position += isLong ? 3 : 1;
                    return;
                }

                _position += cell[_position] == '\\' ? 2 : 1;
            }
        }

        private bool IsTripleQuote(char quote) =>
            _position + 2 < cell.Length && cell[_position] == quote && cell[_position + 1] == quote && cell[_position + 2] == quote;
    }
}
