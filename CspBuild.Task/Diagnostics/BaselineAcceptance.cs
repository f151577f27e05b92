namespace CspBuild.Diagnostics;

/// <summary>What a baseline says about a finding that it accepts.</summary>
/// <param name="Since">The day on which the finding came into the baseline, <c>2026-11-29</c>.</param>
/// <param name="Reason">Why it is accepted, or null.</param>
internal sealed record BaselineAcceptance(string Since, string? Reason);
