using System;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Fixes.Bindings;
using CspBuild.Fixes.Calls;
using CspBuild.Fixes.Edits;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>
/// Writes <c>os.path.join(tempfile.mkdtemp(dir=dir), prefix + suffix)</c> for <c>tempfile.mktemp(suffix, prefix, dir)</c>: again a path at
/// which nothing exists, in a new directory that only this user can enter.
/// </summary>
/// <param name="tree">The file.</param>
/// <param name="bindings">What its names are bound to.</param>
internal sealed class CallRewriter(SyntaxTree tree, BindingTable bindings)
{
    private const string Change =
        "The path has a fixed name in a new directory that only this user can enter; the directory stays behind unless the program removes it.";

    private const string ChangeWithDirectory =
        "The path has a fixed name in a new directory that only this user can enter, inside the given one, which has to exist by then; " +
        "the new directory stays behind unless the program removes it.";

    private readonly bool _hasUnicodeLiterals = Array.Exists(
        tree.Body,
        statement => statement is ImportFromStatement { Module: "__future__" } import
            && Array.Exists(import.Aliases, alias => alias.Name == "unicode_literals"));

    /// <summary>Mends the call at <paramref name="span"/>, or says why it is left.</summary>
    public CallRewrite Rewrite(TextSpan span)
    {
        if (bindings.FindCall(span) is not { } site)
        {
            return CallRewrite.Leave(span, LeftReason.ByText);
        }

        if (MktempArguments.TryRead(site.Call, tree.Text, out var reason) is not { } arguments
            || FindQuote(site, out reason) is not { } quote)
        {
            return CallRewrite.Leave(span, reason);
        }

        var left = HasComment(site.Call.Span) ? LeftReason.Comment
            : PathUse.IsTakenApart(site, tree.Text, FoldedLength(arguments.Suffix)) ? LeftReason.NameOnly
            : arguments.Directory is null ? null
            : StringValue.TryFold(arguments.Directory, tree.Text) is "" ? LeftReason.BareName
            : PathUse.IsJoined(site) ? LeftReason.Joined
            : null;
        return left is not null ? CallRewrite.Leave(span, left) : OpenRewriter.TryRewrite(tree, site, arguments) ?? Rewrite(site, arguments, quote);
    }

    private CallRewrite Rewrite(CallSite site, MktempArguments arguments, char quote)
    {
        if (Callee.TryCreate(site, "mkdtemp", out var reason) is not { } callee)
        {
            return CallRewrite.Leave(site.Call.Span, reason);
        }

        var os = site.FindModule("os");
        if (os is null && !CanImportOs(site))
        {
            return CallRewrite.Leave(site.Call.Span, LeftReason.Uncertain("os"));
        }

        // A prefix that nobody knows may have a directory in it, or be a whole path: mkdtemp takes it as mktemp does.
        var isInName = arguments.Prefix is null || IsFileName(arguments.Prefix);
        var ofDirectory = GetArguments(site.Call, argument => argument == arguments.Directory || (argument == arguments.Prefix && !isInName));
        if (arguments.Suffix is { } suffix && Array.Exists(ofDirectory, argument => IsMovedOverSuffix(argument, suffix)))
        {
            return CallRewrite.Leave(site.Call.Span, LeftReason.Order);
        }

        var name = new FileNameExpression(tree.Text, quote) { HasUnicodeLiterals = _hasUnicodeLiterals };
        return new CallRewrite(
            site.Call.Span,
            [
                EditPiece.Insert($"{os ?? "os"}.path.join("), .. callee.Function, EditPiece.Insert("("),
                .. WriteArguments(ofDirectory, arguments), EditPiece.Insert("), "),
                .. name.Write(isInName ? arguments.Prefix : null, arguments.Suffix), EditPiece.Insert(")"),
            ])
        {
            Note = arguments.Directory is null ? Change : ChangeWithDirectory,
            Place = site.Place,
            NeedsOs = os is null,
            Member = "mkdtemp",
            Imports = callee.Imports,
            Callee = callee.Name,
        };
    }

    /// <summary>The arguments of a call that are wanted, in their order.</summary>
    public static Expression[] GetArguments(CallExpression call, Predicate<Expression> isWanted) =>
        Array.FindAll(Array.ConvertAll(call.Arguments, argument => argument.Value), isWanted);

    /// <summary>Writes arguments by keyword, in their order.</summary>
    public static EditPiece[] WriteArguments(Expression[] values, MktempArguments arguments)
    {
        var pieces = new List<EditPiece>();
        foreach (var value in values)
        {
            var keyword = value == arguments.Directory ? "dir=" : value == arguments.Prefix ? "prefix=" : "suffix=";
            pieces.Add(EditPiece.Insert(pieces.Count > 0 ? ", " + keyword : keyword));
            var needsParentheses = value is NamedExpression or ComprehensionExpression;
            pieces.Add(EditPiece.Insert(needsParentheses ? "(" : string.Empty));
            pieces.Add(EditPiece.Copy(value.Span));
            pieces.Add(EditPiece.Insert(needsParentheses ? ")" : string.Empty));
        }

        return [.. pieces];
    }

    /// <summary>Whether a prefix is a constant that stays inside the directory it is put in.</summary>
    public bool IsFileName(Expression prefix) =>
        StringValue.TryFold(prefix, tree.Text) is { } value && value.IndexOfAny(['/', '\\', ':', '\0']) < 0;

    // The suffix is evaluated last, behind a call that looks at the disk.
    private static bool IsMovedOverSuffix(Expression argument, Expression suffix) =>
        suffix.Span.Start < argument.Span.Start && (EvaluationOrder.Writes(suffix) || !EvaluationOrder.CanSwap(argument, suffix));

    private int FoldedLength(Expression? suffix) => suffix is null ? 0 : StringValue.TryFold(suffix, tree.Text)?.Length ?? 0;

    private bool HasComment(TextSpan span) => tree.Comments.AnyIn(span);

    // An import at the top of the module binds the name for all of it, until another one binds it again.
    private static bool CanImportOs(CallSite site)
    {
        var module = site.Scope.Module;
        foreach (var binding in module["os"])
        {
            if (binding.Imported != "os")
            {
                return false;
            }
        }

        return site.Scope.Find("os") == module && module["*"].All(star => star.Imported == Callee.StarImport);
    }

    private char? FindQuote(CallSite site, out string reason)
    {
        reason = string.Empty;
        return FormattedString.IsShown(site, tree.Text) ? Fail(LeftReason.ShowsItself, out reason)
            : FormattedString.FindQuote(site, tree.Text, bindings.Quote) is { } quote ? quote
            : Fail(LeftReason.NoQuotes, out reason);
    }

    private static char? Fail(string why, out string reason)
    {
        reason = why;
        return null;
    }
}
