using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CspBuild.Json;
using CspBuild.Reports;

namespace CspBuild.Baselines;

/// <summary>Writes a baseline such that a change of one entry is a change of one line.</summary>
internal static class BaselineWriter
{
    /// <summary>What the file says of its own form; <c>docs/baseline.schema.json</c> is that form.</summary>
    public const string Schema = "urn:cspbuild:baseline:1";

    /// <summary>Writes entries in their order (<see cref="EntryComparer"/>), whatever order they come in.</summary>
    public static void Write(IEnumerable<BaselineEntry> entries, TextWriter output)
    {
        var sorted = new List<BaselineEntry>(entries);
        sorted.Sort(EntryComparer.Instance);
        output.Write("{\n  \"$schema\": ");
        JsonString.Write(output, Schema);
        output.Write(",\n  \"version\": 1,\n  \"entries\": [");
        for (var i = 0; i < sorted.Count; i++)
        {
            output.Write(i == 0 ? "\n    { " : ",\n    { ");
            WriteEntry(sorted[i], output);
            output.Write(" }");
        }

        output.Write(sorted.Count == 0 ? "]\n}\n" : "\n  ]\n}\n");
    }

    private static void WriteEntry(BaselineEntry entry, TextWriter output)
    {
        output.Write("\"rule\": ");
        JsonString.Write(output, entry.Rule);
        output.Write(", \"path\": ");
        JsonString.Write(output, entry.Path);
        output.Write(", \"fingerprint\": ");
        JsonString.Write(output, Fingerprints.Format(entry.Fingerprint));
        output.Write(", \"count\": ");
        output.Write(entry.Count.ToString(CultureInfo.InvariantCulture));
        output.Write(", \"since\": ");
        JsonString.Write(output, entry.Since);
        if (entry.Reason is { } reason)
        {
            output.Write(", \"reason\": ");
            JsonString.Write(output, reason);
        }
    }
}
