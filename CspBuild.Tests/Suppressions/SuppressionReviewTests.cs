using System;
using System.Linq;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Rules;
using CspBuild.Scanning;
using CspBuild.Severities;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Suppressions;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Suppressions;

[TestClass]
public sealed class SuppressionReviewTests
{
    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules[0].Descriptor;

    private static readonly ScanOptions Unused = new(new WalkOptions("/repo")) { ReportUnusedSuppressions = true };

    [TestMethod]
    [DataRow("x = 1  # noqa: CSP-D504", 8, 24)]
    [DataRow("x = 1  # ignore: cspd504 -- old", 8, 25)]
    [DataRow("x = 1  # noqa: E501, CSP", 8, 25)]
    [DataRow("x = 1  # type: ignore # noqa: CSP-D504", 23, 39)]
    public void A_comment_that_names_a_rule_and_accepts_nothing_is_unused(string code, int start, int end)
    {
        var finding = Scan(code, Unused).Single();
        Assert.AreSame(ToolDiagnostics.UnusedSuppression, finding.Descriptor);
        Assert.AreEqual((new LinePosition(1, start), new LinePosition(1, end)), (finding.Start, finding.End));
        Assert.AreEqual(code, finding.LineText);
    }

    [TestMethod]
    [DataRow("x = 1  # noqa", DisplayName = "a bare comment may be another tool's")]
    [DataRow("x = 1  # ignore")]
    [DataRow("x = 1  # noqa: E501")]
    [DataRow("x = 1  # noqa: CSP-D501", DisplayName = "a rule of another tool's family")]
    [DataRow("x = 1  # noqa: CSPB0002", DisplayName = "a diagnostic of the tool is not accepted by comments")]
    [DataRow("x = '# noqa: CSP-D504'", DisplayName = "text in a string")]
    [DataRow("x = 1  # noqa: CSP-D504\ny = (")]
    public void Other_comments_are_not(string code) =>
        Assert.IsFalse(Array.Exists(Scan(code, Unused), finding => finding.Descriptor == ToolDiagnostics.UnusedSuppression));

    [TestMethod]
    [DataRow("", false, true)]
    [DataRow("", true, false, DisplayName = "what the baseline accepts")]
    [DataRow("HIGH=none", false, false, DisplayName = "what is switched off")]
    [DataRow("HIGH=message", false, true)]
    public void A_comment_that_was_meant_to_accept_is_told_beside_what_shows(string map, bool isKnown, bool isTold)
    {
        var found = Array.ConvertAll(
            Scan("import tempfile\ntempfile.mktemp()  # ignor: CSP-D504", new ScanOptions(new WalkOptions("/repo"))),
            finding => isKnown && finding.Descriptor == Rule ? finding with { Baseline = new BaselineAcceptance("2026-11-29", Reason: null) } : finding);
        var policy = new SeverityPolicy(
            new WarningProperties(), SeverityMap.Create(SeverityMap.Split(map), []), () => new EditorConfigSeverities("/repo", [], _ => null));

        Assert.HasCount(2, found);
        Assert.AreEqual(isTold, policy.Apply([new FileReport("/repo/a.py", found)]).Any(reported => reported.Finding.Descriptor == ToolDiagnostics.MissedSuppression));
    }

    [TestMethod]
    public void Nobody_asks_by_default() => Assert.IsEmpty(Scan("x = 1  # noqa: CSP-D504", new ScanOptions(new WalkOptions("/repo"))));

    [TestMethod]
    [DataRow("# noqa: CSP-D504", true)]
    [DataRow("# noqa: cSp", true)]
    [DataRow("# noqa: C SP", false)]
    [DataRow("# CS", false)]
    [DataRow("", false)]
    public void A_file_that_may_name_a_rule_in_a_comment_is_parsed_when_asked(string code, bool isParsed)
    {
        var bytes = Encoding.ASCII.GetBytes(code);
        Assert.AreEqual(isParsed, FileScanner.MayHaveFindings(bytes, bytes.Length, Unused));
        Assert.IsFalse(FileScanner.MayHaveFindings(bytes, bytes.Length, new ScanOptions(new WalkOptions("/repo"))));
    }

    [TestMethod]
    [DataRow("tempfile.mktemp()  # ignore CSP-D504", 2)]
    [DataRow("tempfile.mktemp()  # noqa : CSP-D505", 2)]
    [DataRow("tempfile.mktemp()  # ignor: CSP-D504", 2)]
    [DataRow("tempfile.mktemp()  #noqa:CSPD-504", 2)]
    [DataRow("tempfile.mktemp()  # see csp d 504", 2)]
    [DataRow("# ignore CSP-D504\ntempfile.mktemp()", 2)]
    [DataRow("f(tempfile.mktemp,  # ignore CSP-D504\n  tempfile.mktemp)  # x", 2)]
    [DataRow("# ignore CSP-D504\n\ntempfile.mktemp()", 0, DisplayName = "a comment that would not reach it")]
    [DataRow("tempfile.mktemp()  # noqa: CSP-D504, CSP-D505", 0, DisplayName = "a comment that accepts it")]
    [DataRow("tempfile.mktemp()  # ignore", 0)]
    [DataRow("tempfile.mktemp()  # noqa: E501", 0)]
    [DataRow("tempfile.mktemp()  # CSP is a header", 0)]
    [DataRow("tempfile.mktemp()  # mycsp-1", 0)]
    [DataRow("x = 1  # ignore CSP-D504", 0, DisplayName = "a comment beside no finding")]
    [DataRow("tempfile.mktemp('# ignore CSP-D504')", 0, DisplayName = "text")]
    public void A_comment_that_was_meant_to_accept_a_finding_is_told(string code, int line)
    {
        var misses = Array.FindAll(Scan("import tempfile\n" + code, new ScanOptions(new WalkOptions("/repo"))), finding => finding.Descriptor == ToolDiagnostics.MissedSuppression);
        Assert.AreEqual(line > 0 ? 1 : 0, misses.Length);
        Assert.IsTrue(Array.TrueForAll(misses, miss => miss.Start.Line == line && miss.Message.Contains("# ignore: CSP-D504 -- reason")));
    }

    [TestMethod]
    public void A_comment_that_accepted_a_finding_is_used_and_needs_a_reason()
    {
        var tree = SyntaxTree.Parse(new SourceText("a  # noqa: CSP-D504 -- why\nb  # noqa: CSP-D504\nc  # noqa\n"));
        var map = SuppressionMap.Create(tree);
        var review = new SuppressionReview();
        foreach (var directive in map.Directives)
        {
            review.Accept(directive, Rule);
        }

        Assert.IsEmpty(review.FindUnused(map));
        var problems = review.FindUnjustified();
        CollectionAssert.AreEqual(
            new[] { "# noqa: CSP-D504", "# noqa" },
            problems.Select(problem => tree.Text.ToString()[problem.Span.Start..problem.Span.End]).ToArray());
        Assert.AreEqual("The comment accepts CSP-D504 without a reason. Write it at the end: # ignore: CSP-D504 -- reason.", problems[0].Message);
    }

    [TestMethod]
    public void A_scan_reviews_the_comments_that_accept_its_findings()
    {
        const string Code = """
            import tempfile
            tempfile.mktemp()  # noqa
            # ignore: CSP-D504 -- private
            # ignore: CSP-D504
            tempfile.mktemp()
            # ignore: CSP-D504

            tempfile.mktemp()
            """;
        var findings = Scan(Code, Unused with { RequireSuppressionReason = true });
        CollectionAssert.AreEqual(
            new[] { "2 CSP-D504 suppressed", "2 CSPB0010", "4 CSPB0009", "5 CSP-D504 suppressed", "6 CSPB0009", "8 CSP-D504" },
            findings.Select(finding => $"{finding.Start.Line} {finding.Descriptor.Id}{(finding.Suppression is null ? "" : " suppressed")}").ToArray());
    }

    private static Finding[] Scan(string code, ScanOptions options)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        return FileScanner.ScanSource(bytes, bytes.Length, options);
    }
}
