using System;
using System.Collections.Generic;
using CspBuild.Fixes.Calls;
using CspBuild.Fixes.Edits;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>
/// Writes <c>with tempfile.TemporaryFile(MODE) as f</c> for <c>with open(tempfile.mktemp(), MODE) as f</c> where the text shows that nobody
/// needs the file's name: nothing is done with <c>f</c> but what a file does without one.
/// </summary>
internal static class OpenRewriter
{
    private const string Change = "The file has no name, and is gone when it is closed.";

    private static readonly string[] Methods =
        ["write", "writelines", "read", "readline", "readlines", "seek", "tell", "flush", "truncate", "isatty", "fileno"];

    /// <summary>The mend of the <c>open()</c> around a call; null where that is not of this form.</summary>
    public static CallRewrite? TryRewrite(SyntaxTree tree, CallSite site, MktempArguments arguments)
    {
        var ancestors = site.Ancestors;
        var last = ancestors.Length - 1;
        if (last < 4 || ancestors[last - 1] is not Argument path || ancestors[last - 2] is not CallExpression open
            || ancestors[last - 3] is not WithItem item || ancestors[last - 4] is not WithStatement with
            || path.Keyword is not null || open.Arguments[0] != path || open.Callee is not NameExpression { Name: "open" }
            || !site.IsBuiltin("open") || !CanOpen(open, tree.Text) || !IsNameless(item, with, tree, site)
            || tree.Comments.AnyIn(open.Span))
        {
            return null;
        }

        // What may have a directory in it is kept, and what is not known at all.
        var kept = CallRewriter.GetArguments(
            site.Call,
            argument => argument == arguments.Directory ||
                StringValue.TryFold(argument, tree.Text) is not { } value ||
                value.IndexOfAny(['/', '\\', ':']) >= 0);
        if (Callee.TryCreate(site, "TemporaryFile", out _) is not { } callee || Array.Exists(kept, argument => argument == arguments.Suffix))
        {
            return null;
        }

        var options = new TextSpan(open.Arguments[1].Span.Start, open.Arguments[open.Arguments.Length - 1].Span.End);
        return new CallRewrite(
            open.Span,
            [
                .. callee.Function, EditPiece.Insert("("), EditPiece.Copy(options), EditPiece.Insert(kept.Length > 0 ? ", " : string.Empty),
                .. CallRewriter.WriteArguments(kept, arguments), EditPiece.Insert(")"),
            ])
        {
            Note = Change,
            Place = site.Place,
            Member = "TemporaryFile",
            Imports = callee.Imports,
            Callee = callee.Name,
        };
    }

    // Constants for what both functions call the same, and a mode that makes a new file. The descriptor of TemporaryFile() does not append.
    private static bool CanOpen(CallExpression open, SourceText text)
    {
        var mode = string.Empty;
        for (var i = 1; i < open.Arguments.Length; i++)
        {
            var argument = open.Arguments[i];
            var name = argument.Keyword ?? (i == 1 ? "mode" : i == 2 ? "buffering" : string.Empty);
            if (argument.Value is not (StringExpression { Interpolations.Length: 0 } or ConstantExpression)
                || !(name is "mode" or "encoding" or "newline" || (name == "buffering" && argument.Keyword is null)))
            {
                return false;
            }

            mode = name == "mode" ? StringValue.TryFold(argument.Value, text) ?? string.Empty : mode;
        }

        return mode.Length > 0 && mode[0] == 'w' && mode.IndexOf('x') < 0;
    }

    private static bool IsNameless(WithItem item, WithStatement with, SyntaxTree tree, CallSite site)
    {
        if (item.Target is null)
        {
            return true;
        }

        // A class's name is an attribute, which any code may read.
        if (item.Target is not NameExpression file || site.Scope.Kind == ScopeKind.Class)
        {
            return false;
        }

        // The whole function or module is searched: nothing outside the statement may use the file.
        var root = Array.FindLast(site.Ancestors, node => node is FunctionStatement or ClassStatement);
        var nodes = new Stack<(SyntaxNode Node, SyntaxNode? Parent, SyntaxNode? Grandparent)>();
        foreach (var node in root is null ? tree.Body : (SyntaxNode[])[root])
        {
            nodes.Push((node, null, null));
        }

        var children = new List<SyntaxNode>();
        while (nodes.Count > 0)
        {
            var (node, parent, grandparent) = nodes.Pop();
            if (node is ScopeStatement declaration && Array.IndexOf(declaration.Names, file.Name) >= 0)
            {
                return false;
            }

            if (node is NameExpression name && name.Name == file.Name && node != file
                && (!with.Body.Span.Contains(node.Span) || !IsUseWithoutName(node, parent, grandparent)))
            {
                return false;
            }

            children.Clear();
            SyntaxWalker.AddChildren(node, children);
            foreach (var child in children)
            {
                nodes.Push((child, node, parent));
            }
        }

        return true;
    }

    private static bool IsUseWithoutName(SyntaxNode node, SyntaxNode? parent, SyntaxNode? grandparent) =>
        (parent is AttributeExpression attribute && attribute.Target == node && Array.IndexOf(Methods, attribute.Name) >= 0
            && grandparent is CallExpression call && call.Callee == parent)
        || (parent is ForStatement loop && loop.Iterable == node);
}
