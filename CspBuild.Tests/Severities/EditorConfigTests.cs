using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Rules;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Severities;

[TestClass]
public sealed class EditorConfigTests
{
    private const string Key = "dotnet_diagnostic.CSP-D504.severity";

    private static readonly DiagnosticDescriptor Descriptor = RuleCatalog.Rules[0].Descriptor;

    [TestMethod]
    [DataRow("none", Level.None)]
    [DataRow("silent", Level.None)]
    [DataRow("suggestion", Level.Message)]
    [DataRow("warning", Level.Warning)]
    [DataRow("error", Level.Error)]
    [DataRow("WarNing", Level.Warning)]
    [DataRow("default", null)]
    public void A_severity_becomes_a_level(string value, object? level) =>
        Assert.AreEqual((Level?)level, LevelOf("[*]\n" + Key + " = " + value));

    [TestMethod]
    [DataRow("[*]\ndotnet_diagnostic.CSP.severity = warning", DisplayName = "the family is every rule")]
    [DataRow("[*]\ndotnet_diagnostic.csp.severity = error\n" + Key + " = warning", DisplayName = "a rule's own line counts")]
    [DataRow("[*]\n" + Key + " = warning\ndotnet_diagnostic.CSP.severity = error", DisplayName = "a rule's own line counts also before it")]
    [DataRow("[*]\n" + Key + " = error\n[*.py]\ndotnet_diagnostic.CSP.severity = warning", DisplayName = "the later section counts as for a rule")]
    public void The_family_stands_for_every_rule_that_its_section_does_not_name(string text) => Assert.AreEqual(Level.Warning, LevelOf(text));

    [TestMethod]
    [DataRow("[*]\nDotNet_Diagnostic.csp-d504.SEVERITY=warning", DisplayName = "keys have no case")]
    [DataRow("[*]\ndotnet_diagnostic.CSPD504.severity = warning", DisplayName = "the hyphen may be missing")]
    [DataRow("[*]\n\t dotnet_diagnostic.CSP-D504.severity\t: warning \t", DisplayName = "a colon separates as well")]
    [DataRow("[*]\r\n" + Key + " = warning # the tests are safe\r\n", DisplayName = "a comment ends the value")]
    [DataRow("[*]\r" + Key + " = warning;x", DisplayName = "a semicolon starts a comment")]
    [DataRow("  [*.py] ; scripts\n" + Key + " = warning", DisplayName = "a comment may follow a section")]
    [DataRow("[*.py]\nnonsense\n[unclosed\n= 3\n" + Key + " = warning", DisplayName = "other lines are passed over")]
    [DataRow("[*]\n" + Key + " = error\n" + Key + " = warning", DisplayName = "in a section the last line counts")]
    [DataRow("[*]\n" + Key + " = error\n[*.py]\n" + Key + " = warning", DisplayName = "the later section counts")]
    [DataRow("[*]\n" + Key + " = warning\n[*.cs]\n" + Key + " = error", DisplayName = "a section for other files does not count")]
    [DataRow("[*]\n" + Key + " = warning\n[*.py]\n" + Key + " = nonsense", DisplayName = "a value that is no severity changes nothing")]
    [DataRow("[*]\n#" + Key + " = error\n" + Key + " = warning", DisplayName = "a comment is no setting")]
    public void A_line_is_read_as_Roslyn_reads_it(string text) => Assert.AreEqual(Level.Warning, LevelOf(text));

    [TestMethod]
    [DataRow("", DisplayName = "an empty file")]
    [DataRow(Key + " = error", DisplayName = "a setting above all sections")]
    [DataRow("[*]\ndotnet_diagnostic.severity = error", DisplayName = "a key without a code")]
    [DataRow("[*]\ndotnet_diagnostic.CSP-D505.severity = error", DisplayName = "another code")]
    [DataRow("[*]\ndotnet_diagnostic.CSP-D504.severity.x = error", DisplayName = "another key")]
    [DataRow("[*]\ndotnet_analyzer_diagnostic.severity = none", DisplayName = "a key for all analyzers")]
    [DataRow("[*]\ndotnet_analyzer_diagnostic.category-Security.severity = none", DisplayName = "a key for analyzers of a category")]
    [DataRow("[*] x\n" + Key + " = error", DisplayName = "a section with something behind it")]
    [DataRow("[a#b]\n" + Key + " = error", DisplayName = "a section with a comment sign in its name")]
    [DataRow("[*]\n" + Key + " = error\n" + Key + " = nonsense", DisplayName = "a value that is no severity hides the one above it")]
    public void Anything_else_says_nothing(string text) => Assert.IsNull(LevelOf(text));

    [TestMethod]
    public void The_nearest_file_counts() => Assert.AreEqual(
        Level.None,
        LevelOf(
            "/repo/src/tests/a.py",
            ("/.editorconfig", "[*]\n" + Key + " = error"),
            ("/repo/.editorconfig", "[tests/**]\n" + Key + " = warning"),
            ("/repo/src/.editorconfig", "[tests/**]\n" + Key + " = none"),
            ("/repo/src/other/.editorconfig", "[*]\n" + Key + " = error")));

    [TestMethod]
    [DataRow("root = true")]
    [DataRow("ROOT:TRUE")]
    public void Above_a_root_nothing_counts(string root) => Assert.IsNull(LevelOf(
        "/repo/src/a.py", ("/repo/.editorconfig", "[*]\n" + Key + " = error"), ("/repo/src/.editorconfig", root)));

    [TestMethod]
    [DataRow("root = false")]
    [DataRow("[*]\nroot = true", DisplayName = "in a section the word means nothing")]
    public void Below_no_root_everything_counts(string notRoot) => Assert.AreEqual(Level.Error, LevelOf(
        "/repo/src/a.py", ("/repo/.editorconfig", "[*]\n" + Key + " = error"), ("/repo/src/.editorconfig", notRoot)));

    [TestMethod]
    public void Default_takes_back_what_a_file_further_up_says() => Assert.IsNull(LevelOf(
        "/repo/src/a.py",
        ("/repo/.globalconfig", Key + " = error"),
        ("/repo/.editorconfig", "[*]\n" + Key + " = error"),
        ("/repo/src/.editorconfig", "[*.py]\n" + Key + " = default")));

    [TestMethod]
    public void The_tools_own_codes_are_set_too()
    {
        var severities = Read([("/repo/.editorconfig", "[*]\ndotnet_diagnostic.cspb0002.severity = none")]);
        Assert.AreEqual(Level.None, severities.GetLevel(MachinePath.Of("/repo/a.py"), ToolDiagnostics.SyntaxError));
        Assert.IsNull(severities.GetLevel(MachinePath.Of("/repo/a.py"), Descriptor));
    }

    [TestMethod]
    public void A_global_file_counts_where_no_editorconfig_does()
    {
        var severities = Read(
        [
            ("/repo/.globalconfig", Key + " = none\n[/repo/src/a.py]\n" + Key + " = warning"),
            ("/repo/tests/.editorconfig", "root = true\n[*]\n" + Key + " = error"),
        ]);
        Assert.AreEqual(Level.None, severities.GetLevel(MachinePath.Of("/repo/b.py"), Descriptor));
        Assert.AreEqual(Level.Warning, severities.GetLevel(MachinePath.Of("/repo/src/a.py"), Descriptor));
        Assert.AreEqual(Level.Error, severities.GetLevel(MachinePath.Of("/repo/tests/a.py"), Descriptor));
    }

    [TestMethod]
    public void An_editorconfig_above_the_project_that_calls_itself_global_is_one() => Assert.AreEqual(
        Level.None, LevelOf("/elsewhere/a.py", ("/.editorconfig", "is_global = true\n" + Key + " = none")));

    [TestMethod]
    public void A_listed_file_is_global_if_it_says_so_and_speaks_of_its_directory_otherwise()
    {
        var severities = Read(
            [
                ("/elsewhere/rules.config", "is_global = true\n" + Key + " = warning"),
                ("/repo/src/strict.editorconfig", "[*]\n" + Key + " = error"),
                ("/repo/unlisted.config", "is_global = true\nglobal_level = 9\n" + Key + " = none"),
            ],
            "/elsewhere/rules.config",
            "/repo/src/strict.editorconfig",
            "/repo/src/missing.config");
        Assert.AreEqual(Level.Warning, severities.GetLevel(MachinePath.Of("/repo/a.py"), Descriptor));
        Assert.AreEqual(Level.Error, severities.GetLevel(MachinePath.Of("/repo/src/deep/a.py"), Descriptor));
    }

    [TestMethod]
    public void Of_global_files_the_highest_level_counts_and_equals_cancel_each_other()
    {
        Assert.AreEqual(Level.Warning, Read(
            [("/a", "is_global=1\nglobal_level=1\n" + Key + "=warning"), ("/b", "is_global=1\n" + Key + "=none")], "/a", "/b")
            .GetLevel(MachinePath.Of("/repo/a.py"), Descriptor));
        Assert.AreEqual(Level.Warning, Read(
            [("/repo/.globalconfig", Key + "=warning"), ("/b", "is_global=1\nglobal_level=99\n" + Key + "=none")], "/b")
            .GetLevel(MachinePath.Of("/repo/a.py"), Descriptor));

        var contested = Read(
            [("/a", "is_global=1\n" + Key + "=warning"), ("/b", "is_global=1\n" + Key + " = none"), ("/c", "is_global=1\nglobal_level=-1\n" + Key + "=none")],
            "/a",
            "/b",
            "/c");
        Assert.IsNull(contested.GetLevel(MachinePath.Of("/repo/a.py"), Descriptor));
        Assert.AreEqual(
            "/b(2,39): /a sets CSP-D504 at the same global_level, so neither counts. Raise one of them.", Problems(contested).Single());
    }

    [TestMethod]
    public void A_value_that_is_no_severity_is_reported_where_it_stands()
    {
        var severities = Read([("/repo/.editorconfig", "root = true\n[*.py]\n  " + Key + " = fatal # no\n[*.cs]\ndotnet_diagnostic.CA1000.severity = fatal")]);
        severities.GetLevel(MachinePath.Of("/repo/a.py"), Descriptor);
        Assert.AreEqual(
            "/repo/.editorconfig(3,41): 'fatal' is not a severity for CSP-D504. Use none, silent, suggestion, warning, error or default.",
            Problems(severities).Single());
    }

    [TestMethod]
    public void A_global_section_that_can_match_nothing_is_reported()
    {
        var severities = Read([("/repo/.globalconfig", "[*.py]\n" + Key + " = none\n[*.cs]\nindent_size = 4")]);
        Assert.IsNull(severities.GetLevel(MachinePath.Of("/repo/a.py"), Descriptor));
        Assert.AreEqual(
            "/repo/.globalconfig(1,1): A section of a global configuration file names one file by its absolute path; this one matches nothing.",
            Problems(severities).Single());
    }

    [TestMethod]
    public void A_file_that_cannot_be_read_is_reported_and_says_nothing()
    {
        var severities = new EditorConfigSeverities(MachinePath.Of("/repo"), [], path => MachinePath.Write(path) switch
        {
            "/repo/.editorconfig" => throw new UnauthorizedAccessException("Access denied."),
            "/repo/src/.editorconfig" => throw new IOException("Locked."),
            _ => null,
        });
        Assert.IsNull(severities.GetLevel(MachinePath.Of("/repo/src/a.py"), Descriptor));
        CollectionAssert.AreEqual(
            new[]
            {
                "/repo/.editorconfig(1,1): The file cannot be read, so nothing in it counts. Access denied.",
                "/repo/src/.editorconfig(1,1): The file cannot be read, so nothing in it counts. Locked.",
            },
            Problems(severities));
    }

    [TestMethod]
    public void Each_file_is_read_once_and_none_above_a_root()
    {
        var read = new List<string>();
        var severities = new EditorConfigSeverities(MachinePath.Of("/repo/src"), [], path =>
        {
            read.Add(MachinePath.Write(path));
            return read[^1] == "/repo/.editorconfig" ? "root = true" : null;
        });
        severities.GetLevel(MachinePath.Of("/repo/src/a.py"), Descriptor);
        severities.GetLevel(MachinePath.Of("/repo/src/b/a.py"), Descriptor);
        severities.GetLevel(MachinePath.Of("/repo/src/b/a.py"), ToolDiagnostics.SyntaxError);
        CollectionAssert.AreEqual(
            new[]
            {
                "/repo/src/.editorconfig", "/repo/.editorconfig",
                "/repo/src/.globalconfig", "/repo/.globalconfig", "/.globalconfig",
                "/repo/src/b/.editorconfig",
            },
            read);
    }

    [TestMethod]
    public void A_file_is_read_with_or_without_a_byte_order_mark()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Assert.IsNull(EditorConfigReader.Read(path));
            File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, (byte)'[', 0xC3, 0xA9]);
            Assert.AreEqual("[é", EditorConfigReader.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void Any_text_is_read_to_its_end_and_puts_its_problems_inside_it()
    {
        var piece = Gen.OneOf(
            Gen.OneOf("[", "]", "[*]", "{", "}", ",", "..", "\\", "#", ";", "=", ":", "\n", "\r", " ", Key, "none", "is_global", "root", "/"), Gen.String[0, 5]);
        piece.Array[0, 20].Select(string.Concat).Sample(
            text =>
            {
                var severities = Read([("/repo/.editorconfig", text), ("/repo/.globalconfig", text), ("/repo/src/.editorconfig", "root = false\n" + text)]);
                severities.GetLevel(MachinePath.Of("/repo/src/a.py"), Descriptor);
                foreach (var finding in severities.Problems.SelectMany(report => report.Findings))
                {
                    Assert.IsTrue(finding.Start.Line >= 1 && finding.Start.Column >= 1 && finding.End.Line == finding.Start.Line, text);
                    Assert.IsGreaterThanOrEqualTo(finding.Start.Column, finding.End.Column, text);
                }
            },
            iter: 2000,
            threads: 1);
    }

    private static Level? LevelOf(string text) => LevelOf("/repo/src/a.py", ("/repo/.editorconfig", text));

    private static Level? LevelOf(string path, params (string Path, string Text)[] files) => Read(files).GetLevel(MachinePath.Of(path), Descriptor);

    private static EditorConfigSeverities Read((string Path, string Text)[] files, params string[] listed) =>
        new(MachinePath.Of("/repo"), MachinePath.Of(listed), path => Array.Find(files, file => MachinePath.Of(file.Path) == path).Text is { } text
            ? MachinePath.OfSections(text)
            : null);

    [TestMethod]
    public void A_file_that_takes_too_long_to_match_says_nothing_and_is_named_once()
    {
        var slow = $"[*]\n{Key} = none\n[{string.Concat(Enumerable.Repeat("**a", 1365))}]\n{Key} = none\n";
        var files = new Dictionary<string, string?> { ["/.editorconfig"] = $"[*]\n{Key} = warning\n", ["/p/.editorconfig"] = slow };
        var severities = new EditorConfigSeverities("/p", [], path => files.TryGetValue(path.Replace('\\', '/'), out var text) ? text : null);
        var directory = "/p" + string.Concat(Enumerable.Repeat("/" + new string('a', 250), 8));

        Assert.AreEqual(Level.Warning, severities.GetLevel($"{directory}/1.py", Descriptor), "the file further up counts");
        Assert.AreEqual(Level.Warning, severities.GetLevel($"{directory}/2.py", Descriptor));
        Assert.AreEqual(Level.None, severities.GetLevel("/p/1.py", Descriptor), "a short path takes no long");
        Assert.AreEqual(
            "/p/.editorconfig(3,1) CSPB0005",
            string.Join(' ', severities.Problems.SelectMany(report => report.Findings.Select(
                finding => $"{report.Path.Replace('\\', '/')}({finding.Start.Line},{finding.Start.Column}) {finding.Descriptor.Id}"))));
    }

    private static string[] Problems(EditorConfigSeverities severities) =>
    [
        .. severities.Problems.SelectMany(report => report.Findings.Select(
            finding => MachinePath.Write($"{report.Path}({finding.Start.Line},{finding.Start.Column}): {finding.Message}"))),
    ];
}
