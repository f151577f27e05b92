using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CspBuild.Tests.Infrastructure;
using CspBuild.Tool;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

[TestClass]
public sealed class BaselineCommandTests
{
    private const string Source = "import tempfile\ntempfile.mktemp()\n";

    [TestMethod]
    public void What_is_there_is_accepted_and_what_is_new_is_not()
    {
        using var repository = Create();

        Assert.EndsWith("2 in the baseline: 2 added, 0 moved, 0 removed.", Run(repository, ExitCode.Success, "baseline").Error.TrimEnd());
        var text = File.ReadAllText(repository["csp-baseline.json"]);
        Assert.HasCount(2, text.Split('\n').Where(line => line.Contains(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        var accepted = Run(repository, ExitCode.Success, "scan", "--baseline", "csp-baseline.json");
        Assert.AreEqual(string.Empty, accepted.Output);
        Assert.Contains("0 errors, 0 warnings, 0 messages, 0 suppressed, 2 in the baseline, 0 switched off; ", accepted.Error);

        repository.Write("one/a.py", Source + "tempfile.mktemp()\n");
        StringAssert.StartsWith(
            Run(repository, ExitCode.Findings, "scan", "--baseline", "csp-baseline.json").Output, $"one{Path.DirectorySeparatorChar}a.py(3,1): error CSP-D504: ");
        Run(repository, ExitCode.Success, "baseline");
        Assert.Contains("\"count\": 2", File.ReadAllText(repository["csp-baseline.json"]));
    }

    [TestMethod]
    [DataRow("0", 0)]
    [DataRow("1", 1)]
    public void An_age_is_as_a_build_takes_it(string days, int accepted)
    {
        using var repository = Create();
        Run(repository, ExitCode.Success, "baseline", "one", "-q");
        var yesterday = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = File.ReadAllText(repository["csp-baseline.json"]);
        repository.Write("csp-baseline.json", text.Replace(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), yesterday, StringComparison.Ordinal));

        var scan = ToolRun.In(repository.Path, "scan", "one", "--baseline", "csp-baseline.json", "--max-baseline-age", days);
        Assert.Contains($"{accepted} in the baseline", scan.Error);
        Assert.AreEqual(accepted == 0, scan.Output.Contains("1 days ago, and --max-baseline-age is 0.", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_policy_decides_what_needs_an_entry_and_whether_there_is_one()
    {
        using var repository = Create();
        repository.Write("one/a.py", "import tempfile\ntempfile.mktemp()  # noqa: CSP-D504\n");
        repository.Write("two/.editorconfig", "[*.py]\ndotnet_diagnostic.CSP-D504.severity = none\n");
        repository.Write("policy.json", "{ \"version\": 1, \"levels\": { \"CSP\": \"error\" }, \"requireSuppressionReasons\": true }");
        Assert.Contains("0 in the baseline", Run(repository, ExitCode.Success, "baseline").Error);
        Assert.Contains("2 in the baseline", Run(repository, ExitCode.Success, "baseline", "--policy", "policy.json").Error);

        repository.Write("policy.json", "{ \"version\": 1, \"allowBaselines\": false }");
        ToolRun.In(repository.Path, "baseline", "--policy", "policy.json").Refused("The policy allows no baselines. Fix what is found.");
    }

    [TestMethod]
    public void It_shrinks_and_follows_renames_where_it_is_told()
    {
        using var repository = Create();
        Run(repository, ExitCode.Success, "baseline");
        var text = File.ReadAllText(repository["csp-baseline.json"]).Replace("\" }", "\", \"reason\": \"old\" }", StringComparison.Ordinal);
        repository.Write("csp-baseline.json", text);
        File.Move(repository["one/a.py"], repository["one/moved.py"]);

        Assert.Contains("(5,5): warning CSPB0013", Run(repository, ExitCode.Findings, "scan", "--baseline", "csp-baseline.json").Output);
        Assert.Contains("1 moved, 0 removed", Run(repository, ExitCode.Success, "baseline", "--prune", "--follow-renames").Error);
        Assert.AreEqual(text.Replace("one/a.py", "one/moved.py", StringComparison.Ordinal), File.ReadAllText(repository["csp-baseline.json"]));

        repository.Write("two/b.py");
        Assert.Contains("0 added, 0 moved, 1 removed", Run(repository, ExitCode.Success, "baseline", "--prune").Error);
        Assert.DoesNotContain("two/b.py", File.ReadAllText(repository["csp-baseline.json"]));
    }

    [TestMethod]
    public void Only_what_lies_in_the_given_paths_changes()
    {
        using var repository = Create();
        Run(repository, ExitCode.Success, "baseline");
        repository.Write("one/a.py");
        repository.Write("two/b.py");

        Run(repository, ExitCode.Success, "baseline", "one");
        Assert.DoesNotContain("one/a.py", File.ReadAllText(repository["csp-baseline.json"]));
        Assert.Contains("two/b.py", File.ReadAllText(repository["csp-baseline.json"]));
    }

    [TestMethod]
    public void What_is_switched_off_gets_no_entry()
    {
        using var repository = Create();
        repository.Write(".editorconfig", "root = true\n[two/**]\ndotnet_diagnostic.CSP-D504.severity = none\n");

        Assert.Contains("1 in the baseline: 1 added", Run(repository, ExitCode.Success, "baseline").Error);
    }

    [TestMethod]
    public void What_cannot_be_scanned_is_said_and_fails()
    {
        using var repository = Create();
        repository.Write("one/large.py", new string('#', 200));

        var run = Run(repository, ExitCode.Failure, "baseline", "--max-file-size", "100");
        Assert.Contains("large.py(1,1): error CSPB0007: ", run.Error);
        Assert.Contains("one/a.py", File.ReadAllText(repository["csp-baseline.json"]));
    }

    [TestMethod]
    public void A_policy_goes_before_options_and_comments()
    {
        using var repository = Create();
        repository.Write("one/a.py", Source + "tempfile.mktemp()  # noqa\n");
        repository.Write(
            "policy.json",
            "{ \"version\": 1, \"levels\": { \"CSP\": \"error\" }, \"requireSuppressionReasons\": true, \"allowBaselines\": false }");
        Run(repository, ExitCode.Success, "baseline");

        var run = Run(repository, ExitCode.Findings, "scan", "one", "--policy", "policy.json", "--severity", "CSP=none");
        Assert.Contains("2 errors", run.Error);
        Assert.Contains("CSPB0015: --severity says less than the policy", run.Output);
        Assert.Contains("a.py(3,20): message CSPB0015", run.Output);
        ToolRun.In(repository.Path, "scan", "--policy", "policy.json", "--baseline", "csp-baseline.json").Refused("The policy allows no baselines.");
        ToolRun.In(repository.Path, "scan", "--policy", "missing.json").Refused("missing.json: error CSPB0021: The policy cannot be used: it is not there");
    }

    [TestMethod]
    public void A_broken_baseline_is_refused_at_its_place_and_stays_as_it_is()
    {
        using var repository = Create();
        repository.Write("csp-baseline.json", "{ \"version\": 1, \"entries\": [\n<<<<<<< HEAD\n");

        ToolRun.In(repository.Path, "baseline").Refused("csp-baseline.json(2,1): error CSPB0017: The baseline cannot be used: a merge left both sides");
        ToolRun.In(repository.Path, "scan", "--baseline", "csp-baseline.json").Refused("csp-baseline.json(2,1): error CSPB0017");
        ToolRun.In(repository.Path, "scan", "--baseline", "missing.json").Refused("missing.json: error CSPB0017: The baseline cannot be used: it is not there");
        Assert.Contains("<<<<<<<", File.ReadAllText(repository["csp-baseline.json"]));
    }

    [TestMethod]
    public void A_baseline_lies_above_the_files_of_its_entries()
    {
        using var repository = Create();
        ToolRun.In(repository.Path, "baseline", "--baseline", "one/baseline.json").Refused("lies outside the directory of the baseline");
        Assert.IsFalse(File.Exists(repository["one/baseline.json"]));
    }

    [TestMethod]
    public void Pruning_needs_a_baseline_and_no_more_than_that()
    {
        using var repository = Create();
        ToolRun.In(repository.Path, "baseline", "--prune").Refused("csp-baseline.json: error CSPB0017: The baseline cannot be used: it is not there");
        Assert.IsFalse(File.Exists(repository["csp-baseline.json"]));

        // What is found outside its directory would get no entry anyway.
        Run(repository, ExitCode.Success, "baseline", "one", "--baseline", "one/baseline.json");
        repository.Write("one/a.py");
        var pruned = Run(repository, ExitCode.Success, "baseline", "--prune", "--baseline", "one/baseline.json");
        Assert.Contains("0 in the baseline: 0 added, 0 moved, 1 removed.", pruned.Error);
    }

    [TestMethod]
    public void Counts_that_no_repository_has_are_added_up()
    {
        using var repository = Create();
        var entries = string.Join(", ", new[] { "a", "b" }.Select(name =>
            $$"""{ "rule": "CSP-D504", "path": "three/{{name}}", "fingerprint": "0123456789abcdef", "count": {{int.MaxValue}}, "since": "2026-11-29" }"""));
        repository.Write("csp-baseline.json", $$"""{ "version": 1, "entries": [{{entries}}] }""");

        var pruned = Run(repository, ExitCode.Success, "baseline", "one", "--prune");
        Assert.Contains($"{2L * int.MaxValue} in the baseline: 0 added, 0 moved, 0 removed.", pruned.Error);
    }

    private static TemporaryDirectory Create()
    {
        var repository = new TemporaryDirectory();
        repository.Write("one/one.csproj");
        repository.Write("one/a.py", Source);
        repository.Write("two/b.py", Source);
        return repository;
    }

    private static ToolRun Run(TemporaryDirectory repository, int exitCode, params string[] arguments)
    {
        var run = ToolRun.In(repository.Path, arguments);
        Assert.AreEqual(exitCode, run.ExitCode, run.Error + run.Output);
        return run;
    }
}
