using System;
using System.Text;

namespace CspBuild.Text;

/// <summary>
/// Decides how the bytes of a file become text, as Python does: a UTF-8 byte order mark, else the cookie of PEP 263, else UTF-8.
/// Nothing is fatal: bytes that make no sense are replaced, an encoding that nobody knows is read as UTF-8, one that
/// cannot be read as Python does is read down to its name, UTF-16 or UTF-32 with a byte order mark, which Python refuses, is read as what it
/// is, and without one it is not read.
/// </summary>
internal static class SourceEncoding
{
    /// <summary>Decodes the first <paramref name="length"/> bytes of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The file's bytes, and perhaps others behind them.</param>
    /// <param name="length">Number of the file's bytes.</param>
    /// <param name="buffer">Where the text is put; null for a place of its own.</param>
    public static DecodedSource Decode(byte[] bytes, int length, CharacterBuffer? buffer = null)
    {
        if (HasUtf8Mark(bytes, length))
        {
            return new DecodedSource(GetText(Encoding.UTF8, Range(bytes, 3, length), buffer), Problem: null, Encoding.UTF8) { MarkLength = 3 };
        }

        if (FindWideMark(bytes, length) is { } wide)
        {
            var problem = new EncodingProblem(wide.WebName.ToUpperInvariant(), default, IsByteOrderMark: true);
            var markLength = wide.GetPreamble().Length;
            return new DecodedSource(GetText(wide, Range(bytes, markLength, length), buffer), problem, wide) { MarkLength = markLength };
        }

        if (EncodingCookie.Find(bytes, length) is { } cookie)
        {
            return DecodeByCookie(bytes, length, cookie, buffer);
        }

        if (StoredBytes.AreNoText(bytes, length))
        {
            var problem = new EncodingProblem(Name: "", default, IsByteOrderMark: false) { IsUnreadable = true };
            return new DecodedSource(GetText(Encoding.UTF8, Range(bytes, 0, 0), buffer), problem, Encoding.UTF8);
        }

        return new DecodedSource(GetText(Encoding.UTF8, Range(bytes, 0, length), buffer), Problem: null, Encoding.UTF8);
    }

    /// <summary>
    /// Whether the bytes below 0x80 may stand for anything but ASCII, or those from 0x80 up for anything but UTF-8 or an alphabet of
    /// single bytes, so that the file has to be decoded before anybody can tell what it says.
    /// </summary>
    public static bool IsOpaque(byte[] bytes, int length, bool isAscii)
    {
        if (FindWideMark(bytes, length) is not null)
        {
            return true;
        }

        if (HasUtf8Mark(bytes, length))
        {
            return false;
        }

        if (EncodingCookie.Find(bytes, length) is not { } cookie)
        {
            return StoredBytes.AreNoText(bytes, length);
        }

        if (cookie.IsUtf8(bytes))
        {
            return false;
        }

        if (PythonCodec.Find(cookie.GetName(bytes)) is not { } codec)
        {
            return true;
        }

        return codec.Kind switch
        {
            CodecKind.Utf8 or CodecKind.SingleByte or CodecKind.ForeignSingleByte => false,
            CodecKind.MultiByte => !isAscii,
            CodecKind.AsciiOnly => !codec.CanRead(bytes, length),
            _ => true,
        };
    }

    private static DecodedSource DecodeByCookie(byte[] bytes, int length, EncodingCookie cookie, CharacterBuffer? buffer)
    {
        var name = cookie.GetName(bytes);
        var codec = PythonCodec.Find(name);
        if (codec is { } known && known.CanRead(bytes, length))
        {
            var encoding = known.GetEncoding();
            return new DecodedSource(GetText(encoding, Range(bytes, 0, length), buffer), Problem: null, encoding);
        }

        var start = Encoding.UTF8.GetCharCount(bytes, 0, cookie.Start);
        var span = new TextSpan(start, start + name.Length);
        var problem = new EncodingProblem(name, span, IsByteOrderMark: false) { IsUnreadable = codec is not null };

        // What follows the cookie is not what the bytes say.
        var end = problem.IsUnreadable ? cookie.End : length;
        return new DecodedSource(GetText(Encoding.UTF8, Range(bytes, 0, end), buffer), problem, Encoding.UTF8);
    }

    private static ArraySegment<byte> Range(byte[] bytes, int start, int end) => new(bytes, start, end - start);

    private static SourceText GetText(Encoding encoding, ArraySegment<byte> bytes, CharacterBuffer? buffer)
    {
        var array = bytes.Array ?? [];
        if (buffer is null)
        {
            var own = encoding.GetChars(array, bytes.Offset, bytes.Count);
            return new SourceText(own, own.Length);
        }

        var characters = buffer.Reserve(encoding.GetMaxCharCount(bytes.Count));
        return new SourceText(characters, encoding.GetChars(array, bytes.Offset, bytes.Count, characters, 0));
    }

    private static bool HasUtf8Mark(byte[] bytes, int length) =>
        length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;

    private static Encoding? FindWideMark(byte[] bytes, int length)
    {
        if (length < 2)
        {
            return null;
        }

        var isWider = length >= 4;
        return (bytes[0], bytes[1]) switch
        {
            (0xFF, 0xFE) => isWider && bytes[2] == 0 && bytes[3] == 0 ? Encoding.UTF32 : Encoding.Unicode,
            (0xFE, 0xFF) => Encoding.BigEndianUnicode,
            (0, 0) when isWider && bytes[2] == 0xFE && bytes[3] == 0xFF => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            _ => null,
        };
    }
}
