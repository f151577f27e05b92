using System;
using System.Linq;
using System.Text;
using CspBuild.Filtering;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Filtering;

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
    [DataRow("# coding: hz\n~")]
    [DataRow("# coding: nobody-knows\n", DisplayName = "an unknown encoding has to be reported")]
    [DataRow("# coding: gbk\n'\u00A3\u00ED'", DisplayName = "two-byte encodings have full width letters of their own")]
    public void What_can_name_the_function_gets_through(string text) => Assert.IsTrue(MayMatch($"{text}\ntempfile"));

    [TestMethod]
    [DataRow("import tempfile as t")]
    [DataRow("import os, tempfile.x")]
    [DataRow("from tempfile import*")]
    [DataRow("__import__('tempfile')")]
    [DataRow("__import__('tempfile.x')")]
    [DataRow("__import__('temp' + 'file')")]
    [DataRow("__import__('temp' + 'file.x')")]
    [DataRow("__import__('temp' 'file\\x2ex')")]
    [DataRow("__import__('temp' 'file\\56x')")]
    [DataRow("__import__('temp' 'file\\N{FULL STOP}x')")]
    [DataRow("__import__('temp\\x66ile')")]
    [DataRow("sys.modules['\\164empfile']")]
    [DataRow("import temp\uFB01le", DisplayName = "a ligature")]
    [DataRow("import \uFF54\uFF45\uFF4D\uFF50\uFB01\u02E1\u1D49", DisplayName = "each letter in another form")]
    public void What_can_name_the_module_gets_through(string text) => Assert.IsTrue(MayMatch($"{text}\nmktemp"));

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
    public void What_cannot_name_the_function_does_not(string text) => Assert.IsFalse(MayMatch($"{text}\ntempfile"));

    [TestMethod]
    [DataRow("self.mktemp()")]
    [DataRow("import tempfiles, my_tempfile, tempfil, empfile")]
    [DataRow("import temp\uFB02le", DisplayName = "another ligature")]
    [DataRow("import \uFF54\uFF45\uFF4D\uFF50\uFB01\u02E1", DisplayName = "forms of letters that do not make the word")]
    [DataRow("__import__('temp' 'files')")]
    public void What_cannot_name_the_module_does_not(string text) => Assert.IsFalse(MayMatch($"{text}\nmktemp"));

    [TestMethod]
    [DataRow("'m' # ")]
    [DataRow("'\\\n")]
    public void A_text_that_would_be_read_once_for_each_of_its_quotes_gets_through(string text) =>
        Assert.IsTrue(MayMatch("tempfile\n" + string.Concat(Enumerable.Repeat(text, 1000))));

    [TestMethod]
    public void Many_constants_that_begin_like_it_do_not_make_it() =>
        Assert.IsFalse(MayMatch("tempfile\n" + string.Concat(Enumerable.Repeat("x = ['m', 'n', \"\\n\"]\n", 1000))));

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
    [DataRow("mktemp", "tempfile")]
    [DataRow("tempfile", "mktemp")]
    [DataRow("tempnam", "os")]
    [DataRow("tmpnam", "os")]
    [DataRow("os", "tmpnam")]
    public void Every_form_of_letters_that_can_stand_in_a_name_gets_through(string word, string other)
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
            var place = word.IndexOf(folded, StringComparison.Ordinal);
            if (place >= 0 && IdentifierCharacters.GetPartLength(new SourceText(form), 0) > 0)
            {
                forms++;
                Assert.IsTrue(MayMatch($"{word[..place]}{form}{word[(place + folded.Length)..]}.{other}"), $"U+{value:X4}");
                Assert.IsTrue(MayMatch($"{other} = {word.Replace(folded, form, StringComparison.Ordinal)}()"), $"U+{value:X4}");
            }
        }

        Assert.IsGreaterThan(13 * word.Length, forms);
    }

    [TestMethod]
    public void Bytes_behind_the_end_of_the_file_do_not_count() =>
        Assert.IsFalse(RuleFilter.Instance.MayMatch(Encoding.ASCII.GetBytes("tempfile.mktemp"), 14));

    // Normalize refuses these.
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static bool MayMatch(string text) => MayMatch(Encoding.UTF8.GetBytes(text));

    private static bool MayMatch(byte[] bytes) => RuleFilter.Instance.MayMatch(bytes, bytes.Length);
}
