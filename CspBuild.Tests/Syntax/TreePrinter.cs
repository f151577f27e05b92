using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using CspBuild.Syntax;

namespace CspBuild.Tests.Syntax;

/// <summary>
/// Writes a tree as S-expressions: a node is its type's name without the suffix and its properties in the order of their declaration.
/// Spans are left out, as are false, 0, empty text and empty lists; what is absent is a dash. A node that holds statements takes a line for each part.
/// </summary>
internal static class TreePrinter
{
    private static readonly string[] Suffixes = ["Expression", "Statement", "Pattern"];

    /// <summary>The statements, one after the other, then the errors with their messages, then whether this is Python 2.</summary>
    public static string Print(SyntaxTree tree)
    {
        var builder = new StringBuilder();
        foreach (var statement in tree.Body)
        {
            Write(statement, builder, indent: 0);
            builder.Append('\n');
        }

        foreach (var error in tree.Errors)
        {
            var position = tree.Text.GetPosition(error.Span.Start);
            builder.Append(CultureInfo.InvariantCulture, $"error {position.Line},{position.Column}: {error.Message}\n");
        }

        if (tree.IsPython2)
        {
            builder.Append("Python 2\n");
        }

        return builder.ToString();
    }

    /// <summary>One node on one line.</summary>
    public static string Print(SyntaxNode node)
    {
        var builder = new StringBuilder();
        Write(node, builder, indent: 0);
        return builder.ToString();
    }

    /// <summary>The statements on one line each, without errors.</summary>
    public static string PrintBody(SyntaxTree tree) => string.Join('\n', tree.Body.Select(Print));

    // Without recursion: what is still to be written, texts and nodes, is on a stack.
    private static void Write(SyntaxNode root, StringBuilder builder, int indent)
    {
        var open = new Stack<(object Item, int Indent)>([(root, indent)]);
        while (open.TryPop(out var next))
        {
            if (next.Item is SyntaxNode node)
            {
                foreach (var part in GetParts(node, next.Indent).Reverse())
                {
                    open.Push((part, next.Indent + 2));
                }
            }
            else
            {
                builder.Append(next.Item);
            }
        }
    }

    private static IEnumerable<object> GetParts(SyntaxNode node, int indent)
    {
        var isTall = HoldsStatements(node);
        yield return $"({GetName(node)}";
        foreach (var property in GetProperties(node.GetType()))
        {
            foreach (var value in GetItems(property.GetValue(node)))
            {
                yield return isTall && (value is Statement || (value is SyntaxNode child && HoldsStatements(child)))
                    ? "\n" + new string(' ', indent + 2)
                    : " ";
                yield return value;
            }
        }

        yield return ")";
    }

    private static IEnumerable<object> GetItems(object? value) => value switch
    {
        null => ["-"],
        false or 0 or "" => [],
        true => ["true"],
        string text => [text],
        IEnumerable items => items.Cast<object>(),
        _ => [value],
    };

    private static IEnumerable<PropertyInfo> GetProperties(Type type) =>
        type.GetProperties().Where(property => property.Name is not (nameof(SyntaxNode.Span) or nameof(Suite.Header) or nameof(Expression.NodeType)));

    private static bool HoldsStatements(SyntaxNode node) =>
        node is Suite or IfClause or ExceptHandler or MatchCase
            or IfStatement or WhileStatement or ForStatement or TryStatement or WithStatement or MatchStatement or FunctionStatement or ClassStatement;

    private static string GetName(SyntaxNode node)
    {
        var name = node.GetType().Name;
        var suffix = Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
        return suffix is null ? name : name[..^suffix.Length];
    }
}
