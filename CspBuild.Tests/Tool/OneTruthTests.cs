using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Build;
using CspBuild.Tests.Build;
using CspBuild.Tests.Infrastructure;
using Microsoft.Build.Framework;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Tool;

/// <summary>The build and the command find the same, show it at the same level, say the same of it and log the same.</summary>
[TestClass]
public sealed class OneTruthTests
{
    private static readonly string Fixtures = Path.Combine(Repository.Root, "CspBuild.Tests", "Fixtures");

    // Where a message points to a setting, each names its own.
    private static readonly (string Build, string Command)[] Settings =
    [
        ("CspExclude", "--exclude"), ("CspSeverityMap", "--severity"), ("CspMaxFileSize", "--max-file-size"), ("CspFile", "the given paths"),
    ];

    public static IEnumerable<string> Topics => Directory.GetDirectories(Fixtures).Select(directory => Path.GetFileName(directory));

    [TestMethod]
    [DynamicData(nameof(Topics))]
    public void Over_every_fixture(string topic) => AssertSame(Path.Combine(Fixtures, topic), severityMap: string.Empty);

    [TestMethod]
    [DataRow("")]
    [DataRow("HIGH=warning;CSPB0001=warning")]
    [DataRow("CSP=none;CSPB0002=error")]
    public void Over_a_directory_of_every_kind(string severityMap)
    {
        using var project = new TemporaryDirectory();
        const string Use = "import tempfile\ntempfile.mktemp()\n";
        project.Write(
            ".editorconfig",
            """
            root = true
            [quiet/**.py]
            dotnet_diagnostic.CSP-D504.severity = suggestion
            [off/**]
            dotnet_diagnostic.CSP-D504.severity = none
            [*]
            dotnet_diagnostic.CSPB0002.severity = loud
            """);
        string[] users =
            ["a.py", "b/c.pyw", "b/d.pyi", "quiet/deep/er.py", "off/a.py", "bin/tool.py", "node_modules/x.py", "venv/lib.py", ".hidden/a.py"];
        foreach (var path in users)
        {
            project.Write(path, Use);
        }

        project.Write("venv/pyvenv.cfg");
        project.Write("deploy", "#!/usr/bin/env python3\n" + Use);
        project.Write("readme", Use);
        project.Write("broken.py", "import tempfile\nx = = tempfile.mktemp()\ntempfile.mktemp()  # noqa: CSP-D504 -- reason\n");
        project.Write("coding.py", "# coding: nonsense\n" + Use);
        project.Write("unreadable.py", "# coding: utf-16\n" + Use);
        project.Write(
            "note.ipynb",
            """{"cells": [{"cell_type": "code", "source": ["import tempfile\n", "tempfile.mktemp()"]}], "nbformat": 4}""");
        AssertSame(project.Path, severityMap);
    }

    [TestMethod]
    [LinkCondition]
    public void Over_a_link_to_nothing()
    {
        using var project = new TemporaryDirectory();
        project.Write(".editorconfig", "root = true\n");
        File.CreateSymbolicLink(project["dangling.py"], project["nowhere.py"]);
        AssertSame(project.Path, severityMap: string.Empty);
    }

    private static void AssertSame(string directory, string severityMap)
    {
        using var logs = new TemporaryDirectory();
        var engine = new FakeBuildEngine();
        using var task = new ScanPythonFiles
        {
            BuildEngine = engine,
            ProjectDirectory = directory,
            ProjectFile = Path.Combine(directory, "test.csproj"),
            SeverityMap = severityMap,
            ErrorLog = logs["build.sarif"],
            ErrorLogFixes = "true",
        };
        task.Execute();
        string[] severities = severityMap.Length == 0 ? [] : ["--severity", severityMap];
        var text = ToolRun.In(directory, ["scan", "--fail-on", "never", .. severities]);
        var log = ToolRun.In(directory, ["scan", "--format", "sarif", "--fixes", "--output", logs["command.sarif"], .. severities]);

        var built = engine.Events.Select(logged => Describe(logged, directory)).OfType<string>().Select(UseOwnNames);
        CollectionAssert.AreEqual(built.ToArray(), text.Lines);
        Assert.AreEqual(string.Empty, log.Output);
        AssertSameLog(File.ReadAllText(logs["build.sarif"]), File.ReadAllText(logs["command.sarif"]));
    }

    private static void AssertSameLog(string build, string command)
    {
        var (expected, actual) = (JObject.Parse(UseOwnNames(build)), JObject.Parse(command));
        foreach (var member in (string[])["results", "invocations", "tool", "originalUriBaseIds", "columnKind", "properties"])
        {
            Assert.AreEqual(expected.SelectToken($"runs[0].{member}")?.ToString(), actual.SelectToken($"runs[0].{member}")?.ToString(), member);
        }
    }

    private static string? Describe(BuildEventArgs logged, string directory)
    {
        var (file, line, column, level, code) = logged switch
        {
            BuildErrorEventArgs error => (error.File, error.LineNumber, error.ColumnNumber, "error", error.Code),
            BuildWarningEventArgs warning => (warning.File, warning.LineNumber, warning.ColumnNumber, "warning", warning.Code),
            BuildMessageEventArgs { Code: not null } message =>
                (message.File, message.LineNumber, message.ColumnNumber, "message", message.Code),
            _ => (string.Empty, 0, 0, string.Empty, string.Empty),
        };
        if (code.Length == 0)
        {
            return null;
        }

        // A build adds the address of the rule's page, which a terminal has by "cspbuild explain".
        var text = (logged.Message ?? string.Empty).Split(" (https:")[0];
        return $"{Path.GetRelativePath(directory, file)}({line},{column}): {level} {code}: {text}";
    }

    private static string UseOwnNames(string text) =>
        Settings.Aggregate(text, (renamed, setting) => renamed.Replace(setting.Build, setting.Command, StringComparison.Ordinal));
}
