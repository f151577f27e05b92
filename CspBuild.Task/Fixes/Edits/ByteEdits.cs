using System;
using System.Collections.Generic;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Fixes.Edits;

/// <summary>Makes edits of a text in the bytes that it was decoded from: what is not replaced keeps its bytes, wherever it goes.</summary>
internal static class ByteEdits
{
    /// <summary>An encoding that has one character for each byte.</summary>
    public static readonly Encoding Bytes = Encoding.GetEncoding("iso-8859-1");

    /// <summary>
    /// The file and the same edits with a character for each byte (<see cref="Bytes"/>); null where they would not say the text after them.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="source">What was decoded from it.</param>
    /// <param name="edits">Edits of its text, apart and in order.</param>
    public static (SourceText Before, TextEdit[] Edits)? TryCreate(byte[] bytes, DecodedSource source, TextEdit[] edits)
    {
        var offsets = FindOffsets(bytes, source, edits);
        var before = new SourceText(Bytes.GetString(bytes));
        var inBytes = Array.ConvertAll(edits, edit => new TextEdit(
            new TextSpan(offsets[edit.Span.Start], offsets[edit.Span.End]),
            Array.ConvertAll(edit.Pieces, piece => new EditPiece(
                Bytes.GetString(source.Encoding.GetBytes(piece.Text)),
                piece.Source.Length > 0 ? new TextSpan(offsets[piece.Source.Start], offsets[piece.Source.End]) : default))));
        var edited = Bytes.GetBytes(TextEdit.Apply(before, inBytes));
        var decoded = SourceEncoding.Decode(edited, edited.Length);
        return decoded.Text.ToString() == TextEdit.Apply(source.Text, edits) && decoded.Problem?.IsUnreadable != true ? (before, inBytes) : null;
    }

    // Where the characters at the edges of all spans begin, in bytes. How long each one is only the decoder knows.
    private static Dictionary<int, int> FindOffsets(byte[] bytes, DecodedSource source, IReadOnlyList<TextEdit> edits)
    {
        var wanted = new SortedSet<int>();
        foreach (var edit in edits)
        {
            wanted.Add(edit.Span.Start);
            wanted.Add(edit.Span.End);
            foreach (var piece in edit.Pieces)
            {
                wanted.Add(piece.Source.Start);
                wanted.Add(piece.Source.End);
            }
        }

        var offsets = new Dictionary<int, int>();
        var decoder = source.Encoding.GetDecoder();
        var characters = new char[16];
        var (count, position) = (0, source.MarkLength);
        foreach (var offset in wanted)
        {
            while (count < offset && position < bytes.Length)
            {
                count += decoder.GetChars(bytes, position++, 1, characters, 0, flush: false);
            }

            offsets[offset] = position;
        }

        return offsets;
    }
}
