using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

/// <summary>No nesting is too deep to end cleanly, on the smallest stack that a thread of MSBuild has.</summary>
[TestClass]
public sealed class DepthTests
{
    private const int StackSize = 1 << 20;
    private const int Deep = 100_000;

    [TestMethod]
    [DataRow("(", "", "")]
    [DataRow("(", "a", ")")]
    [DataRow("[", "a", "]")]
    [DataRow("{", "a", "}")]
    [DataRow("f(", "a", ")")]
    [DataRow("a[", "b", "]")]
    [DataRow("{a: ", "b", "}")]
    [DataRow("lambda: ", "a", "")]
    [DataRow("lambda a=", "a", ": a")]
    [DataRow("lambda (", "a", "")]
    [DataRow("f\"{", "a", "}\"")]
    [DataRow("f'''{", "a", "}'''")]
    [DataRow("f'{a:{", "a", "}}'")]
    [DataRow("`", "a", "`")]
    [DataRow("[a for a in ", "a", "]")]
    [DataRow("a if b else (", "c", ")")]
    [DataRow("a or b and not c < d | e ^ f & g << h + i * -j ** (", "k", ")")]
    [DataRow("await (", "a", ")")]
    [DataRow("(yield ", "a", ")")]
    [DataRow("(a := ", "b", ")")]
    [DataRow("[", "a", "]", "match a:\n case ", ": pass")]
    [DataRow("A(b=", "c", ")", "match a:\n case ", ": pass")]
    [DataRow("{1: ", "c", "}", "match a:\n case ", ": pass")]
    public void A_hundred_thousand_levels_are_a_syntax_error(
        string open, string middle, string close, string start = "", string end = "")
    {
        var tree = ParseOnSmallStack($"{start}{Repeat(open, Deep)}{middle}{Repeat(close, Deep)}{end}\nm()\n");

        Assert.IsNotEmpty(tree.Errors);
        Assert.AreEqual("m()", GetText(tree, tree.Body[^1]));
    }

    [TestMethod]
    [DataRow("a", ".b")]
    [DataRow("a", "()")]
    [DataRow("a", "[b]")]
    [DataRow("a", ".b(c)")]
    [DataRow("x = y", ".b[c](d)")]
    [DataRow("a", ".b", ".c = d")]
    [DataRow("del a", "[b]")]
    [DataRow("match a:\n case a", ".b", ":\n  pass")]
    [DataRow("@a", ".b(c)", "\nclass d: pass")]
    [DataRow("x = ", "a if b else ", "c")]
    [DataRow("lambda: ", "a if b else ", "c")]
    [DataRow("a", " + a")]
    [DataRow("a", " + a * a")]
    [DataRow("a", " ** -a")]
    [DataRow("a", " < a")]
    [DataRow("a", " and a")]
    [DataRow("a", " or a and a")]
    [DataRow("a", ", a")]
    [DataRow("a", " = a")]
    [DataRow("'a'", " 'a'")]
    [DataRow("", "not ")]
    [DataRow("", "- ")]
    [DataRow("if a: b", "\nelif c: d")]
    [DataRow("try: a", "\nexcept b: c")]
    [DataRow("import a", ".a")]
    [DataRow("from a", ".a", " import a")]
    [DataRow("[a", " for a in b]")]
    public void What_is_flat_in_the_tree_may_be_as_long_as_it_likes(string start, string unit, string end = "")
    {
        end = start.Length == 0 && end.Length == 0 ? "a" : end;
        var source = start == "[a" ? $"[a{Repeat(unit[..^1], Deep)}]" : $"{start}{Repeat(unit, Deep)}{end}";
        var tree = ParseOnSmallStack(source + "\nm()\n");

        Assert.IsEmpty(tree.Errors);
        Assert.HasCount(2, tree.Body);
        Run(() => TreePrinter.Print(tree));
    }

    [TestMethod]
    [DataRow("[|mktemp()|]", ".a")]
    [DataRow("[|mktemp()|]", "()")]
    [DataRow("[|mktemp()|]", "[a]")]
    [DataRow("a", "[a]", "[[|mktemp()|]]")]
    [DataRow("a", ".a(a)", "([|mktemp|])")]
    [DataRow("x = [|mktemp()|]", ".a[a](a)")]
    [DataRow("a[[|mktemp|]]", ".a", " = [|mktemp()|]")]
    [DataRow("del a[[|mktemp()|]]", "[a]")]
    [DataRow("x = ", "a if a else ", "[|mktemp()|]")]
    [DataRow("x = [|mktemp()|] if [|mktemp()|] else ", "a if a else ", "a")]
    [DataRow("x = tempfile if a else ", "a if a else ", "tempfile\n[|x.mktemp()|]")]
    [DataRow("if [|mktemp()|]: a", "\nelif a: a", "\nelif [|mktemp()|]: a")]
    [DataRow("a", " + a", " + [|mktemp()|]")]
    [DataRow("a", " ** -a", " ** [|mktemp()|]")]
    [DataRow("match a:\n case a", ".a", " if [|mktemp()|]:\n  pass")]
    public void A_use_in_or_behind_a_chain_of_a_hundred_thousand_links_is_found(string start, string link, string end = "")
    {
        var text = MarkedText.Parse($"import tempfile\nfrom tempfile import mktemp\n{start}{Repeat(link, Deep)}{end}\n[|mktemp()|]\n");
        MemberUse[] uses = [];
        Run(() => uses = SemanticModel.Create(SyntaxTree.Parse(text.Source), RuleCatalog.Names).Uses);

        CollectionAssert.AreEqual(text.Spans, Array.ConvertAll(uses, use => use.Span));
    }

    [TestMethod]
    [DataRow("(", ")", 200)]
    [DataRow("a.b(c, [", "])", 140)]
    [DataRow("a or b and not c < d | e ^ f & g << h + i * -j ** (", ")", 70)]
    [DataRow("a or b and not c < d | e ^ f & g << h + i * -j ** k(l, ", ").m", 60)]
    [DataRow("lambda a=b: ", "", 290)]
    [DataRow("f'{", "}'", 290)]
    [DataRow("[(a if b else c) for d in ", "]", 290)]
    public void What_is_not_too_deep_is_analysed_on_a_small_stack(string open, string close, int levels)
    {
        var source = $"import tempfile\nx = {Repeat(open, levels)}tempfile.mktemp(){Repeat(close, levels)}\n";
        var tree = SyntaxTree.Parse(new SourceText(source));
        MemberUse[] uses = [];
        Run(() => uses = SemanticModel.Create(tree, RuleCatalog.Names).Uses);

        Assert.IsEmpty(tree.Errors);
        Assert.HasCount(1, uses);
    }

    [TestMethod]
    public void Blocks_below_the_limit_are_read_as_part_of_the_deepest_one()
    {
        const int Levels = 1_000;
        var source = new StringBuilder();
        for (var i = 0; i < Levels; i++)
        {
            source.Append(' ', i).Append(CultureInfo.InvariantCulture, $"if a: # {i}\n");
        }

        source.Append(' ', Levels).Append("m()\nn()\n");
        var tree = ParseOnSmallStack(source.ToString());

        Assert.IsNotEmpty(tree.Errors);
        Assert.AreEqual(2, TreeInvariants.GetNodes(tree).Count(node => node is CallExpression));
        Assert.AreEqual(Levels, TreeInvariants.GetNodes(tree).Count(node => node is IfStatement));
    }

    [TestMethod]
    [DataRow("(", "a", ")", 200, DisplayName = "CPython's limit of parentheses")]
    [DataRow("f'{", "a", "}'", 150, DisplayName = "CPython's limit of f-strings")]
    public void What_people_and_generators_write_is_not_too_deep(string open, string middle, string close, int levels)
    {
        var tree = ParseOnSmallStack(Repeat(open, levels) + middle + Repeat(close, levels));

        Assert.IsEmpty(tree.Errors);
    }

    [TestMethod]
    public void A_tree_at_every_limit_is_walked_recursively_on_a_small_stack()
    {
        var source = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            source.Append(' ', i).Append("if a:\n");
        }

        source.Append(' ', 100).Append(Repeat("(", 190)).Append('a').Append(Repeat(")", 190)).Append('\n');
        var tree = ParseOnSmallStack(source.ToString());
        var height = 0;
        Run(() => height = tree.Body.Max(GetHeight));

        Assert.IsEmpty(tree.Errors);
        Assert.AreEqual((100 * 3) + 1 + 1 + 190, height);
    }

    private static int GetHeight(SyntaxNode node)
    {
        var children = new List<SyntaxNode>();
        SyntaxWalker.AddChildren(node, children);
        var height = 0;
        foreach (var child in children)
        {
            height = Math.Max(height, GetHeight(child));
        }

        return height + 1;
    }

    private static SyntaxTree ParseOnSmallStack(string source)
    {
        SyntaxTree? tree = null;
        Run(() => tree = SyntaxTree.Parse(new SourceText(source)));
        Assert.IsNotNull(tree);
        TreeInvariants.Check(tree);
        return tree;
    }

    private static void Run(Action action)
    {
        var thread = new Thread(() => action(), StackSize);
        thread.Start();
        thread.Join();
    }

    private static string GetText(SyntaxTree tree, SyntaxNode node) => tree.Text.Substring(node.Span.Start, node.Span.Length);

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
}
