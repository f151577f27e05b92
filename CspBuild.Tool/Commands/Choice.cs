using System;
using System.CommandLine;

namespace CspBuild.Tool.Commands;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option that takes one of <paramref name="words"/>, the first if it is not given.</summary>
    public static Option<string> Create(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description}: {string.Join(", ", words)}.",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Array.IndexOf(words, token.Value) < 0)
            {
                result.AddError($"'{token.Value}' is not a value of {name}. Use one of {string.Join(", ", words)}");
            }
        });
        return option;
    }
}
