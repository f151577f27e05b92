using System.Linq;
using System.Text;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Text;

[TestClass]
public sealed class SourceEncodingTests
{
    // In the rows below each character is one byte of the file.
    [TestMethod]
    [DataRow("x = '\u00C3\u00A9'", "x = '\u00E9'", DisplayName = "UTF-8 when nothing is said")]
    [DataRow("\u00EF\u00BB\u00BFx", "x", DisplayName = "a UTF-8 mark is no character")]
    [DataRow("# coding: latin-1\n\u00E9", "# coding: latin-1\n\u00E9", DisplayName = "a cookie in the first line")]
    [DataRow("#!/usr/bin/python\n# -*- coding: iso-8859-15 -*-\n\u00A4", "#!/usr/bin/python\n# -*- coding: iso-8859-15 -*-\n\u20AC", DisplayName = "a cookie in the second line")]
    [DataRow("\r\n\t\f # vim: set fileencoding=cp1251 :\r\n\u00EF", "\r\n\t\f # vim: set fileencoding=cp1251 :\r\n\u043F", DisplayName = "a cookie behind a blank line")]
    [DataRow("\r#coding=koi8_r\r\u00C1", "\r#coding=koi8_r\r\u0430", DisplayName = "a lone CR ends a line")]
    [DataRow("# encoding coding: no: coding:  big5\n\u00A4\u00A4", "# encoding coding: no: coding:  big5\n\uFFFD\uFFFD", DisplayName = "the first name behind the word counts: 'no'")]
    [DataRow("# coding:; coding:\t gbk;\n\u00D6\u00D0", "# coding:; coding:\t gbk;\n\u4E2D", DisplayName = "a word without a name is passed over")]
    [DataRow("x = 1 # coding: latin-1\n\u00C3\u00A9", "x = 1 # coding: latin-1\n\u00E9", DisplayName = "a cookie behind code is none")]
    [DataRow("x = 1\n# coding: latin-1\n\u00C3\u00A9", "x = 1\n# coding: latin-1\n\u00E9", DisplayName = "a cookie below code is none")]
    [DataRow("\n\n# coding: latin-1\n\u00C3\u00A9", "\n\n# coding: latin-1\n\u00E9", DisplayName = "a cookie in the third line is none")]
    [DataRow("# Coding: latin-1\n\u00C3\u00A9", "# Coding: latin-1\n\u00E9", DisplayName = "the word is lower case")]
    [DataRow("# coding : latin-1\n\u00C3\u00A9", "# coding : latin-1\n\u00E9", DisplayName = "no blank before the colon")]
    [DataRow("\u00EF\u00BB\u00BF# coding: latin-1\n\u00C3\u00A9", "# coding: latin-1\n\u00E9", DisplayName = "a mark beats a cookie")]
    [DataRow("# coding: utf-8\n\u00FF\u00C3\u00A9", "# coding: utf-8\n\uFFFD\u00E9", DisplayName = "bytes that make no sense are replaced")]
    [DataRow("# coding: utf-7\nx = '~\\n'", "# coding: utf-7\nx = '~\\n'", DisplayName = "UTF-7 without an escape is ASCII")]
    [DataRow("# coding: hz\nx = '\\n'", "# coding: hz\nx = '\\n'", DisplayName = "HZ")]
    [DataRow("# coding: iso-2022-jp\nx = '~\\n'", "# coding: iso-2022-jp\nx = '~\\n'", DisplayName = "ISO-2022")]
    [DataRow("# coding: unicode_escape\nx = 1", "# coding: unicode_escape\nx = 1", DisplayName = "escapes that are not used")]
    [DataRow("", "")]
    [DataRow("#", "#")]
    [DataRow("# coding:", "# coding:")]
    [DataRow("\u00EF\u00BB\u00BF", "")]
    public void Bytes_become_the_text_that_Python_reads(string bytes, string expected) =>
        Assert.AreEqual(expected, Decode(bytes).Text.ToString());

    [TestMethod]
    [DataRow("utf8")]
    [DataRow("UTF_8")]
    [DataRow("utf-8-unix", DisplayName = "a suffix that Emacs writes")]
    [DataRow("U8")]
    [DataRow("utf-8-sig")]
    [DataRow("us-ascii")]
    public void Names_of_UTF_8_are_UTF_8(string name) => Assert.AreEqual(CodecKind.Utf8, PythonCodec.Find(name)?.Kind);

    [TestMethod]
    [DataRow("latin-1", 0xE9, '\u00E9')]
    [DataRow("LATIN_1", 0xE9, '\u00E9')]
    [DataRow("latin-1-unix", 0xE9, '\u00E9')]
    [DataRow("iso8859-1", 0xE9, '\u00E9')]
    [DataRow("iso-8859-2", 0xE8, '\u010D')]
    [DataRow("iso_8859_2_1987", 0xE8, '\u010D')]
    [DataRow("iso8859-5", 0xD0, '\u0430')]
    [DataRow("ISO-8859-11", 0xE4, '\u0E44')]
    [DataRow("iso-8859-13", 0xE0, '\u0105')]
    [DataRow("iso-8859-15", 0xA4, '\u20AC')]
    [DataRow("latin9", 0xA4, '\u20AC')]
    [DataRow("cp1252", 0x80, '\u20AC')]
    [DataRow("windows-1251", 0xEF, '\u043F')]
    [DataRow("1250", 0xE8, '\u010D')]
    [DataRow("koi8-r", 0xC1, '\u0430')]
    [DataRow("KOI8-U", 0xA4, '\u0454')]
    [DataRow("mac-roman", 0x8E, '\u00E9')]
    [DataRow("macintosh", 0x8E, '\u00E9')]
    [DataRow("mac_cyrillic", 0xE0, '\u0430')]
    [DataRow("cp437", 0x82, '\u00E9')]
    [DataRow("IBM850", 0x82, '\u00E9')]
    [DataRow("cp866", 0xA0, '\u0430')]
    [DataRow("tis-620", 0xE4, '\u0E44')]
    public void Alphabets_of_single_bytes_are_known_by_each_of_their_names(string name, int letter, char expected)
    {
        var decoded = Decode([.. Encoding.ASCII.GetBytes($"#coding:{name}\n"), (byte)letter], name.Length + 10);
        Assert.AreEqual(expected, decoded.Text.ToString()[^1]);
        Assert.IsNull(decoded.Problem);
    }

    [TestMethod]
    [DataRow("shift_jis", "93FA967B", "\u65E5\u672C")]
    [DataRow("sjis", "93FA967B", "\u65E5\u672C")]
    [DataRow("cp932", "93FA967B", "\u65E5\u672C")]
    [DataRow("euc-jp", "C6FCCBDC8EB1", "\u65E5\u672C\uFF71")]
    [DataRow("ujis", "C6FCCBDC", "\u65E5\u672C")]
    [DataRow("gb2312", "D6D0CEC4", "\u4E2D\u6587")]
    [DataRow("gbk", "D6D0E946", "\u4E2D\u9555")]
    [DataRow("GB18030", "95328236", "\U00020000")]
    [DataRow("big5", "A4A4A4E5", "\u4E2D\u6587")]
    [DataRow("euc_kr", "C7D1B1B9", "\uD55C\uAD6D")]
    [DataRow("cp949", "8C63", "\uB620")]
    [DataRow("johab", "D065", "\uD55C")]
    public void East_Asian_encodings_are_decoded(string name, string letters, string expected)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"#coding:{name}\n"), .. System.Convert.FromHexString(letters)];
        Assert.AreEqual($"#coding:{name}\n{expected}", Decode(bytes, bytes.Length).Text.ToString());
    }

    [TestMethod]
    [DataRow("shift_jis", "E9")]
    [DataRow("cp932", "8F")]
    [DataRow("euc-jp", "8E")]
    [DataRow("euc-kr", "C7")]
    [DataRow("cp949", "8C")]
    [DataRow("johab", "D0")]
    [DataRow("gb2312", "D6")]
    [DataRow("gbk", "E9")]
    [DataRow("gb18030", "81308B")]
    [DataRow("big5", "A4")]
    public void Half_a_character_takes_no_line_end_and_no_quote_along(string name, string half)
    {
        var broken = System.Convert.FromHexString(half);
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"#coding:{name} "), .. broken, .. "\r\n'"u8, .. broken, .. "' + f("u8, .. broken, .. ")#"u8];
        var lines = Decode(bytes, bytes.Length).Text.ToString().Split("\r\n");
        Assert.HasCount(2, lines);
        Assert.Contains("' + f(", lines[1]);
        Assert.EndsWith(")#", lines[1]);
    }

    [TestMethod]
    [DataRow("klingon")]
    [DataRow("iso-8859-12", DisplayName = "a part that was never written")]
    [DataRow("utf8-unix", DisplayName = "a suffix only behind utf-8")]
    [DataRow("-")]
    public void A_cookie_that_names_no_encoding_of_sources_is_a_problem_at_its_place(string name)
    {
        var decoded = Decode($"#\u00C3\u00A9 coding: {name}\nx = '\u00C3\u00A9'");
        Assert.AreEqual($"#\u00E9 coding: {name}\nx = '\u00E9'", decoded.Text.ToString());
        Assert.AreEqual(new EncodingProblem(name, new TextSpan(11, 11 + name.Length), IsByteOrderMark: false), decoded.Problem);
    }

    [TestMethod]
    [DataRow("utf-16", "")]
    [DataRow("utf_32_le", "")]
    [DataRow("rot13", "")]
    [DataRow("cp037", "", DisplayName = "EBCDIC")]
    [DataRow("mbcs", "", DisplayName = "whatever the system has")]
    [DataRow("cp65000", "", DisplayName = "a code page of Windows")]
    [DataRow("unicode_escape", "\\")]
    [DataRow("raw-unicode-escape", "\\")]
    [DataRow("utf-7", "+")]
    [DataRow("hz", "~")]
    [DataRow("iso-2022-jp", "\u001B")]
    [DataRow("iso2022_jp_2004", "\u001B")]
    [DataRow("iso2022_kr", "\u000E")]
    [DataRow("shift_jis_2004", "\\")]
    [DataRow("shift_jisx0213", "~")]
    [DataRow("shift_jisx0213", "\u0081")]
    [DataRow("euc_jis_2004", "\u00A4")]
    [DataRow("euc-jp", "\u008F")]
    [DataRow("big5hkscs", "\u0087")]
    [DataRow("johab", "\u0084")]
    [DataRow("mac_arabic", "\u00A7")]
    [DataRow("mac-farsi", "\u00A7")]
    [DataRow("cp864", "%")]
    [DataRow("iso8859-16", "\u00E9", DisplayName = "an alphabet that .NET lacks")]
    public void What_is_read_unlike_Python_is_a_problem_and_ends_the_text(string name, string bytes)
    {
        var decoded = Decode($"# coding: {name}\n{bytes}");
        var problem = new EncodingProblem(name, new TextSpan(10, 10 + name.Length), IsByteOrderMark: false) { IsUnreadable = true };
        Assert.AreEqual((problem, $"# coding: {name}"), (decoded.Problem, decoded.Text.ToString()));
        if (bytes.Length > 0)
        {
            Assert.IsNull(Decode($"# coding: {name}\nx = 1").Problem);
        }
    }

    [TestMethod]
    [DataRow("unicode_escape", "\\", true)]
    [DataRow("utf-7", "+AG0-ktemp", true)]
    [DataRow("utf-7", "x = 1", false)]
    [DataRow("rot13", "", true)]
    [DataRow("mac_arabic", "\u00A7", true)]
    [DataRow("shift_jis_2004", "\\", true)]
    [DataRow("shift_jis_2004", "x", false)]
    [DataRow("euc-jp", "\u008F", true)]
    [DataRow("cp864", "%", false)]
    [DataRow("iso8859-16", "\u00E9", false)]
    public void A_file_is_decoded_where_its_bytes_do_not_show_its_ASCII(string name, string text, bool isOpaque)
    {
        byte[] bytes = [.. $"# coding: {name}\n{text}".Select(c => (byte)c)];
        Assert.AreEqual(isOpaque, SourceEncoding.IsOpaque(bytes, bytes.Length, isAscii: bytes.All(b => b < 0x80)));
        Assert.IsFalse(SourceEncoding.IsOpaque([.. "\n\n"u8, .. bytes], bytes.Length + 2, isAscii: bytes.All(b => b < 0x80)));
    }

    [TestMethod]
    [DataRow("utf-16")]
    [DataRow("utf-16BE")]
    [DataRow("utf-32")]
    [DataRow("utf-32BE")]
    public void A_wide_byte_order_mark_is_read_and_is_a_problem(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("# ok\nx")];
        var decoded = Decode(bytes, bytes.Length);
        Assert.AreEqual("# ok\nx", decoded.Text.ToString());
        Assert.IsTrue(decoded.Problem?.IsByteOrderMark);
    }

    [TestMethod]
    [DataRow("utf-16", "import tempfile\n")]
    [DataRow("utf-16BE", "import tempfile\n")]
    [DataRow("utf-16", "#")]
    [DataRow("utf-16", "# \u6587\u5B57\u3092\u6271\u3046\u30D7\u30ED\u30B0\u30E9\u30E0\nimport tempfile")]
    [DataRow("utf-16", "\u5024 = 1\nimport tempfile")]
    [DataRow("utf-32", "import tempfile\n")]
    [DataRow("utf-32BE", "import tempfile\n")]
    [DataRow("IBM037", "import tempfile\ntempfile.mktemp()\n")]
    [DataRow("IBM500", "# x = 1\n\nfrom tempfile import mktemp")]
    [DataRow("iso-8859-1", "\0GITCRYPT\0\u00A2\u0001\u0002\u0003\n", DisplayName = "what git-crypt has locked")]
    [DataRow("iso-8859-1", "\0\0\0\0", DisplayName = "nothing but NULs")]
    public void Bytes_that_are_no_text_to_Python_are_a_problem_and_are_not_read(string name, string text)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
        var decoded = Decode(bytes, bytes.Length);
        Assert.AreEqual((new EncodingProblem("", default, IsByteOrderMark: false) { IsUnreadable = true }, ""), (decoded.Problem, decoded.Text.ToString()));
        Assert.IsTrue(SourceEncoding.IsOpaque(bytes, bytes.Length, isAscii: false));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("x")]
    [DataRow("import tempfile  # \0\n", DisplayName = "one NUL")]
    [DataRow("#\0\nimport tempfile\n", DisplayName = "one NUL near the beginning")]
    [DataRow("import tempfile\n\0(x)\n\n\0(x)\n\n\0(x)\n\n\0(x)\n\n\0(x)\n\n\0(x)\n\n\0(x)\n\n\0(x)\n\n", DisplayName = "some NULs")]
    [DataRow("\u6587\u5B57\u3092\u6271\u3046\u30D7\u30ED\u30B0\u30E9\u30E0\u6587\u5B57\u3092\u6271\u3046\u30D7\u30ED\u30B0\u30E9\u30E0\u6587\u5B57\u3092\u6271\u3046", DisplayName = "UTF-8 without ASCII")]
    public void Others_are_read_as_UTF_8(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.AreEqual((null, text), (Decode(bytes, bytes.Length).Problem, Decode(bytes, bytes.Length).Text.ToString()));
        Assert.IsFalse(SourceEncoding.IsOpaque(bytes, bytes.Length, isAscii: false));
    }

    [TestMethod]
    [DataRow("\u0000\u0005\u0016\u0007\0\u0002\0\0Mac OS X        ", DisplayName = "what macOS puts beside a file")]
    [DataRow("# \u00E9t\u00E9\n", DisplayName = "an alphabet that nobody has named")]
    [DataRow("\u00E9\u00E8\u00E9\u00E8\u00E9\u00E8\u00E9\u00E8\u00E9\u00E8\u00E9\u00E8\u00E9\u00E8\u00E9\u00E8 = 1", DisplayName = "a name in it")]
    public void Bytes_that_hide_no_ASCII_are_read_whatever_they_are(string bytes) => Assert.IsNull(Decode(bytes).Problem);

    [TestMethod]
    public void Only_the_bytes_of_the_file_are_read_from_a_larger_buffer() =>
        Assert.AreEqual("#", Decode(Encoding.ASCII.GetBytes("# coding: latin-1"), 1).Text.ToString());

    private static DecodedSource Decode(string bytes) => Decode(bytes.Select(c => (byte)c).ToArray(), bytes.Length);

    // A text has to be the same in an array that another one was in.
    private static DecodedSource Decode(byte[] bytes, int length)
    {
        var buffer = new CharacterBuffer();
        System.Array.Fill(buffer.Reserve(1), 'x');
        var decoded = SourceEncoding.Decode(bytes, length);
        Assert.AreEqual(decoded.Text.ToString(), SourceEncoding.Decode(bytes, length, buffer).Text.ToString());
        System.Array.Fill(buffer.Reserve(1), 'x');
        Assert.AreEqual(decoded.Text.ToString(), SourceEncoding.Decode(bytes, length, buffer).Text.ToString());
        return decoded;
    }
}
