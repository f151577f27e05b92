using System;
using System.Linq;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

[TestClass]
public sealed class FilesCommandTests
{
    private const string Notebook = """{"cells": [{"cell_type": "code", "source": "import tempfile; tempfile.mktemp()"}], "nbformat": 4}""";
    private const string Use = "import tempfile\ntempfile.mktemp()\n";

    [TestMethod]
    public void What_a_scan_reads_is_listed_and_what_it_leaves_out_is_said_with_the_reason()
    {
        using var directory = CreateDirectory();
        var run = ToolRun.In(directory.Path, "files", ".", "--exclude", "vendor/**");

        Assert.AreEqual(0, run.ExitCode);
        CollectionAssert.AreEqual(new[] { "a.py", "app/note.ipynb", "app/run", "stubs/b.pyi" }, Normalize(run.Output));
        CollectionAssert.AreEqual(
            new[]
            {
                "cspbuild: left out app/bin: output of a build.",
                "cspbuild: left out env: a Python environment.",
                "cspbuild: left out node_modules: packages of others.",
                "cspbuild: left out vendor: --exclude.",
            },
            Normalize(run.Error));

        // A build's own output is not counted, as in a build.
        directory.Write(".git/HEAD");
        directory.Write("app/obj/app.json");
        Assert.Contains("; 3 left out; ", ToolRun.In(directory.Path, "scan", ".", "--exclude", "vendor/**").Error);
    }

    [TestMethod]
    [DataRow("files")]
    [DataRow("files", "--include-third-party")]
    [DataRow("files", "app/run", "env", "--exclude", "**/*.ipynb")]
    public void They_are_those_that_a_scan_reads(params string[] arguments)
    {
        using var directory = CreateDirectory();
        var listed = Normalize(ToolRun.In(directory.Path, arguments).Output);
        var scanned = ToolRun.In(directory.Path, ["scan", .. arguments[1..]]);
        CollectionAssert.AreEqual(listed, scanned.Lines.Select(line => line.Split('(')[0].Replace('\\', '/')).Distinct().ToArray());
        StringAssert.StartsWith(scanned.Error, $"cspbuild: {listed.Length} Python file");
    }

    [TestMethod]
    public void What_makes_no_sense_is_refused_on_one_line()
    {
        using var directory = new TemporaryDirectory();
        ToolRun.In(directory.Path, "files", "nowhere").Refused("There is no file or directory 'nowhere'");
    }

    private static TemporaryDirectory CreateDirectory()
    {
        var directory = new TemporaryDirectory();
        foreach (var path in (string[])["a.py", "stubs/b.pyi", "app/bin/c.py", "env/lib.py", "node_modules/d/e.py", "vendor/f.py"])
        {
            directory.Write(path, Use);
        }

        directory.Write("app/app.csproj");
        directory.Write("app/run", "#!/usr/bin/python3\n" + Use);
        directory.Write("app/readme", Use);
        directory.Write("app/note.ipynb", Notebook);
        directory.Write("env/pyvenv.cfg");
        directory.Write("empty/node_modules/readme.md");
        return directory;
    }

    private static string[] Normalize(string output) =>
        output.Replace('\\', '/').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
