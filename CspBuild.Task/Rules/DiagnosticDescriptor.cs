using System;

namespace CspBuild.Rules;

/// <summary>What is the same for every diagnostic of one code.</summary>
/// <param name="Id">The code that the build prints and that suppressions and severity maps name, such as <c>CSP-D504</c>.</param>
/// <param name="Title">What is wrong, in a few words, without a full stop.</param>
/// <param name="DefaultLevel">How it shows when nobody says otherwise.</param>
/// <param name="Subject">What it speaks of.</param>
internal sealed record DiagnosticDescriptor(string Id, string Title, Level DefaultLevel, DiagnosticSubject Subject)
{
    /// <summary>The descriptor of a rule: it speaks of code, at the level that its severity gives.</summary>
    public DiagnosticDescriptor(string id, string title, Severity severity)
        : this(id, title, severity.GetDefaultLevel(), DiagnosticSubject.Code) => Severity = severity;

    /// <summary>The rule's severity; null for the tool's own diagnostics, whose level only their code can change.</summary>
    public Severity? Severity { get; }

    /// <summary>Whether it is reported only where the project asks for it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What is behind it, in a few sentences; empty if the title says it all.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The page of the rule's origin, or null.</summary>
    public string? HelpUri { get; init; }

    /// <summary>The page that a finding leads to: our own where it has an address, or else the origin's; null if there is none.</summary>
    public string? Page => HelpUri is null ? null : ProjectPages.FindRulePage(Id) ?? HelpUri;

    /// <summary>The weaknesses in MITRE's enumeration that the rule looks for, such as <c>CWE-377</c>.</summary>
    public string[] Weaknesses { get; init; } = [];

    /// <summary>
    /// Whether <paramref name="code"/>, as people write it, means this diagnostic: case does not count, and the hyphen may be
    /// missing, because many tools that read codes stop at one.
    /// </summary>
    public bool IsNamed(string code) =>
        string.Equals(code, Id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(code, string.Concat(Id.Split('-')), StringComparison.OrdinalIgnoreCase);
}
