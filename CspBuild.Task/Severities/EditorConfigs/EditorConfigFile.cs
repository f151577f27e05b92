using System;
using CspBuild.Diagnostics;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>What one .editorconfig or global configuration file says about the severity of diagnostics.</summary>
internal sealed class EditorConfigFile
{
    private const string GlobalFileName = ".globalconfig";

    /// <summary>The file's absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>Whether files further up do not count for what this file's directory holds.</summary>
    public required bool IsRoot { get; init; }

    /// <summary>Whether the file speaks of the whole build instead of its directory.</summary>
    public required bool IsGlobal { get; init; }

    /// <summary>Among global files that speak of the same diagnostic, the highest level counts.</summary>
    public required int GlobalLevel { get; init; }

    /// <summary>What stands above the first section; only a global file's counts.</summary>
    public required EditorConfigSection Preamble { get; init; }

    /// <summary>The sections that set severities, in the order of the file.</summary>
    public required EditorConfigSection[] Sections { get; init; }

    /// <summary>The file's mistakes.</summary>
    public required Finding[] Problems { get; init; }

    /// <summary>Reads a file's text. Lines that are neither section nor setting are passed over, as every reader does.</summary>
    /// <param name="path">The file's absolute path; its name alone can make it global.</param>
    /// <param name="text">The file's text, without byte order mark.</param>
    public static EditorConfigFile Parse(string path, string text)
    {
        var parser = new EditorConfigParser(text);
        parser.Parse();
        var hasGlobalName = string.Equals(System.IO.Path.GetFileName(path), GlobalFileName, StringComparison.OrdinalIgnoreCase);
        return new EditorConfigFile
        {
            Path = path,
            IsRoot = parser.IsRoot,
            IsGlobal = hasGlobalName || parser.IsGlobal,
            GlobalLevel = parser.GlobalLevel ?? (hasGlobalName ? 100 : 0),
            Preamble = parser.Preamble,
            Sections = parser.Sections,
            Problems = parser.Problems,
        };
    }
}
