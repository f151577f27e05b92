using System;

namespace CspBuild.Notebooks.Magics;

/// <summary>What IPython's magics and those of widespread packages make of their line and of the cell below.</summary>
internal static class MagicNames
{
    // In a cell of one line they are understood without a percent sign.
    private const string Automatic =
        " pip conda mamba micromamba uv cd ls ll lf lk ldir lx cat cp mv rm mkdir rmdir less more man pwd run load env history hist config time timeit prun ";

    private const string OtherCells =
        " bash sh javascript js html svg latex markdown perl ruby r cmd sql bigquery system sx ! css cypher scala sparkr csharp java julia ";

    // IPython runs their statements in a function, a package's those in an engine or a session of another process.
    private static readonly string[] Elsewhere =
        ["%timeit", "%px", "%local", "%pyspark", "%memit", "%lprun", "%mprun", "%scalene", "%snakeviz", "%pyinstrument", "%ipytest", "%python"];

    /// <summary>Whether a cell has a magic whose code does not, or not certainly, run among the names of the other cells.</summary>
    public static bool RunsElsewhere(string cell) =>
        cell.TrimStart().StartsWith("timeit", StringComparison.Ordinal) || Array.Exists(Elsewhere, name => Words.Contains(cell, name));

    /// <summary>What the cell below a cell magic is.</summary>
    /// <param name="name">The magic's name, without percent signs.</param>
    /// <param name="arguments">The rest of its line.</param>
    public static CellKind GetCellKind(string name, string arguments) => name switch
    {
        "time" or "timeit" or "capture" or "prun" or "debug" or "memit" or "lprun" or "mprun" or "snakeviz" or "pyinstrument" or "scalene" or
            "ipytest" or "px" or "local" or "wandb" or "pyspark" => CellKind.Python,
        "python" or "python2" or "python3" or "pypy" or "pypy3" => CellKind.Separate,
        "script" => Words.Contains(arguments, "python") || Words.Contains(arguments, "pypy") ? CellKind.Separate : CellKind.Other,
        "writefile" or "file" => Words.Contains(arguments + " ", ".py") || Words.Contains(arguments, ".ipy") ? CellKind.Separate : CellKind.Other,
        "" => CellKind.Other,
        _ when name[name.Length - 1] == '?' => CellKind.Python,
        _ => Words.Contains(OtherCells, $" {name} ") ? CellKind.Other : CellKind.Uncertain,
    };

    /// <summary>
    /// What the cell is whose first line starts with a magic. Databricks names languages so; IPython, which knows no such magics, would
    /// stop there, but for <c>%sql</c>.
    /// </summary>
    public static CellKind? GetLineKind(string name) => name switch
    {
        "python" or "pyspark" => CellKind.Python,
        "md" or "sh" or "scala" or "r" or "fs" => CellKind.Other,
        "sql" => CellKind.Uncertain,
        _ => null,
    };

    /// <summary>Options with an argument of a magic whose line ends with a statement; null for another magic.</summary>
    public static string? GetStatementOptions(string name) => name switch
    {
        "timeit" => "nrp",
        "prun" => "lsTD",
        "memit" => "rti",
        "lprun" => "fmDTsu",
        "mprun" => "fT",
        "debug" => "b",
        "time" or "python" or "pyspark" or "px" or "snakeviz" or "pyinstrument" or "scalene" => "",
        _ => null,
    };

    /// <summary>Whether the line of a cell magic ends with a statement that runs.</summary>
    public static bool HasStatement(string name) => name is "timeit" or "prun" or "memit" or "lprun" or "mprun" or "debug";

    /// <summary>Whether a cell of one line that begins with this word may be a magic's.</summary>
    public static bool IsAutomatic(string word) => Words.Contains(Automatic, $" {word} ");
}
