using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;

namespace CspBuild.Engines;

/// <summary>One build by the engine, and what is heard of it: diagnostics, scans, which targets were reached, the verdict, the logs.</summary>
internal sealed class EngineBuild : ILogger
{
    private readonly string _root;
    private readonly List<string> _heard = [];

    private EngineBuild(string root) => _root = root;

    public static string EngineVersion => FileVersionInfo.GetVersionInfo(typeof(BuildManager).Assembly.Location).FileVersion ?? "";

    public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Normal;

    public string? Parameters { get; set; }

    /// <summary>Builds; <paramref name="root"/> is where the projects lie.</summary>
    public static string[] Run(Scenario scenario, string package, string root)
    {
        var properties = new Dictionary<string, string> { ["PackageDirectory"] = package };
        foreach (var property in scenario.Properties.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = property.IndexOf('=');
            properties[property.Substring(0, equals)] = property.Substring(equals + 1).Replace("{root}", root);
        }

        var logs = Path.Combine(root, "logs");
        if (Directory.Exists(logs))
        {
            Directory.Delete(logs, recursive: true);
        }

        var build = new EngineBuild(root);
        using var collection = new ProjectCollection(properties);
        var parameters = new BuildParameters(collection) { Loggers = [build], EnableNodeReuse = false, MaxNodeCount = 1 };
        var request = new BuildRequestData(Path.Combine(root, scenario.Project), properties, null, [scenario.Target], null);
        var result = BuildManager.DefaultBuildManager.Build(parameters, request);
        var verdict = result.Exception?.Message ?? (result.OverallResult == BuildResultCode.Success ? "succeeded" : "failed");
        string[] written = Directory.Exists(logs) ? Directory.GetFiles(logs) : [];
        return [.. build._heard, verdict, .. written.OrderBy(log => log, StringComparer.Ordinal).Select(DescribeLog)];
    }

    public void Initialize(IEventSource eventSource)
    {
        eventSource.ErrorRaised += (_, e) => Hear(e.File, e.LineNumber, e.ColumnNumber, $"error {e.Code}", e.ProjectFile);
        eventSource.WarningRaised += (_, e) => Hear(e.File, e.LineNumber, e.ColumnNumber, $"warning {e.Code}", e.ProjectFile);
        eventSource.MessageRaised += (_, e) => Hear(e.Message ?? "");
    }

    public void Shutdown()
    {
    }

    // The name without what tells apart projects of one name, which depends on where they lie.
    private static string DescribeLog(string log)
    {
        var name = Path.GetFileName(log);
        var results = File.ReadAllText(log).Split(["\"ruleId\""], StringSplitOptions.None).Length - 1;
        return $"{name.Substring(0, name.Length - "-01234567.sarif".Length)}.sarif: {results} results";
    }

    private void Hear(string? file, int line, int column, string code, string? project)
    {
        var place = line == 0 ? "" : $"({line},{column})";
        _heard.Add($"{Relative(file ?? "")}{place}: {code} [{Path.GetFileName(project)}]");
    }

    private void Hear(string message)
    {
        if (message.StartsWith("reached ", StringComparison.Ordinal) || message.Contains(": scanned by ") || message.Contains(": left out: "))
        {
            _heard.Add(message.Replace(_root + Path.DirectorySeparatorChar, "").Trim());
        }
        else if (message.Contains("nothing is copied, packed or published"))
        {
            _heard.Add("stopped");
        }
        else if (message.StartsWith("CspBuild: ", StringComparison.Ordinal) && message.EndsWith(" ms.", StringComparison.Ordinal))
        {
            _heard.Add("scan: " + message.Substring("CspBuild: ".Length).Split(',')[0]);
        }
    }

    private string Relative(string path) =>
        path.StartsWith(_root, StringComparison.Ordinal) ? path.Substring(_root.Length + 1).Replace('\\', '/') : path;
}
