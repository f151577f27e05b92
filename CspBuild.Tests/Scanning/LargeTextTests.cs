using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Rules;
using CspBuild.Scanning;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

/// <summary>Of a large text only a part of the tree is kept. The findings are those of the whole tree.</summary>
[TestClass]
public sealed class LargeTextTests
{
    private const int Many = 200;

    private static readonly ScanOptions Whole = new(new WalkOptions(Path.GetTempPath()));

    private static readonly ScanOptions Large = Whole with { LargeTextLength = 0 };

    private static readonly string[] Lines = [.. Fixture.All.Values
        .SelectMany(fixture => Encoding.Latin1.GetString(fixture.Content).Split('\n')).Distinct()];

    public static IEnumerable<TestDataRow<string>> Fixtures =>
        Fixture.All.Keys.Select(name => new TestDataRow<string>(name) { DisplayName = name });

    // What stands in « » comes two hundred times.
    public static IEnumerable<TestDataRow<string>> Lists =>
        new[]
        {
            "[«a, »tempfile.mktemp(), «b, »c]",
            "[«a, tempfile.mktemp(), »c]",
            "f(«a, »tempfile.mktemp, «b(), »c)",
            "f(«k=a, »m=tempfile.mktemp)",
            "«x, »t, «y, »z = «1, »tempfile, «f(), »2\nt.mktemp()",
            "«x, »t, «y, »z = «1, »2, «f(), »tempfile\nt.mktemp()",
            "«x, »t, *y, u, «z, »z = «1, »tempfile, «2, »tempfile, «3, »3\nt.mktemp(u.mktemp)",
            "«x, »*y, t = «1, 2, »tempfile\nt.mktemp()",
            "«x = »t = «y = »tempfile\nt.mktemp()",
            "a + «b + »tempfile.mktemp() + «c + »d",
            "getattr(tempfile, 'm' + «'' + »'ktemp')",
            "getattr(tempfile, 'm' + «('') + »'ktemp')",
            "t = «a or »tempfile or «b() or »c\nt.mktemp()",
            "a«.b(0)»(tempfile.mktemp)«[1].c»[tempfile.mktemp]()",
            "tempfile«.b.c»(tempfile.mktemp)",
            "{«a: b, »1: tempfile.mktemp, «c: d(), »2: 3}",
            "f'{tempfile.mktemp()}«{a}»{tempfile.mktemp}«{b()}»'",
            "import «a, »tempfile as t, «b, »c\nt.mktemp()",
            "from tempfile import «a, »mktemp as m, «b, »c\nm()",
            "def f(«a, »t=tempfile, «*b, »): tempfile.mktemp()",
            "t = tempfile\ndel «a, »t, «b, »c\nt.mktemp()",
            "t = tempfile\ndef f(): t.mktemp()\ndel «a(), »t, «b.c, »c\nf()",
            "def f():\n«  if a: b()\n»  tempfile.mktemp()",
            "if a: t = tempfile\n«elif b: c\n»elif d: t = 1\n«elif e: f()\n»else: t = 2\nt.mktemp()",
            "t = tempfile\nif a: t = 1\n«elif b: c()\n»else: t = 2\nt.mktemp()",
            "try: t = tempfile\n«except E: pass\n»except F: t = 1\n«except G: f()\n»t.mktemp()",
            "with «a, »tempfile.mktemp() as t, «b() as c, »c: pass",
            "«@a\n»@tempfile.mktemp\n«@b\n»def f(): pass",
            "«a; b(); »tempfile.mktemp(); «c; »d",
            "«a b\n»tempfile.mktemp(\n«( b\n»x = = tempfile.mktemp\n",
            "x = 1\n«x = (\n» 2\ntempfile.mktemp()\n",
            "«x = [\n1]; »tempfile.mktemp() # noqa",
            "# noqa\n«y = 1; »tempfile.mktemp()",
            "# noqa\n«y = (\n»1«)»; tempfile.mktemp()",
            "t = tempfile\ndef g():\n global t\n t = 1\n«a; »t.mktemp()\n«b(); »t.mktemp()",
            "def g():\n global t\n t = tempfile\nt = 1\n«a.b = c\n»t.mktemp()\n«while a: b\n»t.mktemp()",
            "def g():\n t = tempfile\n« if a: return\n» t.mktemp()\n« return\n»",
            "while True:\n« a = b\n»tempfile.mktemp()",
            "a = tempfile\ndef f():\n c.mktemp()\n«x = y\n»c = b\nb = a",
        }.Select(code => new TestDataRow<string>(code) { DisplayName = code.Replace("\n", "\\n", StringComparison.Ordinal) });

    [TestMethod]
    [DynamicData(nameof(Fixtures))]
    public void A_fixture_has_the_same_findings(string name) => AssertSame(Fixture.All[name].Content);

    [TestMethod]
    [DynamicData(nameof(Lists))]
    public void A_list_of_hundreds_has_the_same_findings(string code)
    {
        var text = Regex.Replace(code, "«([^»]*)»", match => string.Concat(Enumerable.Repeat(match.Groups[1].Value, Many)));
        AssertSame(Encoding.UTF8.GetBytes($"import tempfile\n{text}\n"));
    }

    [TestMethod]
    public void Lines_of_fixtures_in_any_order_have_the_same_findings() =>
        Gen.Int[0, Lines.Length - 1].Array[0, 40].Sample(
            lines => AssertSame(Encoding.Latin1.GetBytes("import tempfile\n" + string.Join('\n', lines.Select(line => Lines[line])))), iter: 3_000);

    [TestMethod]
    public void Much_that_does_not_matter_takes_a_small_tree()
    {
        var sieve = new NameSieve(RuleCatalog.Names, SyntaxReview.MayHoldUse);
        var rest = string.Concat(Enumerable.Repeat("def f(a): return a + g(b)\nx = [1, 2]\n# c\nif a:\n    b()\nclass C: y = x.z\n", 1000));
        var tree = SyntaxTree.Parse(new SourceText($"{rest}import tempfile\n{rest}tempfile.mktemp()\n{rest}"), sieve);

        Assert.AreEqual("Expression, Import, Expression, Expression, Expression", string.Join(", ", tree.Body.Select(statement => statement.NodeType)));
        Assert.IsFalse(sieve.Learn(tree));
    }

    [TestMethod]
    public void A_text_that_matters_too_much_is_an_error()
    {
        var bytes = Encoding.UTF8.GetBytes("import tempfile\n" + string.Concat(Enumerable.Repeat("tempfile.mktemp()\n", Parser.MaxSieved / 4)));

        var finding = FileScanner.ScanSource(bytes, bytes.Length, Whole).Single();
        Assert.AreEqual(("CSPB0007", Level.Error), (finding.Descriptor.Id, finding.Descriptor.DefaultLevel));
    }

    [TestMethod]
    public void A_name_that_is_passed_on_backwards_too_often_is_an_error()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Reverse().Select(i => $"def f{i}():\n global a{i + 1}\n a{i + 1} = a{i}\n"));
        var bytes = Encoding.UTF8.GetBytes($"{text}import tempfile as a0\na40.mktemp()\n");

        Assert.AreEqual("CSPB0007", FileScanner.ScanSource(bytes, bytes.Length, Large).Single().Descriptor.Id);
    }

    private static void AssertSame(byte[] bytes) => Assert.AreEqual(
        Describe(FileScanner.ScanSource(bytes, bytes.Length, Whole)), Describe(FileScanner.ScanSource(bytes, bytes.Length, Large)), Encoding.Latin1.GetString(bytes));

    private static string Describe(Finding[] findings) => string.Join('\n', findings.Select(
        finding => $"{finding.Start} {finding.End} {finding.Descriptor.Id} {finding.Kind} {finding.Suppression} {finding.Message}"));
}
