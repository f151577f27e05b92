using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>What the names of one file mean, as far as the rules ask.</summary>
internal sealed class SemanticModel
{
    private SemanticModel(MemberUse[] uses) => Uses = uses;

    /// <summary>Every use of a member that is asked about, in source order, each once.</summary>
    public MemberUse[] Uses { get; }

    /// <summary>Resolves the names of <paramref name="tree"/> as far as they lead to <paramref name="names"/>; never throws.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="names">What is asked about.</param>
    /// <param name="doubts">Stretches of its text, in order, that may run or not.</param>
    public static SemanticModel Create(SyntaxTree tree, TrackedNames names, params TextSpan[] doubts) =>
        new(ScopeBuilder.Build(tree, names) is { } scopes ? FlowAnalyzer.FindUses(tree, scopes, names, doubts) : []);
}
