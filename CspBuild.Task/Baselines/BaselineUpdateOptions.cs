using System;
using CspBuild.Diagnostics;

namespace CspBuild.Baselines;

/// <summary>How a baseline is brought up to date.</summary>
/// <param name="Today">The day that new entries get.</param>
/// <param name="GetState">What the scan knows of the file at an absolute path.</param>
internal sealed record BaselineUpdateOptions(DateTime Today, Func<string, FileState> GetState)
{
    /// <summary>Whether findings that no entry accepts get one. Without them a baseline only shrinks.</summary>
    public bool AddsNew { get; init; } = true;

    /// <summary>Whether the entries of a file that is gone go to the file that has the same findings now.</summary>
    public bool FollowsRenames { get; init; }

    /// <summary>Whether a finding of the file at an absolute path shows at any level: what is switched off gets no entry.</summary>
    public Func<string, Finding, bool> IsReported { get; init; } = static (_, _) => true;
}
