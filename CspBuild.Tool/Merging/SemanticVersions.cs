using System;
using System.Collections.Generic;
using System.Linq;

namespace CspBuild.Tool.Merging;

/// <summary>The order of versions as SemVer has it: a prerelease comes before its release, and what is no version before all that are.</summary>
internal static class SemanticVersions
{
    private const int PartsOfCore = 3;

    /// <summary>The order; what stands behind a plus sign has no part in it.</summary>
    public static IComparer<string?> Order { get; } = Comparer<string?>.Create(Compare);

    private static int Compare(string? left, string? right)
    {
        var (leftCore, leftPrerelease) = Split(left);
        var (rightCore, rightPrerelease) = Split(right);
        var byCore = CompareParts(leftCore, rightCore);
        return byCore != 0 ? byCore
            : leftPrerelease.Length == 0 || rightPrerelease.Length == 0 ? rightPrerelease.Length.CompareTo(leftPrerelease.Length)
            : CompareParts(leftPrerelease, rightPrerelease);
    }

    private static (string[] Core, string[] Prerelease) Split(string? version)
    {
        var parts = (version ?? string.Empty).Split('+', 2)[0].Split('-', 2);
        var core = parts[0].Split('.');
        return core.Length != PartsOfCore || !core.All(IsNumber) ? ([], []) : (core, parts.Length > 1 ? parts[1].Split('.') : []);
    }

    private static int CompareParts(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = ComparePart(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    // Numbers come before words, and may be longer than any type of numbers.
    private static int ComparePart(string left, string right)
    {
        if (!IsNumber(left) || !IsNumber(right))
        {
            return IsNumber(left) != IsNumber(right) ? IsNumber(right).CompareTo(IsNumber(left)) : string.CompareOrdinal(left, right);
        }

        var (leftDigits, rightDigits) = (left.TrimStart('0'), right.TrimStart('0'));
        var byLength = leftDigits.Length.CompareTo(rightDigits.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(leftDigits, rightDigits);
    }

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);
}
