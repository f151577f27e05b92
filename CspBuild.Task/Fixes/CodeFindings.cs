using System;
using System.Collections.Generic;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Suppressions;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>What the rules find in a text, accepted or not.</summary>
internal sealed class CodeFindings
{
    /// <summary>The rule whose findings can be mended.</summary>
    public const string MendedRule = "CSP-D504";

    private readonly HashSet<Diagnostic> _accepted = [];

    private CodeFindings(Diagnostic[] diagnostics) => Diagnostics = diagnostics;

    /// <summary>In source order.</summary>
    public Diagnostic[] Diagnostics { get; }

    /// <summary>Where they are.</summary>
    public IEnumerable<TextSpan> Spans => Array.ConvertAll(Diagnostics, diagnostic => diagnostic.Span);

    /// <summary>Runs every rule over <paramref name="tree"/>.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="acceptance">Which comments accept findings.</param>
    /// <param name="doubts">Stretches of its text, in order, that may run or not.</param>
    public static CodeFindings Find(SyntaxTree tree, Acceptance acceptance, params TextSpan[] doubts)
    {
        var diagnostics = new List<Diagnostic>();
        var model = SemanticModel.Create(tree, RuleCatalog.Names, doubts);
        foreach (var rule in RuleCatalog.Rules)
        {
            rule.Analyze(model, diagnostics);
        }

        diagnostics.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var findings = new CodeFindings([.. diagnostics]);
        var suppressions = diagnostics.Count > 0 ? SuppressionMap.Create(tree, acceptance.Tools) : null;
        foreach (var diagnostic in diagnostics)
        {
            if (suppressions?.Find(diagnostic, acceptance.OnlyWithReason) is not null)
            {
                findings._accepted.Add(diagnostic);
            }
        }

        return findings;
    }

    /// <summary>Whether a comment accepts a finding.</summary>
    public bool IsAccepted(Diagnostic diagnostic) => _accepted.Contains(diagnostic);

    /// <summary>
    /// Whether these are those of <paramref name="before"/>, but for so many calls of <c>mktemp</c> that nobody accepted.
    /// </summary>
    public bool AreThoseOf(CodeFindings before, int mended)
    {
        var now = Count();
        var then = before.Count();
        then[(MendedRule, UseKind.Call, false)] -= mended;
        foreach (var pair in then)
        {
            now.TryGetValue(pair.Key, out var count);
            if (count != pair.Value)
            {
                return false;
            }

            now.Remove(pair.Key);
        }

        return now.Count == 0;
    }

    private Dictionary<(string Id, UseKind? Kind, bool IsAccepted), int> Count()
    {
        var counts = new Dictionary<(string Id, UseKind? Kind, bool IsAccepted), int>();
        foreach (var diagnostic in Diagnostics)
        {
            var key = (diagnostic.Descriptor.Id, diagnostic.Kind, IsAccepted(diagnostic));
            counts.TryGetValue(key, out var count);
            counts[key] = count + 1;
        }

        return counts;
    }
}
