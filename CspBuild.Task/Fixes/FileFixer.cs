using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspBuild.Fixes.Edits;
using CspBuild.Notebooks;
using CspBuild.Suppressions;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>Mends the findings of one file: bytes in, bytes out, and nothing else changed.</summary>
internal static class FileFixer
{
    private static readonly SourceText Nothing = new(string.Empty);

    /// <summary>Mends a Python source.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="keepsNames">Whether others may import the names that it imports and does not use, as from <c>__init__.py</c>.</param>
    /// <param name="acceptance">Which comments accept findings.</param>
    public static FileFix FixSource(byte[] bytes, bool keepsNames, Acceptance acceptance = default)
    {
        var source = SourceEncoding.Decode(bytes, bytes.Length);
        var fixer = new CodeFixer(source.Text, keepsNames, acceptance);
        var edits = fixer.FixAll();
        var change = edits.Length > 0 ? ByteEdits.TryCreate(bytes, source, edits) : null;
        return Report([new Part(fixer, edits, source.Text.GetPosition)], change);
    }

    /// <summary>Mends a notebook: in the JSON of its cells, and nowhere else.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="acceptance">Which comments accept findings.</param>
    public static FileFix FixNotebook(byte[] bytes, Acceptance acceptance = default)
    {
        var source = SourceEncoding.Decode(bytes, bytes.Length);
        var notebook = Notebook.Read(source.Text);
        var parts = new List<Part>();
        var edits = new List<TextEdit>();
        var isPartial = notebook.Parts.Any(part => part.Map.IsPartial);
        foreach (var (text, map) in notebook.Parts)
        {
            var fixer = new CodeFixer(text, isPartial, acceptance, map.Doubts);
            var edited = fixer.FixAll();
            edits.AddRange(NotebookEdits.ToFile(edited, map));
            parts.Add(new Part(fixer, edited, offset => source.Text.GetPosition(map.ToFileSpan(new TextSpan(offset, offset)).Start)));
        }

        edits.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var change = edits.Count > 0 && notebook.Problem is null ? ByteEdits.TryCreate(bytes, source, [.. edits]) : null;
        return Report(parts, change is { } made && IsProven(made, notebook, parts) ? change : null);
    }

    // The changed file, read again, has the changed code.
    private static bool IsProven((SourceText Before, TextEdit[] Edits) change, Notebook before, List<Part> parts)
    {
        var content = ByteEdits.Bytes.GetBytes(TextEdit.Apply(change.Before, change.Edits));
        var changed = Notebook.Read(SourceEncoding.Decode(content, content.Length).Text);
        return NotebookEdits.HasCode(changed, before, part =>
        {
            var own = parts.Find(other => other.Fixer.Text == part.Text);
            return own is null ? part.Text.ToString() : TextEdit.Apply(part.Text, own.Edits);
        });
    }

    private static FileFix Report(List<Part> parts, (SourceText Before, TextEdit[] Edits)? change)
    {
        var findings = new List<FixedFinding>();
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Fixer.Diagnostics.Length; i++)
            {
                var (diagnostic, rewrite) = (part.Fixer.Diagnostics[i], part.Fixer.Rewrites[i]);
                var isMended = rewrite.IsMended && change is not null;
                findings.Add(new FixedFinding(
                    diagnostic.Descriptor.Id,
                    part.Locate(diagnostic.Span.Start),
                    isMended,
                    rewrite.IsMended && !isMended ? LeftReason.Encoding : rewrite.Note));
            }
        }

        findings.Sort((left, right) => left.Start.Line != right.Start.Line
            ? left.Start.Line.CompareTo(right.Start.Line)
            : left.Start.Column.CompareTo(right.Start.Column));
        return new FileFix(change?.Before ?? Nothing, change?.Edits ?? [], [.. findings]);
    }

    private sealed record Part(CodeFixer Fixer, TextEdit[] Edits, Func<int, LinePosition> Locate);
}
