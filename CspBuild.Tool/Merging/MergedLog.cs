using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspBuild.Tool.Merging;

/// <summary>A log of one run that a service takes: of too many results those that matter least are left out, and the log says so.</summary>
internal sealed class MergedLog
{
    // What GitHub takes of one upload.
    private const int MostResults = 25_000;
    private const int MostBytes = 10_000_000;

    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _text;

    private MergedLog(string text, string? notice) => (_text, Notice) = (text, notice);

    /// <summary>What was left out, or null.</summary>
    public string? Notice { get; }

    /// <summary>Puts the results into the run, as many as may be.</summary>
    /// <param name="run">The run without its results.</param>
    /// <param name="results">In order.</param>
    public static MergedLog Create(JsonObject run, JsonObject[] results)
    {
        var log = new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        var count = Math.Min(results.Length, MostResults);
        while (true)
        {
            var notice = count < results.Length ? Describe(results.Length - count, results.Length) : null;
            Fill(run, Choose(results, count), notice);
            var text = log.ToJsonString(Options).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
            var size = Measure(text);
            if (size <= MostBytes || count == 0)
            {
                return new MergedLog(text, notice);
            }

            // Results are much alike, so their size goes with their number; a little less, to be sure of an end.
            count = (int)(count * 0.95 * MostBytes / size);
        }
    }

    /// <summary>Writes the log.</summary>
    public void Write(TextWriter output) => output.Write(_text);

    private static string Describe(int leftOut, int total) => string.Create(
        CultureInfo.InvariantCulture,
        $"{leftOut} of {total} results are left out, the least grave: code scanning takes at most {MostResults} in one run, " +
        $"and 10 MB compressed. The logs of the projects have them all.");

    private static JsonObject[] Choose(JsonObject[] results, int count)
    {
        if (count == results.Length)
        {
            return results;
        }

        // The sort is stable: of equals the first stay.
        var chosen = Enumerable.Range(0, results.Length).OrderByDescending(index => ResultOrder.GetWeight(results[index])).Take(count);
        return [.. chosen.Order().Select(index => results[index])];
    }

    // The notification stands last, and only one of them has no descriptor.
    private static void Fill(JsonObject run, JsonObject[] results, string? notice)
    {
        (run["results"] as JsonArray)?.Clear();
        run["results"] = new JsonArray([.. results]);
        if (notice is not null && run["invocations"]?[0]?["toolExecutionNotifications"] is JsonArray notifications)
        {
            if (notifications.Count > 0 && notifications[^1]?["descriptor"] is null)
            {
                notifications.RemoveAt(notifications.Count - 1);
            }

            notifications.Add((JsonNode)new JsonObject { ["level"] = "warning", ["message"] = new JsonObject { ["text"] = notice } });
        }
    }

    private static long Measure(string text)
    {
        using var compressed = new MemoryStream();
        using (var compressor = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            compressor.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.Length;
    }
}
