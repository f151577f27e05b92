using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CspBuild.Filtering;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Rules;

[TestClass]
public sealed class RuleTests
{
    public static IEnumerable<TestDataRow<string>> Fixtures =>
        Fixture.All.Keys.Select(name => new TestDataRow<string>(name) { DisplayName = name });

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void A_fixture_has_the_findings_that_it_names_and_no_other(string name)
    {
        var fixture = Fixture.All[name];
        CollectionAssert.AreEqual(fixture.ExpectedUses, Analyze(fixture.Content), Explain(fixture));
    }

    [TestMethod]
    [DataRow("\r\n")]
    [DataRow("\r")]
    public void Line_ends_make_no_difference(string lineEnd)
    {
        foreach (var fixture in Fixture.All.Values)
        {
            var content = Encoding.Latin1.GetString(fixture.Content).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", lineEnd, StringComparison.Ordinal);
            CollectionAssert.AreEqual(fixture.ExpectedUses, Analyze(Encoding.Latin1.GetBytes(content)), fixture.Name);
        }
    }

    public static IEnumerable<TestDataRow<(string Rule, string Module, string Name)>> Members => RuleCatalog.Rules.SelectMany(
        rule => rule.Members,
        (rule, member) => new TestDataRow<(string, string, string)>((rule.Descriptor.Id, member.Module, member.Name)) { DisplayName = $"{rule.Descriptor.Id} {member}" });

    [TestMethod]
    [DynamicData(nameof(Members))]
    public void A_call_and_a_reference_say_what_is_wrong_in_words_of_their_own((string Rule, string Module, string Name) asked)
    {
        var (rule, module, name) = asked;
        var text = new SourceText($"import {module}\nkeep({module}.{name})\n{module}.{name}()\n");
        var diagnostics = Diagnose(text);
        Assert.AreEqual($"{rule} Reference, {rule} Call", string.Join(", ", diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Id} {diagnostic.Kind}")));
        Assert.AreNotEqual(diagnostics[0].Message, diagnostics[1].Message);
        foreach (var diagnostic in diagnostics)
        {
            StringAssert.Contains(diagnostic.Message, $"{module}.{name}");
            StringAssert.Contains(diagnostic.Message, diagnostic.Descriptor.Weaknesses[0]);
            StringAssert.Contains(diagnostic.Message, "Use ");
            Assert.IsLessThan(200, diagnostic.Message.Length);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Members))]
    public void Each_member_of_a_rule_has_fixtures_that_the_filter_lets_through((string Rule, string Module, string Name) asked)
    {
        var fixtures = Fixture.All.Values.Where(fixture =>
            Array.Exists(fixture.ExpectedUses, use => (use.Split(' ') is [_, _, var id, _] ? id : Fixture.DefaultRule) == asked.Rule) &&
            Encoding.UTF8.GetString(fixture.Content).Contains(asked.Name, StringComparison.Ordinal)).ToList();
        Assert.IsNotEmpty(fixtures);
        fixtures.ForEach(fixture => Assert.IsTrue(RuleFilter.Instance.MayMatch(fixture.Content, fixture.Content.Length), fixture.Name));
    }

    [TestMethod]
    public void A_rule_shows_at_the_level_that_the_specification_gives_its_severity()
    {
        var levels = new Dictionary<Severity, Level>
        {
            [Severity.Critical] = Level.Error,
            [Severity.High] = Level.Error,
            [Severity.Medium] = Level.Warning,
            [Severity.Low] = Level.Message,
        };
        foreach (var rule in RuleCatalog.Rules.Select(rule => rule.Descriptor))
        {
            Assert.AreEqual(levels[rule.Severity ?? throw new AssertFailedException(rule.Id)], rule.DefaultLevel, rule.Id);
        }
    }

    private static List<string> Analyze(byte[] content)
    {
        var text = SourceEncoding.Decode(content, content.Length).Text;
        return Diagnose(text).ConvertAll(diagnostic => Describe(text, diagnostic));
    }

    private static List<Diagnostic> Diagnose(SourceText text)
    {
        var diagnostics = new List<Diagnostic>();
        var model = SemanticModel.Create(SyntaxTree.Parse(text), RuleCatalog.Names);
        Array.ForEach(RuleCatalog.Rules, rule => rule.Analyze(model, diagnostics));
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
    }

    private static string Describe(SourceText text, Diagnostic diagnostic)
    {
        var (line, column) = text.GetPosition(diagnostic.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{line} {column} {Fixture.Describe(diagnostic.Descriptor, diagnostic.Kind)}");
    }

    private static string Explain(Fixture fixture)
    {
        var found = Analyze(fixture.Content);
        return $"missing: {string.Join(", ", fixture.ExpectedUses.Except(found))}; too many: {string.Join(", ", found.Except(fixture.ExpectedUses))}";
    }
}
