using System;
using System.Linq;
using System.Text;
using CspBuild.Scanning;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

[TestClass]
public sealed class NeedleFilterTests
{
    [TestMethod]
    [DataRow("tempfile.mktemp()")]
    [DataRow("mktemp")]
    [DataRow("kt.mk.mktemp(kt)", DisplayName = "behind a false start")]
    [DataRow("getattr(t, \"mktemp\")")]
    [DataRow("getattr(t, '\\\nmktemp\\\n')", DisplayName = "between line ends inside a literal")]
    [DataRow("getattr(t, \"mk\" \"temp\")")]
    [DataRow("getattr(t, 'm' 'k' 't' 'e' 'm' 'p')")]
    [DataRow("getattr(t, \"mkt\" + # part one\n u'''emp''')", DisplayName = "in two kinds of quotes")]
    [DataRow("getattr(t, \"\" \"mk\" \"\" \"temp\" \"\")")]
    [DataRow("getattr(t, 'm' + r'k' # ' + (\n\f\t + \\\r\n (('''te''') + bR'm')+('')+U\"p\")", DisplayName = "with everything that may stand between")]
    [DataRow("getattr(t, \"\\x6dktemp\")")]
    [DataRow("getattr(t, \"mktem\\x70\")")]
    [DataRow("getattr(t, 'mk\\u0074emp')")]
    [DataRow("getattr(t, 'mk\\U00000074emp')")]
    [DataRow("getattr(t, '\\155\\153temp')")]
    [DataRow("getattr(t, 'mkt\\145m\\160')")]
    [DataRow("getattr(t, 'mk\\N{latin small letter t}emp')")]
    [DataRow("getattr(t, '\\N{LATIN SMALL LETTER M}k' '\\N{Latin Small Letter T}emp')")]
    [DataRow("getattr(t, '''mk\\\ntemp''')", DisplayName = "a line end inside a literal")]
    [DataRow("getattr(t, 'mk\\\r\ntemp')")]
    [DataRow("getattr(t, '\\\r\\\nmkt' 'em\\\rp')")]
    [DataRow("getattr(t, '\\x6D' 'ktem\\x70')")]
    [DataRow("tempfile.\uFF4D\uFF4B\uFF54\uFF45\uFF4D\uFF50()", DisplayName = "full width")]
    [DataRow("tempfile.mk\U0001D42Demp()", DisplayName = "mathematical bold")]
    [DataRow("tempfile.mktem\u209A()")]
    [DataRow("tempfile.\u1D50\u2096\u209C\uFF45\u217F\U0001D631()", DisplayName = "each letter in another form")]
    [DataRow("# coding: utf-7\ntempfile.+AG0-ktemp()")]
    [DataRow("# coding: hz\n")]
    [DataRow("# coding: nobody-knows\n", DisplayName = "an unknown encoding has to be reported")]
    [DataRow("# coding: gbk\n'\u00A3\u00ED'", DisplayName = "two-byte encodings have full width letters of their own")]
    public void What_can_name_it_gets_through(string text) => Assert.IsTrue(MayMatch(Encoding.UTF8.GetBytes(text)));

    [TestMethod]
    [DataRow("")]
    [DataRow("m")]
    [DataRow("mktem")]
    [DataRow("xmktemp")]
    [DataRow("mktempX", DisplayName = "a part of a longer name")]
    [DataRow("_mktemp(mktemp_, mktemp2, 0mktemp, Zmktemp)")]
    [DataRow("import tempfile\ntempfile.mkstemp()")]
    [DataRow("getattr(t, name)")]
    [DataRow("\u2098\u2096 tem\u209A mk\u209Demp \u2098", DisplayName = "forms of letters that do not make the word")]
    [DataRow("mktem\u24DF", DisplayName = "a letter in a circle is in no name")]
    [DataRow("'m' + 'n'", DisplayName = "a beginning without an end")]
    [DataRow("'mkdir' 'temp'", DisplayName = "an end without a beginning")]
    [DataRow("\"mk' 'temp\"")]
    [DataRow("'m'", DisplayName = "one letter is the beginning and not the end")]
    [DataRow("'\\x6d' '\\x6'")]
    [DataRow("'mk' '\\")]
    [DataRow("'mk' '\\x")]
    [DataRow("'mk' '\\U0000")]
    [DataRow("'mk' '\\855'")]
    [DataRow("'mk', 'temp'")]
    [DataRow("'mk' + x + 'temp'")]
    [DataRow("'mk' 'temx'")]
    [DataRow("'mk' 'tem")]
    [DataRow("'mk' 'temp")]
    [DataRow("'mk\\N{LATIN SMALL LETTER A}emp'")]
    [DataRow("'\\N{LATIN SMALL LETTER M'")]
    [DataRow("'\\N{LATIN CAPITAL LETTER M}ktemp'")]
    [DataRow("'\\N{'")]
    [DataRow("'\u00E9' # caf\u00E9, \u4E2D\u6587\uFF0C\uFF08\uFF09, \u20AC, \u2019, \u2122, \U0001F600\uFE0F, \u2460", DisplayName = "letters, punctuation and pictures of the world")]
    [DataRow("# -*- coding: utf-8 -*-\n# \u00E9")]
    [DataRow("# coding: latin-1\n# \u00E9")]
    [DataRow("# coding: gbk\n")]
    public void What_cannot_does_not(string text) => Assert.IsFalse(MayMatch(Encoding.UTF8.GetBytes(text)));

    [TestMethod]
    [DataRow("'m' # ")]
    [DataRow("'\\\n")]
    public void A_text_that_would_be_read_once_for_each_of_its_quotes_gets_through(string text) =>
        Assert.IsTrue(MayMatch(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 1000)))));

    [TestMethod]
    public void Many_constants_that_begin_like_it_do_not_make_it() =>
        Assert.IsFalse(MayMatch(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x = ['m', 'n', \"\\n\"]\n", 1000)))));

    [TestMethod]
    [DataRow("utf-16")]
    [DataRow("utf-16BE")]
    [DataRow("utf-32")]
    [DataRow("utf-32BE")]
    public void A_file_in_wide_characters_gets_through(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.IsTrue(MayMatch([.. encoding.GetPreamble(), .. encoding.GetBytes("x")]));
    }

    [TestMethod]
    public void Every_form_of_a_letter_that_can_stand_in_a_name_gets_through()
    {
        var forms = 0;
        for (var value = 0x80; value < 0x110000; value++)
        {
            if (!Rune.IsValid(value) || IsNoncharacter(value))
            {
                continue;
            }

            var form = new Rune(value).ToString();
            var folded = form.Normalize(NormalizationForm.FormKC);
            var place = "mktemp".IndexOf(folded, StringComparison.Ordinal);
            if (place >= 0 && IdentifierCharacters.GetPartLength(new SourceText(form), 0) > 0)
            {
                forms++;
                Assert.IsTrue(MayMatch(Encoding.UTF8.GetBytes("mktemp"[..place] + form + "mktemp"[(place + folded.Length)..])), $"U+{value:X4}");
                Assert.IsTrue(MayMatch(Encoding.UTF8.GetBytes("x = " + "mktemp".Replace(folded, form, StringComparison.Ordinal) + "()")), $"U+{value:X4}");
            }
        }

        Assert.IsGreaterThan(80, forms);
    }

    [TestMethod]
    public void Bytes_behind_the_end_of_the_file_do_not_count() =>
        Assert.IsFalse(NeedleFilter.MayMatch(Encoding.ASCII.GetBytes("mktemp"), 5));

    // Normalize refuses these.
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static bool MayMatch(byte[] bytes) => NeedleFilter.MayMatch(bytes, bytes.Length);
}
