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

    /// <summary>One or two bytes a character; a text without a byte from 0x80 up is ASCII.</summary>
    MultiByte,

    /// <summary>Escape sequences switch the alphabet, so that even ASCII bytes may stand for something else.</summary>
    Stateful,
}

/// <summary>
/// An encoding that Python knows and .NET can decode. Python's name for it is found as Python does, whatever its case and
/// punctuation. A single-byte alphabet that .NET lacks is read as Latin-1: only its letters beyond ASCII come out wrong, and
/// each still takes one column.
/// </summary>
/// <param name="Kind">What its bytes have to do with ASCII.</param>
/// <param name="CodePage">Windows' number for it.</param>
internal readonly record struct PythonCodec(CodecKind Kind, int CodePage)
{
    private const int Latin1 = 28591;
    private const int Utf7 = 65000;
    private const int Utf8 = 65001;

    /// <summary>The codec that <paramref name="name"/> stands for in a cookie, or null; the UTF-16 and UTF-32 families are no encodings of Python sources.</summary>
    public static PythonCodec? Find(string name)
    {
        // Python cuts a suffix off these names, for Emacs' "utf-8-unix".
        var dashed = name.Replace('_', '-');
        var key = StartsWith(dashed, "utf-8-") ? "utf8"
            : StartsWith(dashed, "latin-1-") || StartsWith(dashed, "iso-8859-1-") || StartsWith(dashed, "iso-latin-1-") ? "latin1"
            : Normalize(name);
        return FindUnicode(key) ?? FindEastAsian(key) ?? FindSingleByte(key);
    }

    /// <summary>The decoder; bytes that make no sense come out as replacement characters.</summary>
    public Encoding GetEncoding()
    {
        switch (CodePage)
        {
            case Utf8:
                return Encoding.UTF8;
            case Utf7:
#pragma warning disable SYSLIB0001 // UTF-7 is unsafe where its text is trusted; here it is what Python reads, and a finding is all that comes of it.
                return new UTF7Encoding();
#pragma warning restore SYSLIB0001
            default:
                var encoding = GetEncoding(CodePage);
                return Kind == CodecKind.MultiByte ? AsciiKeepingFallback.AddTo(encoding) : encoding;
        }
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
        "utf7" or "u7" or "unicode11utf7" => new(CodecKind.Stateful, Utf7),
        _ => null,
    };

    private static PythonCodec? FindEastAsian(string key) => key switch
    {
        "shiftjis" or "sjis" or "csshiftjis" or "cp932" or "932" or "ms932" or "mskanji" or "windows31j" or "xmacjapanese"
            or "shiftjis2004" or "sjis2004" or "shiftjisx0213" or "sjisx0213" => new(CodecKind.MultiByte, 932),
        "eucjp" or "ujis" or "eucjis2004" or "eucjisx0213" or "jisx0213" => new(CodecKind.MultiByte, 51932),
        "euckr" or "korean" or "ksc5601" or "ksc56011987" or "ksx1001" or "xmackorean" or "cp949" or "949" or "ms949" or "uhc" =>
            new(CodecKind.MultiByte, 949),
        "johab" or "cp1361" or "ms1361" => new(CodecKind.MultiByte, 1361),
        "gb2312" or "chinese" or "csiso58gb231280" or "euccn" or "eucgb2312cn" or "gb23121980" or "gb231280" or "isoir58"
            or "xmacsimpchinese" or "gbk" or "936" or "cp936" or "ms936" => new(CodecKind.MultiByte, 936),
        "gb18030" or "gb180302000" => new(CodecKind.MultiByte, 54936),
        "big5" or "big5tw" or "csbig5" or "xmactradchinese" or "cp950" or "950" or "ms950" or "big5hkscs" or "hkscs" =>
            new(CodecKind.MultiByte, 950),
        "hz" or "hzgb" or "hzgb2312" => new(CodecKind.Stateful, 52936),
        "iso2022jp" or "csiso2022jp" or "iso2022jp1" or "iso2022jp2" or "iso2022jp2004" or "iso2022jp3" or "iso2022jpext" =>
            new(CodecKind.Stateful, 50222),
        "iso2022kr" or "csiso2022kr" => new(CodecKind.Stateful, 50225),
        _ => null,
    };

    private static PythonCodec? FindSingleByte(string key)
    {
        var codePage = key switch
        {
            "latin1" or "latin" or "l1" or "8859" or "iso8859" or "isolatin1" or "csisolatin1" or "isoir100" or "cp819" or "ibm819" => Latin1,
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
            "latin6" or "l6" or "csisolatin6" or "isoir157" or "latin8" or "l8" or "isoceltic" or "isoir199" or "latin10" or "l10" or "isoir226"
                or "cp856" or "cp1006" or "cp1051" or "ibm1051" or "cp1125" or "1125" or "ibm1125" or "cp866u" or "ruscii" or "koi8t"
                or "kz1048" or "rk1048" or "strk10482002" or "ptcp154" or "csptcp154" or "pt154" or "cp154" or "cyrillicasian"
                or "hproman8" or "roman8" or "r8" or "cshproman8" or "palmos" or "macarabic" or "macfarsi" => Latin1,
            _ => FindIso8859(key) ?? FindCodePage(key),
        };
        return codePage is { } found ? new(CodecKind.SingleByte, found) : null;
    }

    // iso8859_N, with or without the year of the standard behind it. .NET has no parts 10, 14 and 16; part 11 is Windows' Thai.
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
            10 or 14 or 16 => Latin1,
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
