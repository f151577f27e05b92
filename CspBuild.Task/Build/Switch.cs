using System;

namespace CspBuild.Build;

/// <summary>Truth values as MSBuild reads them in conditions and in parameters of tasks, so that one text means the same to every target.</summary>
internal static class Switch
{
    private static readonly string[] TrueWords = ["true", "on", "yes", "!false", "!off", "!no"];
    private static readonly string[] FalseWords = ["false", "off", "no", "!true", "!on", "!yes"];

    /// <summary>Whether <paramref name="written"/> is one of the words for true; case and blanks around it do not count.</summary>
    public static bool IsTrue(string written) => IsAmong(TrueWords, written);

    /// <summary>Whether it is one of the words for false.</summary>
    public static bool IsFalse(string written) => IsAmong(FalseWords, written);

    private static bool IsAmong(string[] words, string written) =>
        Array.Exists(words, word => string.Equals(word, written.Trim(), StringComparison.OrdinalIgnoreCase));
}
