using System;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Semantics;

[TestClass]
public sealed class SemanticModelTests
{
    [TestMethod]
    [DataRow("path = [|[|tempfile.mktemp()|]|]")]
    [DataRow("path = [|([|tempfile.mktemp()|])|]")]
    [DataRow("path = [|(([|tempfile.mktemp|]))|]")]
    [DataRow("path = [|(  # reason\n    [|tempfile.mktemp(\n)|]\n)|]")]
    [DataRow("[|[|(tempfile.mktemp)()|]|]", DisplayName = "the parentheses of a callee are inside the call")]
    [DataRow("open([|[|tempfile.mktemp()|]|])", DisplayName = "the parentheses of a call group nothing")]
    [DataRow("any([|[|tempfile.mktemp()|]|] for _ in x)")]
    [DataRow("(a, [|[|tempfile.mktemp()|]|])", DisplayName = "nor do those of a tuple")]
    [DataRow("(x if x else [|([|tempfile.mktemp|])|])", DisplayName = "nor those around more than the use")]
    [DataRow("([|([|tempfile.mktemp()|])|].strip())")]
    [DataRow("(name := [|([|tempfile.mktemp|])|])")]
    [DataRow("[|([|getattr(tempfile, 'mktemp')|])|]")]
    [DataRow("f'{[|([|tempfile.mktemp()|])|]}'")]
    public void The_extent_of_a_use_is_the_grouping_parentheses_directly_around_it(string marked)
    {
        var text = MarkedText.Parse("import tempfile\n" + marked);
        var uses = GetUses(text);
        Assert.HasCount(1, uses);
        Assert.AreEqual(text.Spans[0], uses[0].Extent);
        Assert.AreEqual(text.Spans[1], uses[0].Span);
        Assert.AreEqual("tempfile.mktemp", uses[0].Member.ToString());
    }

    [TestMethod]
    [DataRow("[[|tempfile.mktemp(1)|] for x in [|tempfile.mktemp(2)|]]")]
    [DataRow("[|tempfile.mktemp([|tempfile.mktemp()|])|]")]
    [DataRow("def f():\n    [|tempfile.mktemp()|]\n[|tempfile.mktemp()|]")]
    [DataRow("x[[|tempfile.mktemp|]] = [|tempfile.mktemp()|]")]
    [DataRow("[|tempfile.mktemp()|] if [|tempfile.mktemp|] else [|tempfile.mktemp()|]")]
    [DataRow("[|(x if [|tempfile.mktemp()|] else tempfile.mktemp)([|tempfile.mktemp|])|]")]
    public void Uses_come_in_the_order_of_the_source_whatever_the_order_of_evaluation(string marked)
    {
        var text = MarkedText.Parse("import tempfile\n" + marked);
        CollectionAssert.AreEqual(text.Spans, Array.ConvertAll(GetUses(text), use => use.Span));
    }

    private static MemberUse[] GetUses(MarkedText text) => SemanticModel.Create(SyntaxTree.Parse(text.Source), RuleCatalog.Names).Uses;
}
