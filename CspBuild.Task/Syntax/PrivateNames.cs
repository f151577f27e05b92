using System;
using System.Collections.Generic;

namespace CspBuild.Syntax;

/// <summary>Names that start with two underscores and stand in a class: Python writes the name of the class before them.</summary>
internal sealed class PrivateNames
{
    private const int LongestClassName = 256;

    private readonly string _prefix;

    // One object for a name, however often it is used.
    private readonly Dictionary<string, string> _names = [];

    private PrivateNames(string prefix) => _prefix = prefix;

    /// <summary>Those of a class, or null where they stay as they are.</summary>
    public static PrivateNames? Of(string className)
    {
        var bare = className.TrimStart('_');
        return bare.Length is > 0 and <= LongestClassName ? new PrivateNames("_" + bare) : null;
    }

    /// <summary>The name that <paramref name="word"/> stands for in the class.</summary>
    public string Expand(string word)
    {
        if (!word.StartsWith("__", StringComparison.Ordinal) || word.EndsWith("__", StringComparison.Ordinal))
        {
            return word;
        }

        if (!_names.TryGetValue(word, out var name))
        {
            _names.Add(word, name = _prefix + word);
        }

        return name;
    }
}
