using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace CspBuild.Tool.Merging;

/// <summary>Which results come first, and which are the last to be cut.</summary>
internal static class ResultOrder
{
    /// <summary>By file, line, column and rule, as a scan prints them.</summary>
    public static IComparer<JsonObject> ByPlace { get; } = Comparer<JsonObject>.Create(Compare);

    /// <summary>How much a result matters: what nobody accepts before what somebody does, then the graver.</summary>
    public static int GetWeight(JsonObject result)
    {
        var level = (string?)result["level"] switch
        {
            "error" => 3,
            "warning" => 2,
            "note" => 1,
            _ => 0,
        };
        return result["suppressions"] is JsonArray { Count: > 0 } ? level : level + 4;
    }

    private static int Compare(JsonObject left, JsonObject right)
    {
        var (leftPlace, rightPlace) = (GetPlace(left), GetPlace(right));
        var byPath = string.CompareOrdinal(leftPlace.Path, rightPlace.Path);
        var byPlace = byPath != 0 ? byPath : (leftPlace.Line, leftPlace.Column).CompareTo((rightPlace.Line, rightPlace.Column));
        return byPlace != 0 ? byPlace : string.CompareOrdinal((string?)left["ruleId"], (string?)right["ruleId"]);
    }

    private static (string Path, int Line, int Column) GetPlace(JsonObject result)
    {
        var place = result["locations"] is JsonArray { Count: > 0 } locations ? locations[0]?["physicalLocation"] : null;
        var (path, region) = ((string?)place?["artifactLocation"]?["uri"], place?["region"]);
        return (path ?? string.Empty, (int?)region?["startLine"] ?? 0, (int?)region?["startColumn"] ?? 0);
    }
}
