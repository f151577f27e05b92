using System;
using System.Collections.Generic;

namespace CspBuild.Suppressions.Foreign;

/// <summary>How the tools are named whose comments are to be read.</summary>
internal static class ForeignToolNames
{
    private static readonly (string Name, ForeignTools Tool)[] Known =
        [("bandit", ForeignTools.Bandit), ("ruff", ForeignTools.Ruff), ("semgrep", ForeignTools.Semgrep), ("sonar", ForeignTools.Sonar)];

    /// <summary>The names that there are.</summary>
    public static string[] All { get; } = Array.ConvertAll(Known, known => known.Name);

    /// <summary>The name of one tool.</summary>
    public static string Get(ForeignTools tool) => Array.Find(Known, known => known.Tool == tool).Name;

    /// <summary>Reads names with semicolons or commas between them, in any case; an unknown one is what is wrong, in a sentence.</summary>
    public static ForeignTools Read(string written, List<string> problems)
    {
        var tools = ForeignTools.None;
        foreach (var part in written.Split(';', ','))
        {
            var name = part.Trim();
            var (_, tool) = Array.Find(Known, known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
            if (tool == ForeignTools.None && name.Length > 0)
            {
                problems.Add($"'{name}' is no tool whose comments can be read. Say bandit, ruff, semgrep or sonar.");
            }

            tools |= tool;
        }

        return tools;
    }
}
