using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Filtering;
using CspBuild.Scanning;
using CspBuild.Semantics;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

[TestClass]
public sealed class FileScannerTests
{
    private static readonly ScanOptions Options = new(new WalkOptions(Path.GetTempPath()));

    public static IEnumerable<TestDataRow<string>> Fixtures =>
        Fixture.All.Keys.Select(name => new TestDataRow<string>(name) { DisplayName = name });

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void A_fixture_has_the_diagnostics_and_suppressions_that_it_names_and_no_other(string name)
    {
        var fixture = Fixture.All[name];

        // An expectation may name a code, and is no comment that was meant to accept.
        var findings = Array.FindAll(
            FileScanner.ScanSource(fixture.Content, fixture.Content.Length, Options),
            finding => finding.Descriptor != ToolDiagnostics.MissedSuppression || !finding.LineText.Contains("# expect: "));
        CollectionAssert.AreEqual(fixture.Expected, Describe(findings));
    }

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void The_filter_lets_every_fixture_through_that_has_findings(string name)
    {
        var fixture = Fixture.All[name];
        if (fixture.ExpectedUses.Length > 0)
        {
            Assert.IsTrue(RuleFilter.Instance.MayMatch(fixture.Content, fixture.Content.Length));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void A_fixture_in_a_notebook_has_the_same_findings(string name)
    {
        var fixture = Fixture.All[name];
        var text = SourceEncoding.Decode(fixture.Content, fixture.Content.Length).Text.ToString();
        var json = $"{{\"cells\": [{{\"cell_type\": \"code\", \"source\": {System.Text.Json.JsonSerializer.Serialize(text)}}}]}}";
        var bytes = Encoding.UTF8.GetBytes(json);

        var inSource = FileScanner.ScanSource(fixture.Content, fixture.Content.Length, Options).Where(finding => finding.Kind is not null);
        var inNotebook = FileScanner.ScanNotebook(bytes, bytes.Length, Options).Where(finding => finding.Kind is not null);
        Assert.AreEqual(
            string.Join('\n', inSource.Select(finding => $"{finding.Kind} {finding.LineText} {finding.Suppression?.Reason}")),
            string.Join('\n', inNotebook.Select(finding => $"{finding.Kind} {finding.LineText} {finding.Suppression?.Reason}")));
    }

    [TestMethod]
    public void A_suppressed_finding_keeps_the_place_and_the_reason_of_its_comment()
    {
        var finding = Scan("import tempfile\n# ignore: CSP-D504 -- private directory\ntempfile.mktemp()\n").Single();
        Assert.AreEqual(new Suppression(new LinePosition(2, 1), "private directory"), finding.Suppression);
        Assert.AreEqual((new LinePosition(3, 1), new LinePosition(3, 18)), (finding.Start, finding.End));
    }

    [TestMethod]
    public void A_syntax_error_is_one_warning_at_the_first_one_and_hides_no_finding()
    {
        var findings = Scan("import tempfile\ntempfile.mktemp()\nx = = 1\ny = * 2 +\ntempfile.mktemp()\n");
        Assert.AreEqual("2 CSP-D504, 3 CSPB0002, 5 CSP-D504", string.Join(", ", findings.Select(finding => $"{finding.Start.Line} {finding.Descriptor.Id}")));
        Assert.EndsWith(". The statement was not scanned; what follows it was. Correct it, or leave the file out with CspExclude.", findings[1].Message, StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_file_in_Python_2_gets_no_warning() =>
        Assert.AreEqual("CSP-D504", string.Join(", ", Scan("import tempfile\nprint 'x', tempfile.mktemp()\nexec 'x' in y\nx = = 1\n").Select(finding => finding.Descriptor.Id)));

    [TestMethod]
    public void An_unknown_encoding_is_a_warning_at_its_name()
    {
        var finding = Scan("#!/usr/bin/python\n# coding: utf-99\n").Single();
        Assert.AreSame(ToolDiagnostics.UnknownEncoding, finding.Descriptor);
        Assert.AreEqual((new LinePosition(2, 11), new LinePosition(2, 17)), (finding.Start, finding.End));
        StringAssert.Contains(finding.Message, "'utf-99'");
    }

    [TestMethod]
    public void A_file_in_UTF_16_is_scanned_with_a_warning()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("import tempfile\ntempfile.mktemp()")];
        var findings = FileScanner.ScanSource(bytes, bytes.Length, Options);
        Assert.AreEqual("1:1 CSPB0003, 2:1 CSP-D504", string.Join(", ", findings.Select(finding => $"{finding.Start.Line}:{finding.Start.Column} {finding.Descriptor.Id}")));
        StringAssert.Contains(findings[0].Message, "UTF-16");
    }

    [TestMethod]
    [DataRow("utf-16")]
    [DataRow("utf-32BE")]
    public void A_file_in_wide_characters_without_a_mark_is_not_clean(string name)
    {
        var bytes = Encoding.GetEncoding(name).GetBytes("import tempfile\ntempfile.mktemp()\n");
        Assert.IsTrue(FileScanner.MayHaveFindings(bytes, bytes.Length, Options));
        foreach (var finding in new[] { FileScanner.ScanSource(bytes, bytes.Length, Options), FileScanner.ScanIPython(bytes, bytes.Length, Options), FileScanner.ScanNotebook(bytes, bytes.Length, Options) })
        {
            Assert.AreEqual((ToolDiagnostics.UnreadableEncoding, new LinePosition(1, 1)), (finding.Single().Descriptor, finding.Single().Start));
        }
    }

    [TestMethod]
    [DataRow("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", true)]
    [DataRow("version https://git-lfs.github.com/spec/v1\next-0-foo sha256:4d7a\noid sha256:4d7a\nsize 12345\n", true)]
    [DataRow("version = 'https://git-lfs.github.com/spec/v1'\n", false)]
    [DataRow("version", false)]
    public void A_pointer_of_Git_LFS_is_not_clean(string text, bool isPointer)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.AreEqual(isPointer, FileScanner.MayHaveFindings(bytes, bytes.Length, Options));
        foreach (var findings in new[] { FileScanner.ScanSource(bytes, bytes.Length, Options), FileScanner.ScanIPython(bytes, bytes.Length, Options), FileScanner.ScanNotebook(bytes, bytes.Length, Options) })
        {
            Assert.AreEqual(isPointer, Array.Exists(findings, finding => finding.Message.Contains("'git lfs pull'", StringComparison.Ordinal)));
            Assert.AreEqual(isPointer, findings.Length == 1 && findings[0].Descriptor == ToolDiagnostics.UnreadableFile);
        }
    }

    [TestMethod]
    public void A_finding_in_a_notebook_stands_where_the_file_says_it()
    {
        const string Json = """
            {
             "cells": [
              {"cell_type": "code", "source": ["%matplotlib inline\n", "import tempfile as \u0074\n"]},
              {"cell_type": "markdown", "source": ["t.mktemp()"]},
              {"cell_type": "code", "source": [
                "if x:\n",
                "    !rm -rf /tmp/x\n",
                "    name = (\"\u00e9\\n\",  t.mktemp(\"a\"))\n",
                "# noqa -- test\n",
                "u = t.mktemp()"
              ]}
             ],
             "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4
            }
            """;
        var findings = ScanNotebook(Json);
        var lines = Json.Split('\n');
        Assert.AreEqual("8 CSP-D504, 10 CSP-D504", string.Join(", ", findings.Select(finding => $"{finding.Start.Line} {finding.Descriptor.Id}")));
        Assert.AreEqual("t.mktemp(\\\"a\\\")", lines[7][(findings[0].Start.Column - 1)..(findings[0].End.Column - 1)]);
        Assert.AreEqual("t.mktemp()", lines[9][(findings[1].Start.Column - 1)..(findings[1].End.Column - 1)]);
        Assert.AreEqual(new Suppression(new LinePosition(9, lines[8].IndexOf('#', StringComparison.Ordinal) + 1), "test"), findings[1].Suppression);
    }

    [TestMethod]
    [DataRow("# ignore")]
    [DataRow("# ignore\\n")]
    public void A_comment_at_the_end_of_a_cell_suppresses_nothing_in_the_next_one(string comment)
    {
        var findings = ScanNotebook(
            $$"""{"cells": [{"cell_type": "code", "source": "import tempfile\n{{comment}}"}, {"cell_type": "code", "source": "tempfile.mktemp()"}]}""");
        Assert.IsNull(findings.Single(finding => finding.Kind is not null).Suppression);
    }

    [TestMethod]
    [DataRow("x = \\\"\\\"\\\"half", DisplayName = "a string")]
    [DataRow("def f():\\n    '''half", DisplayName = "a comment")]
    [DataRow("x = f(a, [", DisplayName = "a bracket")]
    [DataRow("if a:\\n    x = \\\\", DisplayName = "a line")]
    public void What_a_cell_leaves_open_hides_nothing_in_the_next_ones(string cell)
    {
        const string Next = """{"cell_type": "code", "source": "def g():\n    '''g'''\n    return tempfile.mktemp(\"\"\"x\"\"\")"}""";
        var findings = ScanNotebook(
            $$"""{"cells": [{"cell_type": "code", "source": "import tempfile"}, {"cell_type": "code", "source": "{{cell}}"}, {{Next}}, {{Next}}]}""");
        Assert.HasCount(2, findings.Where(finding => finding.Kind is not null).ToArray());
    }

    [TestMethod]
    [DataRow("""{"cells": [{"cell_type": "code", "source": ["import temp", "file\ntempfile.mk", "temp()"]}]}""", DisplayName = "a name across two strings")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "import tempfile\ntempfile.\u006dktemp()"}]}""", DisplayName = "a letter as an escape of JSON")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "import tempfile\ngetattr(tempfile, 'mk' \"te\\x6dp\")()"}]}""", DisplayName = "a letter as an escape of Python")]
    public void Nothing_that_JSON_does_hides_a_finding(string json) =>
        Assert.AreEqual("CSP-D504", ScanNotebook(json).Single().Descriptor.Id);

    [TestMethod]
    [DataRow("%%writefile x.py\\nimport tempfile\\ntempfile.mktemp()", DisplayName = "a file")]
    [DataRow("%%script python3\\nimport tempfile\\ntempfile.mktemp()", DisplayName = "a process")]
    [DataRow("import tempfile\\n%time x = tempfile.mktemp()", DisplayName = "a line")]
    [DataRow("%%timeit import tempfile\\ntempfile.mktemp()", DisplayName = "a setup")]
    public void What_a_magic_runs_is_scanned(string cell) =>
        Assert.AreEqual("CSP-D504", ScanNotebook($$"""{"cells": [{"cell_type": "code", "source": "{{cell}}"}]}""").Single().Descriptor.Id);

    [TestMethod]
    public void A_process_of_its_own_changes_no_names_here() => Assert.HasCount(1, ScanNotebook("""
        {"cells": [{"cell_type": "code", "source": "import tempfile"}, {"cell_type": "code", "source": "%%writefile x.py\ntempfile = None"},
        {"cell_type": "code", "source": "tempfile.mktemp()"}]}
        """));

    [TestMethod]
    [DataRow("pip install tempfile mktemp", DisplayName = "a magic without its sign")]
    [DataRow("#!csharp\\nvar mkstemp = tempfile;", DisplayName = "Polyglot's C#")]
    [DataRow("%md\\n# No tempfile or mktemp", DisplayName = "Databricks' text")]
    [DataRow("%sql\\nselect tempfile from mkstemp", DisplayName = "Databricks' SQL")]
    public void No_prose_is_parsed(string cell) => Assert.IsEmpty(ScanNotebook(
        $$"""{"cells": [{"cell_type": "code", "source": "{{cell}}"}], "metadata": {"language_info": {"name": "python"} } }"""));

    [TestMethod]
    [DataRow(", \"execution_count\": 3", " (In [3])")]
    [DataRow(", \"execution_count\": null", " (cell 2)")]
    public void A_finding_in_a_notebook_names_its_cell_and_keeps_its_line(string count, string name)
    {
        var findings = ScanNotebook(
            $$"""{"cells": [{"cell_type": "markdown"}, {"cell_type": "code", "source": "import tempfile\ntempfile.mktemp()\nx = = 1"{{count}}}]}""");
        Assert.IsTrue(findings.All(finding => finding.Message.EndsWith(name, StringComparison.Ordinal)));
        Assert.AreEqual("tempfile.mktemp()", findings.Single(finding => finding.Kind is not null).LineText);
    }

    [TestMethod]
    [DataRow("""{"cells": [<<< "import tempfile\ntempfile.mktemp()" """, true)]
    [DataRow("""{"cells": [<<< "import temp", "file\ntempfile.\u006dktemp()" """, true, DisplayName = "letters in escapes and words in two strings")]
    [DataRow("""{"cells": [<<< "import tempfile" """, false)]
    public void A_broken_notebook_that_may_name_the_function_is_an_error(string json, bool isError) =>
        Assert.AreEqual(isError ? "CSPB0001" : "CSPB0012", ScanNotebook(json).Single().Descriptor.Id);

    [TestMethod]
    public void Of_a_broken_notebook_the_cells_before_the_break_are_scanned()
    {
        var findings = ScanNotebook("{\"cells\": [\n{\"cell_type\": \"code\", \"source\": \"import tempfile; tempfile.mktemp()\"},\n<<<<<<< HEAD\n");
        Assert.AreEqual("2:51 CSP-D504, 3:1 CSPB0001", string.Join(", ", findings.Select(finding => $"{finding.Start.Line}:{finding.Start.Column} {finding.Descriptor.Id}")));
        StringAssert.Contains(findings[1].Message, "a value should stand here");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" \n")]
    public void An_empty_notebook_is_clean(string json) => Assert.IsEmpty(ScanNotebook(json));

    [TestMethod]
    public void Every_message_of_the_tool_ends_with_the_way_out()
    {
        Finding[] findings =
        [
            ToolFindings.UnreadableFile("Access denied.", new()), ToolFindings.UnreadableDirectory("Access denied.", new()), ToolFindings.Fault("Exception: x", new()),
            ToolFindings.TooLarge(1, new()), .. Scan("# coding: x\n"), .. Scan("mktemp = = 1\n"), .. ScanNotebook("{"),
        ];
        Assert.HasCount(7, findings);
        foreach (var finding in findings)
        {
            Assert.IsTrue(finding.Message.EndsWith('.') && finding.Message.Contains(". ", StringComparison.Ordinal), finding.Message);
            Assert.DoesNotContain("..", finding.Message);
        }
    }

    private static Finding[] Scan(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return FileScanner.ScanSource(bytes, bytes.Length, Options);
    }

    private static Finding[] ScanNotebook(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return FileScanner.ScanNotebook(bytes, bytes.Length, Options);
    }

    private static string[] Describe(Finding[] findings) =>
        [.. findings.Select(finding => $"{finding.Start.Line} {finding.Start.Column} {Fixture.Describe(finding.Descriptor, finding.Kind)}{(finding.Suppression is null ? "" : " suppressed")}")];
}
