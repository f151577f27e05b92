using System;
using System.Collections.Generic;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Filtering;
using CspBuild.Fixes;
using CspBuild.Fixes.Edits;
using CspBuild.Json;
using CspBuild.Notebooks;
using CspBuild.Notebooks.Magics;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Suppressions;
using CspBuild.Suppressions.Foreign;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>Everything that happens to one file once its bytes are there: no file, no clock, no state.</summary>
internal static class FileScanner
{
    // Characters of a line that a finding keeps: enough to know the line by, little where a whole program stands on one.
    private const int MaximumLineText = 400;

    /// <summary>Scans the first <paramref name="length"/> bytes of <paramref name="bytes"/> as a Python source.</summary>
    /// <param name="bytes">The file's bytes, and perhaps others behind them.</param>
    /// <param name="length">Number of the file's bytes.</param>
    /// <param name="options">What is reported.</param>
    /// <param name="buffer">Where its text is put; null for a place of its own.</param>
    /// <returns>The findings by line and column; empty for a clean file.</returns>
    public static Finding[] ScanSource(byte[] bytes, int length, ScanOptions options, CharacterBuffer? buffer = null)
    {
        if (StoredBytes.IsPointer(bytes, length))
        {
            return [ToolFindings.Pointer(options.Settings)];
        }

        var source = SourceEncoding.Decode(bytes, length, buffer);
        var findings = new List<Finding>();
        AddEncodingProblem(source, options, findings);
        AddCodeFindings(new Code(source.Text, source.Text.GetRange, source.Text), options, findings);
        return Sort(findings);
    }

    /// <summary>Scans them as a file that IPython runs: without what only IPython understands, if it is Python.</summary>
    /// <param name="bytes">The file's bytes, and perhaps others behind them.</param>
    /// <param name="length">Number of the file's bytes.</param>
    /// <param name="options">What is reported.</param>
    /// <param name="buffer">Where its text is put; null for a place of its own.</param>
    /// <returns>The findings by line and column; empty for a clean file.</returns>
    public static Finding[] ScanIPython(byte[] bytes, int length, ScanOptions options, CharacterBuffer? buffer = null)
    {
        if (StoredBytes.IsPointer(bytes, length))
        {
            return [ToolFindings.Pointer(options.Settings)];
        }

        var source = SourceEncoding.Decode(bytes, length, buffer);
        var findings = new List<Finding>();
        AddEncodingProblem(source, options, findings);
        var text = source.Text.ToString();
        var cell = text.ToCharArray();
        if (CellMagics.Blank(cell) != CellKind.Other)
        {
            var isPlain = new string(cell) == text;
            var code = new Code(new SourceText(cell, cell.Length), source.Text.GetRange, source.Text)
            {
                ToFile = edits => isPlain ? edits : [],
                Doubts = MagicNames.RunsElsewhere(text) ? [new TextSpan(0, cell.Length)] : [],
            };
            AddCodeFindings(code, options, findings);
        }

        return Sort(findings);
    }

    /// <summary>Scans them as a Jupyter notebook. Its code is parsed if there can be something to find.</summary>
    /// <param name="bytes">The file's bytes, and perhaps others behind them.</param>
    /// <param name="length">Number of the file's bytes.</param>
    /// <param name="options">What is reported.</param>
    /// <param name="buffer">Where its text is put; null for a place of its own.</param>
    /// <returns>The findings by line and column of the notebook file; empty for a clean one.</returns>
    public static Finding[] ScanNotebook(byte[] bytes, int length, ScanOptions options, CharacterBuffer? buffer = null)
    {
        if (StoredBytes.IsPointer(bytes, length))
        {
            return [ToolFindings.Pointer(options.Settings)];
        }

        var source = SourceEncoding.Decode(bytes, length, buffer);
        var notebook = Notebook.Read(source.Text);
        var findings = new List<Finding>();
        AddEncodingProblem(source, options, findings);
        if (notebook.Problem is not null && !string.IsNullOrWhiteSpace(source.Text.ToString()))
        {
            // What could not be read may hold a use, together with what could.
            var place = source.Text.GetPosition(notebook.ProblemOffset);
            findings.Add(MayMatchAnywhere(source.Text)
                ? ToolFindings.UnreadableNotebook(notebook.Problem, place, options.Settings)
                : ToolFindings.BrokenNotebook(notebook.Problem, place, options.Settings));
        }

        AddUnreadCells(notebook, source.Text, findings);
        foreach (var (text, map) in notebook.Parts)
        {
            // JSON can spell a letter in more ways than the filter knows: it is asked about the code itself.
            var bytesOfCode = Encoding.UTF8.GetBytes(text.Characters, 0, text.Length);
            if (MayHaveFindings(bytesOfCode, bytesOfCode.Length, options))
            {
                var code = new Code(text, span => source.Text.GetRange(map.ToFileSpan(span)), source.Text)
                {
                    GetNote = span => $" ({map.GetCellName(span)})",
                    Doubts = map.Doubts,
                    ToFile = edits => NotebookEdits.ToFile(source.Text, notebook, map, edits),
                };
                AddCodeFindings(code, options, findings);
            }
        }

        return Sort(findings);
    }

    private static void AddUnreadCells(Notebook notebook, SourceText json, List<Finding> findings)
    {
        foreach (var (text, map) in notebook.Unread)
        {
            var cell = Encoding.UTF8.GetBytes(text.Characters, 0, text.Length);
            if (RuleFilter.Instance.MayNameMember(cell, cell.Length) && MayMatchAnywhere(json))
            {
                var start = new TextSpan(0, 0);
                var finding = ToolFindings.UnreadCell(json.GetPosition(map.ToFileSpan(start).Start));
                findings.Add(finding with { Message = $"{finding.Message} ({map.GetCellName(start)})" });
            }
        }
    }

    private static bool MayMatchAnywhere(SourceText json)
    {
        var text = Encoding.UTF8.GetBytes(JsonString.DecodeBroken(json));
        return RuleFilter.Instance.MayMatch(text, text.Length);
    }

    /// <summary>Whether a Python source has to be parsed; false is certain, true is not.</summary>
    public static bool MayHaveFindings(byte[] bytes, int length, ScanOptions options) =>
        RuleFilter.Instance.MayMatch(bytes, length) || StoredBytes.IsPointer(bytes, length)
        || (options.ReportUnusedSuppressions && ByteSearch.ContainsIgnoringCase(bytes, length, "csp"));

    private static void AddEncodingProblem(DecodedSource source, ScanOptions options, List<Finding> findings)
    {
        if (source.Problem is { } problem)
        {
            findings.Add(ToolFindings.UnknownEncoding(problem, source.Text.GetRange(problem.Span), options.Settings));
        }
    }

    // The code may be a part of the file only: the locator says where it lies there.
    private static void AddCodeFindings(Code code, ScanOptions options, List<Finding> findings)
    {
        var (text, locate, file) = code;
        var tree = text.Length < options.LargeTextLength ? SyntaxTree.Parse(text) : LargeText.Parse(text);
        if (tree is null)
        {
            findings.Add(ToolFindings.TooMuchCode(options.Settings));
            return;
        }

        foreach (var error in SyntaxReview.Select(tree))
        {
            var finding = error.IsTooDeep
                ? ToolFindings.TooDeep(locate(error.Span), options.Settings)
                : ToolFindings.SyntaxError(error, locate(error.Span), options.Settings);
            findings.Add(finding with { Message = finding.Message + code.GetNote(error.Span) });
        }

        var diagnostics = Analyze(SemanticModel.Create(tree, RuleCatalog.Names, code.Doubts));
        var suppressions = diagnostics.Count > 0 || options.ReportUnusedSuppressions ? SuppressionMap.Create(tree, options.Acceptance.Tools) : null;
        var review = new SuppressionReview();
        var fixes = options.ProposesFixes && diagnostics.Count > 0 && text.Length < options.LargeTextLength
            ? new FixProposals(new CodeFixer(text, options.KeepsNames, options.Acceptance, code.Doubts), file, code.ToFile)
            : null;
        foreach (var diagnostic in diagnostics)
        {
            LinePosition? nearMiss = null;
            var directive = suppressions?.Find(diagnostic, options.Acceptance.OnlyWithReason);
            if (directive is not null)
            {
                review.Accept(directive, diagnostic.Descriptor);
            }
            else if (options.Acceptance.OnlyWithReason && suppressions?.Find(diagnostic) is { } refused)
            {
                review.Refuse(refused, diagnostic.Descriptor);
            }
            else if (suppressions?.FindNearMiss(diagnostic) is { } comment)
            {
                review.Miss(comment, diagnostic.Descriptor);
                nearMiss = locate(comment).Start;
            }

            findings.Add(CreateFinding(diagnostic, code) with
            {
                Suppression = directive is null ? null : CreateSuppression(directive, code),
                NearMiss = nearMiss,
                Fix = fixes?.Find(diagnostic),
            });
        }

        // What a comment accepts may be in a statement that did not parse.
        var unused = options.ReportUnusedSuppressions && suppressions is not null && tree.Errors.Length == 0 ? review.FindUnused(suppressions) : [];
        var unjustified = options.RequireSuppressionReason ? review.FindUnjustified() : [];
        foreach (var diagnostic in (Diagnostic[])[.. review.NearMisses, .. review.Refused, .. unused, .. unjustified])
        {
            findings.Add(CreateFinding(diagnostic, code));
        }
    }

    private static Finding CreateFinding(Diagnostic diagnostic, Code code)
    {
        var (start, end) = code.Locate(diagnostic.Span);
        return new Finding(diagnostic.Descriptor, start, end, diagnostic.Message + code.GetNote(diagnostic.Span))
        {
            Kind = diagnostic.Kind,
            LineText = code.Text.GetLineText(diagnostic.Span.Start, MaximumLineText),
        };
    }

    private static Suppression CreateSuppression(SuppressionDirective directive, Code code) => new(code.Locate(directive.Span).Start, directive.Reason)
    {
        Foreign = directive.Tool == ForeignTools.None
            ? null
            : new ForeignSuppression(ForeignToolNames.Get(directive.Tool), code.Text.Substring(directive.Span.Start, directive.Span.Length)),
    };

    private static List<Diagnostic> Analyze(SemanticModel model)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var rule in RuleCatalog.Rules)
        {
            rule.Analyze(model, diagnostics);
        }

        return diagnostics;
    }

    private static Finding[] Sort(List<Finding> findings)
    {
        findings.Sort(ByPosition);
        return [.. findings];
    }

    private static int ByPosition(Finding left, Finding right)
    {
        var byLine = left.Start.Line.CompareTo(right.Start.Line);
        var byColumn = byLine != 0 ? byLine : left.Start.Column.CompareTo(right.Start.Column);
        return byColumn != 0 ? byColumn : string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id);
    }

    /// <summary>Code, and where it lies in the file.</summary>
    private sealed record Code(SourceText Text, Func<TextSpan, (LinePosition Start, LinePosition End)> Locate, SourceText File)
    {
        /// <summary>Makes edits of it edits of the file.</summary>
        public Func<TextEdit[], TextEdit[]> ToFile { get; init; } = static edits => edits;

        /// <summary>What is added to a message about a stretch of it.</summary>
        public Func<TextSpan, string> GetNote { get; init; } = static _ => "";

        /// <summary>Stretches of it, in order, that may run or not.</summary>
        public TextSpan[] Doubts { get; init; } = [];
    }
}
