using CspBuild.Rules;

namespace CspBuild.Diagnostics;

/// <summary>The tool's own diagnostics; docs/diagnostics.md explains each.</summary>
internal static class ToolDiagnostics
{
    public static DiagnosticDescriptor UnreadableFile { get; } =
        new("CSPB0001", "A Python file cannot be read", Level.Error, DiagnosticSubject.Scan);

    public static DiagnosticDescriptor SyntaxError { get; } =
        new("CSPB0002", "A Python file has a syntax error", Level.Warning, DiagnosticSubject.Scan);

    public static DiagnosticDescriptor UnknownEncoding { get; } =
        new("CSPB0003", "A Python file names an unknown encoding", Level.Warning, DiagnosticSubject.Scan);

    public static DiagnosticDescriptor BadSeverityMap { get; } =
        new("CSPB0004", "The severity map has an unknown key or value", Level.Error, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor BadEditorConfig { get; } =
        new("CSPB0005", "An .editorconfig setting cannot be applied", Level.Warning, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor BadGlob { get; } =
        new("CSPB0006", "An exclusion is not a glob", Level.Error, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor FileTooLarge { get; } =
        new("CSPB0007", "A Python file is too large", Level.Error, DiagnosticSubject.Scan);

    public static DiagnosticDescriptor BadProperty { get; } =
        new("CSPB0008", "A property of the package has a value that it cannot have", Level.Error, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor UnusedSuppression { get; } =
        new("CSPB0009", "A suppression accepts nothing", Level.Warning, DiagnosticSubject.Code) { IsOptional = true };

    public static DiagnosticDescriptor UnjustifiedSuppression { get; } =
        new("CSPB0010", "A suppression gives no reason", Level.Warning, DiagnosticSubject.Code) { IsOptional = true };

    public static DiagnosticDescriptor UnwritableLog { get; } =
        new("CSPB0011", "The SARIF log cannot be written", Level.Error, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor BrokenNotebook { get; } =
        new("CSPB0012", "A notebook cannot be read", Level.Warning, DiagnosticSubject.Scan);

    public static DiagnosticDescriptor StaleBaseline { get; } =
        new("CSPB0013", "An entry of the baseline accepts nothing", Level.Warning, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor MissedSuppression { get; } =
        new("CSPB0014", "A comment was meant to accept a finding and does not", Level.Message, DiagnosticSubject.Code);

    public static DiagnosticDescriptor OverriddenByPolicy { get; } =
        new("CSPB0015", "The policy does not let a setting count", Level.Message, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor UnknownSetting { get; } =
        new("CSPB0016", "A property or item is not one of the package's", Level.Warning, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor BadBaseline { get; } =
        new("CSPB0017", "The baseline cannot be used", Level.Error, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor UnreadableEncoding { get; } =
        new("CSPB0018", "A Python file is in an encoding that cannot be read as Python does", Level.Error, DiagnosticSubject.Scan);

    public static DiagnosticDescriptor SharedLog { get; } =
        new("CSPB0019", "Projects of one build overwrite each other's SARIF log", Level.Warning, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor EmptyItem { get; } =
        new("CSPB0020", "An item names nothing that can be scanned", Level.Warning, DiagnosticSubject.Settings);

    public static DiagnosticDescriptor BadPolicy { get; } =
        new("CSPB0021", "The policy cannot be used", Level.Error, DiagnosticSubject.Settings);

    /// <summary>All of them, by code.</summary>
    public static DiagnosticDescriptor[] All { get; } =
    [
        UnreadableFile, SyntaxError, UnknownEncoding, BadSeverityMap, BadEditorConfig, BadGlob, FileTooLarge, BadProperty,
        UnusedSuppression, UnjustifiedSuppression, UnwritableLog, BrokenNotebook, StaleBaseline, MissedSuppression, OverriddenByPolicy,
        UnknownSetting, BadBaseline, UnreadableEncoding, SharedLog, EmptyItem, BadPolicy,
    ];
}
