namespace CspBuild.Severities;

/// <summary>What the properties that every .NET project has for its warnings say.</summary>
internal sealed record WarningProperties
{
    /// <summary>Codes that are not reported at all (<c>NoWarn</c>).</summary>
    public string NoWarn { get; init; } = string.Empty;

    /// <summary>Codes that are errors whatever else is said (<c>WarningsAsErrors</c>, <c>MSBuildWarningsAsErrors</c>).</summary>
    public string AsErrors { get; init; } = string.Empty;

    /// <summary>Codes that are at most warnings (<c>WarningsNotAsErrors</c>, <c>MSBuildWarningsNotAsErrors</c>).</summary>
    public string NotAsErrors { get; init; } = string.Empty;

    /// <summary>Codes whose warnings are messages (<c>MSBuildWarningsAsMessages</c>); errors stay.</summary>
    public string AsMessages { get; init; } = string.Empty;

    /// <summary>Whether warnings are errors (<c>TreatWarningsAsErrors</c>, <c>MSBuildTreatWarningsAsErrors</c>).</summary>
    public bool TreatAsErrors { get; init; }
}
