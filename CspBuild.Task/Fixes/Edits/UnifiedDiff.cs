using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Fixes.Edits;

/// <summary>Writes edits as a unified diff, which <c>git apply</c> and <c>patch -p1</c> read.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of one file.</summary>
    /// <param name="path">The file's path, relative and with forward slashes.</param>
    /// <param name="before">The text as it was.</param>
    /// <param name="edits">Edits of it, apart and in order; at least one.</param>
    public static string Format(string path, SourceText before, TextEdit[] edits)
    {
        var lines = SplitLines(before.ToString());
        var changes = FindChanges(before, lines, edits);
        var diff = new StringBuilder($"--- {QuoteName("a/" + path)}\n+++ {QuoteName("b/" + path)}\n");
        var added = 0;
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].Start - changes[last].End <= 2 * Context)
            {
                last++;
            }

            added += AppendHunk(diff, lines, changes.GetRange(first, last - first + 1), added);
            first = last + 1;
        }

        return diff.ToString();
    }

    // As git writes names: with a tab behind one that has blanks, in quotes and escaped where it has what ends a line or a quoted name.
    private static string QuoteName(string name)
    {
        if (!name.Any(c => c is < ' ' or '"' or '\\' or '\x7F'))
        {
            return name.IndexOf(' ') < 0 ? name : name + "\t";
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in name)
        {
            _ = c is < ' ' or '\x7F' ? quoted.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0'))
                : c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    // Returns by how many lines the hunk makes the file longer.
    private static int AppendHunk(StringBuilder diff, string[] lines, List<Change> changes, int added)
    {
        var start = Math.Max(0, changes[0].Start - Context);
        var end = Math.Min(lines.Length, changes[changes.Count - 1].End + Context);
        var growth = 0;
        foreach (var change in changes)
        {
            growth += change.Lines.Length - (change.End - change.Start);
        }

        diff.Append("@@ -").Append(FormatRange(start, end - start))
            .Append(" +").Append(FormatRange(start + added, end - start + growth)).Append(" @@\n");
        var position = start;
        foreach (var change in changes)
        {
            AppendLines(diff, ' ', Range(lines, position, change.Start));
            AppendLines(diff, '-', Range(lines, change.Start, change.End));
            AppendLines(diff, '+', change.Lines);
            position = change.End;
        }

        AppendLines(diff, ' ', Range(lines, position, end));
        return growth;
    }

    private static string FormatRange(int start, int count) => string.Format(
        CultureInfo.InvariantCulture, count == 1 ? "{0}" : "{0},{1}", count == 0 ? start : start + 1, count);

    private static ArraySegment<string> Range(string[] lines, int start, int end) => new(lines, start, end - start);

    private static void AppendLines(StringBuilder diff, char sign, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            diff.Append(sign).Append(line);
            if (line.Length == 0 || line[line.Length - 1] != '\n')
            {
                diff.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // The lines that edits touch, together where they touch the same ones, without those that stay as they are.
    private static List<Change> FindChanges(SourceText before, string[] lines, TextEdit[] edits)
    {
        var starts = new int[lines.Length + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            starts[i + 1] = starts[i] + lines[i].Length;
        }

        var changes = new List<Change>();
        for (var first = 0; first < edits.Length;)
        {
            var start = FindLine(starts, edits[first].Span.Start);
            var end = FindLine(starts, edits[first].Span.End) + 1;
            var next = first + 1;
            while (next < edits.Length && FindLine(starts, edits[next].Span.Start) < end)
            {
                end = FindLine(starts, edits[next++].Span.End) + 1;
            }

            var text = new StringBuilder();
            var position = starts[start];
            for (; first < next; first++)
            {
                text.Append(before.Substring(position, edits[first].Span.Start - position)).Append(edits[first].GetNewText(before));
                position = edits[first].Span.End;
            }

            text.Append(before.Substring(position, starts[end] - position));
            changes.Add(Trim(lines, start, end, SplitLines(text.ToString())));
        }

        return changes;
    }

    private static int FindLine(int[] starts, int offset)
    {
        var line = Array.BinarySearch(starts, offset);
        return Math.Min(line >= 0 ? line : ~line - 1, starts.Length - 2);
    }

    private static Change Trim(string[] lines, int start, int end, string[] changed)
    {
        var (from, to) = (0, changed.Length);
        while (start < end && from < to && lines[start] == changed[from])
        {
            start++;
            from++;
        }

        while (start < end && from < to && lines[end - 1] == changed[to - 1])
        {
            end--;
            to--;
        }

        var kept = new string[to - from];
        Array.Copy(changed, from, kept, 0, kept.Length);
        return new Change(start, end, kept);
    }

    // Each with its line feed. A lone CR ends no line of a diff.
    private static string[] SplitLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text.Substring(start, end - start));
            start = end;
        }

        return [.. lines];
    }

    /// <summary>Lines from one number, from 0, to before another, and what stands there afterwards.</summary>
    private sealed record Change(int Start, int End, string[] Lines);
}
