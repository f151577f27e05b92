using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Tool;

[TestClass]
public sealed partial class ScanCommandTests
{
    private const string Use = "import tempfile\ntempfile.mktemp()\n";
    private const string Clean = "import os\n";
    private const string Notebook = """{"cells": [{"cell_type": "code", "source": "import tempfile; tempfile.mktemp()"}], "nbformat": 4}""";
    private const string Message =
        "tempfile.mktemp() only picks a name; another process can create that path first (CWE-377). " +
        "Use tempfile.mkstemp() or NamedTemporaryFile().";

    [TestMethod]
    public void Findings_are_printed_by_path_relative_to_where_the_command_runs()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("b.py", Use);
        directory.Write("src/a.py", Use);
        directory.Write("A.py", Use);
        var run = ToolRun.In(directory["src"], "scan", directory["b.py"], "..");

        Assert.AreEqual(1, run.ExitCode);
        var paths = new[] { Path.Combine("..", "A.py"), Path.Combine("..", "b.py"), "a.py" };
        CollectionAssert.AreEqual(paths.Select(path => $"{path}(2,1): error CSP-D504: {Message}").ToArray(), run.Lines);
        StringAssert.StartsWith(
            run.Error,
            "cspbuild: 3 Python files, 3 parsed; 3 errors, 0 warnings, 0 messages, 0 suppressed, 0 switched off; 0 left out; ");
    }

    [TestMethod]
    public void Comments_of_other_tools_accept_findings_where_the_tool_is_named()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "import tempfile\ntempfile.mktemp()  # nosec B306\ntempfile.mktemp()  # noqa: S306\n");
        Assert.HasCount(2, ToolRun.In(directory.Path, "scan").Lines);
        Assert.HasCount(1, ToolRun.In(directory.Path, "scan", "--accept-suppressions-of", "ruff").Lines);
        Assert.AreEqual(0, ToolRun.In(directory.Path, "scan", "--accept-suppressions-of", "ruff", "--accept-suppressions-of", "bandit,semgrep").ExitCode);
        Assert.AreEqual(0, ToolRun.In(directory.Path, "baseline", "--accept-suppressions-of", "ruff,bandit").ExitCode);
        Assert.DoesNotContain("CSP-D504", File.ReadAllText(directory["csp-baseline.json"]));
        ToolRun.In(directory.Path, "scan", "--accept-suppressions-of", "pylint").Refused("--accept-suppressions-of: 'pylint' is not a tool");

        var log = JObject.Parse(ToolRun.In(directory.Path, "scan", "--accept-suppressions-of", "bandit", "--format", "sarif").Output);
        Assert.AreEqual("# nosec B306", (string?)log.SelectToken("runs[0].results[0].suppressions[0].properties.form"));
        Assert.AreEqual("bandit", (string?)log.SelectToken("runs[0].results[0].suppressions[0].properties.tool"));
        Assert.IsNull(log.SelectToken("runs[0].results[1].suppressions[0]"));
        var fix = ToolRun.In(directory.Path, "fix", "--diff", "--accept-suppressions-of", "bandit,ruff");
        Assert.AreEqual((0, string.Empty), (fix.ExitCode, fix.Output));
        log = JObject.Parse(ToolRun.In(directory.Path, "scan", "--accept-suppressions-of", "bandit", "--format", "sarif", "--fixes").Output);
        Assert.AreEqual((false, true), (log.SelectToken("runs[0].results[0].fixes") is not null, log.SelectToken("runs[0].results[1].fixes") is not null));
        var json = ToolRun.In(directory.Path, "scan", "--accept-suppressions-of", "bandit", "--format", "json").Lines;
        Assert.AreEqual("bandit: # nosec B306", $"{JObject.Parse(json[0])["suppression"]?["tool"]}: {JObject.Parse(json[0])["suppression"]?["form"]}");
    }

    [TestMethod]
    public void The_current_directory_is_scanned_if_no_path_is_given()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        Assert.HasCount(1, ToolRun.In(directory.Path, "scan").Lines);
    }

    [TestMethod]
    public void A_file_is_scanned_once_however_often_it_is_named()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("src/deep/a.py", Use);
        directory.Write("node_modules/b.py", Use);
        var run = ToolRun.In(directory.Path, "scan", ".", "src/", "src/deep", "src/deep/a.py", "src/deep/../deep/a.py", "node_modules");

        Assert.HasCount(2, run.Lines);
        StringAssert.StartsWith(run.Error, "cspbuild: 2 Python files");
    }

    [TestMethod]
    public void Directories_of_projects_are_entered_and_their_output_is_not()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("app/app.csproj");
        directory.Write("app/a.py", Use);
        directory.Write("app/bin/Debug/a.py", Use);
        directory.Write("tool/tool.proj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        directory.Write("tool/bin/a.py", Use);
        directory.Write("scripts/bin/a.py", Use);
        var run = ToolRun.In(directory.Path, "scan", ".");
        CollectionAssert.AreEqual(
            new[] { "app/a.py", "scripts/bin/a.py" }, run.Lines.Select(line => line.Split('(')[0].Replace('\\', '/')).ToArray());
    }

    [TestMethod]
    public void A_named_file_is_scanned_whatever_it_is_called_and_wherever_it_lies()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("node_modules/script", Use);
        directory.Write(".hidden/note.ipynb", Notebook);
        Assert.HasCount(2, ToolRun.In(directory.Path, "scan", "node_modules/script", ".hidden/note.ipynb").Lines);
    }

    [TestMethod]
    [DataRow("a.py", "src/**")]
    [DataRow("a.py", "src")]
    [DataRow("b.py", "**/a.py")]
    public void An_exclusion_leaves_out_named_files_too(string left, string glob)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("src/a.py", Use);
        directory.Write("src/b.py", Use);
        directory.Write("a.py", left == "a.py" ? Use : Clean);
        var run = ToolRun.In(directory.Path, "scan", left == "a.py" ? "a.py" : ".", "src/a.py", "--exclude", glob);
        Assert.AreEqual(left, run.Lines.Single().Split('(')[0].Split('/', '\\')[^1]);
    }

    [TestMethod]
    public void Standard_input_is_the_file_that_it_is_said_to_be()
    {
        using var directory = new TemporaryDirectory();
        directory.Write(".editorconfig", "root = true\n[tests/**.py]\ndotnet_diagnostic.CSP-D504.severity = warning\n");
        var run = ToolRun.WithInput(directory.Path, Use, "scan", "-", "--stdin-filename", "tests/a.py");

        Assert.AreEqual(0, run.ExitCode);
        Assert.AreEqual($"{Path.Combine("tests", "a.py")}(2,1): warning CSP-D504: {Message}", run.Lines.Single());
        Assert.AreEqual($"<stdin>(2,1): error CSP-D504: {Message}", ToolRun.WithInput(directory.Path, Use, "scan", "-").Lines.Single());
        var cell = ToolRun.WithInput(directory.Path, Notebook, "scan", "-", "--stdin-filename", "x.ipynb").Lines.Single();
        StringAssert.EndsWith(cell, "(cell 1)");
    }

    [TestMethod]
    [DataRow("error", "error", 1)]
    [DataRow("error", "warning", 0)]
    [DataRow("warning", "warning", 1)]
    [DataRow("warning", "message", 0)]
    [DataRow("never", "error", 0)]
    public void The_exit_code_says_whether_there_are_findings_at_the_level_that_fails(string failOn, string level, int expected)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        var run = ToolRun.In(directory.Path, "scan", "--fail-on", failOn, "--severity", $"HIGH={level}");
        Assert.AreEqual(expected, run.ExitCode);
        StringAssert.Contains(run.Output, $": {level} CSP-D504: ");
    }

    [TestMethod]
    public void What_was_not_scanned_is_2_whatever_else_is_said()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        directory.Write("large.py", Clean + Clean + Clean + Clean);
        foreach (var failOn in (string[])["error", "never"])
        {
            var run = ToolRun.In(directory.Path, "scan", "--max-file-size", "35", "--fail-on", failOn);
            Assert.AreEqual(2, run.ExitCode);
            StringAssert.Contains(run.Lines[1], "because it is larger than 35 bytes. Raise --max-file-size, or leave the file out with --exclude.");
        }
    }

    [TestMethod]
    public void Json_is_an_object_a_line_with_a_summary_at_the_end()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("sub/a.py", Use + "tempfile.mktemp()  # noqa: CSP-D504 -- \"ü\"\nf(tempfile.mktemp)\n");
        var lines = ToolRun.In(directory.Path, "scan", "--format", "json").Lines.Select(JObject.Parse).ToArray();

        Assert.HasCount(4, lines);
        Assert.IsTrue(lines.All(line => (int?)line["version"] == 1));
        Assert.AreEqual(
            """{"type":"finding","version":1,"path":"sub/a.py","start":{"line":3,"column":1},"end":{"line":3,"column":18},"code":"CSP-D504","level":"error","message":"M","fingerprint":"F:1","use":"call","suppression":{"start":{"line":3,"column":20},"reason":"\"ü\""}}""",
            Fingerprint().Replace(lines[1].ToString(Newtonsoft.Json.Formatting.None).Replace(Message, "M", StringComparison.Ordinal), "F"));
        Assert.IsNull(lines[0]["suppression"]);
        Assert.AreEqual("reference", (string?)lines[2]["use"]);
        Assert.AreEqual(
            """{"type":"summary","version":1,"filesRead":1,"filesParsed":1,"findings":3}""",
            lines[3].ToString(Newtonsoft.Json.Formatting.None));
    }

    [TestMethod]
    public void For_GitHub_each_line_is_followed_by_an_annotation()
    {
        using var directory = new TemporaryDirectory();
        directory.Write(".git/HEAD", "ref");
        directory.Write("src/a.py", Use);
        var lines = ToolRun.In(directory["src"], "scan", "--format", "github").Lines;
        CollectionAssert.AreEqual(
            new[]
            {
                $"a.py(2,1): error CSP-D504: {Message}",
                $"::error file=src/a.py,line=2,endLine=2,col=1,endColumn=18,title=CSP-D504::{Message}",
            },
            lines);
    }

    [TestMethod]
    public void An_output_file_holds_what_standard_output_would()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        var run = ToolRun.In(directory.Path, "scan", "--output", "logs/out.txt");
        Assert.AreEqual((1, string.Empty), (run.ExitCode, run.Output));
        Assert.AreEqual(ToolRun.In(directory.Path, "scan").Output, File.ReadAllText(directory["logs/out.txt"]));
    }

    [TestMethod]
    public void Quiet_leaves_the_findings()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        var run = ToolRun.In(directory.Path, "scan", "-q");
        Assert.HasCount(1, run.Lines);
        Assert.AreEqual(string.Empty, run.Error);
    }

    [TestMethod]
    [DataRow("There is no file or directory 'nowhere'", "nowhere")]
    [DataRow("Nothing matches '*.pyx'.", "*.pyx")]
    [DataRow("'purple' is not a level for 'HIGH'.", "--severity", "HIGH=purple")]
    [DataRow("'HIHG' is not a key of the severity map.", "--severity", "HIHG=error")]
    [DataRow("'x' is not a value of --format. Use one of text, github, sarif, json. See 'cspbuild scan --help'.", "--format", "x")]
    [DataRow("'x' is not a value of --fail-on.", "--fail-on", "x")]
    [DataRow("'0' is not a value of --threads. Use a number from 1 to 1024.", "--threads", "0")]
    [DataRow("'1k' is not a value of --max-file-size.", "--max-file-size", "1k")]
    [DataRow("'-1' is not a value of --max-baseline-age. Use a number from 0 to 2147483647.", "--max-baseline-age", "-1")]
    [DataRow("--exclude has 'a**', which is not a glob", "--exclude", "a**")]
    [DataRow("expects a single argument but 2 were provided", "--output", "a", "--output", "b")]
    [DataRow("'-' is standard input and stands alone", "-", "a.py")]
    [DataRow("'--stdin-filename' says what '-' is", "a.py", "--stdin-filename", "b.py")]
    [DataRow("is not a path", "\0")]
    [DataRow("'a.py' is a Python file, and would be overwritten", "--output", "a.py")]
    [DataRow("cannot be written", "--output", "a.py/out")]
    [DataRow("cannot be written", "--output", "directory")]
    [DataRow("There is no option or file '--frob'.", "--frob")]
    public void What_makes_no_sense_is_refused_on_one_line(string expected, params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Clean);
        directory.Write("directory/b");
        ToolRun.In(directory.Path, ["scan", .. arguments]).Refused(expected);
        Assert.AreEqual(Clean, File.ReadAllText(directory["a.py"]));
    }

    [TestMethod]
    public void Whoever_interrupts_a_scan_sees_nothing_of_it()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        directory.Write("out.txt", "before");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var run = ToolRun.Run(directory.Path, string.Empty, cancellation.Token, "scan", "--output", "out.txt");
        Assert.AreEqual((130, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
        Assert.AreEqual("before", File.ReadAllText(directory["out.txt"]));
    }

    [GeneratedRegex("[0-9a-f]{16}(?=:1)")]
    private static partial Regex Fingerprint();
}
