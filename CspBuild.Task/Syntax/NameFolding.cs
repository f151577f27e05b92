using System;
using System.Text;

namespace CspBuild.Syntax;

/// <summary>
/// Brings names into the form in which Python compares them: NFKC (PEP 3131). .NET leaves text as it is where it runs without ICU
/// (<c>DOTNET_SYSTEM_GLOBALIZATION_INVARIANT</c>), and what a program means must not depend on that: the forms of ASCII letters, digits and
/// the underscore, in which a name that somebody asks about can be written, are folded by a table.
/// </summary>
internal static class NameFolding
{
    // NFKC puts marks in order, which takes the square of their number. Nobody types a name this long, and it is compared as it stands.
    private const int LongestName = 256;

    private const string Letters =
        "\u00AA\u00BA\u017F\u02B0\u02B2\u02B3\u02B7\u02B8\u02E1\u02E2\u02E3" +
        "\u1D2C\u1D2E\u1D30\u1D31\u1D33\u1D34\u1D35\u1D36\u1D37\u1D38\u1D39\u1D3A\u1D3C\u1D3E\u1D3F\u1D40\u1D41\u1D42" +
        "\u1D43\u1D47\u1D48\u1D49\u1D4D\u1D4F\u1D50\u1D52\u1D56\u1D57\u1D58\u1D5B\u1D62\u1D63\u1D64\u1D65\u1D9C\u1DA0\u1DBB" +
        "\u2071\u207F\u2090\u2091\u2092\u2093\u2095\u2096\u2097\u2098\u2099\u209A\u209B\u209C" +
        "\u2102\u210A\u210B\u210C\u210D\u210E\u2110\u2111\u2112\u2113\u2115\u2119\u211A\u211B\u211C\u211D\u2124\u2128\u212A\u212C\u212D" +
        "\u212F\u2130\u2131\u2133\u2134\u2139\u2145\u2146\u2147\u2148\u2149\u2C7C\u2C7D\uA7F2\uA7F3\uA7F4" +
        "\uFE33\uFE34\uFE4D\uFE4E\uFE4F\uFF3F";

    // What each of them is a form of.
    private const string FoldedLetters =
        "aoshjrwylsx" +
        "ABDEGHIJKLMNOPRTUW" +
        "abdegkmoptuviruvcfz" +
        "inaeoxhklmnpst" +
        "CgHHHhIILlNPQRRRZZKBC" +
        "eEFMoiDdeijjVCFQ" +
        "______";

    private static readonly string[] RomanNumerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m"];

    /// <summary>A name as it is compared.</summary>
    public static string Fold(string written)
    {
        var name = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var length = char.IsSurrogatePair(written, i) ? 2 : 1;
            var form = FoldToAscii(length == 2 ? char.ConvertToUtf32(written, i) : written[i]);
            name.Append(form ?? written.Substring(i, length));
            i += length - 1;
        }

        return name.Length > LongestName ? name.ToString() : name.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The ASCII text that a character of a name is a form of, or null for others.</summary>
    internal static string? FoldToAscii(int codePoint) => codePoint switch
    {
        < 0x80 => null,
        0x0132 => "IJ",
        0x0133 => "ij",
        0x01C7 => "LJ",
        0x01C8 => "Lj",
        0x01C9 => "lj",
        0x01CA => "NJ",
        0x01CB => "Nj",
        0x01CC => "nj",
        0x01F1 => "DZ",
        0x01F2 => "Dz",
        0x01F3 => "dz",
        >= 0x2160 and <= 0x216F => RomanNumerals[codePoint - 0x2160].ToUpperInvariant(),
        >= 0x2170 and <= 0x217F => RomanNumerals[codePoint - 0x2170],
        0xFB00 => "ff",
        0xFB01 => "fi",
        0xFB02 => "fl",
        0xFB03 => "ffi",
        0xFB04 => "ffl",
        0xFB05 or 0xFB06 => "st",
        >= 0xFF10 and <= 0xFF19 => Letter('0', codePoint - 0xFF10),
        >= 0xFF21 and <= 0xFF3A => Letter('A', codePoint - 0xFF21),
        >= 0xFF41 and <= 0xFF5A => Letter('a', codePoint - 0xFF41),
        0x107A5 => "q",

        // The mathematical alphabets follow one another, each with 26 capitals and 26 small letters.
        >= 0x1D400 and <= 0x1D6A3 => (codePoint - 0x1D400) % 52 is var letter && letter < 26 ? Letter('A', letter) : Letter('a', letter - 26),
        >= 0x1D7CE and <= 0x1D7FF => Letter('0', (codePoint - 0x1D7CE) % 10),
        >= 0x1FBF0 and <= 0x1FBF9 => Letter('0', codePoint - 0x1FBF0),
        <= char.MaxValue => Letters.IndexOf((char)codePoint) is >= 0 and var index ? Letter(FoldedLetters[index], 0) : null,
        _ => null,
    };

    private static string Letter(char first, int distance) => ((char)(first + distance)).ToString();
}
