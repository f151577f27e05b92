using System;
using System.Globalization;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

/// <summary>What is found in notebooks and in files that IPython runs, and what is said where nobody can look.</summary>
[TestClass]
public sealed class NotebookScanTests
{
    [TestMethod]
    [DataRow("%%timeit\\ntempfile = None", DisplayName = "the names of timeit are a function's")]
    [DataRow("%timeit tempfile = None")]
    [DataRow("if x:\\n    %timeit -n 1 tempfile = None")]
    [DataRow("timeit tempfile = None")]
    [DataRow("%%px\\ntempfile = None", DisplayName = "another process's")]
    [DataRow("%%bespoke\\ntempfile = None", DisplayName = "nobody knows whose")]
    [DataRow("%%bespoke\\nfor tempfile in x: break\\nelse: raise x")]
    public void What_a_cell_binds_that_may_run_elsewhere_hides_nothing(string cell)
    {
        var json = $$"""{"cells": [{"source": "import tempfile"}, {"source": "{{cell}}"}, {"source": "tempfile.mktemp()"}]}""";
        Assert.AreEqual("CSP-D504", string.Join(' ', Array.ConvertAll(ScanNotebook(json), finding => finding.Descriptor.Id)));
    }

    [TestMethod]
    [DataRow("%%bespoke\\nX=$(mktemp -d)", "CSPB0002 (cell 2)")]
    [DataRow("%%bespoke\\n$(ls)", "")]
    [DataRow("#!csharp\\nvar mktemp = tempfile;", "CSPB0002 (cell 2)", DisplayName = "for Jupyter the first line is a comment")]
    [DataRow("%sql\\nselect tempfile from mktemp", "CSPB0002 (cell 2)")]
    [DataRow("%%bash\\nX=$(mktemp -d)", "")]
    [DataRow("%%timeit\\ntempfile.mktemp()", "CSP-D504 (cell 2)")]
    public void A_cell_that_may_be_Python_is_scanned_or_named(string cell, string expected)
    {
        var json = $$"""{"cells": [{"source": "import tempfile"}, {"source": "{{cell}}"}]}""";
        Assert.AreEqual(expected, string.Join(' ', Array.ConvertAll(
            ScanNotebook(json), finding => $"{finding.Descriptor.Id}{finding.Message[finding.Message.LastIndexOf(" (cell", StringComparison.Ordinal)..]}")));
    }

    [TestMethod]
    [DataRow("{}", "X=$(mktemp -d)", "CSPB0002", DisplayName = "nobody says what the cell is")]
    [DataRow("{}", "X=$(ls)", "")]
    [DataRow("""{"vscode": {"languageId": "shellscript"}}""", "X=$(mktemp -d)", "CSPB0002")]
    [DataRow("""{"vscode": {"languageId": "bash"}}""", "X=$(mktemp -d)", "", DisplayName = "both say that it is not")]
    public void A_cell_of_a_notebook_in_another_language_that_is_no_Python_is_named_if_it_may_be(string metadata, string cell, string expected)
    {
        var json = $$"""{"cells": [{"source": "tempfile=1"}, {"metadata": {{metadata}}, "source": "{{cell}}"}], "metadata": {"language_info": {"name": "bash"} } }""";
        Assert.AreEqual(expected, string.Join(' ', Array.ConvertAll(ScanNotebook(json), finding => finding.Descriptor.Id)));
    }

    [TestMethod]
    [DataRow("/tempfile.mktemp", "3 2 Reference")]
    [DataRow("/print tempfile.mktemp() 1", "3 8 Call")]
    [DataRow("/tempfile.mktemp a  b ", "3 2 Reference")]
    [DataRow(",tempfile.mktemp a b", "3 2 Call")]
    [DataRow(";tempfile.mktemp a b", "3 2 Call")]
    [DataRow(";tempfile.mktemp ", "3 2 Reference")]
    [DataRow(",tempfile.mktemp", "3 2 Reference")]
    [DataRow("if x:\n    ;tempfile.mktemp it's\n    y = 1", "4 6 Call")]
    [DataRow("x = [1\n,tempfile.mktemp]", "4 2 Reference", DisplayName = "in brackets it is Python")]
    public void A_call_of_IPython_without_parentheses_is_read(string line, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes($"!ls\nimport tempfile\n{line}\nz = 1\n");
        var findings = FileScanner.ScanIPython(bytes, bytes.Length, new ScanOptions(new WalkOptions("/")));
        Assert.AreEqual(expected, string.Join(' ', Array.ConvertAll(
            findings, finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Start.Line} {finding.Start.Column} {finding.Kind}"))));
    }

    [TestMethod]
    [DataRow("!ls\nimport tempfile\n%time x = tempfile.mktemp()\n", "3 11 CSP-D504")]
    [DataRow("import tempfile\n%timeit tempfile = None\nx = !ls\ntempfile.mktemp()\n", "4 1 CSP-D504")]
    [DataRow("%%bash\nimport tempfile; tempfile.mktemp()\n", "")]
    public void A_file_of_IPython_is_read_like_a_cell(string source, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var findings = FileScanner.ScanIPython(bytes, bytes.Length, new ScanOptions(new WalkOptions("/")));
        Assert.AreEqual(expected, string.Join(' ', Array.ConvertAll(
            findings, finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Start.Line} {finding.Start.Column} {finding.Descriptor.Id}"))));
    }

    private static Finding[] ScanNotebook(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return FileScanner.ScanNotebook(bytes, bytes.Length, new ScanOptions(new WalkOptions("/")));
    }
}
