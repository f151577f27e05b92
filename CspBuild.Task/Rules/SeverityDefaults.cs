using System;

namespace CspBuild.Rules;

/// <summary>What severities mean where a project says nothing.</summary>
internal static class SeverityDefaults
{
    /// <summary>The level of a rule's diagnostics in a project without a severity map.</summary>
    public static Level GetDefaultLevel(this Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => Level.Error,
        Severity.Medium => Level.Warning,
        Severity.Low => Level.Message,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
