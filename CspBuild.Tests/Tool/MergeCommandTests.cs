using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Tool;

[TestClass]
public sealed class MergeCommandTests
{
    private const string Use = "import tempfile\ntempfile.mktemp()\n";

    [TestMethod]
    public async Task Logs_of_many_projects_become_one_run_with_each_result_once()
    {
        using var repository = CreateRepository();
        repository.Write("shared.py", Use);
        for (var i = 0; i < 60; i++)
        {
            var project = string.Create(CultureInfo.InvariantCulture, $"src/p{i:00}");
            repository.Write($"{project}/a.py", Use);
            repository.Write($"{project}/broken.py", "import tempfile\ntempfile.mktemp( = \n");
            Scan(repository, $"logs/{i}.sarif", project, "shared.py");
        }

        var run = await Merge(repository, "logs");
        Assert.HasCount(61, run.SelectTokens("results[*]").ToArray());
        Assert.AreEqual("shared.py", (string?)run.SelectToken("results[0].locations[0].physicalLocation.artifactLocation.uri"));
        Assert.AreEqual("src/p59/a.py", (string?)run.SelectToken("results[60].locations[0].physicalLocation.artifactLocation.uri"));
        Assert.HasCount(60, run.SelectTokens("invocations[0].toolExecutionNotifications[*]").ToArray());
        Assert.AreEqual("CspBuild/", (string?)run.SelectToken("automationDetails.id"));
    }

    [TestMethod]
    public async Task One_log_stays_what_it_is()
    {
        using var repository = CreateRepository();
        repository.Write("src/a.py", Use);
        Scan(repository, "a.sarif", "src");
        var merged = await Merge(repository, "a.sarif", "a.sarif");
        var log = JObject.Parse(await File.ReadAllTextAsync(repository["a.sarif"])).SelectTokens("runs[0]").Single();
        foreach (var member in log.Children<JProperty>())
        {
            Assert.AreEqual(member.Value.ToString(), merged[member.Name]?.ToString(), member.Name);
        }
    }

    [TestMethod]
    public async Task Of_a_result_at_two_levels_the_graver_counts()
    {
        using var repository = CreateRepository();
        repository.Write("a.py", Use);
        Scan(repository, "1.sarif", "a.py", "--severity", "HIGH=message");
        Scan(repository, "2.sarif", "a.py", "--severity", "HIGH=warning");
        Assert.AreEqual("warning", (string?)(await Merge(repository, "2.sarif", "1.sarif")).SelectToken("results[0].level"));
    }

    [TestMethod]
    public async Task A_submodule_lies_below_its_repository()
    {
        using var repository = CreateRepository();
        repository.Write("sub/.git/HEAD", "ref");
        repository.Write("sub/a.py", Use);
        repository.Write("a.py", Use);
        Scan(repository, "1.sarif", "sub");
        Scan(repository, "2.sarif", "a.py");
        var run = await Merge(repository, "1.sarif", "2.sarif");
        var paths = run.SelectTokens("results[*].locations[0].physicalLocation.artifactLocation.uri").Select(path => (string?)path);
        CollectionAssert.AreEqual(new[] { "a.py", "sub/a.py" }, paths.ToArray());
    }

    [TestMethod]
    public async Task What_one_run_did_not_finish_the_merged_one_did_not()
    {
        using var repository = CreateRepository();
        repository.Write("a/a.py", Use);
        repository.Write("b/b.py", "# coding: utf-16\n");
        Scan(repository, "1.sarif", "a");
        Scan(repository, "2.sarif", "b");
        Assert.IsFalse((bool?)(await Merge(repository, "1.sarif", "2.sarif")).SelectToken("invocations[0].executionSuccessful"));
    }

    [TestMethod]
    public async Task What_is_more_than_a_service_takes_is_left_out_and_said()
    {
        using var repository = CreateRepository();
        repository.Write("a.py", "import tempfile\n" + string.Concat(Enumerable.Repeat("tempfile.mktemp()\n", 25_002)));
        repository.Write("b.py", Use);
        Scan(repository, "a.sarif", "a.py", "--severity", "HIGH=warning");
        Scan(repository, "b.sarif", "b.py");
        var run = await Merge(repository, "a.sarif", "b.sarif");
        Assert.HasCount(25_000, run.SelectTokens("results[*]").ToArray());
        Assert.AreEqual("error", (string?)run.SelectToken("results[24999].level"));
        var notification = run.SelectTokens("invocations[0].toolExecutionNotifications[0]").Single();
        Assert.AreEqual("warning", (string?)notification["level"]);
        StringAssert.StartsWith((string?)notification.SelectToken("message.text"), "3 of 25003 results are left out, the least grave");

        using var compressed = new MemoryStream();
        await using (var compressor = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await compressor.WriteAsync(await File.ReadAllBytesAsync(repository["merged.sarif"]));
        }

        Assert.IsLessThan(10_000_000, compressed.Length);
    }

    [TestMethod]
    [DataRow("new.sarif", "old.sarif")]
    [DataRow("old.sarif", "new.sarif")]
    public async Task Logs_of_several_versions_become_one_of_the_newest(params string[] logs)
    {
        using var repository = CreateRepository();
        repository.Write("a.py", Use);
        repository.Write("b.py", Use + "tempfile.mktemp( = \n");
        Scan(repository, "new.sarif", "a.py");
        Scan(repository, "old.sarif", "b.py");

        // An older version had its rules in another order, and one that is gone.
        var old = JObject.Parse(await File.ReadAllTextAsync(repository["old.sarif"]));
        var driver = (JObject)old.SelectTokens("runs[0].tool.driver").Single();
        driver["semanticVersion"] = "0.0.1";
        driver["rules"] = new JArray(driver.SelectTokens("rules[*]").Reverse());
        driver["notifications"] = new JArray(driver.SelectTokens("notifications[*]").Reverse());
        ((JArray?)driver["rules"])?.AddFirst(new JObject { ["id"] = "CSP-D999" });
        foreach (var result in old.SelectTokens("runs[0].results[*]"))
        {
            (result["ruleId"], result["ruleIndex"]) = ("CSP-D999", 0);
        }

        repository.Write("old.sarif", old.ToString());
        var run = await Merge(repository, logs);

        var newest = JObject.Parse(await File.ReadAllTextAsync(repository["new.sarif"])).SelectToken("runs[0].tool.driver.semanticVersion");
        Assert.AreEqual((string?)newest, (string?)run.SelectToken("tool.driver.semanticVersion"));
        CollectionAssert.AreEqual(new[] { "CSP-D504", "CSP-D999" }, run.SelectTokens("results[*].ruleId").Select(id => (string?)id).ToArray());
        foreach (var result in run.SelectTokens("results[*]"))
        {
            Assert.AreEqual((string?)result["ruleId"], (string?)run.SelectToken($"tool.driver.rules[{result["ruleIndex"]}].id"));
        }

        var descriptor = run.SelectTokens("invocations[0].toolExecutionNotifications[0].descriptor").Single();
        Assert.AreEqual((string?)descriptor["id"], (string?)run.SelectToken($"tool.driver.notifications[{descriptor["index"]}].id"));
    }

    [TestMethod]
    [DataRow("0.1.0", "0.2.0-beta.1")]
    [DataRow("0.2.0-beta.1", "0.2.0")]
    [DataRow("1.0.0-alpha", "1.0.0-alpha.1")]
    [DataRow("1.0.0-alpha.1", "1.0.0-alpha.beta")]
    [DataRow("1.0.0-beta.2", "1.0.0-beta.11")]
    [DataRow("1.0.0-rc-1", "1.0.0-rc-2")]
    [DataRow("1.0.0-99999999999999999998", "1.0.0-99999999999999999999")]
    [DataRow("0.9.0", "0.10.0")]
    [DataRow("0.1.0", "0.1.1-beta+2026")]
    [DataRow("0.2.0-beta+2027", "0.2.0+2026")]
    [DataRow("latest", "0.0.1-a")]
    [DataRow("1.0", "0.0.1")]
    [DataRow("", "0.0.1")]
    [DataRow(null, "0.0.1")]
    public async Task The_newest_version_is_that_of_the_semantic_order(string? older, string newer)
    {
        using var repository = CreateRepository();
        repository.Write("a.py", Use);
        foreach (var (log, version) in new[] { ("a.sarif", older), ("b.sarif", newer) })
        {
            Scan(repository, log, "a.py");
            var json = JObject.Parse(await File.ReadAllTextAsync(repository[log]));
            json.SelectTokens("runs[0].tool.driver").Single()["semanticVersion"] = version;
            (version is null ? json.SelectToken("runs[0].tool.driver.semanticVersion")?.Parent : null)?.Remove();
            repository.Write(log, json.ToString());
        }

        Assert.AreEqual(newer, (string?)(await Merge(repository, "a.sarif", "b.sarif")).SelectToken("tool.driver.semanticVersion"));
        Assert.AreEqual(newer, (string?)(await Merge(repository, "b.sarif", "a.sarif")).SelectToken("tool.driver.semanticVersion"));
    }

    [TestMethod]
    [DataRow("There is no log 'nowhere'.", "nowhere", "-o", "x")]
    [DataRow("There is no *.sarif in 'empty'.", "empty", "-o", "x")]
    [DataRow("'text.sarif' is not a SARIF log that can be merged: '<' is an invalid start of a value", "text.sarif", "-o", "x")]
    [DataRow("'other.json' is not a SARIF log that can be merged: $ is not an object.", "other.json", "-o", "x")]
    [DataRow("'eslint.sarif' is not a SARIF log that can be merged: $.runs[0].tool.driver.name is not 'CspBuild'.", "eslint.sarif", "-o", "x")]
    [DataRow("'odd.sarif' is not a SARIF log that can be merged: $.runs[0].tool is not an object.", "a.sarif", "odd.sarif", "-o", "x")]
    [DataRow("'a.sarif' is one of the logs that are read.", "a.sarif", "-o", "a.sarif")]
    [DataRow("Option '--output' is required", "a.sarif")]
    [DataRow("Required argument 'LOG' missing for command: 'merge'", "-o", "x")]
    public void What_makes_no_sense_is_refused_on_one_line(string expected, params string[] arguments)
    {
        using var repository = CreateRepository();
        repository.Write("a.py", Use);
        Scan(repository, "a.sarif", "a.py");
        var log = File.ReadAllText(repository["a.sarif"]);
        repository.Write("empty/readme.md");
        repository.Write("text.sarif", "<xml/>");
        repository.Write("other.json", "[1]");
        repository.Write("odd.sarif", """{"version": "2.1.0", "runs": [{"tool": 1}]}""");
        repository.Write("eslint.sarif", """{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "ESLint"}}, "results": []}]}""");

        ToolRun.In(repository.Path, ["merge", .. arguments]).Refused(expected);
        Assert.AreEqual(log, File.ReadAllText(repository["a.sarif"]));
        Assert.IsFalse(File.Exists(repository["x"]));
    }

    private static TemporaryDirectory CreateRepository()
    {
        var repository = new TemporaryDirectory();
        repository.Write(".git/HEAD", "ref");
        return repository;
    }

    private static void Scan(TemporaryDirectory repository, string log, params string[] arguments) =>
        Assert.AreNotEqual(string.Empty, ToolRun.In(repository.Path, ["scan", "--format", "sarif", "--output", log, .. arguments]).Error);

    private static async Task<JToken> Merge(TemporaryDirectory repository, params string[] logs)
    {
        var run = ToolRun.In(repository.Path, ["merge", .. logs, "-o", "merged.sarif"]);
        Assert.AreEqual((0, string.Empty), (run.ExitCode, run.Output), run.Error);
        var json = await File.ReadAllTextAsync(repository["merged.sarif"]);
        await SarifSchema.AssertValid(json);
        return JObject.Parse(json).SelectTokens("runs[*]").Single();
    }
}
