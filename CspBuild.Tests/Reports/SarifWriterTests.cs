using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CspBuild.Diagnostics;
using CspBuild.Reports;
using CspBuild.Reports.Sarif;
using CspBuild.Rules;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.CodeAnalysis.Sarif;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json;
using Fix = CspBuild.Diagnostics.Fix;
using Log = CspBuild.Reports.Sarif.SarifLog;
using ReadLog = Microsoft.CodeAnalysis.Sarif.SarifLog;
using Replacement = CspBuild.Diagnostics.Replacement;
using SourceRoot = CspBuild.Reports.SourceRoot;
using Suppression = CspBuild.Diagnostics.Suppression;

namespace CspBuild.Tests.Reports;

[TestClass]
public sealed class SarifWriterTests
{
    private const string File = "/repo/src/a.py";

    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules[0].Descriptor;

    [TestMethod]
    public async Task A_finding_is_a_result_at_its_place()
    {
        var run = await Read(Found(File, 3, 5, "  f = mktemp()"));
        var result = run.Results.Single();
        Assert.AreEqual("CSP-D504", result.RuleId);
        Assert.AreEqual("CSP-D504", run.Tool.Driver.Rules[result.RuleIndex].Id);
        Assert.AreEqual(FailureLevel.Error, result.Level);
        Assert.AreEqual("What is wrong.", result.Message.Text);
        var place = result.Locations.Single().PhysicalLocation;
        Assert.AreEqual("src/a.py", place.ArtifactLocation.Uri.OriginalString);
        Assert.AreEqual("SRCROOT", place.ArtifactLocation.UriBaseId);
        Assert.AreEqual((3, 5, 3, 9), (place.Region.StartLine, place.Region.StartColumn, place.Region.EndLine, place.Region.EndColumn));
        Assert.AreEqual("file:///repo/", run.OriginalUriBaseIds["SRCROOT"].Uri.OriginalString);
        Assert.AreEqual(ColumnKind.Utf16CodeUnits, run.ColumnKind);
        Assert.IsEmpty(result.Suppressions);
        Assert.IsTrue(run.Invocations.Single().ExecutionSuccessful);
    }

    [TestMethod]
    [DataRow("Error", FailureLevel.Error)]
    [DataRow("Warning", FailureLevel.Warning)]
    [DataRow("Message", FailureLevel.Note)]
    public async Task A_result_has_the_level_at_which_the_build_shows_it(string level, FailureLevel expected)
    {
        var run = await Read(Found(File, 1, 1, "x") with { Level = Enum.Parse<Level>(level) });
        Assert.AreEqual(expected, run.Results.Single().Level);
    }

    [TestMethod]
    public async Task A_fix_is_replacements_in_the_file()
    {
        var found = Found(File, 3, 5, "x");
        var fix = new Fix("Changes this.", [new Replacement(new LinePosition(1, 1), new LinePosition(1, 1), "import os\n"), new Replacement(found.Finding.Start, found.Finding.End, "y")]);
        var run = await Read(found with { Finding = found.Finding with { Fix = fix } });
        var written = run.Results.Single().Fixes.Single();
        Assert.AreEqual("Changes this.", written.Description.Text);
        var change = written.ArtifactChanges.Single();
        Assert.AreEqual("src/a.py", change.ArtifactLocation.Uri.OriginalString);
        Assert.AreEqual("import os\n, y", string.Join(", ", change.Replacements.Select(replacement => replacement.InsertedContent.Text)));
        var region = change.Replacements[0].DeletedRegion;
        Assert.AreEqual((1, 1, 1, 1), (region.StartLine, region.StartColumn, region.EndLine, region.EndColumn));
        Assert.IsNull((await Read(found)).Results.Single().Fixes);
    }

    [TestMethod]
    public async Task A_clean_scan_has_a_log_without_results()
    {
        var run = await Read();
        Assert.IsEmpty(run.Results);
        Assert.IsTrue(run.Invocations.Single().ExecutionSuccessful);
    }

    [TestMethod]
    public async Task A_rule_says_what_it_looks_for()
    {
        var run = await Read();
        var rule = run.Tool.Driver.Rules.Single(r => r.Id == "CSP-D504");
        Assert.AreEqual("Insecure temporary file: tempfile.mktemp().", rule.ShortDescription.Text);
        Assert.AreEqual(Rule.Description, rule.FullDescription.Text);
        Assert.AreEqual($"{Rule.Description} See {Rule.HelpUri}.", rule.Help.Text);
        Assert.AreEqual($"{Rule.Description}\n\n[More about CSP-D504]({Rule.HelpUri})", rule.Help.Markdown);
        Assert.MatchesRegex("^[A-Z][A-Za-z]+$", rule.Name);
        Assert.AreEqual(Rule.HelpUri, rule.HelpUri.OriginalString);
        Assert.AreEqual(FailureLevel.Error, rule.DefaultConfiguration.Level);
        Assert.AreEqual("8.0", rule.GetProperty("security-severity"));
        CollectionAssert.AreEquivalent(new[] { "security", "external/cwe/cwe-377", "external/cwe/cwe-367" }, rule.Tags.ToArray());
        var taxa = run.Taxonomies.Single().Taxa;
        CollectionAssert.AreEqual(
            new[] { "CWE-377", "CWE-367" }, rule.Relationships.Select(relation => taxa[relation.Target.Index].Id).ToArray());
    }

    [TestMethod]
    public async Task A_suppressed_finding_stays_with_its_reason()
    {
        var found = Found(File, 3, 5, "f = mktemp()");
        var run = await Read(
            found with { Finding = found.Finding with { Suppression = new Suppression(new LinePosition(2, 1), "private directory") } },
            found with { Finding = found.Finding with { Suppression = new Suppression(new LinePosition(3, 20), Reason: null) } });
        var suppressions = run.Results.Select(result => result.Suppressions.Single()).ToArray();
        Assert.IsTrue(suppressions.All(suppression => suppression.Kind == SuppressionKind.InSource));
        Assert.AreEqual("private directory", suppressions[0].Justification);
        Assert.IsNull(suppressions[1].Justification);
        Assert.AreEqual(2, suppressions[0].Location.PhysicalLocation.Region.StartLine);
        Assert.AreEqual("src/a.py", suppressions[0].Location.PhysicalLocation.ArtifactLocation.Uri.OriginalString);
    }

    [TestMethod]
    public async Task A_finding_of_the_baseline_is_suppressed_from_outside_and_known()
    {
        var found = Found(File, 3, 5, "f = mktemp()");
        var known = found with { Finding = found.Finding with { Baseline = new BaselineAcceptance("2026-11-29", "old job") } };
        var run = await Read(new Log(new SourceRoot("/repo"), "/repo/a.csproj", "1.2.3", [known, found]) { HasBaseline = true });

        var suppression = run.Results[0].Suppressions.Single();
        Assert.AreEqual((BaselineState.Unchanged, SuppressionKind.External), (run.Results[0].BaselineState, suppression.Kind));
        Assert.AreEqual(("old job", "2026-11-29"), (suppression.Justification, suppression.GetProperty("since")));
        Assert.AreEqual(BaselineState.New, run.Results[1].BaselineState);
        Assert.IsEmpty(run.Results[1].Suppressions);
    }

    [TestMethod]
    public async Task What_kept_the_tool_from_looking_is_a_notification()
    {
        var run = await Read(
            new ReportedFinding(File, new Finding(ToolDiagnostics.SyntaxError, new(2, 1), new(2, 1), "Bad syntax."), Level.Warning),
            new ReportedFinding("/repo/.editorconfig", new Finding(ToolDiagnostics.BadEditorConfig, new(4, 9), new(4, 12), "Bad value."), Level.Warning));
        Assert.IsEmpty(run.Results);
        var invocation = run.Invocations.Single();
        Assert.IsTrue(invocation.ExecutionSuccessful);
        var syntax = invocation.ToolExecutionNotifications.Single();
        Assert.AreEqual("CSPB0002", run.Tool.Driver.Notifications[syntax.Descriptor.Index].Id);
        Assert.AreEqual("Bad syntax.", syntax.Message.Text);
        Assert.AreEqual(2, syntax.Locations.Single().PhysicalLocation.Region.StartLine);
        Assert.AreEqual("CSPB0005", invocation.ToolConfigurationNotifications.Single().Descriptor.Id);
    }

    [TestMethod]
    public async Task A_file_that_was_not_scanned_makes_the_run_a_failure()
    {
        var run = await Read(new ReportedFinding(File, new Finding(ToolDiagnostics.UnreadableFile, default, default, "Locked."), Level.Error));
        var invocation = run.Invocations.Single();
        Assert.IsFalse(invocation.ExecutionSuccessful);
        Assert.IsNull(invocation.ToolExecutionNotifications.Single().Locations.Single().PhysicalLocation.Region);
    }

    [TestMethod]
    public void Every_diagnostic_is_a_rule_or_a_notification()
    {
        var run = Parse(Write());
        CollectionAssert.AreEquivalent(
            DiagnosticCatalog.All.Select(descriptor => descriptor.Id).ToArray(),
            run.Tool.Driver.Rules.Concat(run.Tool.Driver.Notifications).Select(descriptor => descriptor.Id).ToArray());
    }

    [TestMethod]
    public async Task Fingerprints_outlive_moved_lines_and_blanks()
    {
        var before = await Fingerprints(Found(File, 3, 5, "f = mktemp()"), Found(File, 9, 1, "return mktemp()"));
        var after = await Fingerprints(Found("/repo/moved.py", 7, 9, "\t f  =  mktemp() "), Found("/repo/moved.py", 8, 1, "return mktemp()"));
        CollectionAssert.AreEqual(before, after);
        Assert.AreNotEqual(before[0], before[1]);
    }

    [TestMethod]
    public async Task Equal_lines_of_one_file_are_counted()
    {
        var names = await Fingerprints(Found(File, 3, 5, "mktemp()"), Found(File, 4, 5, "mktemp()"), Found("/repo/b.py", 4, 5, "mktemp()"));
        Assert.AreEqual(names[0], names[2]);
        Assert.EndsWith(":1", names[0]);
        Assert.AreEqual(names[0][..^1] + "2", names[1]);
    }

    [TestMethod]
    [DataRow("/repo/a b#c%d.py", "a%20b%23c%25d.py")]
    [DataRow("/repo/ä/日本.py", "%C3%A4/%E6%97%A5%E6%9C%AC.py")]
    [DataRow("/repo/a:b?.py", "a%3Ab%3F.py")]
    [DataRow("/repo/a\"<>{}^`|[].py", "a%22%3C%3E%7B%7D%5E%60%7C%5B%5D.py")]
    public async Task A_path_is_a_valid_URI(string path, string expected)
    {
        var run = await Read(Found(path, 1, 1, "x"));
        var location = run.Results.Single().Locations.Single().PhysicalLocation.ArtifactLocation;
        Assert.AreEqual(expected, location.Uri.OriginalString);
        Assert.AreEqual(path, new Uri(new Uri("file:///repo/"), location.Uri).LocalPath);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows, IgnoreMessage = "On Windows a backslash separates names")]
    public async Task A_backslash_may_be_a_part_of_a_name()
    {
        var run = await Read(Found("/repo/a\\b.py", 1, 1, "x"));
        Assert.AreEqual("a%5Cb.py", run.Results.Single().Locations.Single().PhysicalLocation.ArtifactLocation.Uri.OriginalString);
    }

    [TestMethod]
    public async Task A_file_outside_the_repository_has_an_absolute_URI()
    {
        var run = await Read(Found("/repository/a b.py", 1, 1, "x"));
        var location = run.Results.Single().Locations.Single().PhysicalLocation.ArtifactLocation;
        Assert.AreEqual("file:///repository/a%20b.py", location.Uri.OriginalString);
        Assert.IsNull(location.UriBaseId);
    }

    [TestMethod]
    public async Task The_logs_of_two_projects_are_told_apart()
    {
        var run = await Read();
        Assert.AreEqual("CspBuild/src/App/App.csproj/", run.AutomationDetails.Id);
        Assert.AreEqual("1.2.3", run.Tool.Driver.SemanticVersion);
    }

    [TestMethod]
    public async Task Any_text_can_stand_in_a_message()
    {
        var text = string.Concat(Enumerable.Range(0, 0x300).Select(i => (char)i)) + "\u2028\U0001F600\uFFFF";
        var found = Found(File, 1, 1, "x");
        var run = await Read(found with { Finding = found.Finding with { Message = text } });
        Assert.AreEqual(text, run.Results.Single().Message.Text);
    }

    [TestMethod]
    public void Half_a_surrogate_pair_becomes_valid_UTF_8()
    {
        var found = Found(File, 1, 1, "x");
        var json = Write(found with { Finding = found.Finding with { Message = "a\uDE00\uD83Db\uD83D" } });
        Assert.Contains("\"a\\ude00\\ud83db\\ud83d\"", json);
        Assert.AreEqual("%EF%BF%BD.py", SourceRoot.Escape("\uD800.py"));
    }

    [TestMethod]
    public void The_same_scan_gives_the_same_bytes() => Assert.AreEqual(Write(Found(File, 1, 1, "x")), Write(Found(File, 1, 1, "x")));

    private static ReportedFinding Found(string path, int line, int column, string lineText) => new(
        path,
        new Finding(Rule, new LinePosition(line, column), new LinePosition(line, column + 4), "What is wrong.") { LineText = lineText },
        Level.Error);

    private static async Task<string[]> Fingerprints(params ReportedFinding[] findings) =>
        [.. (await Read(findings)).Results.Select(result => result.PartialFingerprints.Single().Value)];

    private static string Write(params ReportedFinding[] findings) =>
        Write(new Log(new SourceRoot("/repo"), "/repo/src/App/App.csproj", "1.2.3", findings));

    private static string Write(Log log)
    {
        using var writer = new StringWriter();
        SarifWriter.Write(log, writer);
        return writer.ToString();
    }

    private static Task<Run> Read(params ReportedFinding[] findings) =>
        Read(new Log(new SourceRoot("/repo"), "/repo/src/App/App.csproj", "1.2.3", findings));

    private static async Task<Run> Read(Log log)
    {
        var json = Write(log);
        await SarifSchema.AssertValid(json);
        return Parse(json);
    }

    private static Run Parse(string json) =>
        (JsonConvert.DeserializeObject<ReadLog>(json) ?? throw new InvalidOperationException("The log is empty.")).Runs.Single();
}
