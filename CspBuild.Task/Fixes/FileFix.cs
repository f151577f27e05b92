using CspBuild.Fixes.Edits;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>What was done about one finding.</summary>
/// <param name="Id">The rule's code.</param>
/// <param name="Start">Where the finding is in the file as it was.</param>
/// <param name="IsMended">Whether it is gone.</param>
/// <param name="Note">What that changes for the program, a sentence; or why it is left, a clause.</param>
internal sealed record FixedFinding(string Id, LinePosition Start, bool IsMended, string Note);

/// <summary>What was done about the findings of one file.</summary>
/// <param name="Before">The file, with a character for each byte (<see cref="ByteEdits.Bytes"/>).</param>
/// <param name="Edits">Edits of it, apart and in order; empty if nothing changed.</param>
/// <param name="Findings">By their places.</param>
internal sealed record FileFix(SourceText Before, TextEdit[] Edits, FixedFinding[] Findings)
{
    /// <summary>The file's bytes after the edits; null if nothing changed.</summary>
    public byte[]? Content { get; } = Edits.Length > 0 ? ByteEdits.Bytes.GetBytes(TextEdit.Apply(Before, Edits)) : null;
}
