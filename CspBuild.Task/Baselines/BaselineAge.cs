using System;
using System.Globalization;

namespace CspBuild.Baselines;

/// <summary>How old an entry may become before it accepts nothing any more.</summary>
/// <param name="Today">The day of the scan.</param>
/// <param name="MaximumDays">The most days, or null for no limit.</param>
internal sealed record BaselineAge(DateTime Today, int? MaximumDays)
{
    // The baseline may have been written in a time zone where it is tomorrow already.
    private const int DaysAhead = 1;

    /// <summary>What the limit is called where the text is read.</summary>
    public string Setting { get; init; } = "CspMaxBaselineAge";

    /// <summary>Why an entry is too old, a sentence for whoever meets the finding again; null if it is not.</summary>
    public string? FindProblem(BaselineEntry entry)
    {
        if (MaximumDays is not { } maximum || EntryValues.ParseDay(entry.Since) is not { } since)
        {
            return null;
        }

        var days = (Today - since).Days;
        return days < -DaysAhead ? $"The baseline accepts it since {entry.Since}, a day that has not come."
            : days > maximum ? string.Format(
                CultureInfo.InvariantCulture,
                "The baseline has accepted it since {0}, {1} days ago, and {2} is {3}.",
                entry.Since,
                days,
                Setting,
                maximum)
            : null;
    }
}
