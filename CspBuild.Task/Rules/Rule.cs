using System;
using System.Collections.Generic;
using CspBuild.Semantics;

namespace CspBuild.Rules;

/// <summary>
/// Looks for uses of functions that should not be used. What is tracked and what the filter lets through follows from its members.
/// </summary>
internal abstract class Rule
{
    /// <summary>The rule's code, severity and help.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The functions that the rule asks about.</summary>
    public abstract ModuleMember[] Members { get; }

    /// <summary>Adds what the rule finds to <paramref name="diagnostics"/>, in source order.</summary>
    public void Analyze(SemanticModel model, List<Diagnostic> diagnostics)
    {
        foreach (var use in model.Uses)
        {
            if (Array.IndexOf(Members, use.Member) >= 0)
            {
                diagnostics.Add(new Diagnostic(Descriptor, use.Span, GetMessage(use)) { Extent = use.Extent, Kind = use.Kind });
            }
        }
    }

    /// <summary>What is wrong with a use of one of the members, why, and what to do; under 200 characters.</summary>
    protected abstract string GetMessage(MemberUse use);
}
