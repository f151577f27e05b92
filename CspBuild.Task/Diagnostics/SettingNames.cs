namespace CspBuild.Diagnostics;

/// <summary>
/// What the settings that a message points to are called where it is read: the build's properties, if nobody says otherwise.
/// </summary>
internal sealed record SettingNames
{
    /// <summary>What leaves files out.</summary>
    public string Exclude { get; init; } = "CspExclude";

    /// <summary>What names files one by one.</summary>
    public string Files { get; init; } = "CspFile";

    /// <summary>What says how findings show.</summary>
    public string SeverityMap { get; init; } = "CspSeverityMap";

    /// <summary>What limits the size of a file.</summary>
    public string MaximumFileSize { get; init; } = "CspMaxFileSize";
}
