using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Tool;

/// <summary>Logs that a merge cannot use, or has to use although they are odd.</summary>
[TestClass]
public sealed class OddLogTests
{
    private const string Mark = "@@";

    // Each kind of JSON value, and what is none.
    private static readonly string[] Values =
    [
        "null", "true", "5", "-1.5", "4000000000", "1e400", "\"x\"", "\"\\ud800\"", "[]", "[5]", "[{}]", "{}", "{\"x\": 1, \"x\": 2}", "{\"\\ud800\": 1}", "",
    ];

    [TestMethod]
    [DataRow("""{"version": "2.1.0"}""", "$ has no 'runs'")]
    [DataRow("""{"runs": []}""", "$ has no 'version'")]
    [DataRow("""{"version": 2.1, "runs": []}""", "$.version is not '2.1.0'")]
    [DataRow("""{"version": "2.1.0", "runs": [null]}""", "$.runs[0] is not an object")]
    [DataRow("""{"version": "2.1.0", "version": "2.1.0", "runs": []}""", "$ has two members of one name")]
    [DataRow("""{"version": "2.1.0", "runs": [{RUN, "results": [], "results": []}]}""", "$.runs[0] has two members of one name")]
    [DataRow("""{"version": "2.1.0", "runs": [{RUN}]}""", "$.runs[0] has no 'results'")]
    [DataRow("""{"version": "2.1.0", "runs": [{"tool": {}, "results": []}]}""", "$.runs[0].tool has no 'driver'")]
    [DataRow("""{"version": "2.1.0", "runs": [{RUN, "results": [{"ruleId": 5}]}]}""", "$.runs[0].results[0].ruleId is not a text")]
    [DataRow(
        """{"version": "2.1.0", "runs": [{RUN, "results": [{"message": {"text": "\ud800"}}]}]}""",
        "$.runs[0].results[0].message.text has a text that is not Unicode")]
    [DataRow(
        """{"version": "2.1.0", "runs": [{RUN, "results": [{"locations": [{"physicalLocation": {"region": {"startLine": "x"}}}]}]}]}""",
        "$.runs[0].results[0].locations[0].physicalLocation.region.startLine is not a number of a line or column")]
    [DataRow("""{"version": "2.1.0", "runs": [{RUN, "results": [], "automationDetails": 5}]}""", "$.runs[0].automationDetails is not an object")]
    [DataRow("""{"version": "2.1.0", "runs": [{RUN, "results": [], "properties": {"filesRead": "x"}}]}""", "$.runs[0].properties.filesRead is not a count")]
    [DataRow("""{"version": "2.1.0", "runs": [{RUN, "results": [], "properties": {"filesRead": 1e18}}]}""", "$.runs[0].properties.filesRead is not a count")]
    public void What_is_wrong_with_a_log_is_said_with_its_name_and_place(string log, string expected)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("sub/odd.sarif", log.Replace("RUN", "\"tool\": {\"driver\": {\"name\": \"CspBuild\"}}", StringComparison.Ordinal));
        ToolRun.In(directory.Path, "merge", "sub/odd.sarif", "-o", "x")
            .Refused($"'{Path.Combine("sub", "odd.sarif")}' is not a SARIF log that can be merged: {expected}.");
    }

    [TestMethod]
    public void A_log_without_runs_adds_nothing_and_alone_is_nothing()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("empty.sarif", """{"version": "2.1.0", "runs": []}""");
        directory.Write("none.sarif", """{"version": "2.1.0", "runs": []}""");
        Scan(directory, "a.sarif");
        Assert.AreEqual(0, ToolRun.In(directory.Path, "merge", "empty.sarif", "a.sarif", "-o", "x").ExitCode);
        Assert.AreEqual(0, ToolRun.In(directory.Path, "merge", "a.sarif", "-o", "y").ExitCode);
        Assert.AreEqual(File.ReadAllText(directory["y"]), File.ReadAllText(directory["x"]));
        ToolRun.In(directory.Path, "merge", "empty.sarif", "-o", "z").Refused("There is no run in 'empty.sarif': there is nothing to merge.");
        ToolRun.In(directory.Path, "merge", "empty.sarif", "none.sarif", "-o", "z").Refused("There is no run in 'empty.sarif', nor in the other logs: ");
    }

    [TestMethod]
    public void Counts_may_be_larger_than_a_number_of_32_bits()
    {
        using var directory = new TemporaryDirectory();
        foreach (var name in (string[])["a.sarif", "b.sarif"])
        {
            var log = Scan(directory, name);
            Find(log, "runs[0].properties.filesRead").Replace(3_000_000_000);
            directory.Write(name, log.ToString());
        }

        Assert.AreEqual(0, ToolRun.In(directory.Path, "merge", "a.sarif", "b.sarif", "-o", "x").ExitCode);
        Assert.AreEqual(6_000_000_000, (long?)JObject.Parse(File.ReadAllText(directory["x"])).SelectToken("runs[0].properties.filesRead"));
    }

    [TestMethod]
    public void Whatever_a_value_of_a_log_is_the_log_is_merged_or_named()
    {
        using var directory = new TemporaryDirectory();
        var other = Scan(directory, "other.sarif");
        Find(other, "runs[0].tool.driver.semanticVersion").Replace("0.0.1");
        Find(other, "runs[0].originalUriBaseIds.SRCROOT.uri").Replace("file:///");
        directory.Write("other.sarif", other.ToString());

        var log = Scan(directory, "odd.sarif");
        // One of each list that is long, without the texts that a merge takes along unread.
        foreach (var list in (string[])["tool.driver.rules", "tool.driver.notifications", "taxonomies[0].taxa"])
        {
            Find(log, "runs[0]." + list).Skip(1).ToList().ForEach(element => element.Remove());
        }

        log.SelectTokens("runs[0].tool.driver.*[0].*").Where(token => !token.Path.EndsWith(".id", StringComparison.Ordinal)).ToList()
            .ForEach(token => token.Parent?.Remove());
        foreach (var text in log.DescendantsAndSelf().Where(token => token is not JProperty).ToArray().SelectMany(token => Vary(log, token)))
        {
            directory.Write("odd.sarif", text);
            foreach (var logs in (string[][])[["odd.sarif", "other.sarif"], ["other.sarif", "odd.sarif"]])
            {
                var run = ToolRun.In(directory.Path, ["merge", .. logs, "-o", "x"]);
                Assert.IsTrue(run.ExitCode is 0 || (run.ExitCode is 2 && run.Error.Contains("'odd.sarif'", StringComparison.Ordinal)), run.Error + text);
                Assert.DoesNotContain("A fault", run.Error);
            }
        }
    }

    private static IEnumerable<string> Vary(JObject log, JToken token)
    {
        if (token.Parent is null)
        {
            return Values;
        }

        var mark = new JValue(Mark);
        token.Replace(mark);
        var text = log.ToString(Formatting.None);
        mark.Replace(token);
        return Values.Select(value => text.Replace($"\"{Mark}\"", value, StringComparison.Ordinal));
    }

    private static JToken Find(JObject log, string path) => log.SelectTokens(path).Single();

    // With something of everything: what is accepted, by whom, what was not scanned, and what was left out.
    private static JObject Scan(TemporaryDirectory directory, string name)
    {
        directory.Write(".git/HEAD", "ref");
        directory.Write("src/a.py", "import tempfile\ntempfile.mktemp()  # ignore: CSP-D504 -- a reason\ntempfile.mktemp()\ntempfile.mktemp( =\n");
        directory.Write("src/b.py", "# coding: utf-16\n");
        directory.Write("src/venv/pyvenv.cfg");
        directory.Write("src/venv/c.py", "import os\n");
        ToolRun.In(directory.Path, "scan", "src", "--format", "sarif", "-o", name);
        return JObject.Parse(File.ReadAllText(directory[name]));
    }
}
