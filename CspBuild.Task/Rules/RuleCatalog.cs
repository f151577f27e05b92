using System.Linq;
using CspBuild.Semantics;

namespace CspBuild.Rules;

/// <summary>Every rule there is, written out, and what follows from them.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static Rule[] Rules { get; } = [new InsecureTempFileRule(), new InsecureTempNameRule()];

    /// <summary>The functions that the rules ask about.</summary>
    public static ModuleMember[] Members { get; } = Rules.SelectMany(rule => rule.Members).ToArray();

    /// <summary>The names that lead to them.</summary>
    public static TrackedNames Names { get; } = new(Members);
}
