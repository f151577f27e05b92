namespace CspBuild.Semantics;

/// <summary>A value that is assigned, and the values of its elements where a tuple or list is written out.</summary>
/// <param name="Value">A node of the graph.</param>
/// <param name="Elements">Null for anything but a tuple or list that is written out.</param>
/// <param name="IsStarred">Whether this stands for any number of elements.</param>
internal sealed record Parts(int Value, Parts[]? Elements = null, bool IsStarred = false)
{
    /// <summary>A value of which nothing is known.</summary>
    public static Parts Unknown { get; } = new(ValueGraph.Unknown);
}
