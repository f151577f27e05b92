using CspBuild.Text;

namespace CspBuild.Diagnostics;

/// <summary>A change that takes a finding away, proven.</summary>
/// <param name="Description">What it changes for the program, a sentence.</param>
/// <param name="Replacements">Apart and in the order of the file.</param>
internal sealed record Fix(string Description, Replacement[] Replacements);

/// <summary>What stands in the place of a stretch of a file.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Just past its last one; the same for a place to insert at.</param>
/// <param name="Text">What stands there afterwards, as the file spells it.</param>
internal sealed record Replacement(LinePosition Start, LinePosition End, string Text);
