using CspBuild.Text;

namespace CspBuild.Diagnostics;

/// <summary>A comment that accepts findings.</summary>
/// <param name="Start">Where its directive starts, at the <c>#</c>.</param>
/// <param name="Reason">What stands behind <c> -- </c>, trimmed, or null.</param>
internal sealed record Suppression(LinePosition Start, string? Reason)
{
    /// <summary>What it is if it is written for another tool, or null.</summary>
    public ForeignSuppression? Foreign { get; init; }
}
