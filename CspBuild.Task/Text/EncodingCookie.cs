namespace CspBuild.Text;

/// <summary>
/// The name in a comment such as <c># -*- coding: latin-1 -*-</c> (PEP 263), as a place in the bytes of the file. It counts in the
/// first line, and in the second one if the first is blank or a comment.
/// </summary>
/// <param name="Start">Offset of the name's first byte.</param>
/// <param name="End">Offset just past its last one; more than <paramref name="Start"/>.</param>
internal readonly record struct EncodingCookie(int Start, int End)
{
    /// <summary>The cookie of the first <paramref name="length"/> bytes of <paramref name="bytes"/>, or null.</summary>
    public static EncodingCookie? Find(byte[] bytes, int length)
    {
        var lineStart = 0;
        for (var line = 0; line < 2; line++)
        {
            var i = lineStart;
            while (i < length && IsBlank(bytes[i]))
            {
                i++;
            }

            if (i == length || !(bytes[i] is (byte)'#' || IsLineEnd(bytes[i])))
            {
                return null;
            }

            var end = i;
            while (end < length && !IsLineEnd(bytes[end]))
            {
                end++;
            }

            if (FindInComment(bytes, i, end) is { } cookie)
            {
                return cookie;
            }

            lineStart = end + 1 < length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? end + 2 : end + 1;
            if (lineStart >= length)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The name as it is written; ASCII.</summary>
    public string GetName(byte[] bytes) => System.Text.Encoding.ASCII.GetString(bytes, Start, End - Start);

    /// <summary>Whether the name is <c>utf-8</c> or <c>utf8</c> in any case, found without a string: nearly every cookie is.</summary>
    public bool IsUtf8(byte[] bytes)
    {
        const string Name = "utf8";
        var matched = 0;
        for (var i = Start; i < End; i++)
        {
            var b = bytes[i];
            if (b is (byte)'-' or (byte)'_')
            {
                continue;
            }

            if (matched == Name.Length || (b | 0x20) != (Name[matched] | 0x20))
            {
                return false;
            }

            matched++;
        }

        return matched == Name.Length;
    }

    // "coding", ":" or "=", blanks, a name; the first place that has all four.
    private static EncodingCookie? FindInComment(byte[] bytes, int start, int end)
    {
        for (var i = start; i + 7 < end; i++)
        {
            if (bytes[i] != 'c' || bytes[i + 1] != 'o' || bytes[i + 2] != 'd' || bytes[i + 3] != 'i' || bytes[i + 4] != 'n' ||
                bytes[i + 5] != 'g' || !(bytes[i + 6] is (byte)':' or (byte)'='))
            {
                continue;
            }

            var nameStart = i + 7;
            while (nameStart < end && bytes[nameStart] is (byte)' ' or (byte)'\t')
            {
                nameStart++;
            }

            var nameEnd = nameStart;
            while (nameEnd < end && IsNamePart(bytes[nameEnd]))
            {
                nameEnd++;
            }

            if (nameEnd > nameStart)
            {
                return new EncodingCookie(nameStart, nameEnd);
            }
        }

        return null;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\f';

    private static bool IsLineEnd(byte b) => b is (byte)'\n' or (byte)'\r';

    private static bool IsNamePart(byte b) =>
        b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'-' or (byte)'_' or (byte)'.';
}
