using System.CommandLine;
using System.Globalization;

namespace CspBuild.Tool.Commands;

/// <summary>Options whose value is a number from 1 on.</summary>
internal static class Number
{
    /// <summary>An option that takes a number up to <paramref name="largest"/>; null if it is not given.</summary>
    public static Option<long?> Create(string name, string description, long largest) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest)
            {
                return number;
            }

            result.AddError($"'{written}' is no value for {name}. Say a number from 1 to {largest.ToString(CultureInfo.InvariantCulture)}");
            return null;
        },
    };
}
