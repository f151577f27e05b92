using System.IO;
using System.Text;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

[TestClass]
public sealed class FixCommandTests
{
    private const string Use = "import tempfile\r\nx = tempfile.mktemp('.a')\r\n";
    private const string Mended = "import os\r\nimport tempfile\r\nx = os.path.join(tempfile.mkdtemp(), 'tmp.a')\r\n";
    private const string Left = "import tempfile\nx = tempfile.mktemp\n";
    private const string Change = "The path has a fixed name in a new directory that only this user can enter; the directory stays behind unless the program removes it.";

    [TestMethod]
    public void Files_are_rewritten_and_each_change_is_said()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        directory.Write("clean.py", "import os\n");
        var run = ToolRun.In(directory.Path, "fix");

        Assert.AreEqual((0, $"a.py(2,5): fixed CSP-D504: {Change}"), (run.ExitCode, run.Output.TrimEnd()));
        Assert.AreEqual("cspbuild: 1 fixed in 1 of 1 files with findings, 0 left.", run.Error.TrimEnd());
        Assert.AreEqual(Mended, File.ReadAllText(directory["a.py"]));
        Assert.AreEqual("import os\n", File.ReadAllText(directory["clean.py"]));
        Assert.HasCount(2, Directory.GetFiles(directory.Path));

        var again = ToolRun.In(directory.Path, "fix");
        Assert.AreEqual((0, string.Empty), (again.ExitCode, again.Output));
    }

    [TestMethod]
    public void What_is_left_is_said_and_fails()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Left);
        var run = ToolRun.In(directory.Path, "fix", "a.py");

        Assert.AreEqual(1, run.ExitCode);
        Assert.AreEqual("a.py(2,5): left CSP-D504: the function is handed on here, and whoever calls it expects a path", run.Output.TrimEnd());
        Assert.AreEqual(Left, File.ReadAllText(directory["a.py"]));
    }

    [TestMethod]
    public void What_a_comment_or_the_severity_accepts_stays_and_does_not_fail()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "import tempfile\nx = tempfile.mktemp()  # noqa: CSP-D504\n");
        directory.Write("tests/b.py", Use);
        directory.Write(".editorconfig", "root = true\n[tests/**.py]\ndotnet_diagnostic.CSP-D504.severity = none\n");
        var run = ToolRun.In(directory.Path, "fix");

        Assert.AreEqual((0, "a.py(2,5): left CSP-D504: a comment accepts it"), (run.ExitCode, run.Output.TrimEnd()));
        Assert.AreEqual(Use, File.ReadAllText(directory["tests/b.py"]));
    }

    [TestMethod]
    public void A_policy_decides_what_a_comment_and_the_severity_accept()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use.Replace("')\r", "')  # noqa: CSP-D504\r", System.StringComparison.Ordinal));
        directory.Write("b.py", "import tempfile\nx = tempfile.mktemp()  # noqa: CSP-D504 -- private\n");
        directory.Write(".editorconfig", "root = true\n[*.py]\ndotnet_diagnostic.CSP-D504.severity = none\n");
        directory.Write("policy.json", "{ \"version\": 1, \"levels\": { \"CSP\": \"error\" }, \"requireSuppressionReasons\": true }");
        var run = ToolRun.In(directory.Path, "fix", "--policy", "policy.json");

        Assert.AreEqual(0, run.ExitCode, run.Output + run.Error);
        Assert.AreEqual(Mended.Replace("')\r", "')  # noqa: CSP-D504\r", System.StringComparison.Ordinal), File.ReadAllText(directory["a.py"]));
        StringAssert.EndsWith(run.Output.TrimEnd(), "b.py(2,5): left CSP-D504: a comment accepts it");
    }

    [TestMethod]
    [DataRow("CSP-D504", "import tempfile, os\nx = tempfile.mktemp()\ny = os.tempnam()\n", "a.py(3,5): left CSP-D506: only calls of tempfile.mktemp() are fixed")]
    [DataRow("CSP-D506", "import tempfile, os\ny = os.tempnam()\nx = tempfile.mktemp\n", "a.py(3,5): left CSP-D504: the function is handed on here, and whoever calls it expects a path")]
    [DataRow("CSP", "import tempfile, os\nx = tempfile.mktemp()\ny = os.tempnam()\n", "")]
    public void What_a_rule_that_is_off_would_find_is_neither_changed_nor_said(string off, string text, string said)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", text);
        directory.Write(".editorconfig", $"root = true\n[*.py]\ndotnet_diagnostic.{off}.severity = none\n");
        Assert.AreEqual(said, ToolRun.In(directory.Path, "fix").Output.TrimEnd());
        Assert.AreEqual(text, File.ReadAllText(directory["a.py"]));
    }

    [TestMethod]
    public void A_diff_changes_nothing_and_fails()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("src/a.py", Use);
        directory.Write("src/b.py", "1\n2\n3\n4\n5\n6\nimport tempfile\n8\n9\n10\n11\n12\n13\n14\n15\ntempfile.mktemp()");
        var run = ToolRun.In(directory.Path, "fix", "--diff", "src");

        Assert.AreEqual(1, run.ExitCode);
        Assert.AreEqual(
            """
            --- a/src/a.py
            +++ b/src/a.py
            @@ -1,2 +1,3 @@
            +import os
             import tempfile
            -x = tempfile.mktemp('.a')
            +x = os.path.join(tempfile.mkdtemp(), 'tmp.a')
            --- a/src/b.py
            +++ b/src/b.py
            @@ -4,6 +4,7 @@
             4
             5
             6
            +import os
             import tempfile
             8
             9
            @@ -13,4 +14,4 @@
             13
             14
             15
            -tempfile.mktemp()
            \ No newline at end of file
            +os.path.join(tempfile.mkdtemp(), "tmp")
            \ No newline at end of file

            """,
            run.Output.Replace("\r", string.Empty, System.StringComparison.Ordinal));
        StringAssert.Contains(run.Error, "cspbuild: 2 can be fixed in 2 of 2 files with findings, 0 left.");
        Assert.AreEqual(Use, File.ReadAllText(directory["src/a.py"]));
        Assert.AreEqual(0, ToolRun.In(directory.Path, "fix").ExitCode);
        Assert.AreEqual((0, string.Empty), (ToolRun.In(directory.Path, "fix", "--diff").ExitCode, ToolRun.In(directory.Path, "fix", "--diff").Output));
    }

    [TestMethod]
    public void A_notebook_is_rewritten_in_its_cells()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.ipynb", """{"cells": [{"cell_type": "code", "source": ["import tempfile, os\n", "tempfile.mktemp()"]}], "n": 1.0}""");
        Assert.AreEqual(0, ToolRun.In(directory.Path, "fix").ExitCode);
        Assert.AreEqual(
            """{"cells": [{"cell_type": "code", "source": ["import tempfile, os\n", "os.path.join(tempfile.mkdtemp(), \"tmp\")"]}], "n": 1.0}""",
            File.ReadAllText(directory["a.ipynb"]));
    }

    [TestMethod]
    public void What_cannot_be_read_is_said_and_is_no_success()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        File.WriteAllBytes(directory["b.py"], [.. Encoding.ASCII.GetBytes("# coding: utf-16\nimport tempfile\ntempfile.mktemp()\n")]);
        var run = ToolRun.In(directory.Path, "fix");

        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Error, "b.py(1,11): error CSPB0018");
        Assert.AreEqual(Mended, File.ReadAllText(directory["a.py"]));
    }

    [TestMethod]
    public void A_path_that_is_not_there_is_refused()
    {
        using var directory = new TemporaryDirectory();
        ToolRun.In(directory.Path, "fix", "nothing").Refused("There is no file or directory 'nothing'");
    }
}
