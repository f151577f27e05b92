using System;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Build;
using CspBuild.Build.Settings;
using CspBuild.Diagnostics;
using CspBuild.Reports;
using CspBuild.Rules;
using CspBuild.Scanning;
using CspBuild.Severities;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Build;

[TestClass]
public sealed class DiagnosticLoggerTests
{
    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules[0].Descriptor;

    [TestMethod]
    public void An_error_has_place_code_help_link_and_the_link_in_its_text()
    {
        var error = Log("", Report(At("/p/a.py", 3, 12))).Errors.Single();

        Assert.AreEqual("/p/a.py", error.File);
        Assert.AreEqual("CSP-D504", error.Code);
        Assert.AreEqual((3, 12), (error.LineNumber, error.ColumnNumber));
        Assert.AreEqual(Rule.HelpUri, error.HelpLink);
        Assert.AreEqual($"Text with {{0}} braces. ({Rule.HelpUri})", error.Message);
    }

    [TestMethod]
    public void No_field_is_set_that_keeps_a_console_or_an_editor_from_reading_the_line()
    {
        var error = Log("", Report(At("/p/a.py", 3, 12))).Errors.Single();

        Assert.IsNull(error.Subcategory);
        Assert.IsNull(error.HelpKeyword);
        Assert.AreEqual((0, 0), (error.EndLineNumber, error.EndColumnNumber));
    }

    [TestMethod]
    [DataRow("HIGH=error", 1, 0, 0)]
    [DataRow("HIGH=warning", 0, 1, 0)]
    [DataRow("HIGH=message", 0, 0, 1)]
    [DataRow("HIGH=none", 0, 0, 0)]
    public void A_finding_shows_at_the_level_of_the_map(string map, int errors, int warnings, int messages)
    {
        var engine = Log(map, Report(At("/p/a.py", 1, 1)));

        Assert.AreEqual(
            (errors, warnings, messages),
            (engine.Errors.Count(), engine.Warnings.Count(), engine.Messages.Count(message => message.Code == "CSP-D504")));
    }

    [TestMethod]
    public void Findings_come_in_the_order_of_the_report()
    {
        var engine = Log("", Report(At("/p/a.py", 9, 1), At("/p/b.py", 2, 5), At("/p/b.py", 3, 1)));

        CollectionAssert.AreEqual(
            new[] { ("/p/a.py", 9), ("/p/b.py", 2), ("/p/b.py", 3) },
            engine.Errors.Select(error => (error.File, error.LineNumber)).ToList());
    }

    [TestMethod]
    public void A_suppressed_finding_is_counted_and_not_printed()
    {
        var suppressed = ("/p/a.py", Finding(1, 1) with { Suppression = new Suppression(new LinePosition(1, 9), "old") });
        var engine = Log("", Report(suppressed, At("/p/a.py", 2, 1)));

        Assert.AreEqual(2, engine.Errors.Single().LineNumber);
        Assert.AreEqual("CspBuild: 7 Python files, 3 parsed; 1 error, 0 warnings, 0 messages; 1 suppressed; 12 ms.", engine.Messages.Single().Message);
    }

    [TestMethod]
    public void The_summary_is_the_last_line_at_normal_importance()
    {
        var engine = Log("HIGH=message", Report(At("/p/a.py", 1, 1)));

        Assert.AreEqual(MessageImportance.Normal, ((BuildMessageEventArgs)engine.Events[^1]).Importance);
        StringAssert.StartsWith(engine.Events[^1].Message, "CspBuild: 7 Python files");
    }

    [TestMethod]
    public void What_is_wrong_with_the_options_is_an_error_at_the_project_file()
    {
        var engine = new FakeBuildEngine();
        new DiagnosticLogger(Helper(engine), annotationRoot: null)
            .LogFindings([new OptionError(ToolDiagnostics.BadSeverityMap, "Wrong.").AtProject("/p/p.csproj")], "/p/p.csproj");

        var error = engine.Errors.Single();
        Assert.AreEqual(("/p/p.csproj", 0, "CSPB0004", "Wrong."), (error.File, error.LineNumber, error.Code, error.Message));
    }

    [TestMethod]
    public void A_job_on_GitHub_gets_an_annotation_after_each_finding()
    {
        var engine = Log("", Report(At("/p/a.py", 9, 1), At("/p/b.py", 2, 5)), new SourceRoot("/p"));

        CollectionAssert.AreEqual(
            new[]
            {
                $"Text with {{0}} braces. ({Rule.HelpUri})",
                "::error file=a.py,line=9,endLine=9,col=1,endColumn=18,title=CSP-D504::Text with {0} braces.",
                $"Text with {{0}} braces. ({Rule.HelpUri})",
                "::error file=b.py,line=2,endLine=2,col=5,endColumn=22,title=CSP-D504::Text with {0} braces.",
            },
            engine.Events.Take(4).Select(e => e.Message).ToArray());
        Assert.AreEqual(MessageImportance.High, ((BuildMessageEventArgs)engine.Events[1]).Importance);
    }

    [TestMethod]
    public void Codes_can_be_printed_without_their_hyphen()
    {
        var engine = new FakeBuildEngine();
        new DiagnosticLogger(Helper(engine), annotationRoot: null) { UsesPlainCodes = true }.LogFindings([Reported("/p/a.py", 1, Level.Error)], "/p/p.csproj");
        Assert.AreEqual("CSPD504", engine.Errors.Single().Code);
    }

    [TestMethod]
    public void A_suppressed_finding_has_no_annotation()
    {
        var suppressed = ("/p/a.py", Finding(1, 1) with { Suppression = new Suppression(new LinePosition(1, 9), "old") });
        Assert.HasCount(1, Log("", Report(suppressed), new SourceRoot("/p")).Events, "the summary alone");
    }

    [TestMethod]
    [DataRow(Level.Error)]
    [DataRow(Level.Warning)]
    [DataRow(Level.Message)]
    public void Names_and_texts_hold_neither_a_line_nor_a_command_of_their_own(object level)
    {
        var engine = new FakeBuildEngine();
        var finding = new Finding(ToolDiagnostics.BadGlob, default, default, "'\r\n##vso[task.complete]\u2028' is none.");
        new DiagnosticLogger(Helper(engine), new SourceRoot("/p")).LogFindings([new ReportedFinding("/p/\n::stop-commands::\u001B[2J.py", finding, (Level)level)], "/p/p.csproj");

        var (file, text) = engine.Events[0] switch
        {
            BuildErrorEventArgs error => (error.File, error.Message),
            BuildWarningEventArgs warning => (warning.File, warning.Message),
            BuildMessageEventArgs message => (message.File, message.Message),
            _ => default,
        };
        Assert.AreEqual(@"/p/\u000A:\u003Astop-commands:\u003A\u001B[2J.py", file);
        Assert.AreEqual(@"'\u000D\u000A#\u0023vso[task.complete]\u2028' is none.", text);
        Assert.EndsWith(@"::'\u000D\u000A#\u0023vso[task.complete]\u2028' is none.", engine.Events[1].Message);
    }

    [TestMethod]
    public void Of_one_file_two_hundred_are_printed_and_a_line_for_the_rest()
    {
        var engine = Log("", Report([.. Enumerable.Range(1, 201).Select(line => At("/p/a.py", line, 1)), At("/p/b.py", 1, 1)]), new SourceRoot("/p"));

        var errors = engine.Errors.ToArray();
        Assert.HasCount(202, errors);
        Assert.AreEqual((200, "/p/b.py"), (errors[199].LineNumber, errors[200].File));
        Assert.AreEqual(
            ("/p/p.csproj", 0, "CSP-D504", "1 more findings are not printed. A SARIF log has them all: set CspErrorLog."),
            (errors[201].File, errors[201].LineNumber, errors[201].Code, errors[201].Message));
        var annotations = engine.Messages.Where(message => message.Message?.StartsWith("::error", StringComparison.Ordinal) == true).ToArray();
        Assert.HasCount(10, annotations);
        Assert.EndsWith("braces.", annotations[8].Message);
        Assert.EndsWith("braces. (192 more like it are in the log of this step: GitHub shows ten.)", annotations[9].Message);
        StringAssert.StartsWith(engine.Events[^1].Message, "CspBuild: 7 Python files, 3 parsed; 202 errors");
    }

    [TestMethod]
    public void Exactly_as_many_as_fit_need_no_line_for_the_rest()
    {
        var findings = Enumerable.Range(0, 5).SelectMany(file => Enumerable.Range(1, 200).Select(line => At($"/p/{file}.py", line, 1)));
        Assert.HasCount(1000, Log("", Report([.. findings])).Errors);
    }

    [TestMethod]
    public void Of_a_flood_the_errors_are_printed_first_and_the_rest_counts_at_its_own_level()
    {
        var warnings = Enumerable.Range(0, 1200).Select(i => Reported($"/p/{i:0000}.py", i, Level.Warning));
        var engine = new FakeBuildEngine();
        new DiagnosticLogger(Helper(engine), annotationRoot: null)
            .LogFindings([.. warnings, Reported("/p/z.py", 1, Level.Message), Reported("/p/z.py", 2, Level.Error)], "/p/p.csproj");

        Assert.AreEqual("/p/z.py", engine.Errors.Single().File);
        Assert.HasCount(1000, engine.Warnings, "999 and the line for the rest");
        Assert.AreEqual(("/p/p.csproj", "202"), (engine.Warnings.Last().File, engine.Warnings.Last().Message?.Split(' ')[0]));
    }

    [TestMethod]
    public void Errors_that_are_not_printed_make_the_line_for_the_rest_an_error()
    {
        var engine = new FakeBuildEngine();
        new DiagnosticLogger(Helper(engine), annotationRoot: null)
            .LogFindings([.. Enumerable.Range(0, 40000).Select(i => Reported($"/p/{i % 100}.py", i, i < 30000 ? Level.Warning : Level.Error))], "/p/p.csproj");

        Assert.HasCount(1001, engine.Errors);
        Assert.IsEmpty(engine.Warnings);
        StringAssert.StartsWith(engine.Errors.Last().Message, "39000 more findings");
    }

    private static ReportedFinding Reported(string path, int line, Level level) => new(path, Finding(line, 1), level);

    private static FakeBuildEngine Log(string map, ScanReport report, SourceRoot? annotationRoot = null)
    {
        var engine = new FakeBuildEngine();
        var severities = SeverityMap.Create(SeverityMap.Split(map), []);
        var findings = new SeverityPolicy(new WarningProperties(), severities, () => new EditorConfigSeverities("/p", [], _ => null)).Apply(report.Files);
        var logger = new DiagnosticLogger(Helper(engine), annotationRoot);
        logger.LogFindings(findings, "/p/p.csproj");
        new CoverageLogger(Helper(engine), isContinuousIntegration: false)
            .LogSummary(new ScanSummary(report.FilesWalked, report.FilesParsed).Count(findings), TimeSpan.FromMilliseconds(12.3));
        return engine;
    }

    private static TaskLoggingHelper Helper(FakeBuildEngine engine) => new(engine, "Test");

    private static ScanReport Report(params (string Path, Finding Finding)[] findings) => new(
        [.. findings.GroupBy(finding => finding.Path).Select(file => new FileReport(file.Key, [.. file.Select(finding => finding.Finding)]))],
        FilesWalked: 7,
        FilesParsed: 3);

    private static (string Path, Finding Finding) At(string path, int line, int column) => (path, Finding(line, column));

    private static Finding Finding(int line, int column) =>
        new(Rule, new LinePosition(line, column), new LinePosition(line, column + 17), "Text with {0} braces.");
}
