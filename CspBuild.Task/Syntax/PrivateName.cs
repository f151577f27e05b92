using System;

namespace CspBuild.Syntax;

/// <summary>Names that start with two underscores and stand in a class: Python writes the name of the class before them.</summary>
internal static class PrivateName
{
    // Names are built for every use, so that the length of the class's name counts for each.
    private const int LongestClassName = 256;

    /// <summary>What is written before private names inside a class, or null where they stay as they are.</summary>
    public static string? GetPrefix(string className)
    {
        var bare = className.TrimStart('_');
        return bare.Length is > 0 and <= LongestClassName ? "_" + bare : null;
    }

    /// <summary>The name that <paramref name="word"/> stands for in a class with <paramref name="prefix"/>.</summary>
    public static string Expand(string word, string prefix) =>
        word.StartsWith("__", StringComparison.Ordinal) && !word.EndsWith("__", StringComparison.Ordinal) ? prefix + word : word;
}
