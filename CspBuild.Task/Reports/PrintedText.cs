using System.Globalization;
using System.Text;

namespace CspBuild.Reports;

/// <summary>Makes names and texts from scanned files safe to print in a line of the build's output.</summary>
/// <remarks>
/// Whoever reads that output takes it by lines and obeys commands in them: a build agent <c>##vso[...]</c> and <c>##[...]</c> anywhere and
/// <c>::name::</c> where a line begins, a terminal what follows an escape character. A file's name and a message with a piece of its text
/// are the words of whoever wrote the file.
/// </remarks>
internal static class PrintedText
{
    /// <summary>
    /// The text on one line and without commands: control characters, ends of lines and marks that change the direction of writing are
    /// written <c>\u000A</c>, and so is the second of two number signs or colons.
    /// </summary>
    public static string Escape(string text)
    {
        var start = FindEscaped(text);
        if (start < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text, 0, start, text.Length + 16);
        for (var i = start; i < text.Length; i++)
        {
            if (IsEscaped(text, i))
            {
                AppendEscape(escaped, text[i]);
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether a character, wherever it stands, ends a line, controls a terminal or changes the direction of writing.</summary>
    public static bool IsControl(char c) =>
        char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Appends the escape of a character.</summary>
    public static void AppendEscape(StringBuilder text, char c) =>
        text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));

    private static int FindEscaped(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscaped(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsEscaped(string text, int index)
    {
        var c = text[index];
        return IsControl(c) || (c is '#' or ':' && IsBehind(text, index, c));
    }

    // An agent that searches as people write does not see characters without a width between the two signs.
    private static bool IsBehind(string text, int index, char c)
    {
        var before = index - 1;
        while (before >= 0 && char.GetUnicodeCategory(text[before]) == UnicodeCategory.Format)
        {
            before--;
        }

        return before >= 0 && text[before] == c;
    }
}
