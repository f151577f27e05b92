using System;
using System.Globalization;
using System.IO;
using System.Text;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>
/// Values as they are written in a project, which is how the engine takes a property's value and an item that a task hands it. It evaluates
/// them when they are used, so that a file's name could otherwise ask for a property, an item or the environment.
/// </summary>
internal static class EscapedValue
{
    // What means something in a value: https://learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters
    private static readonly char[] Special = ['%', '*', '?', '@', '$', '(', ')', ';', '\''];

    /// <summary>
    /// An item for an output. One of strings the engine escapes itself, and makes slashes of backslashes.
    /// </summary>
    public static TaskItem CreateItem(string path) => new(Escape(path));

    /// <summary>
    /// The text with what means something to the engine spelled as <c>%xx</c>. Where a backslash separates no names, it would be made a slash.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = Array.IndexOf(Special, c) >= 0 || (c == '\\' && Path.DirectorySeparatorChar != c)
                ? escaped.Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture))
                : escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>What a value says that is written so, as the engine hands over global properties.</summary>
    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 2 < value.Length &&
                byte.TryParse(value.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var character))
            {
                text.Append((char)character);
                i += 2;
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}
