using System.Collections.Generic;
using CspBuild.Semantics;

namespace CspBuild.Rules;

/// <summary>Looks for one kind of weakness in one file.</summary>
internal abstract class Rule
{
    /// <summary>The rule's code, severity and help.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Adds what the rule finds to <paramref name="diagnostics"/>, in source order.</summary>
    public abstract void Analyze(SemanticModel model, List<Diagnostic> diagnostics);
}
