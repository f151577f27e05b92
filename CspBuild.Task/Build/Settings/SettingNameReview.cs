using System;
using System.Collections.Generic;
using CspBuild.Diagnostics;

namespace CspBuild.Build.Settings;

/// <summary>Looks for properties and items that are spelled like the package's and are none: nobody reads them.</summary>
internal static class SettingNameReview
{
    // Enough of a name that its end can be missing: "CspDir".
    private const int LeastBeginning = 6;

    /// <summary>The package's properties.</summary>
    public static string[] Properties { get; } =
    [
        "CspEnabled", "CspExclude", "CspSolutionScan", "CspSolutionDirectory", "CspMaxFileSize", "CspSeverityMap", "CspBaseline", "CspMaxBaselineAge",
        "CspPolicy", "CspErrorLog", "CspErrorLogFixes", "CspErrorLogSuppressed", "CspReportUnusedSuppressions", "CspRequireSuppressionReason",
        "CspAcceptSuppressionsOf",
        "CspIncludeThirdParty", "CspGitHubAnnotations", "CspPlainCodes",
    ];

    /// <summary>The package's items.</summary>
    public static string[] Items { get; } = ["CspFile", "CspDirectory", "CspListedFile", "CspSeverity"];

    /// <summary>What is unknown, in the files that it stands in; in no particular order.</summary>
    /// <param name="written">The settings that the project's files have.</param>
    /// <param name="globalProperties">The names of the properties that the build was started with.</param>
    /// <param name="place">Where those are reported: a file that exists.</param>
    public static FileReport[] Find(List<WrittenSetting> written, IEnumerable<string> globalProperties, string place)
    {
        var findings = new Dictionary<string, List<Finding>>();
        foreach (var setting in written)
        {
            if (!IsAmong(setting.IsItem ? Items : Properties, setting.Name) && FindNearest(setting.Name, setting.IsItem) is { } nearest)
            {
                var message = Describe(setting.Name, setting.IsItem, nearest);
                Add(findings, setting.Path, new Finding(ToolDiagnostics.UnknownSetting, setting.Start, setting.Start, message));
            }
        }

        foreach (var name in globalProperties)
        {
            if (name.StartsWith("Csp", StringComparison.OrdinalIgnoreCase) && !IsAmong(Properties, name) &&
                FindNearest(name, isItem: false) is { } nearest)
            {
                var message = Describe(name, isItem: false, nearest) +
                    " It was given on the command line, or by a build that calls this one.";
                Add(findings, place, new Finding(ToolDiagnostics.UnknownSetting, default, default, message));
            }
        }

        var reports = new List<FileReport>();
        foreach (var file in findings)
        {
            reports.Add(new FileReport(file.Key, [.. file.Value]));
        }

        return [.. reports];
    }

    private static void Add(Dictionary<string, List<Finding>> findings, string path, Finding finding)
    {
        if (!findings.TryGetValue(path, out var ofFile))
        {
            findings.Add(path, ofFile = []);
        }

        ofFile.Add(finding);
    }

    private static string Describe(string name, bool isItem, (string Name, bool IsItem) nearest) =>
        $"CspBuild has no {(isItem ? "item" : "property")} '{name}', so it does nothing here. " +
        $"The nearest is the {(nearest.IsItem ? "item" : "property")} '{nearest.Name}'.";

    // Of two that are as near, one of the same kind. A name that is near to none is somebody else's: CSP is also a content security policy.
    private static (string Name, bool IsItem)? FindNearest(string name, bool isItem)
    {
        (string, bool)? nearest = null;
        var least = (name.Length / 4) + 1;
        foreach (var isItemNow in (bool[])[isItem, !isItem])
        {
            foreach (var candidate in isItemNow ? Items : Properties)
            {
                var isBeginning = name.Length >= LeastBeginning && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase);
                var distance = isBeginning ? Math.Min(1, candidate.Length - name.Length) : GetDistance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
                if (distance < least)
                {
                    (nearest, least) = ((candidate, isItemNow), distance);
                }
            }
        }

        return nearest;
    }

    private static bool IsAmong(string[] names, string name) =>
        Array.Exists(names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    // Levenshtein's: how many characters have to be added, taken out or changed.
    private static int GetDistance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
