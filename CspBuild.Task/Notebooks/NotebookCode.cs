using System;
using System.Collections.Generic;
using CspBuild.Json;
using CspBuild.Notebooks.Magics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Notebooks;

/// <summary>
/// Puts the code of a notebook together from strings in its JSON, and finds the way back: for every so many characters it is kept where
/// they came from, and the rest of the way is read again.
/// </summary>
/// <param name="json">The notebook's file.</param>
/// <param name="takesSeparate">Whether it takes a cell that runs in a process of its own.</param>
internal sealed class NotebookCode(SourceText json, bool takesSeparate = false)
{
    // Characters between two places that are kept: a look-up reads at most so many, also where a program stands on one line.
    private const int Stride = 256;

    private readonly ArrayBuilder<char> _code = new();
    private readonly ArrayBuilder<Place> _places = new();
    private readonly List<NotebookCell> _cells = [];
    private readonly List<int> _cellStarts = [];
    private readonly List<TextSpan> _doubts = [];

    /// <summary>
    /// Stretches of the code, in order, of which nobody knows whether they run where the others do: cells that may be no Python, and those
    /// with a magic that runs code in a function or a process of its own. What they bind, the others may not see.
    /// </summary>
    public TextSpan[] Doubts => _doubts.ToArray();

    /// <summary>Whether cells or lines of cells were left out that are not read as Python, and may use names of the code all the same.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Adds a code cell, if it is Python and belongs here.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="parts">The strings in the JSON that make it.</param>
    /// <param name="kind">What the notebook says that it is.</param>
    /// <returns>What it is.</returns>
    public CellKind AddCell(NotebookCell cell, TextSpan[] parts, CellKind kind)
    {
        var cellStart = _code.Count;
        var firstPlace = _places.Count;
        foreach (var part in parts)
        {
            AddPart(part);
        }

        var characters = _code.Take(cellStart);
        var written = new string(characters);
        var runsElsewhere = MagicNames.RunsElsewhere(written);
        kind = CellMagics.Blank(characters, kind);
        IsPartial |= kind != CellKind.Python || new string(characters) != written;
        if (kind == CellKind.Uncertain && !IsPython(characters))
        {
            kind = CellKind.Unread;
        }

        if (kind is CellKind.Other or CellKind.Unread || (kind == CellKind.Separate && !takesSeparate))
        {
            _places.Truncate(firstPlace);
            return kind;
        }

        if (kind == CellKind.Uncertain || runsElsewhere)
        {
            _doubts.Add(new TextSpan(cellStart, cellStart + characters.Length));
        }

        Add(cell, cellStart, characters);
        return kind;
    }

    /// <summary>Adds a cell as it is written, whatever it is.</summary>
    public void AddUnread(NotebookCell cell, TextSpan[] parts)
    {
        var cellStart = _code.Count;
        foreach (var part in parts)
        {
            AddPart(part);
        }

        Add(cell, cellStart, _code.Take(cellStart));
    }

    private void Add(NotebookCell cell, int cellStart, char[] characters)
    {
        _cells.Add(cell);
        _cellStarts.Add(cellStart);
        foreach (var c in characters)
        {
            _code.Add(c);
        }

        // A blank line, so that the comments at the end of a cell don't stand above the next one's first statement.
        _code.Add('\n');
        _code.Add('\n');
    }

    /// <summary>How a user knows the cell that a stretch of the code lies in.</summary>
    public string GetCellName(TextSpan span)
    {
        var index = _cellStarts.BinarySearch(span.Start);
        return _cells[index >= 0 ? index : Math.Max(0, ~index - 1)].Name;
    }

    /// <summary>The code of all cells so far.</summary>
    public SourceText ToText()
    {
        var characters = _code.Take(0);
        return new SourceText(characters, characters.Length);
    }

    /// <summary>Where in the JSON a stretch of the code lies.</summary>
    public TextSpan ToFileSpan(TextSpan span)
    {
        var start = FindCharacter(span.Start).Start;
        return span.Length == 0 ? new TextSpan(start, start) : new TextSpan(start, FindCharacter(span.End - 1).End);
    }

    private static bool IsPython(char[] cell)
    {
        var tree = SyntaxTree.Parse(new SourceText(cell, cell.Length));
        return tree.Errors.Length == 0 || tree.IsPython2;
    }

    private void AddPart(TextSpan part)
    {
        var sinceLast = Stride;
        for (var i = part.Start; i < part.End;)
        {
            if (sinceLast++ == Stride)
            {
                _places.Add(new Place(_code.Count, i, part.End));
                sinceLast = 1;
            }

            _code.Add(JsonString.ReadCharacter(json, i, out var length));
            i += length;
        }
    }

    // The character of the code at an offset, as JSON spells it; for the line end that follows a cell, the end of the cell.
    private TextSpan FindCharacter(int offset)
    {
        var count = SortedSearch.CountFirst(_places.Count, index => _places[index].CodeOffset <= offset);
        if (count == 0)
        {
            return default;
        }

        var place = _places[count - 1];
        var position = place.FileOffset;
        for (var left = offset - place.CodeOffset; left > 0 && position < place.FileEnd; left--)
        {
            JsonString.ReadCharacter(json, position, out var skipped);
            position += skipped;
        }

        if (position >= place.FileEnd)
        {
            return new TextSpan(place.FileEnd, place.FileEnd);
        }

        JsonString.ReadCharacter(json, position, out var length);
        return new TextSpan(position, position + length);
    }

    // One character of the code, where JSON spells it, and where its string ends.
    private readonly record struct Place(int CodeOffset, int FileOffset, int FileEnd);
}
