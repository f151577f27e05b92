using CspBuild.Fixes.Bindings;
using CspBuild.Fixes.Calls;
using CspBuild.Fixes.Edits;
using CspBuild.Text;

namespace CspBuild.Fixes;

/// <summary>How one call is mended, or why it is left.</summary>
/// <param name="Span">What is replaced: the call, or the <c>open()</c> around it.</param>
/// <param name="Pieces">What stands there afterwards; empty for a call that is left.</param>
internal sealed record CallRewrite(TextSpan Span, EditPiece[] Pieces)
{
    /// <summary>What the mend changes for the program, a sentence; of a call that is left, the reason, a clause.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Where the call stands; null for one that is left.</summary>
    public CodePlace? Place { get; init; }

    /// <summary>Whether the module has to import <c>os</c> for it.</summary>
    public bool NeedsOs { get; init; }

    /// <summary>The function that is called in the place of <c>mktemp</c> and that those imports have to bind.</summary>
    public string? Member { get; init; }

    /// <summary>The <c>from</c> imports that bind the name by which <c>mktemp</c> was called.</summary>
    public Binding[] Imports { get; init; } = [];

    /// <summary>The name that the call no longer loads, where it loads one of a <c>from</c> import.</summary>
    public string? Callee { get; init; }

    /// <summary>Whether the call is mended.</summary>
    public bool IsMended => Pieces.Length > 0;

    /// <summary>A call that is left.</summary>
    public static CallRewrite Leave(TextSpan span, string reason) => new(span, []) { Note = reason };
}
