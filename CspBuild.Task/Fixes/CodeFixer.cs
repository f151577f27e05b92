using System;
using System.Collections.Generic;
using CspBuild.Fixes.Bindings;
using CspBuild.Fixes.Edits;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Suppressions;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>
/// Mends the findings of one program text. What comes out is proven: the changed text parses, what was mended is no finding any more, and
/// all others are there as before; a mend for which that does not hold is dropped.
/// </summary>
internal sealed class CodeFixer
{
    private readonly SyntaxTree _tree;
    private readonly CodeFindings _findings;
    private readonly BindingTable _bindings;
    private readonly ImportEdits _imports;
    private readonly CallRewrite[] _rewrites;
    private readonly bool _isDoubtful;
    private readonly Acceptance _acceptance;

    /// <summary>Looks at a text.</summary>
    /// <param name="text">A Python source, or the code of a notebook.</param>
    /// <param name="keepsNames">Whether others may import the names that the text imports and does not use.</param>
    /// <param name="acceptance">Which comments accept findings.</param>
    /// <param name="doubts">Stretches of it, in order, that may run or not.</param>
    public CodeFixer(SourceText text, bool keepsNames, Acceptance acceptance, params TextSpan[] doubts)
    {
        _acceptance = acceptance;
        _tree = SyntaxTree.Parse(text);
        _isDoubtful = doubts.Length > 0;
        _findings = CodeFindings.Find(_tree, acceptance, doubts);
        _bindings = BindingTable.Create(_tree, _findings.Spans);
        _imports = new ImportEdits(_tree, _bindings, keepsNames);
        var rewriter = new CallRewriter(_tree, _bindings);
        _rewrites = Array.ConvertAll(_findings.Diagnostics, diagnostic => Rewrite(diagnostic, rewriter));
    }

    /// <summary>The text as it was.</summary>
    public SourceText Text => _tree.Text;

    /// <summary>The findings in source order.</summary>
    public Diagnostic[] Diagnostics => _findings.Diagnostics;

    /// <summary>What is done about each, in the same order.</summary>
    public IReadOnlyList<CallRewrite> Rewrites => _rewrites;

    /// <summary>The edits that mend all that can be mended; what cannot be proven is left from then on.</summary>
    public TextEdit[] FixAll()
    {
        var proven = new List<CallRewrite>();
        Prove([.. Array.FindAll(_rewrites, rewrite => rewrite.IsMended)], proven);
        var kept = new HashSet<CallRewrite>(proven);
        for (var i = 0; i < _rewrites.Length; i++)
        {
            if (_rewrites[i].IsMended && !kept.Contains(_rewrites[i]))
            {
                _rewrites[i] = CallRewrite.Leave(_findings.Diagnostics[i].Span, LeftReason.Unproven);
            }
        }

        return Combine([.. proven]);
    }

    /// <summary>The edits that mend one finding and no other; empty if it is left.</summary>
    public TextEdit[] FixOne(int index)
    {
        CallRewrite[] one = [_rewrites[index]];
        var edits = _rewrites[index].IsMended ? Combine(one) : [];
        return edits.Length > 0 && IsProven(edits, one) ? edits : [];
    }

    private CallRewrite Rewrite(Diagnostic diagnostic, CallRewriter rewriter)
    {
        var reason = diagnostic.Descriptor.Id != CodeFindings.MendedRule ? LeftReason.OtherRule
            : _findings.IsAccepted(diagnostic) ? LeftReason.Accepted
            : diagnostic.Kind != UseKind.Call ? LeftReason.Reference
            : _tree.Errors.Length > 0 ? LeftReason.BrokenFile
            : _isDoubtful ? LeftReason.Doubt
            : null;
        return reason is null ? rewriter.Rewrite(diagnostic.Span) : CallRewrite.Leave(diagnostic.Span, reason);
    }

    // Calls lie in arguments of calls: the text that an outer one keeps is the one that the inner one has made of it.
    private TextEdit[] Combine(CallRewrite[] calls)
    {
        var edits = new List<TextEdit>();
        Array.Sort(calls, (left, right) => left.Span.Length.CompareTo(right.Span.Length));
        foreach (var call in calls)
        {
            var inner = edits.FindAll(edit => call.Span.Contains(edit.Span));
            if (inner.Count > 0)
            {
                inner.Sort(BySource);
                edits.RemoveAll(inner.Contains);
            }

            edits.Add(new TextEdit(call.Span, Splice(call.Pieces, inner)));
        }

        edits.AddRange(_imports.Create(calls));
        edits.Sort(BySource);
        return [.. edits];
    }

    private static EditPiece[] Splice(EditPiece[] pieces, List<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return pieces;
        }

        var spliced = new List<EditPiece>();
        foreach (var piece in pieces)
        {
            var (start, end) = (piece.Source.Start, piece.Source.End);
            foreach (var edit in edits)
            {
                if (piece.Source.Length > 0 && piece.Source.Contains(edit.Span))
                {
                    spliced.Add(EditPiece.Copy(start, edit.Span.Start));
                    spliced.AddRange(edit.Pieces);
                    start = edit.Span.End;
                }
            }

            spliced.Add(piece with { Source = new TextSpan(start, end) });
        }

        return [.. spliced];
    }

    // All together, or else by halves down to the ones that cannot be.
    private void Prove(List<CallRewrite> calls, List<CallRewrite> proven)
    {
        CallRewrite[] all = [.. proven, .. calls];
        if (calls.Count == 0 || IsProven(Combine(all), all))
        {
            proven.AddRange(calls);
        }
        else if (calls.Count > 1)
        {
            var half = calls.Count / 2;
            Prove(calls.GetRange(0, half), proven);
            Prove(calls.GetRange(half, calls.Count - half), proven);
        }
    }

    private bool IsProven(TextEdit[] edits, CallRewrite[] calls)
    {
        var tree = SyntaxTree.Parse(new SourceText(TextEdit.Apply(_tree.Text, edits)));
        return tree.Errors.Length == 0 && tree.IsPython2 == _tree.IsPython2 && CodeFindings.Find(tree, _acceptance).AreThoseOf(_findings, calls.Length);
    }

    private static int BySource(TextEdit left, TextEdit right)
    {
        var byStart = left.Span.Start.CompareTo(right.Span.Start);
        return byStart != 0 ? byStart : left.Span.End.CompareTo(right.Span.End);
    }
}
