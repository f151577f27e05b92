namespace CspBuild.Rules;

/// <summary>Every rule there is, written out.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static Rule[] Rules { get; } = [new InsecureTempFileRule()];
}
