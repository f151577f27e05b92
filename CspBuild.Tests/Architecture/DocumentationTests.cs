using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CspBuild.Build.Settings;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Architecture;

/// <summary>What a project can set and what a build can print is in <c>docs/</c>, and nothing else is.</summary>
[TestClass]
public sealed partial class DocumentationTests
{
    [TestMethod]
    public void Every_property_of_the_package_is_documented_and_no_other() =>
        AssertSame(FindInTargets(Properties()), FindInTables("docs/properties.md", heading: "## Properties"));

    [TestMethod]
    public void Every_item_of_the_package_is_documented_and_no_other() =>
        AssertSame(FindInTargets(Items()), FindInTables("docs/properties.md", heading: "## Items"));

    [TestMethod]
    public void The_review_of_names_knows_every_property_and_item_of_the_package()
    {
        AssertSame(FindInTargets(Properties()), SettingNameReview.Properties);
        AssertSame(FindInTargets(Items()), SettingNameReview.Items);
    }

    [TestMethod]
    public void Every_diagnostic_of_the_tool_is_documented_with_its_title_and_level()
    {
        var rows = Rows().Matches(Read("docs/diagnostics.md")).Select(row => row.Value).ToArray();
        var expected = ToolDiagnostics.All.Select(descriptor =>
        {
            var level = descriptor.IsOptional ? "off; " : string.Empty;
            return $"| [{descriptor.Id}](#{Lower(descriptor.Id)}) | {level}{Lower(descriptor.DefaultLevel.ToString())} | {descriptor.Title} |";
        });
        CollectionAssert.AreEqual(expected.ToArray(), rows);
    }

    [TestMethod]
    public void Every_diagnostic_of_the_tool_has_a_section() => CollectionAssert.AreEqual(
        ToolDiagnostics.All.Select(descriptor => descriptor.Id).ToArray(),
        Sections().Matches(Read("docs/diagnostics.md")).Select(section => section.Groups["name"].Value).ToArray());

    [TestMethod]
    public void Every_rule_has_a_page_and_every_page_a_rule() => AssertSame(
        RuleCatalog.Rules.Select(rule => rule.Descriptor.Id),
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules")).Select(file => Path.GetFileNameWithoutExtension(file)));

    [TestMethod]
    public void A_rules_page_names_its_severity_and_its_weaknesses()
    {
        foreach (var descriptor in RuleCatalog.Rules.Select(rule => rule.Descriptor))
        {
            var page = Read($"docs/rules/{descriptor.Id}.md");
            StringAssert.StartsWith(page, $"# {descriptor.Id}: ");
            Assert.Contains($"| Severity | {descriptor.Severity?.ToString().ToUpperInvariant()}: ", page);
            foreach (var weakness in descriptor.Weaknesses)
            {
                Assert.Contains($"[{weakness}]", page);
            }
        }
    }

    [TestMethod]
    public void Every_link_between_pages_leads_somewhere()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories);
        var ofPackages = new[] { "nuget", "CspBuild.Tool" }.Select(directory => Path.Combine(Repository.Root, directory, "README.md"));
        foreach (var file in pages.Concat(Directory.EnumerateFiles(Repository.Root, "*.md")).Concat(ofPackages))
        {
            foreach (Match link in Links().Matches(File.ReadAllText(file)))
            {
                var path = link.Groups["path"].Length > 0 ? Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, link.Groups["path"].Value) : file;
                Assert.IsTrue(Path.Exists(path), $"{file}: {link.Value}");
                if (link.Groups["anchor"].Length > 0)
                {
                    var anchors = File.ReadLines(path).Where(line => line.StartsWith('#')).Select(GetAnchor);
                    Assert.Contains(link.Groups["anchor"].Value, anchors, $"{file}: {link.Value}");
                }
            }
        }
    }

    private static IEnumerable<string> FindInTargets(Regex pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "build"), "CspBuild.*", SearchOption.AllDirectories)
            .SelectMany(file => pattern.Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value);

    // The names in the first columns of the tables of one chapter that are the package's own.
    private static IEnumerable<string> FindInTables(string page, string heading)
    {
        var text = Read(page);
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return FirstColumns().Matches(end < 0 ? text[start..] : text[start..end]).Select(row => row.Groups["name"].Value);
    }

    private static void AssertSame(IEnumerable<string> source, IEnumerable<string> documented)
    {
        var names = source.Distinct().Order().ToArray();
        Assert.IsNotEmpty(names);
        CollectionAssert.AreEqual(names, documented.Order().ToArray());
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static string GetAnchor(string heading) =>
        NotInAnchors().Replace(Lower(heading.TrimStart('#').Trim()), string.Empty).Replace(' ', '-');

    // Anchors and levels are written small.
    private static string Lower(string text) => string.Create(text.Length, text, (span, source) => source.AsSpan().ToLowerInvariant(span));

    [GeneratedRegex(@"\$\((?<name>Csp\w+)\)|<(?<name>Csp\w+)(?= Condition|>)", RegexOptions.ExplicitCapture)]
    private static partial Regex Properties();

    [GeneratedRegex(@"@\((?<name>Csp\w+)[),-]")]
    private static partial Regex Items();

    [GeneratedRegex(@"^\| `(?<name>Csp\w+)`", RegexOptions.Multiline)]
    private static partial Regex FirstColumns();

    [GeneratedRegex(@"^\| \[CSPB.*$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("^## (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]*)(#(?<anchor>[^)]*))?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
