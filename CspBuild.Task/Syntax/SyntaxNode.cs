using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// A node of the tree. The tree is as rich as name resolution needs and no richer: operators are flat lists of operands,
/// constants carry no value, and comments stand beside the tree (<see cref="SyntaxTree.Comments"/>). Child arrays are
/// never written to after construction and lie in source order.
/// </summary>
internal abstract class SyntaxNode(TextSpan span)
{
    /// <summary>From the first character of the node's first token to the end of its last one.</summary>
    public TextSpan Span { get; } = span;
}
