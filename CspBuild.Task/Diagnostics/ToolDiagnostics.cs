using System;
using CspBuild.Rules;
using CspBuild.Syntax;

namespace CspBuild.Diagnostics;

/// <summary>The tool's own diagnostics; docs/diagnostics.md explains each.</summary>
internal static class ToolDiagnostics
{
    public static DiagnosticDescriptor UnreadableFile { get; } = new("CSPB0001", "A Python file cannot be read", Level.Error);

    public static DiagnosticDescriptor SyntaxError { get; } = new("CSPB0002", "A Python file has a syntax error", Level.Warning);

    public static DiagnosticDescriptor UnknownEncoding { get; } = new("CSPB0003", "A Python file names an unknown encoding", Level.Warning);

    public static DiagnosticDescriptor BadSeverityMap { get; } = new("CSPB0004", "The severity map has an unknown key or value", Level.Error);

    public static DiagnosticDescriptor BadEditorConfig { get; } = new("CSPB0005", "An .editorconfig setting cannot be applied", Level.Warning);

    public static DiagnosticDescriptor BadGlob { get; } = new("CSPB0006", "An exclusion is not a glob", Level.Error);

    public static DiagnosticDescriptor FileTooLarge { get; } = new("CSPB0007", "A Python file is too large", Level.Error);

    public static DiagnosticDescriptor BadProperty { get; } = new("CSPB0008", "A property of the package has a value that it cannot have", Level.Error);

    public static DiagnosticDescriptor UnusedSuppression { get; } = new("CSPB0009", "A suppression accepts nothing", Level.Warning) { IsOptional = true };

    public static DiagnosticDescriptor UnjustifiedSuppression { get; } = new("CSPB0010", "A suppression gives no reason", Level.Warning) { IsOptional = true };

    public static DiagnosticDescriptor UnwritableLog { get; } = new("CSPB0011", "The SARIF log cannot be written", Level.Error);

    public static DiagnosticDescriptor BrokenNotebook { get; } = new("CSPB0012", "A notebook cannot be read", Level.Warning);

    public static DiagnosticDescriptor UnreadableEncoding { get; } =
        new("CSPB0018", "A Python file is in an encoding that cannot be read as Python does", Level.Error);

    /// <summary>All of them, by code.</summary>
    public static DiagnosticDescriptor[] All { get; } =
    [
        UnreadableFile, SyntaxError, UnknownEncoding, BadSeverityMap, BadEditorConfig, BadGlob, FileTooLarge, BadProperty,
        UnusedSuppression, UnjustifiedSuppression, UnwritableLog, BrokenNotebook, UnreadableEncoding,
    ];

    private static DiagnosticDescriptor[] SettingsDiagnostics { get; } = [BadSeverityMap, BadEditorConfig, BadGlob, BadProperty, UnwritableLog];

    /// <summary>What a diagnostic of the catalog speaks of.</summary>
    public static DiagnosticSubject GetSubject(DiagnosticDescriptor descriptor) =>
        descriptor.Severity is not null || descriptor == UnusedSuppression || descriptor == UnjustifiedSuppression ? DiagnosticSubject.Code
        : Array.IndexOf(SettingsDiagnostics, descriptor) >= 0 ? DiagnosticSubject.Settings
        : DiagnosticSubject.Scan;
}
