using System.Collections.Generic;
using System.IO;
using CspBuild.Text;

namespace CspBuild.Fixes.Edits;

/// <summary>Makes edits of a text in the bytes that it was decoded from: what is not replaced keeps its bytes, wherever it goes.</summary>
internal static class ByteEdits
{
    /// <summary>
    /// The bytes after <paramref name="edits"/>, which lie apart and in order; null where they would not say the text after them.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="source">What was decoded from it.</param>
    /// <param name="edits">Edits of its text.</param>
    public static byte[]? TryApply(byte[] bytes, DecodedSource source, IReadOnlyList<TextEdit> edits)
    {
        var offsets = FindOffsets(bytes, source, edits);
        using var output = new MemoryStream(bytes.Length + 256);
        var position = 0;
        foreach (var edit in edits)
        {
            output.Write(bytes, position, offsets[edit.Span.Start] - position);
            foreach (var piece in edit.Pieces)
            {
                var inserted = source.Encoding.GetBytes(piece.Text);
                output.Write(inserted, 0, inserted.Length);
                if (piece.Source.Length > 0)
                {
                    var start = offsets[piece.Source.Start];
                    output.Write(bytes, start, offsets[piece.Source.End] - start);
                }
            }

            position = offsets[edit.Span.End];
        }

        output.Write(bytes, position, bytes.Length - position);
        var edited = output.ToArray();
        var decoded = SourceEncoding.Decode(edited, edited.Length);
        return decoded.Text.ToString() == TextEdit.Apply(source.Text, edits) && decoded.Problem?.IsUnreadable != true ? edited : null;
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
