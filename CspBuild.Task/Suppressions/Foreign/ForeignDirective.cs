namespace CspBuild.Suppressions.Foreign;

/// <summary>What a comment of another tool accepts, in our codes, and where.</summary>
/// <param name="Directive">What it says; its codes are ours, none if it means every rule.</param>
/// <param name="FirstLine">The first line that it covers.</param>
/// <param name="LastLine">The last one.</param>
internal sealed record ForeignDirective(SuppressionDirective Directive, int FirstLine, int LastLine)
{
    /// <summary>Whether any line of an expression counts, or only that on which it starts.</summary>
    public bool CoversWholeExpression { get; init; }
}
