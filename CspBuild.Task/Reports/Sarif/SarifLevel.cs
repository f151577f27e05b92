using CspBuild.Rules;

namespace CspBuild.Reports.Sarif;

/// <summary>What SARIF calls levels.</summary>
internal static class SarifLevel
{
    public static string GetName(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        Level.Message => "note",
        _ => "none",
    };
}
