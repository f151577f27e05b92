using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Suppressions;

/// <summary>What is wrong with a comment that accepts findings, or was meant to.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Span">The directive.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record SuppressionProblem(DiagnosticDescriptor Descriptor, TextSpan Span, string Message);
