using System;
using System.Collections.Generic;

namespace CspBuild.Notebooks.Magics;

/// <summary>
/// Blanks what IPython takes out of a cell before Python sees it: line magics (<c>%matplotlib inline</c>), shell escapes (<c>!ls</c>, also
/// behind an assignment), help (<c>?print</c>, <c>print??</c>) and the first line of a cell magic (<c>%%time</c>). Every character keeps
/// its place; a <c>0</c> stands in, so that an <c>if</c> with nothing else below it still has a body. As in IPython they count only where a
/// statement starts, which is why brackets and strings are followed. A triple-quoted string that the cell leaves open becomes a short one,
/// or else it would swallow the cells below.
/// </summary>
internal static class CellMagics
{
    /// <summary>Blanks <paramref name="cell"/> in place.</summary>
    /// <param name="cell">The cell's characters.</param>
    /// <param name="kind">What the notebook says that the cell is.</param>
    /// <returns>What it is by its first line as well.</returns>
    public static CellKind Blank(char[] cell, CellKind kind = CellKind.Python)
    {
        CellMargin.Blank(cell);
        var start = 0;
        while (start < cell.Length && char.IsWhiteSpace(cell[start]))
        {
            start++;
        }

        if (start + 1 < cell.Length && cell[start] == '%' && cell[start + 1] == '%')
        {
            var name = ReadWord(cell, start + 2);
            var end = FindEnd(cell, start);
            var nameEnd = start + 2 + name.Length;
            kind = Join(kind, MagicNames.GetCellKind(name, new string(cell, nameEnd, Math.Max(0, end - nameEnd))), name == "pyspark");
            if (kind != CellKind.Other)
            {
                start = MagicNames.HasStatement(name) ? BlankToStatement(cell, start, start + 2) : Blank(cell, start);
            }
        }
        else if (start < cell.Length && cell[start] == '%')
        {
            var line = MagicNames.GetLineKind(ReadWord(cell, start + 1));
            kind = line is { } said ? Join(kind, said, said == CellKind.Python) : kind;
        }
        else if (start + 1 < cell.Length && cell[start] == '#' && cell[start + 1] == '!')
        {
            // Polyglot's; for Jupyter it is a comment.
            var name = ReadWord(cell, start + 2);
            kind = CellLanguage.IsPythonName(name) ? Join(kind, CellKind.Python, isCertain: true)
                : CellLanguage.IsOtherName(name) ? Join(kind, CellKind.Uncertain, isCertain: false) : kind;
        }
        else
        {
            start = BlankAutomatic(cell, start);
        }

        if (kind != CellKind.Other)
        {
            new LineScanner(cell, start).Run();
        }

        return kind;
    }

    // A line says less than the notebook only where it says for certain.
    private static CellKind Join(CellKind kind, CellKind said, bool isCertain) =>
        isCertain || said == CellKind.Separate || said < kind ? said : kind;

    // "pip install x" as the only line of a cell; returns where the rest starts.
    private static int BlankAutomatic(char[] cell, int start)
    {
        var word = ReadWord(cell, start);
        var rest = start + word.Length;
        while (rest < cell.Length && cell[rest] is ' ' or '\t')
        {
            rest++;
        }

        if (!MagicNames.IsAutomatic(word) || rest == cell.Length || IsLineEnd(cell[rest]) || IsOperator(cell[rest]))
        {
            return start;
        }

        var lineEnd = Array.FindIndex(cell, rest, IsLineEnd);
        return lineEnd >= 0 && Array.FindIndex(cell, lineEnd, c => !char.IsWhiteSpace(c)) >= 0 ? start
            : MagicNames.GetStatementOptions(word) is null ? Blank(cell, start)
            : BlankToStatement(cell, start, start);
    }

    // Up to the statement that a magic's line ends with, which then has the indentation that the magic had. Returns where it starts, or the
    // line's end if there is none.
    private static int BlankToStatement(char[] cell, int start, int nameStart)
    {
        var name = ReadWord(cell, nameStart);
        var end = FindEnd(cell, start);
        var statement = SkipOptions(cell, nameStart + name.Length, end, MagicNames.GetStatementOptions(name) ?? "");
        if (statement >= end)
        {
            return Blank(cell, start);
        }

        CellMargin.Move(cell, start, statement);
        return statement;
    }

    private static bool IsOperator(char c) =>
        c is '!' or '=' or '(' or ')' or '<' or '>' or ',' or '+' or '*' or '/' or '%' or '^' or '&' or '|' or '.' or '[' or ':' or ';';

    private static int SkipOptions(char[] cell, int position, int end, string withArgument)
    {
        while (true)
        {
            while (position < end && char.IsWhiteSpace(cell[position]))
            {
                position++;
            }

            if (position + 1 >= end || cell[position] != '-' || !(char.IsLetter(cell[position + 1]) || cell[position + 1] == '-'))
            {
                return position;
            }

            var option = ReadWord(cell, position);
            position += option.Length;
            var letter = option.IndexOfAny(withArgument.ToCharArray());
            if (option[1] != '-' && letter == option.Length - 1)
            {
                while (position < end && char.IsWhiteSpace(cell[position]))
                {
                    position++;
                }

                position += ReadWord(cell, position).Length;
            }
        }
    }

    private static string ReadWord(char[] cell, int start)
    {
        var end = start;
        while (end < cell.Length && !char.IsWhiteSpace(cell[end]))
        {
            end++;
        }

        return new string(cell, start, end - start);
    }

    private static int FindEnd(char[] cell, int start)
    {
        var end = start;
        while (end < cell.Length &&
            (!IsLineEnd(cell[end]) || cell[end - 1] == '\\' || (cell[end] == '\n' && cell[end - 1] == '\r' && cell[end - 2] == '\\')))
        {
            end++;
        }

        return end;
    }

    // From a character to the end of its line, and on where a backslash ends the line. Returns the offset of that end.
    private static int Blank(char[] cell, int start)
    {
        var end = FindEnd(cell, start);
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
        private readonly HashSet<char> _openQuotes = [];
        private int _position = start;
        private int _depth;
        private bool _isContinued;
        private bool _hasFormatted;

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
            while (i < cell.Length && cell[i] is ' ' or '\t' or '\f')
            {
                i++;
            }

            if (i < cell.Length && Autocall.IsAt(cell, i))
            {
                Autocall.Rewrite(cell, i, FindEnd(cell, i));
                CellMargin.Move(cell, i, i + 1);
                _position = i + 1;
                return true;
            }

            if (i < cell.Length && !(cell[i] is '%' or '!' or '?'))
            {
                i = FindAssignedEscape(i);
            }

            if (i == cell.Length)
            {
                return false;
            }

            // What stands behind a magic such as %time is a statement again, perhaps with a magic of its own.
            if (cell[i] == '%' && MagicNames.GetStatementOptions(ReadWord(cell, i + 1)) is not null)
            {
                _position = BlankToStatement(cell, i, i + 1);
                return true;
            }

            _position = Blank(cell, i) + 1;
            return true;
        }

        // "files = !ls", "a[0], b = %magic": the place of the escape, or the cell's end. What is assigned to stands on one line.
        private int FindAssignedEscape(int target)
        {
            var depth = 0;
            for (var i = target; i < cell.Length && !IsLineEnd(cell[i]) && cell[i] != '#';)
            {
                switch (cell[i])
                {
                    case '"' or '\'':
                        i = SkipString(i);
                        continue;
                    case '(' or '[' or '{':
                        depth++;
                        break;
                    case ')' or ']' or '}':
                        depth--;
                        break;
                    case '=' when depth == 0:
                        return FindEscape(i + 1);
                    default:
                        break;
                }

                i++;
            }

            return cell.Length;
        }

        private int FindEscape(int start)
        {
            while (start < cell.Length && cell[start] is ' ' or '\t')
            {
                start++;
            }

            return start < cell.Length && cell[start] is '%' or '!' ? start : cell.Length;
        }

        // To behind the end of the line; a string may lie across several.
        private void ScanLine()
        {
            var first = -1;
            var last = -1;
            _hasFormatted = false;
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
                    _position = SkipString(_position);
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

        // To behind the string that starts at an offset, or to the end of the line that leaves it open.
        private int SkipString(int start)
        {
            var quote = cell[start];
            if (IsTripleQuote(start, quote))
            {
                if (FindLongEnd(start + 3, quote) is var end and >= 0)
                {
                    return end;
                }

                _openQuotes.Add(quote);
                if (!_hasFormatted)
                {
                    cell[start + 1] = ' ';
                    cell[start + 2] = ' ';
                }
            }

            _hasFormatted |= IsFormatted(start);
            var i = start + 1;
            while (i < cell.Length && !IsLineEnd(cell[i]))
            {
                if (cell[i] == quote)
                {
                    return i + 1;
                }

                i += cell[i] == '\\' ? 2 : 1;
            }

            return i;
        }

        // The quotes in its fields are not told apart, so that behind it on the line there may be any.
        private bool IsFormatted(int start)
        {
            var last = start > 0 && cell[start - 1] is 'r' or 'R' ? start - 2 : start - 1;
            return last >= 0 && cell[last] is 'f' or 'F' or 't' or 'T';
        }

        // Behind the three closing quotes, or -1 if the cell ends before; it is not searched twice for the same.
        private int FindLongEnd(int start, char quote)
        {
            for (var i = _openQuotes.Contains(quote) ? cell.Length : start; i < cell.Length; i += cell[i] == '\\' ? 2 : 1)
            {
                if (IsTripleQuote(i, quote))
                {
                    return i + 3;
                }
            }

            return -1;
        }

        private bool IsTripleQuote(int start, char quote) =>
            start + 2 < cell.Length && cell[start] == quote && cell[start + 1] == quote && cell[start + 2] == quote;
    }
}
