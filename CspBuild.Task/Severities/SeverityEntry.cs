using CspBuild.Rules;

namespace CspBuild.Severities;

/// <summary>One entry of a severity map as the project wrote it.</summary>
/// <param name="Key">A diagnostic's code, the family <c>CSP</c>, or a rule severity.</param>
/// <param name="Level"><c>error</c>, <c>warning</c>, <c>message</c>, <c>info</c> or <c>none</c>.</param>
internal readonly record struct SeverityEntry(string Key, string Level);
