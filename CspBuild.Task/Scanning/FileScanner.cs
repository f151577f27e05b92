using System.Collections.Generic;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>Everything that happens to one file once its bytes are there: no file, no clock, no state.</summary>
internal static class FileScanner
{
    // Characters of a line that a finding keeps: enough to know the line by, little where a whole program stands on one.
    private const int MaximumLineText = 400;

    /// <summary>Scans the first <paramref name="length"/> bytes of <paramref name="bytes"/> as a Python source.</summary>
    /// <returns>The findings by line and column; empty for a clean file.</returns>
    public static Finding[] Scan(byte[] bytes, int length)
    {
        var source = SourceEncoding.Decode(bytes, length);
        var tree = SyntaxTree.Parse(source.Text);
        var diagnostics = Analyze(SemanticModel.Create(tree));

        var findings = new List<Finding>();
        if (source.Problem is { } problem)
        {
            findings.Add(ToolFindings.UnknownEncoding(problem, source.Text.GetPosition(problem.Span.Start), source.Text.GetPosition(problem.Span.End)));
        }

        // A Python 2 file is not wrong, and the one that it is written for is not here to be asked.
        if (tree.Errors.Length > 0 && !tree.IsPython2)
        {
            var span = tree.Errors[0].Span;
            findings.Add(ToolFindings.SyntaxError(tree.Errors[0], source.Text.GetPosition(span.Start), source.Text.GetPosition(span.End)));
        }

        var suppressions = diagnostics.Count > 0 ? SuppressionMap.Create(tree) : null;
        foreach (var diagnostic in diagnostics)
        {
            var directive = suppressions?.Find(diagnostic);
            var start = source.Text.GetPosition(diagnostic.Span.Start);
            var end = source.Text.GetPosition(diagnostic.Span.End);
            findings.Add(new Finding(diagnostic.Descriptor, start, end, diagnostic.Message)
            {
                Kind = diagnostic.Kind,
                LineText = source.Text.GetLineText(diagnostic.Span.Start, MaximumLineText),
                Suppression = directive is null ? null : new Suppression(source.Text.GetPosition(directive.Span.Start), directive.Reason),
            });
        }

        findings.Sort(ByPosition);
        return [.. findings];
    }

    private static List<Diagnostic> Analyze(SemanticModel model)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var rule in RuleCatalog.Rules)
        {
            rule.Analyze(model, diagnostics);
        }

        return diagnostics;
    }

    private static int ByPosition(Finding left, Finding right)
    {
        var byLine = left.Start.Line.CompareTo(right.Start.Line);
        var byColumn = byLine != 0 ? byLine : left.Start.Column.CompareTo(right.Start.Column);
        return byColumn != 0 ? byColumn : string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id);
    }
}
