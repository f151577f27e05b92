using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Fixes;
using CspBuild.Scanning;
using CspBuild.Syntax;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Fixes;

[TestClass]
public sealed class FileFixerTests
{
    private static readonly ScanOptions Options = new(new WalkOptions(System.IO.Path.GetTempPath())) { ProposesFixes = true };

    public static IEnumerable<TestDataRow<string>> Fixtures =>
        Fixture.All.Keys.Select(name => new TestDataRow<string>(name) { DisplayName = name });

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void A_fixture_is_mended_and_proven(string name)
    {
        var content = Fixture.All[name].Content;
        var fix = FileFixer.FixSource(content, keepsNames: false);
        Assert.HasCount(Fixture.All[name].ExpectedUses.Length, fix.Findings);
        AssertProven(content, fix);
    }

    [TestMethod]
    public void Programs_made_of_fixtures_and_of_broken_code_are_mended_and_proven()
    {
        var contents = Fixture.All.Values.Where(fixture => fixture.ExpectedUses.Length > 0).Select(fixture => fixture.Content).ToArray();
        var whole = Gen.Int[0, contents.Length - 1].Select(i => contents[i]);
        var piece = whole.SelectMany(content => Gen.Int[0, content.Length].Select(Gen.Int[0, content.Length]), (content, cuts) =>
            content[Math.Min(cuts.Item1, cuts.Item2)..Math.Max(cuts.Item1, cuts.Item2)]);
        Gen.Select(piece, whole, whole).Sample(
            (broken, first, second) =>
            {
                byte[] content = [.. first, (byte)'\n', .. second, (byte)'\n', .. broken];
                AssertProven(content, FileFixer.FixSource(content, keepsNames: false));
            },
            iter: 300);
    }

    [TestMethod]
    [DataRow("from tempfile import mktemp\nmktemp()\n", true, "import os\nfrom tempfile import mktemp, mkdtemp\nos.path.join(mkdtemp(), \"tmp\")\n")]
    [DataRow("from tempfile import mktemp\nmktemp()\n", false, "import os\nfrom tempfile import mkdtemp\nos.path.join(mkdtemp(), \"tmp\")\n")]
    public void A_package_keeps_the_names_that_others_may_import(string before, bool keepsNames, string after)
    {
        var fix = FileFixer.FixSource(Encoding.UTF8.GetBytes(before), keepsNames);
        Assert.AreEqual(after, Encoding.UTF8.GetString(fix.Content ?? []));
    }

    [TestMethod]
    [DataRow("class C:\n    from tempfile import mktemp\n    x = mktemp()\n", "import os\n\nclass C:\n    from tempfile import mktemp, mkdtemp\n    x = os.path.join(mkdtemp(), \"tmp\")\n")]
    [DataRow("import os\nimport tempfile\nclass C:\n    with open(tempfile.mktemp(), 'w') as f:\n        pass\n", "import os\nimport tempfile\nclass C:\n    with open(os.path.join(tempfile.mkdtemp(), 'tmp'), 'w') as f:\n        pass\n")]
    public void Names_of_a_class_are_attributes_for_others(string before, string after)
    {
        var fix = FileFixer.FixSource(Encoding.UTF8.GetBytes(before), keepsNames: false);
        Assert.AreEqual(after, Encoding.UTF8.GetString(fix.Content ?? []));
    }

    [TestMethod]
    [DataRow("import sys\nimport tempfile\n\nimport numpy\n", "import os\nimport sys\nimport tempfile\n\nimport numpy\n", DisplayName = "alphabetical")]
    [DataRow("import tempfile\nimport sys\nimport json\n", "import tempfile\nimport sys\nimport json\nimport os\n", DisplayName = "not alphabetical")]
    [DataRow("import json\nfrom sys import argv\nimport tempfile\n", "import json\nfrom sys import argv\nimport tempfile\nimport os\n", DisplayName = "mixed")]
    [DataRow("import json\nimport tempfile\nfrom sys import argv\n", "import json\nimport os\nimport tempfile\nfrom sys import argv\n", DisplayName = "plain before from")]
    [DataRow("import numpy\n\nimport tempfile  # x\n", "import numpy\n\nimport os\nimport tempfile  # x\n", DisplayName = "beside tempfile")]
    [DataRow("import json, tempfile\n", "import json, tempfile\nimport os\n", DisplayName = "several in one")]
    [DataRow("x = 1\nimport tempfile\n", "x = 1\nimport os\nimport tempfile\n", DisplayName = "not at the top")]
    [DataRow("'''doc'''\nimport tempfile\n", "'''doc'''\nimport os\nimport tempfile\n", DisplayName = "behind the docstring")]
    public void The_import_goes_where_PEP_8_has_it(string before, string after)
    {
        var fix = FileFixer.FixSource(Encoding.UTF8.GetBytes(before + "tempfile.mktemp()\n"), keepsNames: false);
        Assert.AreEqual(after + "os.path.join(tempfile.mkdtemp(), \"tmp\")\n", Encoding.UTF8.GetString(fix.Content ?? []).Replace("'tmp'", "\"tmp\"", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("# coding: utf-7\nimport tempfile, os\ntempfile.mktemp(x)\n", DisplayName = "a plus sign begins an escape")]
    public void What_the_encoding_would_change_is_left(string text)
    {
        var fix = FileFixer.FixSource(Encoding.ASCII.GetBytes(text), keepsNames: false);
        Assert.IsNull(fix.Content);
        Assert.AreEqual("what the file's encoding makes of the new text is something else", fix.Findings.Single().Note);
    }

    [TestMethod]
    public void Bytes_that_are_no_text_stay()
    {
        byte[] content = [.. "import tempfile, os\nx = '"u8, 0xFF, 0xC3, .. "'\ny = tempfile.mktemp(x, dir='"u8, 0x80, .. "') # "u8, 0xFE, (byte)'\n'];
        byte[] expected = [.. "import tempfile, os\nx = '"u8, 0xFF, 0xC3, .. "'\ny = os.path.join(tempfile.mkdtemp(dir='"u8, 0x80, .. "'), 'tmp' + x) # "u8, 0xFE, (byte)'\n'];
        CollectionAssert.AreEqual(expected, FileFixer.FixSource(content, keepsNames: false).Content);
    }

    [TestMethod]
    public void Japanese_bytes_stay()
    {
        // The second byte of the character is a backslash in ASCII.
        byte[] text = [.. "# coding: cp932\nimport tempfile, os\ny = tempfile.mktemp('"u8, 0x83, 0x5C, .. "', dir=x) # "u8, 0x83, 0x5C];
        byte[] expected = [.. "# coding: cp932\nimport tempfile, os\ny = os.path.join(tempfile.mkdtemp(dir=x), 'tmp"u8, 0x83, 0x5C, .. "') # "u8, 0x83, 0x5C];
        CollectionAssert.AreEqual(expected, FileFixer.FixSource(text, keepsNames: false).Content);
    }

    [TestMethod]
    public void A_notebook_keeps_the_spelling_of_its_JSON()
    {
        const string Before = """
            {"cells": [{"cell_type": "code", "source": ["%matplotlib inline\n", "import tempfile"]},
             {"cell_type":"markdown","source":"tempfile.mktemp()"},
             {"source": "x = tempfile.mktemp(\n    \"\u002ex\",  dir=\"\u00e9\/\")\n# \u0041", "cell_type": "code"}], "metadata": {"a": 1.0}}
            """;
        const string After = """
            {"cells": [{"cell_type": "code", "source": ["%matplotlib inline\n", "import os\nimport tempfile"]},
             {"cell_type":"markdown","source":"tempfile.mktemp()"},
             {"source": "x = os.path.join(tempfile.mkdtemp(dir=\"\u00e9\/\"), \"tmp.x\")\n# \u0041", "cell_type": "code"}], "metadata": {"a": 1.0}}
            """;
        var fix = FileFixer.FixNotebook(Encoding.UTF8.GetBytes(Before));
        Assert.AreEqual(After, Encoding.UTF8.GetString(fix.Content ?? []));
        Assert.IsNull(FileFixer.FixNotebook(fix.Content ?? []).Content);
    }

    [TestMethod]
    [DataRow("import tempfile\\nx = = 1\\ntempfile.mktemp()", DisplayName = "a cell that does not parse")]
    [DataRow("%%bash\\nmktemp tempfile", DisplayName = "another language")]
    public void A_notebook_that_cannot_be_proven_is_left(string cell) =>
        Assert.IsNull(FileFixer.FixNotebook(Encoding.UTF8.GetBytes($$"""{"cells": [{"cell_type": "code", "source": "{{cell}}"}]}""")).Content);

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void A_fix_that_is_applied_alone_takes_its_finding_away_and_no_other(string name)
    {
        var content = Fixture.All[name].Content;
        var text = SourceEncoding.Decode(content, content.Length).Text;
        var findings = Scan(text.ToString());
        foreach (var fix in findings.Select(finding => finding.Fix).OfType<Fix>())
        {
            Assert.HasCount(findings.Length - 1, Scan(Apply(text, fix)));
        }

        var mended = FileFixer.FixSource(content, keepsNames: false).Findings.Count(finding => finding.IsMended);
        Assert.AreEqual(mended, findings.Count(finding => finding.Fix is not null));
    }

    [TestMethod]
    public void A_fix_in_a_notebook_is_in_the_spelling_of_its_JSON()
    {
        const string Json = """{"cells": [{"cell_type": "code", "source": ["import tempfile\n", "tempfile.mktemp(\".a\")"]}]}""";
        var bytes = Encoding.UTF8.GetBytes(Json);
        var fix = FileScanner.ScanNotebook(bytes, bytes.Length, Options).Single().Fix;
        Assert.IsNotNull(fix);
        Assert.AreEqual(
            """{"cells": [{"cell_type": "code", "source": ["import os\nimport tempfile\n", "os.path.join(tempfile.mkdtemp(), \"tmp.a\")"]}]}""",
            Apply(new SourceText(Json), fix));
    }

    private static Finding[] Scan(string text)
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray();
        return [.. FileScanner.ScanSource(bytes, bytes.Length, Options).Where(finding => finding.Kind is not null)];
    }

    private static string Apply(SourceText text, Fix fix)
    {
        var changed = text.ToString();
        foreach (var replacement in fix.Replacements.Reverse())
        {
            var (start, end) = (GetOffset(text, replacement.Start), GetOffset(text, replacement.End));
            changed = changed[..start] + replacement.Text + changed[end..];
        }

        return changed;
    }

    private static int GetOffset(SourceText text, LinePosition position) => text.GetLineStart(position.Line - 1) + position.Column - 1;

    // Parses, has the findings that are left and no other, and stays as it is.
    private static void AssertProven(byte[] content, FileFix fix)
    {
        if (fix.Content is null)
        {
            Assert.IsTrue(fix.Findings.All(finding => !finding.IsMended && finding.Note.Length > 0));
            return;
        }

        var tree = SyntaxTree.Parse(SourceEncoding.Decode(fix.Content, fix.Content.Length).Text);
        Assert.IsEmpty(tree.Errors);
        var again = FileFixer.FixSource(fix.Content, keepsNames: false);
        Assert.IsNull(again.Content);
        CollectionAssert.AreEquivalent(
            fix.Findings.Where(finding => !finding.IsMended).Select(finding => finding.Note).ToArray(),
            again.Findings.Select(finding => finding.Note).ToArray());
        Assert.AreNotEqual(Convert.ToHexString(content), Convert.ToHexString(fix.Content));
    }
}
