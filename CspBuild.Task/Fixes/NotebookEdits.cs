using System.Collections.Generic;
using CspBuild.Notebooks;

namespace CspBuild.Fixes;

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

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r");
}
