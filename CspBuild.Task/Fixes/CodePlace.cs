namespace CspBuild.Fixes;

/// <summary>Statements that run one after the other.</summary>
/// <param name="outer">The statement that holds them; null for those of the module.</param>
internal sealed class Block(CodePlace? outer)
{
    public CodePlace? Outer { get; } = outer;
}

/// <summary>A statement, by its number in its block.</summary>
internal sealed record CodePlace(Block Block, int Index)
{
    /// <summary>
    /// Whether code here has run <paramref name="other"/> before, whatever way it came: that stands earlier in the same block, or in one
    /// around it. The body of a function runs after its definition has.
    /// </summary>
    public bool IsBehind(CodePlace other)
    {
        for (var place = this; place is not null; place = place.Block.Outer)
        {
            if (place.Block == other.Block)
            {
                return place.Index > other.Index;
            }
        }

        return false;
    }
}
