using System;
using System.Collections.Generic;

namespace CspBuild.Suppressions.Foreign;

/// <summary>How the tools are named whose comments are to be read.</summary>
internal static class ForeignToolNames
{
    /// <summary>The names that there are.</summary>
    public static string[] All { get; } = ["bandit", "ruff", "semgrep", "sonar"];

    // In the order of the names.
    private static readonly ForeignTools[] Tools = [ForeignTools.Bandit, ForeignTools.Ruff, ForeignTools.Semgrep, ForeignTools.Sonar];

    /// <summary>The name of one tool.</summary>
    public static string Get(ForeignTools tool) => All[Array.IndexOf(Tools, tool)];

    /// <summary>Reads names with semicolons or commas between them, in any case; an unknown one is what is wrong, in a sentence.</summary>
    public static ForeignTools Read(string written, List<string> problems)
    {
        var tools = ForeignTools.None;
        foreach (var part in written.Split(';', ','))
        {
            var name = part.Trim();
            var index = Array.FindIndex(All, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
            {
                tools |= Tools[index];
            }
            else if (name.Length > 0)
            {
                problems.Add($"'{name}' is not a tool whose comments can be read. Use bandit, ruff, semgrep or sonar.");
            }
        }

        return tools;
    }
}
