using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Suppressions;

/// <summary>Keeps which comments of one file accepted a finding, and looks at the others and at their reasons.</summary>
internal sealed class SuppressionReview
{
    private readonly Dictionary<SuppressionDirective, DiagnosticDescriptor> _accepted = [];

    private readonly List<Diagnostic> _nearMisses = [];

    private readonly Dictionary<SuppressionDirective, Diagnostic> _refused = [];

    /// <summary>The comments that do not accept a finding, and were meant to.</summary>
    public IReadOnlyList<Diagnostic> NearMisses => _nearMisses;

    /// <summary>The directives that would accept a finding if they gave a reason, where the policy asks for one.</summary>
    public IEnumerable<Diagnostic> Refused => _refused.Values;

    /// <summary>A finding was not accepted, and there is a comment that was meant to.</summary>
    public void Miss(TextSpan comment, DiagnosticDescriptor descriptor)
    {
        if (!_nearMisses.Exists(miss => miss.Span == comment))
        {
            var message = $"The comment does not accept {descriptor.Id}. Write it so: # ignore: {descriptor.Id} -- reason.";
            _nearMisses.Add(new Diagnostic(ToolDiagnostics.MissedSuppression, comment, message));
        }
    }

    /// <summary>A finding was accepted.</summary>
    public void Accept(SuppressionDirective directive, DiagnosticDescriptor descriptor) => _accepted[directive] = descriptor;

    /// <summary>A finding was not accepted, because the directive gives no reason.</summary>
    public void Refuse(SuppressionDirective directive, DiagnosticDescriptor descriptor)
    {
        var message = $"The comment does not accept {descriptor.Id}, because the policy asks for a reason. " +
            $"Write it at the end: # ignore: {descriptor.Id} -- reason.";
        _refused[directive] = new Diagnostic(ToolDiagnostics.OverriddenByPolicy, directive.Span, message);
    }

    /// <summary>
    /// The directives that accepted nothing, of those that name a rule or the family. One that names none may be another tool's.
    /// </summary>
    public List<Diagnostic> FindUnused(SuppressionMap map)
    {
        var problems = new List<Diagnostic>();
        foreach (var directive in map.Directives)
        {
            if (!_accepted.ContainsKey(directive) && !_refused.ContainsKey(directive) && FindOwnCodes(directive) is { Count: > 0 } codes)
            {
                var message = $"The comment accepts nothing: where it reaches there is no finding of {string.Join(", ", codes)}. Remove it.";
                problems.Add(new Diagnostic(ToolDiagnostics.UnusedSuppression, directive.Span, message));
            }
        }

        return problems;
    }

    /// <summary>The directives that accepted a finding and do not say why.</summary>
    public List<Diagnostic> FindUnjustified()
    {
        var problems = new List<Diagnostic>();
        foreach (var accepted in _accepted)
        {
            if (accepted.Key.Reason is null)
            {
                var message = $"The comment accepts {accepted.Value.Id} without a reason. Write it at the end: # ignore: {accepted.Value.Id} -- reason.";
                problems.Add(new Diagnostic(ToolDiagnostics.UnjustifiedSuppression, accepted.Key.Span, message));
            }
        }

        return problems;
    }

    private static List<string> FindOwnCodes(SuppressionDirective directive)
    {
        var codes = new List<string>();
        foreach (var code in directive.Codes)
        {
            if (SuppressionDirective.IsFamily(code) || DiagnosticCatalog.Find(code) is { Severity: not null })
            {
                codes.Add(code);
            }
        }

        return codes;
    }
}
