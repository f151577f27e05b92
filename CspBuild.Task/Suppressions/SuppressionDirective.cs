using System;
using CspBuild.Rules;
using CspBuild.Suppressions.Foreign;
using CspBuild.Text;

namespace CspBuild.Suppressions;

/// <summary>What one directive in a comment says: <c># noqa: E501, CSP-D504 -- reason</c>.</summary>
/// <param name="Span">From its <c>#</c> to the end of its codes; the reason lies behind.</param>
/// <param name="Codes">The codes and families as they are written, foreign ones too; empty if it names none and means every rule.</param>
/// <param name="Reason">What stands behind <c> -- </c>, trimmed, or null.</param>
internal sealed record SuppressionDirective(TextSpan Span, string[] Codes, string? Reason)
{
    private const string Family = "CSP";

    /// <summary>The other tool whose comment it is, or none.</summary>
    public ForeignTools Tool { get; init; }

    /// <summary>Whether a code stands for all of CspBuild's rules.</summary>
    public static bool IsFamily(string code) => string.Equals(code, Family, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the directive is about the diagnostics of <paramref name="descriptor"/>.</summary>
    public bool Covers(DiagnosticDescriptor descriptor)
    {
        foreach (var code in Codes)
        {
            if (IsFamily(code) || descriptor.IsNamed(code))
            {
                return true;
            }
        }

        return Codes.Length == 0;
    }
}
