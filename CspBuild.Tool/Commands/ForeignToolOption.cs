using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CspBuild.Suppressions.Foreign;

namespace CspBuild.Tool.Commands;

/// <summary>Which other tools' comments accept findings, too.</summary>
internal static class ForeignToolOption
{
    private const string Name = "--accept-suppressions-of";

    /// <summary>The option; it may be repeated.</summary>
    public static Option<string[]> Create()
    {
        var option = new Option<string[]>(Name)
        {
            Description = $"Comments of other tools accept findings, too: {string.Join(", ", ForeignToolNames.All)}. May be repeated.",
            HelpName = "TOOL",
        };
        option.CompletionSources.Add(ForeignToolNames.All);
        return option;
    }

    /// <summary>The tools that were given.</summary>
    /// <exception cref="ToolException">One is unknown.</exception>
    public static ForeignTools Read(ParseResult arguments, Option<string[]> option)
    {
        var problems = new List<string>();
        var tools = ForeignToolNames.Read(string.Join(',', arguments.GetValue(option) ?? []), problems);
        return problems is [var problem, ..] ? throw new ToolException($"{Name}: {problem}") : tools;
    }
}
