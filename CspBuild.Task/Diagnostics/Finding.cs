using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Text;

namespace CspBuild.Diagnostics;

/// <summary>One diagnostic of a rule or of the tool at its final place in a file.</summary>
/// <param name="Descriptor">The code it belongs to.</param>
/// <param name="Start">First character, as the file's reader counts.</param>
/// <param name="End">Just past the last character; never before <paramref name="Start"/>.</param>
/// <param name="Message">The text that is shown.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, LinePosition Start, LinePosition End, string Message)
{
    /// <summary>Whether the function is called or handed on; null for the tool's own diagnostics.</summary>
    public UseKind? Kind { get; init; }

    /// <summary>
    /// The line on which it starts, or of a very long line the part around it; empty where there is no text to show. It tells the
    /// finding apart from others when the lines above it change.
    /// </summary>
    public string LineText { get; init; } = string.Empty;

    /// <summary>The suppression that accepts the finding, or null.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Where a comment stands that was meant to accept the finding and does not, or null.</summary>
    public LinePosition? NearMiss { get; init; }

    /// <summary>The change that takes it away, where one was asked for and there is one.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What the baseline says that accepts the finding, or null.</summary>
    public BaselineAcceptance? Baseline { get; init; }

    /// <summary>Whether somebody has accepted the finding: it is kept in reports, and neither printed nor counted as found.</summary>
    public bool IsAccepted => Suppression is not null || Baseline is not null;
}
