using System;
using System.Collections.Generic;
using CspBuild.Build.Settings;
using CspBuild.Diagnostics;

namespace CspBuild.Build;

/// <summary>
/// Truth values as MSBuild reads them in conditions and in parameters of tasks, so that one text means the same to every target.
/// </summary>
internal static class Switch
{
    private static readonly string[] TrueWords = ["true", "on", "yes", "!false", "!off", "!no"];
    private static readonly string[] FalseWords = ["false", "off", "no", "!true", "!on", "!yes"];

    /// <summary>Whether <paramref name="written"/> is one of the words for true; case and blanks around it do not count.</summary>
    public static bool IsTrue(string written) => IsAmong(TrueWords, written);

    /// <summary>Whether it is one of the words for false.</summary>
    public static bool IsFalse(string written) => IsAmong(FalseWords, written);

    /// <summary>
    /// The value of a property that is true or false; empty is false, and anything else is added to <paramref name="errors"/>.
    /// </summary>
    public static bool Read(string property, string written, List<OptionError> errors)
    {
        if (written.Trim().Length > 0 && !IsTrue(written) && !IsFalse(written))
        {
            errors.Add(new OptionError(ToolDiagnostics.BadProperty, $"{property} is '{written}'. Use true or false.") { Property = (property, written) });
        }

        return IsTrue(written);
    }

    private static bool IsAmong(string[] words, string written) =>
        Array.Exists(words, word => string.Equals(word, written.Trim(), StringComparison.OrdinalIgnoreCase));
}
