using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using NJsonSchema;

namespace CspBuild.Tests.Baselines;

[TestClass]
public sealed class BaselineReaderTests
{
    private const string Entry = """{ "rule": "CSP-D504", "path": "a/b.py", "fingerprint": "0123456789abcdef", "count": 2, "since": "2026-11-29" }""";

    public static IEnumerable<(string Part, string Replacement, string Problem)> BadEntries { get; } =
    [
        ("\"rule\": \"CSP-D504\"", "\"rule\": \"\"", "'rule'"),
        ("\"rule\": \"CSP-D504\"", "\"rule\": 504", "'rule'"),
        ("\"a/b.py\"", "\"../b.py\"", "'path'"),
        ("\"a/b.py\"", "\"a/../../b.py\"", "'path'"),
        ("\"a/b.py\"", "\"/a/b.py\"", "'path'"),
        ("\"a/b.py\"", "\"C:/b.py\"", "'path'"),
        ("\"a/b.py\"", "\"./b.py\"", "'path'"),
        ("\"a/b.py\"", "\"\"", "'path'"),
        ("0123456789abcdef", "0123456789ABCDEF", "'fingerprint'"),
        ("0123456789abcdef", "0123456789abcdef:1", "'fingerprint'"),
        ("\"count\": 2", "\"count\": 0", "'count'"),
        ("\"count\": 2", "\"count\": -1", "'count'"),
        ("\"count\": 2", "\"count\": 1.5", "'count'"),
        ("\"count\": 2", "\"count\": \"2\"", "'count'"),
        ("\"count\": 2", "\"count\": 1e99", "'count'"),
        ("\"count\": 2, ", "", "'count'"),
        ("2026-11-29", "2026-13-29", "'since'"),
        ("2026-11-29", "29.11.2026", "'since'"),
        ("2026-11-29", "2026-02-29", "'since'"),
        ("2026-11-29", "0000-01-01", "'since'"),
        ("2026-11-29", "2026-11-2x", "'since'"),
        ("2026-11-29", "2026-11-291", "'since'"),
        ("\"since\"", "\"sicne\"", "no 'sicne'"),
        ("\"since\"", "\"reason\": 5, \"since\"", "'reason'"),
        ("\"since\"", "\"reason\": null, \"since\"", "'reason'"),
    ];

    [TestMethod]
    public void An_entry_is_read_with_its_place()
    {
        var baseline = Read("{\n  \"version\": 1,\n  \"entries\": [\n    " + Entry.Replace(" }", ", \"reason\": \"old \\u0022x\\u0022\" }") + "\n  ]\n}\n");

        var entry = Entries(baseline).Single();
        Assert.AreEqual(("CSP-D504", "a/b.py", 0x0123456789abcdefUL, 2), (entry.Rule, entry.Path, entry.Fingerprint, entry.Count));
        Assert.AreEqual(("2026-11-29", "old \"x\""), (entry.Since, entry.Reason));
        Assert.AreEqual((4, 5), (entry.Start.Line, entry.Start.Column));
        Assert.AreEqual(0, baseline.Find("a/b.py", "CSP-D504", entry.Fingerprint));
        Assert.AreEqual(-1, baseline.Find("a/c.py", "CSP-D504", entry.Fingerprint));
        Assert.AreEqual(-1, baseline.Find("a/b.py", "CSP-D506", entry.Fingerprint));
        Assert.AreEqual(-1, baseline.Find("a/b.py", "CSP-D504", entry.Fingerprint + 1));
    }

    [TestMethod]
    public void The_order_of_members_does_not_matter() =>
        Assert.HasCount(1, Entries(Read($$"""{"entries":[{{Entry}}],"version":1.0,"$schema":"x"}""")));

    [TestMethod]
    public void A_baseline_may_be_empty() => Assert.IsEmpty(Entries(Read("""{"version":1,"entries":[]}""")));

    [TestMethod]
    [DataRow("", 1, "not a JSON object")]
    [DataRow("[]", 1, "not a JSON object")]
    [DataRow("CSP-D504 a.py", 1, "not a JSON object")]
    [DataRow("{\n\"version\": 2, \"entries\": [] }", 2, "version is not 1")]
    [DataRow("{\n\"version\": \"1\", \"entries\": [] }", 2, "version is not 1")]
    [DataRow("{ \"entries\": [] }", 1, "it has no version")]
    [DataRow("{ \"version\": 1 }", 1, "it has no entries")]
    [DataRow("{ \"version\": 1,\n\"entries\": {} }", 2, "'entries' is not an array")]
    [DataRow("{ \"version\": 1,\n\"entires\": [] }", 2, "a baseline has no 'entires'")]
    [DataRow("{ \"version\": 1, \"entries\": [\n] ", 2, "it ends too early")]
    [DataRow("{ \"version\": 1, \"entries\": [] }\n{", 2, "something follows its end")]
    [DataRow("{ \"version\": 1, \"entries\": [] }\n\0{", 2, "something follows its end", DisplayName = "a NUL behind its end")]
    [DataRow("{ \"version\": 1, \"entries\": [\n<<<<<<< HEAD\n", 2, "both sides of a conflict")]
    [DataRow("{ \"version\": 1, \"entries\": [\n12 ] }", 2, "an entry is not an object")]
    public void A_text_that_is_no_baseline_is_refused_at_its_place(string text, int line, string problem) => AssertRefused(text, (line, problem));

    [TestMethod]
    [DynamicData(nameof(BadEntries))]
    public void An_entry_that_is_none_is_refused_at_its_line(string part, string replacement, string problem) =>
        AssertRefused($"{{ \"version\": 1, \"entries\": [\n{Entry.Replace("a/b.py", "good.py")},\n{Entry.Replace(part, replacement)} ] }}", (3, problem));

    [TestMethod]
    public async Task The_schema_takes_what_the_reader_takes()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "baseline.schema.json"));
        var schema = await JsonSchema.FromJsonAsync(text);
        string Entries(string entry) => $$"""{ "$schema": "{{BaselineWriter.Schema}}", "version": 1, "entries": [ {{entry}} ] }""";

        Assert.Contains($"\"$id\": \"{BaselineWriter.Schema}\"", text);
        Assert.IsEmpty(schema.Validate(Entries(Entry)));
        foreach (var (part, replacement, _) in BadEntries)
        {
            Assert.IsNotEmpty(schema.Validate(Entries(Entry.Replace(part, replacement))), replacement);
        }
    }

    [TestMethod]
    public void Two_entries_for_the_same_findings_are_refused() => AssertRefused(
        $"{{ \"version\": 1, \"entries\": [\n{Entry},\n{Entry.Replace("CSP-D504", "CSP-D506")},\n{Entry.Replace("\"count\": 2", "\"count\": 7")} ] }}",
        (4, "an entry above accepts the same findings in 'a/b.py'"));

    [TestMethod]
    public void A_member_that_is_there_twice_is_refused() => AssertRefused(
        $"{{ \"version\": 1, \"entries\": [\n{Entry.Replace("\"count\"", "\"path\": \"c.py\", \"count\"")} ] }}", (2, "an entry has 'path' twice"));

    [TestMethod]
    public void A_conflict_between_entries_is_named_at_its_first_mark() => AssertRefused(
        $"{{ \"version\": 1, \"entries\": [\n{Entry},\n<<<<<<< HEAD\n{Entry},\n=======\n>>>>>>> other\n] }}",
        (3, "a merge left both sides of a conflict in it"));

    private static BaselineEntry[] Entries(Baseline baseline) => [.. Enumerable.Range(0, baseline.Entries.Count).Select(i => baseline.Entries[i])];

    private static Baseline Read(string text)
    {
        var problems = new List<Finding>();
        var baseline = Baseline.Parse("/repo/csp-baseline.json", new SourceText(text), problems);
        Assert.IsEmpty(problems.Select(problem => problem.Message));
        Assert.IsNotNull(baseline);
        return baseline;
    }

    private static void AssertRefused(string text, (int Line, string Problem) expected)
    {
        var problems = new List<Finding>();
        Assert.IsNull(Baseline.Parse("/repo/csp-baseline.json", new SourceText(text), problems));
        Assert.AreSame(ToolDiagnostics.BadBaseline, problems[0].Descriptor);
        Assert.AreEqual(expected.Line, problems[0].Start.Line, problems[0].Message);
        Assert.Contains(expected.Problem, problems[0].Message);
    }
}
