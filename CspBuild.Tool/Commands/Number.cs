using System.CommandLine;
using System.Globalization;

namespace CspBuild.Tool.Commands;

/// <summary>Options whose value is a number.</summary>
internal static class Number
{
    /// <summary>An option that takes a number from <paramref name="least"/> to <paramref name="largest"/>; null if it is not given.</summary>
    public static Option<long?> Create(string name, string description, long largest, long least = 1) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= largest)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{written}' is not a value of {name}. Use a number from {least} to {largest}"));
            return null;
        },
    };
}
