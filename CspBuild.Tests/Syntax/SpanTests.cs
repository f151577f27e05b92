using System;
using System.Linq;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

[TestClass]
public sealed class SpanTests
{
    [TestMethod]
    [DataRow("[|(a).b|](c)", nameof(AttributeExpression), DisplayName = "An attribute starts at its target's parenthesis")]
    [DataRow("[|(a)(b)|].c", nameof(CallExpression))]
    [DataRow("[|(a)[b]|].c", nameof(SubscriptExpression))]
    [DataRow("[|(a)|].b", nameof(ParenthesizedExpression))]
    [DataRow("x = [|t . mktemp ( a , )|] # c", nameof(CallExpression))]
    [DataRow("f([|a for a in b|])", nameof(ComprehensionExpression))]
    [DataRow("f([|(a for a in b)|], c)", nameof(ComprehensionExpression))]
    [DataRow("f(a, [|b = c|], d)", nameof(Argument))]
    [DataRow("f(a, [|* b|], d)", nameof(Argument))]
    [DataRow("[|- a|] + b", nameof(OperatorExpression))]
    [DataRow("a + [|b * c|] - d", nameof(OperatorExpression))]
    [DataRow("a or [|not b|] and c", nameof(OperatorExpression))]
    [DataRow("a[[|b:c|]]", nameof(OperatorExpression))]
    [DataRow("a[[|:|]]", nameof(OperatorExpression))]
    [DataRow("return [|a, b,|]  ", nameof(DisplayExpression))]
    [DataRow("[|a if b else c|], d", nameof(ConditionalExpression))]
    [DataRow("a if b else [|c if d else e|]", nameof(ConditionalExpression))]
    [DataRow("x = ([|'a'\n  f'b{c}'|])", nameof(StringExpression))]
    [DataRow("[|@a\n@b\ndef f():\n    c|]\n\nd", nameof(FunctionStatement))]
    [DataRow("[|async def f(): c|]\nd", nameof(FunctionStatement))]
    [DataRow("[|if a:\n    b\nelse:\n    c|]\n# d\ne", nameof(IfStatement))]
    [DataRow("if a:\n    [|b\n    c|] # d\ne", nameof(Suite))]
    [DataRow("try:\n    a\n[|except b as c:\n    d|]\nelse: e", nameof(ExceptHandler))]
    [DataRow("with [|a as b|], c: d", nameof(WithItem))]
    [DataRow("def f([|a: b = c|], *d): e", nameof(Parameter))]
    [DataRow("def f(a, [|*b: c|]): e", nameof(Parameter))]
    [DataRow("def f[|[T](a) -> b|]: c", nameof(FunctionSignature))]
    [DataRow("import a, [|b.c as d|]", nameof(ImportAlias))]
    [DataRow("a; [|b = f(c|]\nd", nameof(ErrorStatement))]
    [DataRow("a; [|b c (d)|] ; e", nameof(ErrorStatement))]
    public void A_node_spans_its_first_to_its_last_token(string marked, string kind)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var tree = SyntaxTree.Parse(new SourceText(source));
        var spans = TreeInvariants.GetNodes(tree).Where(node => node.GetType().Name == kind).Select(node => node.Span).ToList();

        CollectionAssert.Contains(spans, new TextSpan(start, end));
    }

    [TestMethod]
    [DataRow("[|@a\ndef f(b=c):|] d", DisplayName = "A definition's header starts at its decorators")]
    [DataRow("[|async def f() -> a :|] d")]
    [DataRow("[|class A(b):|]\n    d")]
    [DataRow("[|for a in b:|] d")]
    [DataRow("if a: b\n[|elif c:|] d")]
    [DataRow("if a: b\n[|else :|] d")]
    [DataRow("try: b\n[|except (a,\n b) as c:|] d\nfinally: e")]
    [DataRow("try: b\nfinally: e\n[|while a:|] b")]
    [DataRow("[|with a as b:|] # c\n    d")]
    [DataRow("match a:\n    [|case b if c:|] d")]
    [DataRow("[|def f(a, b|]\n    c", DisplayName = "A broken header ends with its line")]
    [DataRow("[|if f(a,|]\n    c")]
    public void A_header_spans_its_clause_up_to_the_colon(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var tree = SyntaxTree.Parse(new SourceText(source));
        var headers = TreeInvariants.GetNodes(tree).OfType<Suite>().Select(suite => suite.Header).ToList();

        CollectionAssert.Contains(headers, new TextSpan(start, end));
    }

    [TestMethod]
    public void Comments_are_kept_once_each_in_source_order()
    {
        const string Source = "# a\nx = [ # b\n  1, # c\n]\nif x: # d\n    # e\n    y(1 2 # f\n    z # g\n# h";
        var tree = SyntaxTree.Parse(new SourceText(Source));

        var comments = Enumerable.Range(0, tree.Comments.Count).Select(index => tree.Comments[index]);
        Assert.AreEqual(
            "# a|# b|# c|# d|# e|# f|# g|# h", string.Join('|', comments.Select(comment => Source.Substring(comment.Start, comment.Length))));
    }

    [TestMethod]
    public void A_private_name_has_one_string_object_in_a_class()
    {
        var tree = SyntaxTree.Parse(new SourceText("class _A:\n    __b\n    x.__b\n    __c__\n"));
        var body = ((ClassStatement)tree.Body[0]).Body.Body;
        var first = ((NameExpression)((ExpressionStatement)body[0]).Value).Name;

        Assert.AreEqual("_A__b", first);
        Assert.AreSame(first, ((AttributeExpression)((ExpressionStatement)body[1]).Value).Name);
        Assert.AreEqual("__c__", ((NameExpression)((ExpressionStatement)body[2]).Value).Name);
    }

    [TestMethod]
    public void A_name_has_one_string_object_in_a_file()
    {
        var tree = SyntaxTree.Parse(new SourceText("name\nx.name\n\uFF4E\uFF41\uFF4D\uFF45\n"));
        var first = ((NameExpression)((ExpressionStatement)tree.Body[0]).Value).Name;

        Assert.AreSame(first, ((AttributeExpression)((ExpressionStatement)tree.Body[1]).Value).Name);
        Assert.AreSame(first, ((NameExpression)((ExpressionStatement)tree.Body[2]).Value).Name);
    }
}
