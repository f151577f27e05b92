using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Text;

[TestClass]
public sealed class SourceTextTests
{
    [TestMethod]
    [DataRow("a\nbc", 2, 2, 1)]
    [DataRow("a\r\nbc", 4, 2, 2)]
    [DataRow("a\rbc", 2, 2, 1)]
    [DataRow("a\u2028b\fc\u0085d", 6, 1, 7, DisplayName = "Unicode separators and form feeds end no line")]
    [DataRow("\U0001F600x", 2, 1, 3, DisplayName = "columns count UTF-16 code units")]
    [DataRow("a\n", 2, 2, 1, DisplayName = "a last line end opens an empty line")]
    [DataRow("", 0, 1, 1)]
    public void An_offset_has_the_line_and_column_that_an_editor_shows(string content, int offset, int line, int column) =>
        Assert.AreEqual(new LinePosition(line, column), new SourceText(content).GetPosition(offset));

    [TestMethod]
    [DataRow("a\n  bcd\r\ne", 4, 100, "  bcd")]
    [DataRow("a\n  bcd", 7, 100, "  bcd", DisplayName = "the last line has no end")]
    [DataRow("a\rb\r", 2, 100, "b")]
    [DataRow("a\n", 2, 100, "", DisplayName = "the empty last line")]
    [DataRow("0123456789abcdef", 10, 4, "89ab", DisplayName = "of a long line the part around the offset")]
    [DataRow("0123456789abcdef", 1, 4, "0123", DisplayName = "not before the line's start")]
    [DataRow("0123456789abcdef", 15, 4, "def", DisplayName = "not past the line's end")]
    public void A_line_is_shown_without_its_end(string content, int offset, int maximumLength, string line) =>
        Assert.AreEqual(line, new SourceText(content).GetLineText(offset, maximumLength));

    [TestMethod]
    public void Characters_behind_the_end_of_the_text_do_not_count()
    {
        var text = new SourceText("a\rb\r\nc\n".ToCharArray(), 4);
        Assert.AreEqual("a\rb\r", text.ToString());
        Assert.AreEqual(3, text.LineCount);
        Assert.AreEqual("b", text.GetLineText(2, 100));
        Assert.AreEqual(4, text.FindLineEnd(4));
        Assert.AreEqual(-1, text.IndexOf('c', 0, text.Length));
    }
}
