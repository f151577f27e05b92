namespace CspBuild.Baselines;

/// <summary>One line of a baseline: it accepts some findings of a rule, on equal lines of one file.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Path">The file, relative to the baseline's directory, with forward slashes.</param>
/// <param name="Fingerprint">The rule and the line's text (lineText/v1, without the number of the occurrence).</param>
internal sealed record BaselineEntry(string Rule, string Path, string Fingerprint)
{
    /// <summary>How many findings it accepts, 1 or more.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The day on which it came into the baseline, <c>2026-11-29</c>.</summary>
    public string Since { get; init; } = string.Empty;

    /// <summary>Why the findings are accepted, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it starts in the baseline's text.</summary>
    public int Offset { get; init; }
}
