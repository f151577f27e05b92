using System;
using System.IO;
using System.Linq;
using System.Text;
using CspBuild.Baselines;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Baselines;

[TestClass]
public sealed class WrittenBaselineTests
{
    private static readonly BaselineEntry[] Entries =
    [
        new("CSP-D504", "a/\u00fcber.py", 0x0123456789abcdef) { Count = 2, Since = "2026-11-29" },
        new("CSP-D504", "b.py", 0x00000000000000ff) { Since = "2026-11-28", Reason = "runs alone" },
        new("CSP-D506", "b.py", 0x00000000000000ff) { Count = 999_999_999, Since = "2026-11-28" },
    ];

    [TestMethod]
    [DataRow("\n")]
    [DataRow("\r\n")]
    public void What_was_written_is_read(string lineEnd)
    {
        var bytes = Write(Entries, lineEnd);
        var read = ReadWritten(bytes, chunk: 7);

        Assert.IsNotNull(read);
        CollectionAssert.AreEqual(Entries.Select((entry, i) => entry with { Start = new LinePosition(i + 5, 5) }).ToArray(), read);
        CollectionAssert.AreEqual(ReadText(bytes), read);
    }

    [TestMethod]
    public void Many_entries_are_read_over_the_borders_of_chunks()
    {
        var bytes = Write([.. Enumerable.Range(0, 3000).Select(i => new BaselineEntry("CSP-D504", $"{i / 7:0000}.py", (ulong)i) { Since = "2026-11-29" })], "\n");

        CollectionAssert.AreEqual(ReadText(bytes), ReadWritten(bytes, chunk: int.MaxValue));
    }

    [TestMethod]
    public void What_is_spelled_otherwise_is_read_as_its_text_or_not_at_all()
    {
        // Whatever byte of a baseline is another one, is gone or there twice: both readers say the same, or one leaves it to the other.
        var bytes = Write(Entries, "\n");
        var taken = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var middle in (byte[][])[[], [bytes[i], bytes[i]], .. "\"\\{},:.x0/ \n\u00fc\u0001".Select(c => new[] { (byte)c })])
            {
                byte[] changed = [.. bytes[..i], .. middle, .. bytes[(i + 1)..]];
                if (ReadWritten(changed, chunk: int.MaxValue) is { } read)
                {
                    taken++;
                    CollectionAssert.AreEqual(ReadText(changed), read, Encoding.UTF8.GetString(changed));
                }
            }
        }

        Assert.IsGreaterThan(100, taken);
    }

    private static BaselineEntry[]? ReadWritten(byte[] bytes, int chunk)
    {
        using var stream = new MemoryStream(bytes);
        return ToArray(WrittenBaseline.Read((buffer, start, count) => stream.Read(buffer, start, Math.Min(count, chunk)), bytes.Length));
    }

    private static BaselineEntry[]? ReadText(byte[] bytes) =>
        ToArray(Baseline.Parse("/repo/csp-baseline.json", new SourceText(Encoding.UTF8.GetString(bytes)), [])?.Entries);

    private static BaselineEntry[]? ToArray(ArrayBuilder<BaselineEntry>? entries) => entries?.Take(0);

    private static byte[] Write(BaselineEntry[] entries, string lineEnd)
    {
        using var writer = new StringWriter();
        BaselineWriter.Write(entries, writer);
        return Encoding.UTF8.GetBytes(writer.ToString().Replace("\n", lineEnd, StringComparison.Ordinal));
    }
}
