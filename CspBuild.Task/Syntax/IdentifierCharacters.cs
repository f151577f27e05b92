using System.Globalization;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// Which characters make a name (PEP 3131). Beyond ASCII the categories decide; they take in a few characters that Python,
/// which also looks at the NFKC form, refuses.
/// </summary>
internal static class IdentifierCharacters
{
    private static readonly bool[] AsciiParts = CreateAsciiParts();

    /// <summary>Whether an ASCII character can stand in a name; a digit can't be its first.</summary>
    public static bool IsAsciiPart(char c) => AsciiParts[c];

    public static bool IsAsciiStart(char c) => AsciiParts[c] && c is < '0' or > '9';

    /// <summary>Number of UTF-16 units, 1 or 2, of the name character at <paramref name="index"/>; 0 where it is none.</summary>
    public static int GetPartLength(SourceText text, int index)
    {
        var c = text[index];
        if (c < 128)
        {
            return IsAsciiPart(c) ? 1 : 0;
        }

        var isPair = index + 1 < text.Length && char.IsSurrogatePair(c, text[index + 1]);
        switch (isPair ? CharUnicodeInfo.GetUnicodeCategory(text.Substring(index, 2), 0) : CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
            case UnicodeCategory.LetterNumber:
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.ConnectorPunctuation:
                return isPair ? 2 : 1;
            default:
                return IsOther(c) ? 1 : 0;
        }
    }

    // Other_ID_Start and Other_ID_Continue of Unicode.
    private static bool IsOther(char c) => c is '\u2118' or '\u212E' or '\u309B' or '\u309C' or '\u00B7' or '\u0387'
        or '\u19DA' or '\u30FB' or '\uFF65' or (>= '\u1369' and <= '\u1371');

    private static bool[] CreateAsciiParts()
    {
        var table = new bool[128];
        for (var c = '0'; c <= 'z'; c++)
        {
            table[c] = c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';
        }

        return table;
    }
}
