using System.Globalization;
using CspBuild.Text;

namespace CspBuild.Notebooks;

/// <summary>A code cell. Sources are the strings that make it, in JSON's spelling without quotes; null where there is none.</summary>
/// <param name="Number">Its number among all cells, from 1.</param>
internal sealed record NotebookCell(int Number)
{
    /// <summary>Format 4's source.</summary>
    public TextSpan[]? Source { get; set; }

    /// <summary>The source of formats 2 and 3.</summary>
    public TextSpan[]? Input { get; set; }

    /// <summary>The source of format 1.</summary>
    public TextSpan[]? Code { get; set; }

    /// <summary>The number of the cell's last run, or null.</summary>
    public double? ExecutionCount { get; set; }

    /// <summary>What the cell says about its language.</summary>
    public CellLanguage Language { get; } = new();

    /// <summary>How a user knows the cell.</summary>
    public string Name => ExecutionCount is { } count
        ? $"In [{count.ToString(CultureInfo.InvariantCulture)}]"
        : $"cell {Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The source that a reader of this format takes; of a cell without it, another one.</summary>
    public TextSpan[] GetSource(double version) => (version switch
    {
        < 2 => Code ?? Input ?? Source,
        < 4 => Input ?? Source ?? Code,
        _ => Source ?? Input ?? Code,
    }) ?? [];
}
