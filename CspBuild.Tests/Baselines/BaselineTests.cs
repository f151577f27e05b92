using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Baselines;

/// <summary>What a baseline accepts, and how it is brought up to date. Files are written <c>path: line, line</c>, where a line is its text.</summary>
[TestClass]
public sealed class BaselineTests
{
    private static readonly DateTime Today = new(2026, 11, 29, 0, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    [DataRow("a.py: one", "a.py: one", "a.py 1 accepted", DisplayName = "the same again")]
    [DataRow("a.py: one", "a.py: , ,  one ", "a.py 3 accepted", DisplayName = "moved and indented")]
    [DataRow("a.py: one", "a.py: two", "a.py 1 new", DisplayName = "edited")]
    [DataRow("a.py: one", "b.py: one", "b.py 1 new", DisplayName = "renamed")]
    [DataRow("a.py: one", "a.py: one, one", "a.py 1 accepted; a.py 2 new", DisplayName = "a second equal one")]
    [DataRow("a.py: one, one", "a.py: one, two, one, one", "a.py 1 accepted; a.py 2 new; a.py 3 accepted; a.py 4 new", DisplayName = "counted")]
    [DataRow("a.py: one; sub/a.py: one", "a.py: one; sub/a.py: one", "a.py 1 accepted; sub/a.py 1 accepted", DisplayName = "two files")]
    public void A_baseline_accepts_each_finding_once(string before, string after, string expected)
    {
        var files = Files(after);
        var review = BaselineReview.Create(Parse(Update(Empty, before)), files, new BaselineAge(Today, MaximumDays: null));

        Assert.AreEqual(expected, string.Join("; ", review.Files.SelectMany(file =>
            file.Findings.Select(finding => $"{MachinePath.Write(file.Path)[6..]} {finding.Start.Line} {(finding.IsAccepted ? "accepted" : "new")}"))));
    }

    [TestMethod]
    [DataRow("a.py: one", "a.py: one", "")]
    [DataRow("a.py: one", "a.py: ", "5: nothing")]
    [DataRow("a.py: one, one", "a.py: one", "5: is 1 left")]
    [DataRow("a.py: one; gone/b.py: one", "a.py: one", "6: nothing")]
    [DataRow("a.py: one; unknown/b.py: one", "a.py: one", "")]
    public void An_entry_that_accepts_more_than_there_is_is_stale(string before, string after, string expected)
    {
        var baseline = Parse(Update(Empty, before));
        var review = BaselineReview.Create(baseline, Files(after), new BaselineAge(Today, MaximumDays: null));

        var stale = review.FindStale(GetState).ConvertAll(review.Describe);
        Assert.AreEqual(expected.Length == 0 ? 0 : 1, stale.Count);
        foreach (var finding in stale)
        {
            Assert.AreEqual(expected.Split(": ")[0], finding.Start.Line.ToString(CultureInfo.InvariantCulture));
            Assert.Contains(expected.Split(": ")[1], finding.Message);
        }
    }

    [TestMethod]
    public void What_a_comment_accepts_and_what_the_tool_says_itself_needs_no_entry()
    {
        var file = Files("a.py: one, two")[0];
        var suppressed = file.Findings[0] with { Suppression = new Suppression(new LinePosition(1, 20), Reason: null) };
        var ofTool = file.Findings[1] with { Descriptor = ToolDiagnostics.SyntaxError };

        Assert.IsEmpty(BaselineUpdate.Create(Empty, [new FileReport(file.Path, [suppressed, ofTool])], Options).Entries);
    }

    [TestMethod]
    [DataRow("2026-11-29", null, "")]
    [DataRow("2020-01-01", null, "")]
    [DataRow("2026-08-31", 90, "")]
    [DataRow("2026-08-30", 90, "since 2026-08-30, 91 days ago, and CspMaxBaselineAge is 90.")]
    [DataRow("2026-11-30", 90, "", DisplayName = "tomorrow, where it was written")]
    [DataRow("2026-12-01", 90, "a day that has not come.")]
    [DataRow("2099-01-01", null, "")]
    public void An_entry_that_is_too_old_accepts_nothing_and_says_so(string since, int? days, string expected)
    {
        var baseline = Parse(Update(Empty, "a.py: one").Replace("2026-11-29", since, StringComparison.Ordinal));
        var review = BaselineReview.Create(baseline, Files("a.py: one"), new BaselineAge(Today, days));

        var finding = review.Files[0].Findings[0];
        Assert.AreEqual(expected.Length == 0, finding.IsAccepted);
        Assert.EndsWith(expected.Length == 0 ? "Wrong." : expected, finding.Message);
        Assert.IsEmpty(review.FindStale(GetState));
    }

    [TestMethod]
    public void A_baseline_is_written_sorted_one_entry_a_line()
    {
        var text = Update(Empty, "sub/b.py: one; a.py: two, one, two");

        var lines = text.Split('\n');
        StringAssert.StartsWith(text, "{\n  \"$schema\": \"urn:cspbuild:baseline:1\",\n  \"version\": 1,\n  \"entries\": [\n    { \"rule\": \"CSP-D504\", \"path\": \"a.py\", ");
        Assert.EndsWith("\"count\": 1, \"since\": \"2026-11-29\" }\n  ]\n}\n", text);
        Assert.HasCount(10, lines);
        CollectionAssert.AreEqual(lines[4..6].Order(StringComparer.Ordinal).ToArray(), lines[4..6]);
        Assert.AreEqual(text, Update(Empty, "a.py: two, one, two; sub/b.py: one"));
        Assert.AreEqual(text, Update(Parse(text), "sub/b.py: one; a.py: two, one, two"));
        Assert.AreEqual("{\n  \"$schema\": \"urn:cspbuild:baseline:1\",\n  \"version\": 1,\n  \"entries\": []\n}\n", Update(Empty, "a.py: "));
    }

    [TestMethod]
    [DataRow("a.py: one", "a.py: one, one", "a.py 2 old", DisplayName = "a second one joins the entry, whose day does not get younger")]
    [DataRow("a.py: one", "a.py: one, two", "a.py 1 new; a.py 1 old", DisplayName = "a new one has a day of its own")]
    [DataRow("a.py: one, one", "a.py: one", "a.py 1 old", DisplayName = "one less")]
    [DataRow("a.py: one; b.py: two", "a.py: ; b.py: two", "b.py 1 old", DisplayName = "mended")]
    [DataRow("gone/a.py: one", "b.py: one", "b.py 1 new", DisplayName = "renamed")]
    [DataRow("unknown/a.py: one", "b.py: ", "unknown/a.py 1 old", DisplayName = "not scanned")]
    public void An_update_keeps_days_and_reasons(string before, string after, string expected) =>
        Assert.AreEqual(expected, Describe(Update(Parse(Age(Update(Empty, before))), after)));

    [TestMethod]
    [DataRow("a.py: one", "a.py: one, one, two", "a.py 1 old")]
    [DataRow("a.py: one; gone/b.py: two", "a.py: one", "a.py 1 old")]
    public void Pruned_it_only_shrinks(string before, string after, string expected) =>
        Assert.AreEqual(expected, Describe(Update(Parse(Age(Update(Empty, before))), after, Options with { AddsNew = false })));

    [TestMethod]
    [DataRow("gone/a.py: one", "b.py: one", "b.py 1 old")]
    [DataRow("gone/a.py: one, two", "b.py: one; c.py: one, two", "b.py 1 new; c.py 1 old; c.py 1 old", DisplayName = "the file with most of them")]
    [DataRow("gone/a.py: one; gone/b.py: one", "x/b.py: one; y/a.py: one", "x/b.py 1 old; y/a.py 1 old", DisplayName = "the file of that name")]
    [DataRow("gone/a.py: one, one", "b.py: one", "b.py 1 old", DisplayName = "what was mended on the way is gone")]
    [DataRow("gone/a.py: one", "b.py: one, one", "b.py 2 old", DisplayName = "a second one joins")]
    [DataRow("a.py: one", "a.py: ; b.py: one", "b.py 1 new", DisplayName = "a file that is still there was not renamed")]
    [DataRow("gone/a.py: one; b.py: one", "b.py: one, one", "b.py 2 old", DisplayName = "two files became one")]
    public void Renames_are_followed_where_asked(string before, string after, string expected) =>
        Assert.AreEqual(expected, Describe(Update(Parse(Age(Update(Empty, before))), after, Options with { FollowsRenames = true })));

    [TestMethod]
    public void What_is_switched_off_gets_no_entry_and_keeps_one()
    {
        var options = Options with { IsReported = (_, _) => false };
        Assert.AreEqual(string.Empty, Describe(Update(Empty, "a.py: one", options)));
        Assert.AreEqual("a.py 1 old", Describe(Update(Parse(Age(Update(Empty, "a.py: one"))), "a.py: one", options)));
    }

    [TestMethod]
    public void A_file_outside_the_baseline_s_directory_gets_no_entry_and_is_named()
    {
        var update = BaselineUpdate.Create(Empty, [Files("a.py: one, two")[0] with { Path = MachinePath.Of("/other/a.py") }], Options);

        Assert.IsEmpty(update.Entries);
        Assert.AreEqual(MachinePath.Of("/other/a.py"), update.OutsideFiles.Single());
    }

    [TestMethod]
    public void A_file_outside_is_named_only_where_it_would_get_an_entry()
    {
        var options = Options with { IsReported = (_, _) => false };
        Assert.IsEmpty(BaselineUpdate.Create(Empty, [Files("a.py: one")[0] with { Path = MachinePath.Of("/other/a.py") }], options).OutsideFiles);
    }

    [TestMethod]
    public void Counts_however_large_add_up()
    {
        var most = Update(Empty, "gone/a.py: one; gone/b.py: one; unknown/a.py: one; unknown/b.py: one")
            .Replace("\"count\": 1", $"\"count\": {int.MaxValue}", StringComparison.Ordinal);

        var update = BaselineUpdate.Create(Parse(most), [], Options);
        Assert.AreEqual(2L * int.MaxValue, update.RemovedCount);
        Assert.AreEqual(2L * int.MaxValue, update.Entries.Sum(entry => (long)entry.Count));
    }

    // Where there are no drives, a colon is a part of a name.
    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("a:b.py", true)]
    [DataRow("a:/b.py", false)]
    [DataRow("ab:/c.py", true)]
    [DataRow("a\\b.py", true)]
    [DataRow("a\nb.py", true)]
    public void What_is_written_can_be_read(string name, bool hasEntry)
    {
        var update = BaselineUpdate.Create(Empty, [Files("x: one")[0] with { Path = "/repo/" + name }], Options);

        using var writer = new StringWriter();
        BaselineWriter.Write(update.Entries, writer);
        CollectionAssert.AreEqual(hasEntry ? [name] : Array.Empty<string>(), Entries(Parse(writer.ToString())).Select(entry => entry.Path).ToArray());
        Assert.AreEqual(hasEntry ? 0 : 1, update.OutsideFiles.Count);
    }

    private static Baseline Empty => Baseline.CreateEmpty(MachinePath.Of("/repo/csp-baseline.json"));

    private static BaselineUpdateOptions Options => new(Today, GetState);

    private static FileState GetState(string path) =>
        path.StartsWith(MachinePath.Of("/repo/gone/"), StringComparison.Ordinal) ? FileState.Gone
        : path.StartsWith(MachinePath.Of("/repo/unknown/"), StringComparison.Ordinal) ? FileState.Unknown
        : FileState.Scanned;

    private static FileReport[] Files(string text) => [.. text.Split("; ").Select(file => file.Split(": ")).Select(file =>
        new FileReport(MachinePath.Of($"/repo/{file[0]}"), [.. file[1].Split(',').Select((line, index) => (line, index))
            .Where(item => item.line.Trim().Length > 0)
            .Select(item => new Finding(RuleCatalog.Rules[0].Descriptor, new(item.index + 1, 1), new(item.index + 1, 2), "Wrong.") { LineText = item.line })]))];

    private static string Update(Baseline old, string files) => Update(old, files, Options);

    private static string Update(Baseline old, string files, BaselineUpdateOptions options)
    {
        using var writer = new StringWriter();
        BaselineWriter.Write(BaselineUpdate.Create(old, Files(files), options).Entries, writer);
        return writer.ToString();
    }

    private static Baseline Parse(string text)
    {
        var problems = new List<Finding>();
        return Baseline.Parse(MachinePath.Of("/repo/csp-baseline.json"), new SourceText(text), problems) ?? throw new InvalidOperationException(problems[0].Message);
    }

    private static string Age(string text) => text.Replace("\"2026-11-29\"", "\"2026-01-01\", \"reason\": \"old\"", StringComparison.Ordinal);

    private static BaselineEntry[] Entries(Baseline baseline) => [.. Enumerable.Range(0, baseline.Entries.Count).Select(i => baseline.Entries[i])];

    // Path, count, and whether day and reason are the old ones.
    private static string Describe(string text) => string.Join("; ", Entries(Parse(text))
        .Select(entry => $"{entry.Path} {entry.Count} {(entry is { Since: "2026-01-01", Reason: "old" } ? "old" : entry is { Since: "2026-11-29", Reason: null } ? "new" : "?")}")
        .Order(StringComparer.Ordinal));
}
