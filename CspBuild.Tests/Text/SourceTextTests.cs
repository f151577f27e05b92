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
}
