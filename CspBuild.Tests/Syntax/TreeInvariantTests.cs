using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

[TestClass]
public sealed class TreeInvariantTests
{
    [TestMethod]
    [DynamicData(nameof(TreeFixtures.All), typeof(TreeFixtures))]
    public void Children_lie_inside_their_parents_and_in_order(string path) =>
        TreeInvariants.Check(SyntaxTree.Parse(TreeFixtures.Read(path)));

    [TestMethod]
    [DataRow("match e:\n v\n  \u200b\n")]
    [DataRow("match e:\n  \u200b\n")]
    [DataRow("match e:\n case a:\n  \u200b\n")]
    [DataRow("if e:\n  \u200b\n")]
    [DataRow("try:\n  \u200b\nexcept:\n  v\n   \u200b\nelse:\n \u200b")]
    [DataRow("class A(\u200b):\n  \u200b\n")]
    [DataRow("@\u200b\ndef f(\u200b) -> \u200b:\n  \u200b\n")]
    [DataRow("(import a\ntype; b\nfrom c import (d\nx; y")]
    [DataRow("[a b from t\nimport u; v\nw")]
    public void Lines_that_hold_no_statement_or_a_broken_one_put_nothing_outside_of_its_parent(string source)
    {
        for (var length = source.Length; length > 0; length--)
        {
            TreeInvariants.Check(SyntaxTree.Parse(new SourceText(source[..length])));
        }
    }

    [TestMethod]
    [DynamicData(nameof(TreeFixtures.All), typeof(TreeFixtures))]
    public void The_walker_knows_every_property_that_holds_a_node(string path)
    {
        foreach (var node in TreeInvariants.GetNodes(SyntaxTree.Parse(TreeFixtures.Read(path))))
        {
            var children = new List<SyntaxNode>();
            SyntaxWalker.AddChildren(node, children);

            CollectionAssert.AreEquivalent(GetNodesOfProperties(node).ToList(), children, $"{node.GetType().Name} at {node.Span}");
        }
    }

    [TestMethod]
    public void The_golden_trees_hold_every_kind_of_node()
    {
        var kinds = typeof(SyntaxNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract);
        var seen = TreeFixtures.Trees
            .SelectMany(row => TreeInvariants.GetNodes(SyntaxTree.Parse(TreeFixtures.Read($"trees/{row.Value}.py"))))
            .Select(node => node.GetType())
            .Distinct();

        CollectionAssert.AreEquivalent(kinds.ToList(), seen.ToList());
    }

    [TestMethod]
    [DynamicData(nameof(TreeFixtures.All), typeof(TreeFixtures))]
    public void The_type_of_a_node_names_its_class(string path)
    {
        foreach (var node in TreeInvariants.GetNodes(SyntaxTree.Parse(TreeFixtures.Read(path))))
        {
            var name = node switch
            {
                Expression expression => $"{expression.NodeType}{nameof(Expression)}",
                Statement statement => $"{statement.NodeType}{nameof(Statement)}",
                _ => node.GetType().Name,
            };

            Assert.AreEqual(node.GetType().Name, name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(TreeFixtures.All), typeof(TreeFixtures))]
    public void Tokens_lie_in_order_and_leave_out_only_blanks_comments_and_what_is_reported(string path)
    {
        var text = TreeFixtures.Read(path);
        var lexer = new Lexer(text);
        var left = text.ToString().ToCharArray();
        var last = 0;
        for (var token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
        {
            Assert.IsGreaterThanOrEqualTo(last, token.Start);
            last = token.End;
            Array.Fill(left, ' ', token.Start, token.End - token.Start);
        }

        var comments = lexer.GetComments();
        for (var i = 0; i < comments.Count; i++)
        {
            Array.Fill(left, ' ', comments[i].Start, comments[i].Length);
        }

        foreach (var error in lexer.Errors)
        {
            // A line that can't be Python is left out from its first character on.
            Array.Fill(left, ' ', error.Span.Start, text.FindLineEnd(error.Span.Start) - error.Span.Start);
        }

        Assert.AreEqual(string.Empty, new string(left).Replace('\\', ' ').Trim(' ', '\t', '\f', '\r', '\n'));
    }

    [TestMethod]
    [DynamicData(nameof(TreeFixtures.All), typeof(TreeFixtures))]
    public void Every_kind_of_line_end_gives_the_same_tree(string path)
    {
        var text = TreeFixtures.Read(path).ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var expected = TreePrinter.Print(SyntaxTree.Parse(new SourceText(text)));

        Assert.AreEqual(expected, TreePrinter.Print(SyntaxTree.Parse(new SourceText(text.Replace('\n', '\r')))));
        Assert.AreEqual(
            expected, TreePrinter.Print(SyntaxTree.Parse(new SourceText(text.Replace("\n", "\r\n", StringComparison.Ordinal)))));
    }

    [TestMethod]
    [DynamicData(nameof(TreeFixtures.All), typeof(TreeFixtures))]
    public void What_lies_behind_a_text_in_its_array_is_not_read(string path)
    {
        string[] strangers = ["x", "\n", "\"\"\"", "'''", "{", "}", ")", "\\\n", "\uDC00", "#"];
        var text = TreeFixtures.Read(path).ToString();
        for (var length = text.Length; length >= 0; length -= 1 + (text.Length / 200))
        {
            var alone = new SourceText(text[..length]);
            var stranger = string.Concat(Enumerable.Repeat(strangers[length % strangers.Length], 8));
            var among = new SourceText((text[..length] + stranger).ToCharArray(), length);
            Assert.AreEqual(TreePrinter.Print(SyntaxTree.Parse(alone)), TreePrinter.Print(SyntaxTree.Parse(among)), $"{length} characters");
        }
    }

    private static IEnumerable<SyntaxNode> GetNodesOfProperties(SyntaxNode node) =>
        node.GetType().GetProperties().SelectMany(property => property.GetValue(node) switch
        {
            SyntaxNode child => [child],
            IEnumerable items => items.OfType<SyntaxNode>(),
            _ => [],
        });
}
