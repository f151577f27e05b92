using System;
using System.Linq;
using System.Threading;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

/// <summary>Files that no one writes: each ends in a clean result or a coded diagnostic.</summary>
[TestClass]
public sealed class BadInputTests
{
    [TestMethod]
    public void Random_bytes_are_scanned()
    {
        // A linear congruence, so that a failure can be seen again; the middle of the file holds the names.
        var bytes = new byte[100_000];
        var state = 504u;
        for (var i = 0; i < bytes.Length; i++)
        {
            state = unchecked((state * 1_664_525u) + 1_013_904_223u);
            bytes[i] = (byte)(state >> 24);
        }

        " tempfile mktemp "u8.CopyTo(bytes.AsSpan(50_000));
        AssertScanned(bytes);
    }

    [TestMethod]
    [DataRow("(")]
    [DataRow("[")]
    [DataRow("{")]
    [DataRow("not ")]
    [DataRow("- ")]
    [DataRow("lambda: ")]
    [DataRow("f(")]
    [DataRow("x[")]
    [DataRow("x if ")]
    [DataRow("f'{")]
    [DataRow("`")]
    [DataRow("a.")]
    [DataRow("await ")]
    [DataRow("yield ")]
    [DataRow("\"\" ")]
    [DataRow("@")]
    [DataRow("if x:\n")]
    [DataRow("'''")]
    [DataRow("('''\n")]
    [DataRow("\0('''\n")]
    [DataRow("\u00A0if (\n")]
    [DataRow("\u0301\u0323")]
    [DataRow("'\\\n")]
    [DataRow("'m' # ")]
    [DataRow("\\\n")]
    [DataRow("x = ")]
    [DataRow("(yield ")]
    public void Nothing_nested_a_hundred_thousand_times_breaks_the_scan(string opening)
    {
        var nested = string.Concat(Enumerable.Repeat(opening, 100_000));
        AssertScanned(System.Text.Encoding.UTF8.GetBytes($"import tempfile\n{nested}\ntempfile.mktemp()\n"));
    }

    [TestMethod]
    public void A_single_line_of_20_megabytes_is_scanned() =>
        AssertScanned(System.Text.Encoding.UTF8.GetBytes("import tempfile; x = [" + string.Concat(Enumerable.Repeat("tempfile, 'abc', 1.5, ", 900_000)) + "tempfile.mktemp()]"));

    [TestMethod]
    public void A_single_string_of_20_megabytes_is_scanned() =>
        AssertScanned(System.Text.Encoding.UTF8.GetBytes("import tempfile; x = '" + new string('x', 20_000_000) + "', tempfile.mktemp()"));

    private static void AssertScanned(byte[] bytes)
    {
        using var project = new TemporaryDirectory();
        project.Write("bad.py", bytes);
        var report = ProjectScanner.Scan(new ScanOptions(new WalkOptions(project.Path)), CancellationToken.None);
        Assert.AreEqual((1, 1), (report.FilesWalked, report.FilesParsed));
        foreach (var finding in report.Files.SelectMany(file => file.Findings))
        {
            Assert.DoesNotStartWith("The file was not scanned", finding.Message, StringComparison.Ordinal);
        }
    }
}
