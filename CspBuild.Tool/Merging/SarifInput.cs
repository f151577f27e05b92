using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CspBuild.Reports;

namespace CspBuild.Tool.Merging;

/// <summary>Reads the runs of a log, if this program wrote them.</summary>
internal static class SarifInput
{
    private static readonly JsonShape Descriptors = JsonShape.List(JsonShape.Object(("id", JsonShape.Text)));

    private static readonly JsonShape Notifications = JsonShape.List(JsonShape.Object(("descriptor", JsonShape.Object(("id", JsonShape.Text)))));

    private static readonly JsonShape Location = JsonShape.Object(("physicalLocation", JsonShape.Object(
        ("artifactLocation", JsonShape.Object(("uri", JsonShape.Text))),
        ("region", JsonShape.Object(("startLine", JsonShape.Position), ("startColumn", JsonShape.Position))))));

    private static readonly JsonShape Result = JsonShape.Object(
        ("ruleId", JsonShape.Text),
        ("level", JsonShape.Text),
        ("locations", JsonShape.List(Location)),
        ("suppressions", JsonShape.List(JsonShape.Object())));

    private static readonly JsonShape Invocation = JsonShape.Object(
        ("executionSuccessful", JsonShape.Flag),
        ("toolExecutionNotifications", Notifications),
        ("toolConfigurationNotifications", Notifications));

    private static readonly JsonShape Driver = JsonShape.Object(
        ("name", JsonShape.Constant("CspBuild")),
        ("semanticVersion", JsonShape.Text),
        ("rules", Descriptors),
        ("notifications", Descriptors)) with
    {
        Required = ["name"],
    };

    private static readonly JsonShape Properties =
        JsonShape.Object(("filesRead", JsonShape.Count), ("filesParsed", JsonShape.Count), ("leftOut", JsonShape.List(JsonShape.Object()))) with
        {
            Others = JsonShape.CountOrList,
        };

    private static readonly JsonShape Run = JsonShape.Object(
        ("tool", JsonShape.Object(("driver", Driver)) with { Required = ["driver"] }),
        ("results", JsonShape.List(Result)),
        ("invocations", JsonShape.List(Invocation)),
        ("automationDetails", JsonShape.Object(("id", JsonShape.Text))),
        ("originalUriBaseIds", JsonShape.Object((SarifMerge.RootId, JsonShape.Object(("uri", JsonShape.Text))))),
        ("properties", Properties)) with
    {
        Required = ["tool", "results"],
    };

    // All that a merge reads: what it takes along unread may be anything.
    private static readonly JsonShape Log =
        JsonShape.Object(("version", JsonShape.Constant("2.1.0")), ("runs", JsonShape.List(Run))) with { Required = ["version", "runs"] };

    /// <summary>The runs of the log at an absolute path; it may have none.</summary>
    /// <exception cref="ToolException">It is not a log of CspBuild's.</exception>
    public static JsonObject[] Read(string path, ToolHost host)
    {
        var log = Parse(path, host);
        if (Log.FindProblem(log) is { } problem)
        {
            throw Refuse(path, problem, host);
        }

        // A node has one parent, and these get another.
        var runs = log?["runs"] as JsonArray ?? [];
        JsonObject[] taken = [.. runs.OfType<JsonObject>()];
        runs.Clear();
        return taken;
    }

    private static JsonNode? Parse(string path, ToolHost host)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonNode.Parse(file);
        }
        catch (JsonException exception)
        {
            throw Refuse(path, exception.Message.TrimEnd('.'), host);
        }
    }

    private static ToolException Refuse(string path, string problem, ToolHost host)
    {
        var name = Path.GetRelativePath(host.WorkingDirectory, path);
        return new ToolException(PrintedText.Escape($"'{name}' is not a SARIF log that can be merged: {problem}."));
    }
}
