using System.Collections.Generic;
using CspBuild.Json;
using CspBuild.Notebooks.Magics;
using CspBuild.Text;

namespace CspBuild.Notebooks;

/// <summary>
/// The Python code of a Jupyter notebook (nbformat 1 to 4) as one text: its code cells in order, which share one namespace when they run.
/// What only IPython understands is blanked (<see cref="CellMagics"/>).
/// </summary>
internal sealed class Notebook
{
    private readonly NotebookCode _code;

    private Notebook(NotebookCode code, IReadOnlyList<NotebookCode> separate, IReadOnlyList<NotebookCode> unread, JsonCursor json)
    {
        _code = code;
        Code = code.ToText();
        Parts = [(Code, code), .. ToTexts(separate)];
        Unread = [.. ToTexts(unread)];
        Problem = json.Problem;
        ProblemOffset = json.ProblemOffset;
    }

    /// <summary>Empty for a notebook without Python.</summary>
    public SourceText Code { get; }

    /// <summary><see cref="Code"/>, and every cell that runs in a process of its own.</summary>
    public IReadOnlyList<(SourceText Text, NotebookCode Map)> Parts { get; }

    /// <summary>Cells that may be Python for all that the notebook says, and cannot be read as Python.</summary>
    public IReadOnlyList<(SourceText Text, NotebookCode Map)> Unread { get; }

    /// <summary>Why the file is no notebook, a clause in English, or null. The cells before that place are there nevertheless.</summary>
    public string? Problem { get; }

    /// <summary>Where in the file that shows.</summary>
    public int ProblemOffset { get; }

    /// <summary>Reads the notebook whose file says <paramref name="json"/>.</summary>
    public static Notebook Read(SourceText json)
    {
        var cursor = new JsonCursor(json);
        var reader = new NotebookReader(cursor);
        reader.Read();

        var code = new NotebookCode(json);
        var separate = new List<NotebookCode>();
        var unread = new List<NotebookCode>();
        foreach (var cell in reader.Cells)
        {
            var source = cell.GetSource(reader.Version);
            var kind = GetKind(cell.Language, reader.Language);
            switch (source.Length > 0 ? code.AddCell(cell, source, kind) : CellKind.Other)
            {
                case CellKind.Separate:
                    var own = new NotebookCode(json, takesSeparate: true);
                    own.AddCell(cell, source, kind);
                    separate.Add(own);
                    break;
                case CellKind.Unread when !(reader.Language.IsOther && cell.Language.IsOther):
                    var asWritten = new NotebookCode(json);
                    asWritten.AddUnread(cell, source);
                    unread.Add(asWritten);
                    break;
                default:
                    break;
            }
        }

        return new Notebook(code, separate, unread, cursor);
    }

    // A name that an editor gives a cell is none to Jupyter, which runs all cells alike; and whoever runs a notebook can choose another
    // kernel than the one it names. So a cell without a magic is no Python only where it cannot be read as Python.
    private static CellKind GetKind(CellLanguage cell, CellLanguage notebook) =>
        cell.IsPython || (!cell.IsSaid && !notebook.IsOther) ? CellKind.Python : CellKind.Uncertain;

    private static IEnumerable<(SourceText Text, NotebookCode Map)> ToTexts(IReadOnlyList<NotebookCode> codes)
    {
        foreach (var code in codes)
        {
            yield return (code.ToText(), code);
        }
    }

    /// <summary>Where in the file a stretch of <see cref="Code"/> lies.</summary>
    public TextSpan ToFileSpan(TextSpan span) => _code.ToFileSpan(span);
}
