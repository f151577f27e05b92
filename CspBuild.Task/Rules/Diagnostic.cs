using CspBuild.Semantics;
using CspBuild.Text;

namespace CspBuild.Rules;

/// <summary>What is wrong at a place of Python code: a finding of a rule, before suppressions are looked at, or of a comment about one.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Span">The offending expression, or the comment.</param>
/// <param name="Message">What is wrong, why, and what to do.</param>
internal sealed record Diagnostic(DiagnosticDescriptor Descriptor, TextSpan Span, string Message)
{
    /// <summary>The span with the grouping parentheses directly around it: a suppression inside them counts.</summary>
    public TextSpan Extent { get; init; } = Span;

    /// <summary>Whether a function is called here or handed on; null for a comment.</summary>
    public UseKind? Kind { get; init; }
}
