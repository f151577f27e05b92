using System.Text;

namespace CspBuild.Text;

/// <summary>The text of a file, and what was wrong with its encoding.</summary>
/// <param name="Text">The text; never null, whatever the bytes.</param>
/// <param name="Problem">Why the text may differ from what its author sees, or null.</param>
/// <param name="Encoding">What it was decoded with.</param>
internal sealed record DecodedSource(SourceText Text, EncodingProblem? Problem, Encoding Encoding)
{
    /// <summary>Length in bytes of the byte order mark in front of the text.</summary>
    public int MarkLength { get; init; }
}

/// <summary>An encoding that Python does not take for source text, or that cannot be decoded here.</summary>
/// <param name="Name">The encoding, as the file names it; empty where its bytes show that they are no text.</param>
/// <param name="Span">Where the text names it; empty, at the start, for a byte order mark.</param>
/// <param name="IsByteOrderMark">Whether a byte order mark says so rather than a cookie.</param>
internal sealed record EncodingProblem(string Name, TextSpan Span, bool IsByteOrderMark)
{
    /// <summary>Whether Python knows the encoding and the file cannot be read as Python does; its text then ends behind the name.</summary>
    public bool IsUnreadable { get; init; }
}
