using CspBuild.Text;

namespace CspBuild.Notebooks;

/// <summary>
/// The Python code of a Jupyter notebook (nbformat 3 and 4) as one text: its code cells in order, which share one namespace when they run.
/// What only IPython understands is blanked (<see cref="CellMagics"/>).
/// </summary>
internal sealed class Notebook
{
    private readonly NotebookCode _code;

    private Notebook(NotebookCode code, string? problem, int problemOffset)
    {
        _code = code;
        Code = code.ToText();
        Problem = problem;
        ProblemOffset = problemOffset;
    }

    /// <summary>Empty for a notebook that is written in another language.</summary>
    public SourceText Code { get; }

    /// <summary>Why the file is no notebook, a clause in English, or null. The cells before that place are there nevertheless.</summary>
    public string? Problem { get; }

    /// <summary>Where in the file that shows.</summary>
    public int ProblemOffset { get; }

    /// <summary>Reads the notebook whose file says <paramref name="json"/>.</summary>
    public static Notebook Read(SourceText json)
    {
        var cursor = new JsonCursor(json);
        var reader = new NotebookReader(cursor, json);
        reader.Read();

        var code = new NotebookCode(json);
        foreach (var cell in reader.IsPython ? reader.Cells : [])
        {
            code.AddCell(cell);
        }

        return new Notebook(code, cursor.Problem, cursor.ProblemOffset);
    }

    /// <summary>Where in the file a stretch of <see cref="Code"/> lies.</summary>
    public TextSpan ToFileSpan(TextSpan span) => _code.ToFileSpan(span);
}
