using System.Globalization;
using CspBuild.Text;

namespace CspBuild.Notebooks;

/// <summary>
/// Puts the code of a notebook together from strings in its JSON, and finds the way back: for every so many characters it is kept where they
/// came from, and the rest of the way is read again.
/// </summary>
internal sealed class NotebookCode(SourceText json)
{
    // Characters between two places that are kept: a look-up reads at most so many, also where a program stands on one line.
    private const int Stride = 256;

    private readonly ArrayBuilder<char> _code = new();
    private readonly ArrayBuilder<Place> _places = new();

    /// <summary>Adds a code cell, given as the strings in the JSON that make it.</summary>
    public void AddCell(TextSpan[] parts)
    {
        var cellStart = _code.Count;
        var firstPlace = _places.Count;
        foreach (var part in parts)
        {
            AddPart(part);
        }

        var cell = _code.Take(cellStart);
        if (CellMagics.TryBlank(cell))
        {
            // A blank line, so that the comments at the end of a cell don't stand above the next one's first statement.
            foreach (var c in cell)
            {
                _code.Add(c);
            }

            _code.Add('\n');
            _code.Add('\n');
        }
        else
        {
            _places.Truncate(firstPlace);
        }
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

            _code.Add(ReadCharacter(i, out var length));
            i += length;
        }
    }

    // The character of the code at an offset, as JSON spells it; for the line end that follows a cell, the end of the cell.
    private TextSpan FindCharacter(int offset)
    {
        var low = 0;
        var high = _places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_places[middle].CodeOffset <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return default;
        }

        var place = _places[low - 1];
        var position = place.FileOffset;
        for (var left = offset - place.CodeOffset; left > 0 && position < place.FileEnd; left--)
        {
            ReadCharacter(position, out var skipped);
            position += skipped;
        }

        if (position >= place.FileEnd)
        {
            return new TextSpan(place.FileEnd, place.FileEnd);
        }

        ReadCharacter(position, out var length);
        return new TextSpan(position, position + length);
    }

    private char ReadCharacter(int position, out int length)
    {
        if (json[position] != '\\')
        {
            length = 1;
            return json[position];
        }

        length = 2;
        switch (json[position + 1])
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when position + 6 <= json.Length &&
                ushort.TryParse(json.Substring(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value):
                length = 6;
                return (char)value;
            default:
                return json[position + 1];
        }
    }

    // One character of the code, where JSON spells it, and where its string ends.
    private readonly record struct Place(int CodeOffset, int FileOffset, int FileEnd);
}
