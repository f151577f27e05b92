using CspBuild.Text;

namespace CspBuild.Baselines;

/// <summary>
/// One line of a baseline: it accepts some findings of a rule, on equal lines of one file. A structure of few bytes, as there may be a
/// hundred thousand: what entries have in common they share.
/// </summary>
internal readonly record struct BaselineEntry
{
    private readonly Terms _terms;

    /// <param name="rule">The rule's code.</param>
    /// <param name="path">The file, relative to the baseline's directory, with forward slashes.</param>
    /// <param name="fingerprint">The rule and the line's text (lineText/v1, without the number of the occurrence).</param>
    public BaselineEntry(string rule, string path, ulong fingerprint)
    {
        _terms = new Terms(rule, path);
        Fingerprint = fingerprint;
    }

    /// <summary>The rule and the line's text (lineText/v1, without the number of the occurrence).</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>Where it starts in the baseline's text.</summary>
    public LinePosition Start { get; init; }

    /// <summary>The rule's code.</summary>
    public string Rule => _terms.Rule;

    /// <summary>The file, relative to the baseline's directory, with forward slashes.</summary>
    public string Path
    {
        get => _terms.Path;
        init => _terms = _terms with { Path = value };
    }

    /// <summary>How many findings it accepts, 1 or more.</summary>
    public int Count
    {
        get => _terms.Count;
        init => _terms = _terms with { Count = value };
    }

    /// <summary>The day on which it came into the baseline, <c>2026-11-29</c>.</summary>
    public string Since
    {
        get => _terms.Since;
        init => _terms = _terms with { Since = value };
    }

    /// <summary>Why the findings are accepted, or null.</summary>
    public string? Reason
    {
        get => _terms.Reason;
        init => _terms = _terms with { Reason = value };
    }

    private sealed record Terms(string Rule, string Path)
    {
        public int Count { get; init; } = 1;

        public string Since { get; init; } = string.Empty;

        public string? Reason { get; init; }
    }
}
