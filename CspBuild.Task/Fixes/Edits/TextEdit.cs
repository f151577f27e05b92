using System.Collections.Generic;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Fixes.Edits;

/// <summary>
/// A piece of what replaces a stretch of text: new text, or a stretch of the old one, which keeps its bytes wherever it goes.
/// </summary>
/// <param name="Text">New text; empty where <paramref name="Source"/> says it.</param>
/// <param name="Source">A stretch of the old text; empty for new text.</param>
internal readonly record struct EditPiece(string Text, TextSpan Source)
{
    public static EditPiece Insert(string text) => new(text, default);

    public static EditPiece Copy(int start, int end) => new(string.Empty, new TextSpan(start, end));

    public static EditPiece Copy(TextSpan span) => new(string.Empty, span);
}

/// <summary>Replaces a stretch of text; an empty one is a place to insert at.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Pieces">What stands there afterwards.</param>
internal sealed record TextEdit(TextSpan Span, EditPiece[] Pieces)
{
    /// <summary>Puts <paramref name="text"/> in the place of <paramref name="span"/>.</summary>
    public static TextEdit Replace(TextSpan span, string text) => new(span, [EditPiece.Insert(text)]);

    /// <summary>What stands there afterwards.</summary>
    public string GetNewText(SourceText source)
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
        {
            text.Append(piece.Text).Append(source.Substring(piece.Source.Start, piece.Source.Length));
        }

        return text.ToString();
    }

    /// <summary>The text after all of <paramref name="edits"/>, which lie apart and in order.</summary>
    public static string Apply(SourceText source, IReadOnlyList<TextEdit> edits)
    {
        var text = new StringBuilder();
        var position = 0;
        foreach (var edit in edits)
        {
            text.Append(source.Characters, position, edit.Span.Start - position).Append(edit.GetNewText(source));
            position = edit.Span.End;
        }

        return text.Append(source.Characters, position, source.Length - position).ToString();
    }
}
