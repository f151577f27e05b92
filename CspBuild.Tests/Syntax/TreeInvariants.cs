using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

/// <summary>What holds for the tree of any text.</summary>
internal static class TreeInvariants
{
    /// <summary>Asserts that spans nest, that siblings do not overlap, and that comments and errors lie in order.</summary>
    public static void Check(SyntaxTree tree)
    {
        var length = tree.Text.Length;
        CheckOrder(tree.Body, new TextSpan(0, length), "the module");
        foreach (var node in GetNodes(tree))
        {
            var children = new List<SyntaxNode>();
            SyntaxWalker.AddChildren(node, children);
            CheckOrder(children, node.Span, node.GetType().Name);
        }

        var last = 0;
        for (var i = 0; i < tree.Comments.Count; i++)
        {
            var comment = tree.Comments[i];
            Assert.IsGreaterThanOrEqualTo(last, comment.Start);
            Assert.AreEqual('#', tree.Text[comment.Start]);
            last = comment.End;
        }

        last = -1;
        foreach (var error in tree.Errors)
        {
            Assert.IsGreaterThan(last, error.Span.Start);
            Assert.IsTrue(new TextSpan(0, length).Contains(error.Span));
            last = error.Span.Start;
        }
    }

    /// <summary>All nodes, without recursion.</summary>
    public static IEnumerable<SyntaxNode> GetNodes(SyntaxTree tree)
    {
        var open = new Stack<SyntaxNode>(tree.Body);
        while (open.TryPop(out var node))
        {
            yield return node;
            var children = new List<SyntaxNode>();
            SyntaxWalker.AddChildren(node, children);
            children.ForEach(open.Push);
        }
    }

    private static void CheckOrder(IEnumerable<SyntaxNode> nodes, TextSpan parent, string parentName)
    {
        var last = parent.Start;
        foreach (var node in nodes)
        {
            Assert.IsTrue(parent.Contains(node.Span), $"{node.GetType().Name} {node.Span} lies outside {parentName} {parent}");
            Assert.IsTrue(node.Span.Start >= last && node.Span.End >= node.Span.Start, $"{node.GetType().Name} {node.Span} of {parentName} is out of order");
            last = node.Span.End;
        }
    }
}
