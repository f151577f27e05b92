using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace CspBuild.Tool.Merging;

/// <summary>Makes one run of many, with each result once.</summary>
internal static class SarifMerge
{
    /// <summary>What paths in a log are relative to.</summary>
    public const string RootId = "SRCROOT";

    /// <summary>Merges the runs, of which there is at least one; they are used up.</summary>
    public static MergedLog Run(JsonObject[] runs)
    {
        SarifVersions.Unite(runs);
        var roots = runs.Select(GetRoot).ToArray();
        var outermost = roots.MinBy(root => root.Length) ?? string.Empty;
        for (var i = 0; i < runs.Length; i++)
        {
            Rebase(runs[i], roots[i].StartsWith(outermost, StringComparison.Ordinal) ? roots[i][outermost.Length..] : string.Empty);
        }

        var merged = runs[0];
        var results = MergeResults(runs);
        merged["invocations"] = new JsonArray(MergeInvocations(runs));
        merged["automationDetails"] = MergeIdentity(runs);
        MergeProperties(runs);
        if (roots.All(root => root.StartsWith(outermost, StringComparison.Ordinal)))
        {
            merged["originalUriBaseIds"] = new JsonObject { [RootId] = new JsonObject { ["uri"] = outermost } };
        }
        else
        {
            // Logs of several machines: the paths below the root are the same, the root is none any more.
            merged.Remove("originalUriBaseIds");
        }

        return MergedLog.Create(merged, results);
    }

    private static string GetRoot(JsonObject run) => (string?)run["originalUriBaseIds"]?[RootId]?["uri"] ?? string.Empty;

    // The logs of a submodule have its root.
    private static void Rebase(JsonNode? node, string prefix)
    {
        if (prefix.Length == 0)
        {
            return;
        }

        if (node is JsonObject item)
        {
            if (GetText(item["uriBaseId"]) == RootId && GetText(item["uri"]) is { } path)
            {
                item["uri"] = prefix + path;
            }

            foreach (var (_, member) in item)
            {
                Rebase(member, prefix);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var element in list)
            {
                Rebase(element, prefix);
            }
        }
    }

    // What nobody has looked at may be anything.
    private static string? GetText(JsonNode? node) => JsonShape.Text.Accepts(node) ? (string?)node : null;

    // Two projects may scan one file and show it differently: the graver counts, and what nobody accepts.
    private static JsonObject[] MergeResults(JsonObject[] runs)
    {
        var merged = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var result in runs.SelectMany(run => TakeAll(run["results"])))
        {
            var key = $"{result["ruleId"]}\n{result["locations"]?.ToJsonString()}\n{result["partialFingerprints"]?.ToJsonString()}";
            if (!merged.TryGetValue(key, out var other) || ResultOrder.GetWeight(result) > ResultOrder.GetWeight(other))
            {
                merged[key] = result;
            }
        }

        return [.. merged.Values.Order(ResultOrder.ByPlace)];
    }

    private static JsonObject MergeInvocations(JsonObject[] runs)
    {
        var invocations = runs.SelectMany(run => TakeAll(run["invocations"])).ToArray();
        return new JsonObject
        {
            ["executionSuccessful"] = invocations.All(invocation => (bool?)invocation["executionSuccessful"] == true),
            ["toolExecutionNotifications"] = MergeNotifications(invocations, "toolExecutionNotifications"),
            ["toolConfigurationNotifications"] = MergeNotifications(invocations, "toolConfigurationNotifications"),
        };
    }

    private static JsonArray MergeNotifications(JsonObject[] invocations, string name) =>
        new([.. invocations.SelectMany(invocation => TakeAll(invocation[name])).DistinctBy(notification => notification.ToJsonString())]);

    // Counts are added up; of lists each element stays once. What is a count in one log and a list in another stays as in the first.
    private static void MergeProperties(JsonObject[] runs)
    {
        var merged = new JsonObject();
        foreach (var (name, value) in runs.SelectMany(run => run["properties"] as JsonObject ?? []))
        {
            merged[name] = (merged[name], value) switch
            {
                (null or JsonArray, JsonArray list) =>
                    new JsonArray([.. TakeAll(merged[name]).Concat(TakeAll(list)).DistinctBy(element => element.ToJsonString())]),
                (null or JsonValue, JsonValue count) => (long?)merged[name] + (long?)count ?? (long?)count,
                var (first, _) => first?.DeepClone(),
            };
        }

        runs[0].Remove("properties");
        if (merged.Count > 0)
        {
            runs[0]["properties"] = merged;
        }
    }

    // "CspBuild/<project>/" of one project stays; several are the category "CspBuild".
    private static JsonObject MergeIdentity(JsonObject[] runs)
    {
        var ids = runs.Select(run => (string?)run["automationDetails"]?["id"]).Distinct().ToArray();
        return new JsonObject { ["id"] = ids is [{ } id] ? id : "CspBuild/" };
    }

    // A node has one parent, so what goes into the merged log leaves the one that it was read from.
    private static JsonObject[] TakeAll(JsonNode? list)
    {
        if (list is not JsonArray array)
        {
            return [];
        }

        JsonObject[] elements = [.. array.OfType<JsonObject>()];
        array.Clear();
        return elements;
    }
}
