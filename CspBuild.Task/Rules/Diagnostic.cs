using CspBuild.Semantics;
using CspBuild.Text;

namespace CspBuild.Rules;

/// <summary>One finding of a rule in one file, before suppressions are looked at.</summary>
/// <param name="Descriptor">The rule's descriptor.</param>
/// <param name="Span">The offending expression.</param>
/// <param name="Extent">The same with the grouping parentheses directly around it: a suppression inside them counts.</param>
/// <param name="Kind">Whether the function is called here or handed on.</param>
/// <param name="Message">What is wrong, why, and what to do.</param>
internal sealed record Diagnostic(DiagnosticDescriptor Descriptor, TextSpan Span, TextSpan Extent, UseKind Kind, string Message);
