using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>
/// Tells from the bytes of a file whether it can name <c>mktemp</c> at all: most files cannot, and are neither decoded nor parsed.
/// <para>
/// The filter is sound. Whatever way a use takes, it has to spell the six letters, as an identifier or as a string constant, and that
/// leaves four ways. The letters stand in the bytes as they are. Or a letter of the identifier is one of Unicode's other forms of it, which
/// Python folds into ASCII (NFKC): then that form's bytes are in the file. Or the encoding is one whose bytes do not show ASCII. Or the
/// constant has escapes in it or is put together from several literals, as far as <see cref="Syntax.StringValue"/> folds them: then
/// <see cref="SplitConstant"/> reads it.
/// </para>
/// </summary>
internal static class NeedleFilter
{
    private const string Needle = "mktemp";

    /// <summary>Whether a Python source may name <c>mktemp</c>; false is certain, true is not.</summary>
    public static bool MayMatch(byte[] bytes, int length)
    {
        if (ByteSearch.Contains(bytes, length, [(byte)'m', (byte)'k', (byte)'t', (byte)'e', (byte)'m', (byte)'p']))
        {
            return true;
        }

        var isAscii = ByteSearch.IsAscii(bytes, length);
        return (!isAscii && HasCompatibilityLetter(bytes, length)) || SourceEncoding.IsOpaque(bytes, length, isAscii) || HasSplitConstant(bytes, length);
    }

    // UTF-8 of the characters whose NFKC holds one of the needle's letters, in ranges that are a little wider where that is shorter.
    private static bool HasCompatibilityLetter(byte[] bytes, int length)
    {
        for (var i = 0; i + 2 < length; i++)
        {
            var isFolded = bytes[i] switch
            {
                0xE1 => bytes[i + 1] is 0xB4 or 0xB5 or 0xB6, // phonetic extensions, with modifier letters
                0xE2 => IsFoldedSymbol(bytes[i + 1], bytes[i + 2]),
                0xE3 => bytes[i + 1] is 0x8B or 0x8D or 0x8E or 0x8F && bytes[i + 2] >= 0x80, // units in one square
                0xEF => (bytes[i + 1] == 0xAC && bytes[i + 2] is 0x85 or 0x86) || (bytes[i + 1] == 0xBD && bytes[i + 2] is >= 0x81 and <= 0x9A), // ligatures, full width
                0xF0 => bytes[i + 1] == 0x9D && bytes[i + 2] is >= 0x90 and <= 0x9A, // mathematical alphabets
                _ => false,
            };
            if (isFolded)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFoldedSymbol(byte second, byte third) => second switch
    {
        0x82 => third is >= 0x90 and <= 0x9C, // subscripts
        0x84 => third == 0xAF, // script small e
        0x85 => third is (>= 0x85 and <= 0x89) or >= 0xB0, // double-struck italics, small Roman numerals
        0x92 => third >= 0x9C, // letters in parentheses
        0x93 => true, // letters in circles
        _ => false,
    };

    // The first literal that is not empty begins with the word's first letter or with an escape.
    private static bool HasSplitConstant(byte[] bytes, int length) =>
        HasSplitConstant(bytes, length, (byte)'"', (byte)'m') || HasSplitConstant(bytes, length, (byte)'\'', (byte)'m') ||
        HasSplitConstant(bytes, length, (byte)'"', (byte)'\\') || HasSplitConstant(bytes, length, (byte)'\'', (byte)'\\');

    private static bool HasSplitConstant(byte[] bytes, int length, byte quote, byte first)
    {
        var index = ByteSearch.IndexOfPair(bytes, 0, length, quote, first);
        while (index >= 0)
        {
            if (SplitConstant.Spells(bytes, index, length, Needle))
            {
                return true;
            }

            index = ByteSearch.IndexOfPair(bytes, index + 1, length, quote, first);
        }

        return false;
    }
}
