using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspBuild.Tool.Merging;

/// <summary>Reads the runs of a log, if this program wrote them.</summary>
internal static class SarifInput
{
    private const string Driver = "CspBuild";

    /// <summary>The runs of the log at an absolute path.</summary>
    /// <exception cref="ToolException">It is not a log of CspBuild's.</exception>
    public static JsonObject[] Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var log = JsonNode.Parse(file) as JsonObject;
            if ((string?)log?["version"] != "2.1.0" || log["runs"] is not JsonArray runs)
            {
                throw new ToolException($"'{path}' is not a SARIF log of version 2.1.0.");
            }

            JsonObject[] taken = [.. runs.Select(run => Check(run, path))];

            // A node has one parent, and these get another.
            runs.Clear();
            return taken;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ToolException($"'{path}' is not a SARIF log: {exception.Message}", exception);
        }
    }

    private static JsonObject Check(JsonNode? run, string path)
    {
        var name = (string?)run?["tool"]?["driver"]?["name"];
        return run is JsonObject log && name == Driver && run["results"] is JsonArray
            ? log
            : throw new ToolException($"'{path}' is a log of {name ?? "no tool"}, not of {Driver}.");
    }
}
