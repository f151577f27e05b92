using CspBuild.Suppressions.Foreign;

namespace CspBuild.Suppressions;

/// <summary>Which comments accept findings.</summary>
internal readonly record struct Acceptance
{
    /// <summary>Whether a comment that gives no reason accepts nothing.</summary>
    public bool OnlyWithReason { get; init; }

    /// <summary>Other tools whose comments accept findings, too.</summary>
    public ForeignTools Tools { get; init; }
}
