using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace CspBuild.Tool.Merging;

/// <summary>
/// Logs of several versions of the tool, as of a solution whose projects are brought up to date one by one: the merged log is one of the
/// newest of them, with the rules that only the others have.
/// </summary>
internal static class SarifVersions
{
    /// <summary>Gives the first run the tool of the newest, and the results and notifications of all its numbers.</summary>
    public static void Unite(JsonObject[] runs)
    {
        if (runs.Select(GetVersion).Distinct().Count() < 2)
        {
            return;
        }

        var newest = runs.MaxBy(GetVersion, SemanticVersions.Order) ?? runs[0];
        var (tool, taxonomies) = (newest["tool"]?.DeepClone(), newest["taxonomies"]?.DeepClone());
        var (rules, notifications) = (Unite(tool, runs, "rules"), Unite(tool, runs, "notifications"));
        foreach (var run in runs)
        {
            foreach (var result in GetObjects(run["results"]))
            {
                SetIndex(result, "ruleIndex", (string?)result["ruleId"], rules);
            }

            foreach (var notification in GetObjects(run["invocations"]).SelectMany(invocation =>
                GetObjects(invocation["toolExecutionNotifications"]).Concat(GetObjects(invocation["toolConfigurationNotifications"]))))
            {
                if (notification["descriptor"] is JsonObject descriptor)
                {
                    SetIndex(descriptor, "index", (string?)descriptor["id"], notifications);
                }
            }
        }

        runs[0]["tool"] = tool;
        runs[0]["taxonomies"] = taxonomies;
    }

    // The numbers of the descriptors by their codes; those that only another run has come last.
    private static Dictionary<string, int> Unite(JsonNode? tool, JsonObject[] runs, string list)
    {
        var descriptors = tool?["driver"]?[list] as JsonArray ?? [];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < descriptors.Count; i++)
        {
            numbers.TryAdd((string?)descriptors[i]?["id"] ?? string.Empty, i);
        }

        foreach (var descriptor in runs.SelectMany(run => GetObjects(GetDriver(run)?[list])))
        {
            if (numbers.TryAdd((string?)descriptor["id"] ?? string.Empty, descriptors.Count))
            {
                // Its weaknesses have numbers of their own run.
                var copy = descriptor.DeepClone().AsObject();
                copy.Remove("relationships");
                descriptors.Add((JsonNode)copy);
            }
        }

        return numbers;
    }

    private static void SetIndex(JsonObject item, string member, string? id, Dictionary<string, int> numbers)
    {
        if (item.ContainsKey(member) && id is not null && numbers.TryGetValue(id, out var number))
        {
            item[member] = number;
        }
    }

    private static JsonNode? GetDriver(JsonObject run) => run["tool"]?["driver"];

    private static string? GetVersion(JsonObject run) => (string?)GetDriver(run)?["semanticVersion"];

    private static JsonObject[] GetObjects(JsonNode? list) => list is JsonArray array ? [.. array.OfType<JsonObject>()] : [];
}
