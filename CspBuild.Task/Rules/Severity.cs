namespace CspBuild.Rules;

/// <summary>How grave what a rule finds is, in the rule's own judgement. A severity map turns it into a <see cref="Level"/>.</summary>
internal enum Severity
{
    Low,
    Medium,
    High,
    Critical,
}
