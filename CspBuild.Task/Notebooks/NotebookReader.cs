using System;
using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Notebooks;

/// <summary>Finds the code cells in the JSON of a notebook: <c>cells</c> with their <c>source</c>, or format 3's <c>worksheets</c> and <c>input</c>.</summary>
internal sealed class NotebookReader(JsonCursor json, SourceText text)
{
    private readonly List<TextSpan[]> _cells = [];
    private readonly ArrayBuilder<TextSpan> _source = new();
    private string? _kernelLanguage;
    private string? _language;

    /// <summary>The code cells in order, each the strings that make its source, in JSON's spelling without quotes.</summary>
    public IReadOnlyList<TextSpan[]> Cells => _cells;

    /// <summary>Whether the notebook is written in Python; one that does not say is.</summary>
    public bool IsPython => IsPythonName(_language ?? _kernelLanguage ?? "python");

    /// <summary>Reads the whole text, or as far as it is a notebook.</summary>
    public void Read()
    {
        if (json.Peek() != '{')
        {
            json.Fail("it is no JSON object");
            return;
        }

        var hasCells = false;
        json.TryEnter('{');
        while (json.TryNext('}'))
        {
            switch (json.ReadName())
            {
                case "cells":
                    hasCells = true;
                    ReadCells();
                    break;
                case "worksheets":
                    hasCells = true;
                    ReadWorksheets();
                    break;
                case "metadata":
                    ReadMetadata();
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        if (!hasCells || json.Peek() != '\0')
        {
            json.Fail(hasCells ? "something follows its end" : "it has no cells");
        }
    }

    private static bool IsPythonName(string language) =>
        language.StartsWith("python", StringComparison.OrdinalIgnoreCase) || language.EndsWith("python", StringComparison.OrdinalIgnoreCase) ||
        language is "pyspark" or "sage";

    private void ReadWorksheets()
    {
        if (!json.TryEnter('['))
        {
            return;
        }

        while (json.TryNext(']'))
        {
            if (!json.TryEnter('{'))
            {
                continue;
            }

            while (json.TryNext('}'))
            {
                if (json.ReadName() == "cells")
                {
                    ReadCells();
                }
                else
                {
                    json.SkipValue();
                }
            }
        }
    }

    private void ReadCells()
    {
        if (!json.TryEnter('['))
        {
            return;
        }

        while (json.TryNext(']'))
        {
            ReadCell();
        }
    }

    private void ReadCell()
    {
        if (!json.TryEnter('{'))
        {
            return;
        }

        var isCode = false;
        var isPython = true;
        while (json.TryNext('}'))
        {
            switch (json.ReadName())
            {
                case "cell_type":
                    isCode = ReadText() == "code";
                    break;
                case "language":
                    isPython = IsPythonName(ReadText() ?? "python");
                    break;
                case "source" or "input":
                    ReadSource();
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        // Where the file breaks off inside the cell, its type may be what is missing.
        if ((isCode || json.Problem is not null) && isPython && _source.Count > 0)
        {
            _cells.Add(_source.Take(0));
        }

        _source.Truncate(0);
    }

    // One string, or an array of them, which are parts of one text.
    private void ReadSource()
    {
        if (json.Peek() != '[')
        {
            AddString();
            return;
        }

        json.TryEnter('[');
        while (json.TryNext(']'))
        {
            AddString();
        }
    }

    private void AddString()
    {
        if (json.TryReadString() is { } part)
        {
            _source.Add(part);
        }
    }

    private void ReadMetadata()
    {
        if (!json.TryEnter('{'))
        {
            return;
        }

        while (json.TryNext('}'))
        {
            switch (json.ReadName())
            {
                case "kernelspec":
                    _kernelLanguage = ReadMember("language") ?? _kernelLanguage;
                    break;
                case "language_info":
                    _language = ReadMember("name") ?? _language;
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }
    }

    private string? ReadMember(string name)
    {
        string? value = null;
        if (json.TryEnter('{'))
        {
            while (json.TryNext('}'))
            {
                if (json.ReadName() == name)
                {
                    value = ReadText();
                }
                else
                {
                    json.SkipValue();
                }
            }
        }

        return value;
    }

    private string? ReadText() => json.TryReadString() is { } span ? text.Substring(span.Start, span.Length) : null;
}
