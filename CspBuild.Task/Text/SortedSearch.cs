using System;

namespace CspBuild.Text;

/// <summary>Binary search in what is in order already.</summary>
internal static class SortedSearch
{
    /// <summary>
    /// How many of <paramref name="count"/> elements come first, where <paramref name="comesFirst"/> is true for these and false for all
    /// behind them.
    /// </summary>
    /// <param name="count">Number of elements.</param>
    /// <param name="comesFirst">Asked with the index of an element.</param>
    public static int CountFirst(int count, Func<int, bool> comesFirst)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (comesFirst(middle))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
