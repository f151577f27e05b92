using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Suppressions;

/// <summary>Keeps which comments of one file accepted a finding, and looks at the others and at their reasons.</summary>
internal sealed class SuppressionReview
{
    private readonly Dictionary<SuppressionDirective, DiagnosticDescriptor> _accepted = [];

    /// <summary>A finding was accepted.</summary>
    public void Accept(SuppressionDirective directive, DiagnosticDescriptor descriptor) => _accepted[directive] = descriptor;

    /// <summary>
    /// The directives that accepted nothing, of those that name a rule or the family. One that names none may be another tool's.
    /// </summary>
    public List<SuppressionProblem> FindUnused(SuppressionMap map)
    {
        var problems = new List<SuppressionProblem>();
        foreach (var directive in map.Directives)
        {
            if (!_accepted.ContainsKey(directive) && FindOwnCodes(directive) is { Count: > 0 } codes)
            {
                var message = $"The comment accepts nothing: where it reaches there is no finding of {string.Join(", ", codes)}. Remove it.";
                problems.Add(new SuppressionProblem(ToolDiagnostics.UnusedSuppression, directive.Span, message));
            }
        }

        return problems;
    }

    /// <summary>The directives that accepted a finding and do not say why.</summary>
    public List<SuppressionProblem> FindUnjustified()
    {
        var problems = new List<SuppressionProblem>();
        foreach (var accepted in _accepted)
        {
            if (accepted.Key.Reason is null)
            {
                var message = $"The comment accepts {accepted.Value.Id} without a reason. Write it at the end: # ignore: {accepted.Value.Id} -- reason.";
                problems.Add(new SuppressionProblem(ToolDiagnostics.UnjustifiedSuppression, accepted.Key.Span, message));
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
