using System;

namespace CspBuild.Notebooks;

/// <summary>Searches in short texts, whatever the case.</summary>
internal static class Words
{
    /// <summary>Whether a text holds another one.</summary>
    public static bool Contains(string text, string part) =>
#if NET
        text.Contains(part, StringComparison.OrdinalIgnoreCase);
#else
        text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
#endif
}
