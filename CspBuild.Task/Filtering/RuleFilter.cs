using CspBuild.Rules;

namespace CspBuild.Filtering;

/// <summary>The filter for everything that the rules ask about.</summary>
internal static class RuleFilter
{
    public static NeedleFilter Instance { get; } = new(RuleCatalog.Members);
}
