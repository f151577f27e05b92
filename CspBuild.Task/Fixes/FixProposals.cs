using System;
using CspBuild.Diagnostics;
using CspBuild.Fixes.Edits;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>Proposes a change for each finding of one text by itself: whoever applies one need not apply the others.</summary>
/// <param name="fixer">What mends the text.</param>
/// <param name="file">The text of the file that it is in.</param>
/// <param name="toFile">Makes edits of the text edits of the file; empty where they would not say the same.</param>
internal sealed class FixProposals(CodeFixer fixer, SourceText file, Func<TextEdit[], TextEdit[]> toFile)
{
    // In characters: every proposal is proven by parsing the changed text.
    private const int Most = 32 * 1024 * 1024;

    private int _left = Most;

    /// <summary>The change that takes a finding away; null if it is left, or if too many are asked for in a large file.</summary>
    public Fix? Find(Diagnostic diagnostic)
    {
        var index = Array.FindIndex(fixer.Diagnostics, other => other.Span == diagnostic.Span && other.Descriptor == diagnostic.Descriptor);
        if (index < 0 || !fixer.Rewrites[index].IsMended || _left < 0)
        {
            return null;
        }

        _left -= fixer.Text.Length;
        var edits = toFile(fixer.FixOne(index));
        return edits.Length == 0 ? null : new Fix(fixer.Rewrites[index].Note, Array.ConvertAll(edits, ToReplacement));
    }

    private Replacement ToReplacement(TextEdit edit)
    {
        var (start, end) = file.GetRange(edit.Span);
        return new Replacement(start, end, edit.GetNewText(file));
    }
}
