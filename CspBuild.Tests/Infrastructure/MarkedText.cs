using System;
using System.Collections.Generic;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Tests.Infrastructure;

/// <summary>Source text in which <c>[|</c> and <c>|]</c> mark spans, which may lie in one another.</summary>
/// <param name="Source">The text without the marks.</param>
/// <param name="Spans">What was marked, by start.</param>
internal sealed record MarkedText(SourceText Source, TextSpan[] Spans)
{
    public static MarkedText Parse(string marked)
    {
        var content = new StringBuilder();
        var starts = new Stack<int>();
        var spans = new List<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                starts.Push(content.Length);
                i++;
            }
            else if (string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                spans.Add(new TextSpan(starts.Pop(), content.Length));
                i++;
            }
            else
            {
                content.Append(marked[i]);
            }
        }

        if (starts.Count > 0)
        {
            throw new ArgumentException("A mark is open at the end.", nameof(marked));
        }

        spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        return new MarkedText(new SourceText(content.ToString()), spans.ToArray());
    }
}
