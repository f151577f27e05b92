using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Rules;

[TestClass]
public sealed class InsecureTempFileRuleTests
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

    [TestMethod]
    public void A_call_and_a_reference_say_what_is_wrong_in_words_of_their_own()
    {
        var text = new SourceText("import tempfile\nkeep(tempfile.mktemp)\ntempfile.mktemp()\n");
        var messages = Diagnose(text).ConvertAll(diagnostic => diagnostic.Message);
        Assert.HasCount(2, messages);
        Assert.AreNotEqual(messages[0], messages[1]);
        foreach (var message in messages)
        {
            StringAssert.Contains(message, "CWE-377");
            StringAssert.Contains(message, "mkstemp()");
            Assert.IsLessThan(200, message.Length);
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
        new InsecureTempFileRule().Analyze(SemanticModel.Create(SyntaxTree.Parse(text)), diagnostics);
        return diagnostics;
    }

    private static string Describe(SourceText text, Diagnostic diagnostic)
    {
        var (line, column) = text.GetPosition(diagnostic.Span.Start);
        var kind = diagnostic.Kind == UseKind.Call ? "call" : "reference";
        return string.Create(CultureInfo.InvariantCulture, $"{line} {column} {kind}");
    }

    private static string Explain(Fixture fixture)
    {
        var found = Analyze(fixture.Content);
        return $"missing: {string.Join(", ", fixture.ExpectedUses.Except(found))}; too many: {string.Join(", ", found.Except(fixture.ExpectedUses))}";
    }
}
