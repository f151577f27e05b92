using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>What the names of one file mean, as far as the rules ask.</summary>
internal sealed class SemanticModel
{
    private SemanticModel(MemberUse[] uses) => Uses = uses;

    /// <summary>Every use of a member that is asked about, in source order, each once.</summary>
    public MemberUse[] Uses { get; }

    /// <summary>Resolves the names of <paramref name="tree"/> as far as they lead to <paramref name="names"/>; never throws.</summary>
    public static SemanticModel Create(SyntaxTree tree, TrackedNames names) =>
        new(ScopeBuilder.Build(tree, names) is { } scopes ? FlowAnalyzer.FindUses(tree, scopes, names) : []);
}
