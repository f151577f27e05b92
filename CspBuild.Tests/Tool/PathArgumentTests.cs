using System;
using System.IO;
using System.Linq;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

/// <summary>What commands make of the paths that they are given.</summary>
[TestClass]
public sealed class PathArgumentTests
{
    private const string Use = "import tempfile\ntempfile.mktemp()\n";

    [TestMethod]
    [DataRow("scan", "")]
    [DataRow("scan", " ")]
    [DataRow("scan", "a.py", "")]
    [DataRow("scan", "--baseline", "")]
    [DataRow("scan", "--policy", "")]
    [DataRow("scan", "--output", "")]
    [DataRow("scan", "-o", " \t")]
    [DataRow("scan", "-", "--stdin-filename", "")]
    [DataRow("baseline", "")]
    [DataRow("baseline", "--baseline", "")]
    [DataRow("files", "")]
    [DataRow("fix", "")]
    [DataRow("fix", "--diff", "")]
    [DataRow("fix", "--policy", "")]
    [DataRow("merge", "", "-o", "x.sarif")]
    [DataRow("merge", "a.sarif", "-o", "")]
    public void A_path_that_a_variable_without_a_value_leaves_is_not_the_current_directory(params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        directory.Write("a.sarif");

        ToolRun.In(directory.Path, arguments).Refused("perhaps a variable has no value");

        Assert.HasCount(2, Directory.GetFileSystemEntries(directory.Path));
        Assert.AreEqual(Use, File.ReadAllText(directory["a.py"]));
    }

    [TestMethod]
    [DataRow("which is not a glob", "--exclude", "")]
    [DataRow("Required argument missing for option: '--policy'", "--policy=")]
    [DataRow("is not a value of --threads", "--threads", "")]
    [DataRow("is not a value of --format", "--format", "")]
    public void Other_options_refuse_to_be_empty_too(string expected, params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        ToolRun.In(directory.Path, ["scan", .. arguments]).Refused(expected);
    }

    [TestMethod]
    [LinkCondition]
    [DataRow("l.py real/a.py dirl", "dirl/a.py")]
    [DataRow("l.py real/a.py", "l.py")]
    [DataRow("real/a.py l.py", "real/a.py")]
    [DataRow("l.py", "l.py")]
    [DataRow("dirl", "dirl/a.py")]
    [DataRow("dirl real", "dirl/a.py")]
    [DataRow("real dirl", "real/a.py")]
    [DataRow("dirl/a.py real", "real/a.py")]
    [DataRow("chain/a.py real/a.py", "chain/a.py")]
    [DataRow(". real l.py dirl/a.py chain", "other/b.py real/a.py")]
    [DataRow("chain .", "other/b.py real/a.py")]
    [DataRow("here/real real", "here/real/a.py")]
    [DataRow("here/other real here", "here/other/b.py here/real/a.py")]
    [DataRow("dirl other", "dirl/a.py other/b.py")]
    [DataRow("other other/m.py", "other/b.py other/m.py")]
    [DataRow(". book", "book other/b.py real/a.py")]
    public void A_file_that_is_met_through_links_is_scanned_once_under_one_name(string paths, string expected)
    {
        using var directory = CreateLinks();
        var arguments = paths.Split(' ');

        var found = ToolRun.In(directory.Path, ["scan", "-q", .. arguments]).Lines.Select(line => Normalize(line.Split('(')[0])).ToArray();
        var listed = ToolRun.In(directory.Path, ["files", .. arguments]).Lines.Select(Normalize).ToArray();
        ToolRun.In(directory.Path, ["baseline", .. arguments]);

        Assert.AreEqual(expected, string.Join(' ', found));
        Assert.AreEqual(expected, string.Join(' ', listed));
        var entries = File.ReadLines(directory["csp-baseline.json"]).Where(line => line.Contains("CSP-D504", StringComparison.Ordinal));
        Assert.HasCount(expected.Split(' ').Length, entries.ToArray());
    }

    [TestMethod]
    [LinkCondition]
    [DataRow("real", "b.json")]
    [DataRow("real", "here/b.json")]
    [DataRow("here/real", "b.json")]
    [DataRow("here/real", "here/b.json")]
    [DataRow("dirl", "b.json")]
    [DataRow("l.py", "b.json")]
    [DataRow("chain l.py", "here/b.json")]
    [DataRow("- --stdin-filename dirl/a.py", "here/b.json")]
    public void A_baseline_accepts_whatever_links_lead_to_it_or_to_the_files(string paths, string baseline)
    {
        using var directory = CreateLinks();
        Assert.AreEqual(0, ToolRun.In(directory.Path, "baseline", "dirl", "--baseline", "here/b.json").ExitCode);
        Assert.Contains("\"real/a.py\"", File.ReadAllText(directory["b.json"]));

        var run = ToolRun.WithInput(directory.Path, Use, ["scan", .. paths.Split(' '), "--baseline", baseline]);

        Assert.AreEqual((0, string.Empty), (run.ExitCode, run.Output), run.Error);
        StringAssert.Contains(run.Error, " 1 in the baseline, ");
    }

    [TestMethod]
    [LinkCondition]
    public void A_link_from_an_outer_directory_into_an_inner_one_makes_no_second_finding_or_entry()
    {
        using var directory = CreateLinks();
        Assert.HasCount(2, ToolRun.In(directory.Path, "scan", "-q", ".", "real").Lines);
        ToolRun.In(directory.Path, "baseline", ".", "real");
        Assert.HasCount(2, File.ReadLines(directory["csp-baseline.json"]).Where(line => line.Contains("\"count\": 1,", StringComparison.Ordinal)).ToArray());
        var run = ToolRun.In(directory.Path, "scan", "-q", ".", "real", "--baseline", "csp-baseline.json");
        Assert.AreEqual((0, string.Empty), (run.ExitCode, run.Output), run.Error);
    }

    [TestMethod]
    [LinkCondition]
    [DataRow("l.py", "circle.py")]
    [DataRow("real", "nowhere.py")]
    public void A_link_that_leads_nowhere_is_no_file_that_was_scanned(params string[] paths)
    {
        using var directory = CreateLinks();
        File.CreateSymbolicLink(directory["circle.py"], "round.py");
        File.CreateSymbolicLink(directory["round.py"], "circle.py");
        File.CreateSymbolicLink(directory["nowhere.py"], "missing.py");
        var run = ToolRun.In(directory.Path, ["scan", "-q", .. paths]);
        Assert.AreEqual(2, run.ExitCode, run.Error);
        StringAssert.StartsWith(run.Lines[0], $"{paths[1]}(1,1): error CSPB0001: ");
        Assert.HasCount(2, run.Lines);
    }

    [TestMethod]
    [LinkCondition]
    public void A_log_that_is_met_through_links_is_merged_once_and_not_written_over()
    {
        using var directory = CreateLinks();
        ToolRun.In(directory.Path, "scan", "--format", "sarif", "-o", "logs/a.sarif");
        File.CreateSymbolicLink(directory["logs/b.sarif"], "a.sarif");
        Assert.AreEqual(0, ToolRun.In(directory.Path, "merge", "logs", "here/logs", "-o", "merged.sarif").ExitCode);
        Assert.Contains("\"filesRead\": 2,", File.ReadAllText(directory["merged.sarif"]));
        ToolRun.In(directory.Path, "merge", "logs/a.sarif", "-o", "here/logs/a.sarif").Refused("is one of the logs that are read");
    }

    private static string Normalize(string path) => path.Replace('\\', '/');

    // real/a.py, and links to it, to its directory and to a directory above; other/m.py leads out of its directory; book is read as Python.
    private static TemporaryDirectory CreateLinks()
    {
        var directory = new TemporaryDirectory();
        directory.Write("real/a.py", Use);
        directory.Write("other/b.py", Use);
        directory.Write("book", Use);
        File.CreateSymbolicLink(directory["l.py"], Path.Combine("real", "a.py"));
        File.CreateSymbolicLink(directory["other/m.py"], Path.Combine("..", "real", "a.py"));
        Directory.CreateSymbolicLink(directory["dirl"], "real");
        Directory.CreateSymbolicLink(directory["chain"], "dirl");
        Directory.CreateSymbolicLink(directory["here"], directory.Path);
        return directory;
    }
}
