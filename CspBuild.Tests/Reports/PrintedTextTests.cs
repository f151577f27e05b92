using System.Linq;
using CspBuild.Reports;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Reports;

[TestClass]
public sealed class PrintedTextTests
{
    [TestMethod]
    [DataRow("a\nb\rc\td", @"a\u000Ab\u000Dc\u0009d", DisplayName = "ends of lines")]
    [DataRow("\u001B[2J\u009B2J\u007F\u0085", @"\u001B[2J\u009B2J\u007F\u0085", DisplayName = "a terminal's commands")]
    [DataRow("a\u2028b\u2029c", @"a\u2028b\u2029c", DisplayName = "Unicode's ends of lines")]
    [DataRow("\u202Ayp.\u202E\u2066\u2069\u200F", @"\u202Ayp.\u202E\u2066\u2069\u200F", DisplayName = "directions")]
    [DataRow("##vso[task.complete]", @"#\u0023vso[task.complete]", DisplayName = "Azure's commands")]
    [DataRow("a ###[error]", @"a #\u0023\u0023[error]", DisplayName = "its formats")]
    [DataRow("#\u200B#vso[x]", "#\u200B\\u0023vso[x]", DisplayName = "signs with nothing to see between them")]
    [DataRow("::stop-commands::x", @":\u003Astop-commands:\u003Ax", DisplayName = "GitHub's commands")]
    [DataRow("##teamcity[x]", @"#\u0023teamcity[x]", DisplayName = "TeamCity's messages")]
    public void What_somebody_would_obey_is_escaped(string text, string escaped) => Assert.AreEqual(escaped, PrintedText.Escape(text));

    [TestMethod]
    [DataRow("C:\\src\\a.py: (https://example.org/a#b) é 日本 \U0001F468\u200D\U0001F4BB {0} %41 # :")]
    [DataRow("")]
    public void Other_text_stays(string text) => Assert.AreSame(text, PrintedText.Escape(text));

    [TestMethod]
    public void No_control_character_is_left()
    {
        var text = string.Concat(Enumerable.Range(0, 0x10000).Select(i => (char)i));
        Assert.IsFalse(PrintedText.Escape(text).Any(PrintedText.IsControl));
    }
}
