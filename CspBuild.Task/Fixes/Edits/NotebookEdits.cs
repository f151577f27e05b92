using System;
using System.Collections.Generic;
using CspBuild.Notebooks;
using CspBuild.Text;

namespace CspBuild.Fixes.Edits;

/// <summary>Makes edits of a notebook's code edits of its JSON.</summary>
internal static class NotebookEdits
{
    /// <summary>The same edits in the file; what they keep keeps its spelling.</summary>
    public static IEnumerable<TextEdit> ToFile(TextEdit[] edits, NotebookCode map)
    {
        foreach (var edit in edits)
        {
            var pieces = new EditPiece[edit.Pieces.Length];
            for (var i = 0; i < pieces.Length; i++)
            {
                var piece = edit.Pieces[i];
                pieces[i] = new EditPiece(Escape(piece.Text), piece.Source.Length > 0 ? map.ToFileSpan(piece.Source) : default);
            }

            yield return new TextEdit(map.ToFileSpan(edit.Span), pieces);
        }
    }

    /// <summary>The same edits in the file by themselves; empty where the changed file would not have the changed code.</summary>
    /// <param name="json">The file.</param>
    /// <param name="notebook">The notebook that was read from it.</param>
    /// <param name="map">The part of it that is changed.</param>
    /// <param name="edits">Edits of that part's text.</param>
    public static TextEdit[] ToFile(SourceText json, Notebook notebook, NotebookCode map, TextEdit[] edits)
    {
        TextEdit[] inFile = [.. ToFile(edits, map)];
        var changed = Notebook.Read(new SourceText(TextEdit.Apply(json, inFile)));
        return notebook.Problem is null && HasCode(changed, notebook, part => part.Map == map ? TextEdit.Apply(part.Text, edits) : part.Text.ToString())
            ? inFile
            : [];
    }

    /// <summary>Whether a changed notebook has the code that each part of the old one should have become.</summary>
    public static bool HasCode(Notebook changed, Notebook before, Func<(SourceText Text, NotebookCode Map), string> change)
    {
        for (var i = 0; i < before.Parts.Count; i++)
        {
            if (i >= changed.Parts.Count || changed.Parts[i].Text.ToString() != change(before.Parts[i]))
            {
                return false;
            }
        }

        return changed.Parts.Count == before.Parts.Count;
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r");
}
