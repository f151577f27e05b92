using System;
using System.Globalization;
using System.Text;

namespace CspBuild.Text;

/// <summary>What the bytes of an encoding have to do with ASCII.</summary>
internal enum CodecKind
{
    /// <summary>UTF-8, or ASCII, which is read as UTF-8.</summary>
    Utf8,

    /// <summary>One byte a character, and below 0x80 those of ASCII.</summary>
    SingleByte,

    /// <summary>The same, of an alphabet that .NET does not have: what lies beyond ASCII cannot be read.</summary>
    ForeignSingleByte,

    /// <summary>One or two bytes a character; a text without a byte from 0x80 up is ASCII.</summary>
    MultiByte,

    /// <summary>
    /// A text of ASCII bytes is ASCII, but for the codec's unreadable ones; .NET reads any other unlike Python, or not at all.
    /// </summary>
    AsciiOnly,

    /// <summary>Not even ASCII bytes can be taken for ASCII: wide characters, EBCDIC, Python 2's transformations of bytes.</summary>
    Unreadable,
}

/// <summary>An encoding that Python knows. Python's name for it is found as Python does, whatever its case and punctuation.</summary>
/// <param name="Kind">What its bytes have to do with ASCII.</param>
/// <param name="CodePage">Windows' number for it, or that of ASCII.</param>
internal readonly record struct PythonCodec(CodecKind Kind, int CodePage)
{
    private const int Latin1 = 28591;
    private const int Utf8 = 65001;

    /// <summary>Bytes that .NET decodes unlike Python; a text with one of them cannot be read.</summary>
    public string UnreadableBytes { get; init; } = "";

    /// <summary>The codec that <paramref name="name"/> stands for in a cookie, or null if Python knows none.</summary>
    public static PythonCodec? Find(string name)
    {
        // Python cuts a suffix off these names, for Emacs' "utf-8-unix".
        var dashed = name.Replace('_', '-');
        var key = StartsWith(dashed, "utf-8-") ? "utf8"
            : StartsWith(dashed, "latin-1-") || StartsWith(dashed, "iso-8859-1-") || StartsWith(dashed, "iso-latin-1-") ? "latin1"
            : Normalize(name);
        return FindUnicode(key) ?? FindEastAsian(key) ?? FindSingleByte(key) ?? FindUnreadable(key);
    }

    /// <summary>The decoder; bytes that make no sense come out as replacement characters.</summary>
    public Encoding GetEncoding() => Kind switch
    {
        CodecKind.SingleByte => GetEncoding(CodePage),
        CodecKind.MultiByte => AsciiKeepingFallback.AddTo(GetEncoding(CodePage)),
        _ => Encoding.UTF8,
    };

    /// <summary>
    /// Whether the decoder says what Python reads in the first <paramref name="length"/> bytes of <paramref name="bytes"/>.
    /// </summary>
    public bool CanRead(byte[] bytes, int length)
    {
        if (Kind == CodecKind.Unreadable)
        {
            return false;
        }

        var needsAscii = Kind is CodecKind.AsciiOnly or CodecKind.ForeignSingleByte;
        if (!needsAscii && UnreadableBytes.Length == 0)
        {
            return true;
        }

        for (var i = 0; i < length; i++)
        {
            if ((needsAscii && bytes[i] >= 0x80) || IsUnreadable(bytes[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsUnreadable(byte b)
    {
        foreach (var unreadable in UnreadableBytes)
        {
            if (b == unreadable)
            {
                return true;
            }
        }

        return false;
    }

    private static Encoding GetEncoding(int codePage) =>
#if NET
        // Asked directly: registering the provider would change the whole process.
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ??
#endif
        Encoding.GetEncoding(codePage);

    private static PythonCodec? FindUnicode(string key) => key switch
    {
        "utf8" or "u8" or "utf" or "utf8sig" or "utf8ucs2" or "utf8ucs4" or "cp65001" => new(CodecKind.Utf8, Utf8),
        "ascii" or "usascii" or "us" or "646" or "iso646us" or "iso646irv1991" or "isoir6" or "ansix341968" or "ansix341986"
            or "cp367" or "ibm367" or "csascii" => new(CodecKind.Utf8, Utf8),

        // What these write is ASCII until the byte that begins an escape.
        "utf7" or "u7" or "unicode11utf7" => AsciiBut("+"),
        "unicodeescape" or "rawunicodeescape" => AsciiBut("\\"),
        _ => null,
    };

    private static PythonCodec? FindEastAsian(string key) => key switch
    {
        "shiftjis" or "sjis" or "csshiftjis" or "cp932" or "932" or "ms932" or "mskanji" or "windows31j" or "xmacjapanese" =>
            new(CodecKind.MultiByte, 932),

        // The yen sign and the overline stand where ASCII has the backslash and the tilde.
        "shiftjis2004" or "sjis2004" or "shiftjisx0213" or "sjisx0213" => AsciiBut("\\~"),
        "eucjp" or "ujis" => new(CodecKind.MultiByte, 51932) { UnreadableBytes = "\u008F" }, // JIS X 0212, which .NET lacks.
        "eucjis2004" or "eucjisx0213" or "jisx0213" => AsciiBut(""),
        "euckr" or "korean" or "ksc5601" or "ksc56011987" or "ksx1001" or "xmackorean" or "cp949" or "949" or "ms949" or "uhc" =>
            new(CodecKind.MultiByte, 949),
        "johab" or "cp1361" or "ms1361" => new(CodecKind.MultiByte, 1361) { UnreadableBytes = "\u0084" }, // Single jamo.
        "gb2312" or "chinese" or "csiso58gb231280" or "euccn" or "eucgb2312cn" or "gb23121980" or "gb231280" or "isoir58"
            or "xmacsimpchinese" or "gbk" or "936" or "cp936" or "ms936" => new(CodecKind.MultiByte, 936),
        "gb18030" or "gb180302000" => new(CodecKind.MultiByte, 54936),
        "big5" or "big5tw" or "csbig5" or "xmactradchinese" or "cp950" or "950" or "ms950" => new(CodecKind.MultiByte, 950),
        "big5hkscs" or "hkscs" => AsciiBut(""),
        "hz" or "hzgb" or "hzgb2312" => AsciiBut("~"),
        "iso2022jp" or "csiso2022jp" or "iso2022jp1" or "iso2022jp2" or "iso2022jp2004" or "iso2022jp3" or "iso2022jpext"
            or "iso2022kr" or "csiso2022kr" => AsciiBut("\u000E\u000F\u001B"),

        // Bytes beyond ASCII stand for ASCII's punctuation once more, and quotes are among it.
        "macarabic" or "macfarsi" => AsciiBut(""),
        _ => null,
    };

    private static PythonCodec? FindSingleByte(string key)
    {
        var codePage = key switch
        {
            "latin1" or "latin" or "charmap" or "l1" or "8859" or "iso8859" or "isolatin1" or "csisolatin1" or "isoir100" or "cp819"
                or "ibm819" => Latin1,
            "latin2" or "l2" or "csisolatin2" or "isoir101" => 28592,
            "latin3" or "l3" or "csisolatin3" or "isoir109" => 28593,
            "latin4" or "l4" or "csisolatin4" or "isoir110" => 28594,
            "cyrillic" or "csisolatincyrillic" or "isoir144" => 28595,
            "arabic" or "csisolatinarabic" or "asmo708" or "ecma114" or "isoir127" => 28596,
            "greek" or "greek8" or "csisolatingreek" or "ecma118" or "elot928" or "isoir126" => 28597,
            "hebrew" or "csisolatinhebrew" or "isoir138" => 28598,
            "latin5" or "l5" or "csisolatin5" or "isoir148" => 28599,
            "latin7" or "l7" => 28603,
            "latin9" or "l9" => 28605,
            "thai" or "tis620" or "tis6200" or "tis62025290" or "tis62025291" or "isoir166" => 874,
            "cspc8codepage437" => 437,
            "cspc775baltic" => 775,
            "cspc850multilingual" => 850,
            "cspcp852" => 852,
            "cpis" => 861,
            "cspc862latinhebrew" => 862,
            "cpgr" => 869,
            "koi8r" or "cskoi8r" => 20866,
            "koi8u" => 21866,
            "macroman" or "macintosh" => 10000,
            "macgreek" => 10006,
            "maccyrillic" => 10007,
            "maclatin2" or "maccentraleurope" or "maccenteuro" => 10029,
            "maciceland" => 10079,
            "macturkish" => 10081,
            "maccroatian" => 10082,
            "macromanian" => 10010,
            _ => FindIso8859(key) ?? FindCodePage(key),
        };

        // Python has the Arabic percent sign where ASCII has its own in code page 864.
        return codePage is { } found ? new PythonCodec(CodecKind.SingleByte, found) { UnreadableBytes = found == 864 ? "%" : "" }
            : IsForeign(key) ? new PythonCodec(CodecKind.ForeignSingleByte, Latin1)
            : null;
    }

    private static bool IsForeign(string key) => key is "latin6" or "l6" or "csisolatin6" or "isoir157" or "iso885910" or "iso8859101992"
        or "latin8" or "l8" or "isoceltic" or "isoir199" or "iso885914" or "iso8859141998" or "latin10" or "l10" or "isoir226" or "iso885916"
        or "iso8859162001" or "cp856" or "cp1006" or "cp1051" or "ibm1051" or "cp1125" or "1125" or "ibm1125" or "cp866u" or "ruscii"
        or "koi8t" or "kz1048" or "rk1048" or "strk10482002" or "ptcp154" or "csptcp154" or "pt154" or "cp154" or "cyrillicasian"
        or "hproman8" or "roman8" or "r8" or "cshproman8" or "palmos";

    private static PythonCodec AsciiBut(string unreadable) => new(CodecKind.AsciiOnly, Utf8) { UnreadableBytes = unreadable };

    private static PythonCodec? FindUnreadable(string key)
    {
        var isUnreadable = key is "utf16" or "u16" or "utf16le" or "utf16be" or "unicodelittleunmarked" or "unicodebigunmarked"
            or "utf32" or "u32" or "utf32le" or "utf32be" or "unicodeinternal" or "stringescape" or "punycode" or "idna" or "undefined"
            or "rot13" or "hex" or "hexcodec" or "base64" or "base64codec" or "bz2" or "bz2codec" or "zip" or "zlib" or "zlibcodec"
            or "uu" or "uucodec" or "quopri" or "quopricodec" or "quotedprintable" or "mbcs" or "ansi" or "dbcs" or "oem"
            or "037" or "ibm037" or "ibm039" or "csibm037" or "273" or "ibm273" or "csibm273" or "424" or "ibm424" or "csibm424"
            or "500" or "ibm500" or "csibm500" or "1026" or "ibm1026" or "csibm1026" or "1140" or "ibm1140"
            or "ebcdiccpca" or "ebcdiccpnl" or "ebcdiccpus" or "ebcdiccpwt" or "ebcdiccphe" or "ebcdiccpbe" or "ebcdiccpch";

        // On Windows, Python knows every code page that the system has.
        return isUnreadable || (StartsWith(key, "cp") && ParseNumber(key.Substring(2)) is not null) ? new(CodecKind.Unreadable, Utf8) : null;
    }

    // iso8859_N, with or without the year of the standard behind it. Part 11 is Windows' Thai.
    private static int? FindIso8859(string key)
    {
        if (!StartsWith(key, "iso8859"))
        {
            return null;
        }

        var part = key.Substring("iso8859".Length);
        if (part.Length > 4)
        {
            part = part.Substring(0, part.Length - 4);
        }

        return ParseNumber(part) switch
        {
            11 => 874,
            { } number and (>= 1 and <= 9 or 13 or 15) => Latin1 - 1 + number,
            _ => null,
        };
    }

    // Windows' and IBM's numbers, bare or behind one of their names.
    private static int? FindCodePage(string key)
    {
        var digits = key.TrimStart("bcdimnopsw".ToCharArray());
        if (!(key.Substring(0, key.Length - digits.Length) is "" or "cp" or "windows" or "ibm" or "csibm"))
        {
            return null;
        }

        return ParseNumber(digits) switch
        {
            { } number and (437 or 720 or 737 or 775 or 850 or 852 or 855 or 857 or 858 or (>= 860 and <= 866) or 869 or 874) => number,
            { } number and >= 1250 and <= 1258 => number,
            _ => null,
        };
    }

    private static int? ParseNumber(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static string Normalize(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                key.Append(c);
            }
            else if (c is >= 'A' and <= 'Z')
            {
                key.Append((char)(c | 0x20));
            }
        }

        return key.ToString();
    }
}
