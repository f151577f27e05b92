using System.Collections.Generic;
using CspBuild.Json;
using CspBuild.Text;

namespace CspBuild.Notebooks;

/// <summary>
/// Finds the code cells in the JSON of a notebook: <c>cells</c> with their <c>source</c>, or format 3's <c>worksheets</c> and <c>input</c>.
/// Of members with the same name the last one counts, as for Jupyter.
/// </summary>
internal sealed class NotebookReader(JsonCursor json)
{
    private const double CurrentVersion = 4;

    private readonly ArrayBuilder<TextSpan> _strings = new();
    private List<NotebookCell>? _cells;
    private List<NotebookCell>? _sheetCells;
    private int _count;

    /// <summary>The code cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => (Version is >= 2 and < CurrentVersion ? _sheetCells ?? _cells : _cells ?? _sheetCells) ?? [];

    /// <summary>The notebook's format.</summary>
    public double Version { get; private set; } = CurrentVersion;

    /// <summary>What the notebook says about its language.</summary>
    public CellLanguage Language { get; private set; } = new();

    /// <summary>Reads the whole text, or as far as it is a notebook.</summary>
    public void Read()
    {
        if (json.Peek() != '{')
        {
            json.Fail("it is not a JSON object");
            return;
        }

        json.TryEnter('{');
        while (json.TryNext('}'))
        {
            ReadMember(json.ReadName());
        }

        if (json.Peek() != '\0' || (_cells ?? _sheetCells) is null)
        {
            json.Fail((_cells ?? _sheetCells) is null ? "it has no cells" : "something follows its end");
        }
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "cells":
                _count = 0;
                ReadCells(_cells = []);
                break;
            case "worksheets":
                _count = 0;
                ReadWorksheets(_sheetCells = []);
                break;
            case "metadata":
                ReadMetadata();
                break;
            case "nbformat":
                Version = json.ReadNumber() ?? CurrentVersion;
                break;
            default:
                json.SkipValue();
                break;
        }
    }

    private void ReadWorksheets(List<NotebookCell> cells)
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

            var first = cells.Count;
            while (json.TryNext('}'))
            {
                if (json.ReadName() == "cells")
                {
                    cells.RemoveRange(first, cells.Count - first);
                    ReadCells(cells);
                }
                else
                {
                    json.SkipValue();
                }
            }
        }
    }

    private void ReadCells(List<NotebookCell> cells)
    {
        if (!json.TryEnter('['))
        {
            return;
        }

        while (json.TryNext(']'))
        {
            _count++;
            if (json.TryEnter('{') && ReadCell() is { } cell)
            {
                cells.Add(cell);
            }
        }
    }

    // Where the file breaks off inside the cell, its type may be what is missing.
    private NotebookCell? ReadCell()
    {
        var cell = new NotebookCell(_count);
        string? type = null;
        while (json.TryNext('}'))
        {
            switch (json.ReadName())
            {
                case "cell_type":
                    type = json.ReadText();
                    break;
                case "language":
                    cell.Language.Add(json.ReadText());
                    break;
                case "source":
                    cell.Source = ReadSource();
                    break;
                case "input":
                    cell.Input = ReadSource();
                    break;
                case "code":
                    cell.Code = ReadSource();
                    break;
                case "execution_count" or "prompt_number":
                    cell.ExecutionCount = json.ReadNumber();
                    break;
                case "metadata":
                    ReadCellMetadata(cell.Language);
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        return type is "markdown" or "raw" or "heading" or "html" or "text" ? null : cell;
    }

    // One string, or an array of them, which are parts of one text.
    private TextSpan[]? ReadSource()
    {
        if (json.Peek() != '[')
        {
            return json.TryReadString() is { } part ? [part] : null;
        }

        json.TryEnter('[');
        while (json.TryNext(']'))
        {
            if (json.Peek() != '"')
            {
                json.Fail("a line of a source should stand here");
            }
            else if (json.TryReadString() is { } part)
            {
                _strings.Add(part);
            }
        }

        return _strings.Take(0);
    }

    private void ReadMetadata()
    {
        Language = new();
        string? kernel = null, kernelName = null, language = null;
        if (!json.TryEnter('{'))
        {
            return;
        }

        while (json.TryNext('}'))
        {
            switch (json.ReadName())
            {
                case "kernelspec":
                    (kernel, kernelName) = ReadMembers("language", "name");
                    break;
                case "language_info":
                    (language, _) = ReadMembers("name");
                    break;
                case "application/vnd.databricks.v1+notebook":
                    Language.Add(ReadMembers("language").First);
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        Language.Add(language);
        Language.Add(kernel);
        Language.Add(kernelName);
    }

    // Of editors that know several languages in one notebook.
    private void ReadCellMetadata(CellLanguage language)
    {
        if (!json.TryEnter('{'))
        {
            return;
        }

        while (json.TryNext('}'))
        {
            switch (json.ReadName())
            {
                case "vscode":
                    language.Add(ReadMembers("languageId").First);
                    break;
                case "dotnet_interactive" or "microsoft":
                    language.Add(ReadMembers("language").First);
                    break;
                case "polyglot_notebook":
                    language.Add(ReadMembers("kernelName").First);
                    break;
                case "kernel" or "language":
                    language.Add(json.ReadText());
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }
    }

    private (string? First, string? Second) ReadMembers(string first, string? second = null)
    {
        string? firstText = null, secondText = null;
        if (json.TryEnter('{'))
        {
            while (json.TryNext('}'))
            {
                var name = json.ReadName();
                if (name == first)
                {
                    firstText = json.ReadText();
                }
                else if (name == second)
                {
                    secondText = json.ReadText();
                }
                else
                {
                    json.SkipValue();
                }
            }
        }

        return (firstText, secondText);
    }
}
