namespace CspBuild.Text;

/// <summary>A stretch of source text.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units from the start of the text, 0 or more.</param>
/// <param name="End">Offset just past the last character; not less than <paramref name="Start"/>.</param>
internal readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies inside this span; a span contains itself.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
