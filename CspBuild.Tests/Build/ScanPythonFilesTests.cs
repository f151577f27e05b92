using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CspBuild.Build;
using CspBuild.Build.Settings;
using CspBuild.Tests.Infrastructure;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Build;

[TestClass]
public sealed class ScanPythonFilesTests
{
    [TestMethod]
    public void A_clean_project_passes_with_nothing_but_the_summary()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import os\n");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);

        Assert.IsTrue(task.Execute());
        Assert.IsTrue(task.Passed);
        StringAssert.StartsWith(engine.Events.Single().Message, "CspBuild: 1 Python file, 0 parsed; 0 errors, 0 warnings, 0 messages; 0 suppressed; 0 switched off; 0 left out; ");
    }

    [TestMethod]
    [DataRow("true", "", MessageImportance.Normal, DisplayName = "on a server, with nothing to say")]
    [DataRow("", ".venv/b.py", MessageImportance.Normal, DisplayName = "elsewhere")]
    [DataRow("true", ".venv/b.py", MessageImportance.High, DisplayName = "an environment")]
    [DataRow("true", ".github/c.yml", MessageImportance.Normal, DisplayName = "a directory without Python")]
    [DataRow("true", "bin/b.py", MessageImportance.Normal, DisplayName = "output")]
    public void The_summary_shows_on_a_server_where_something_is_not_seen(string server, string file, object importance)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.csproj");
        project.Write("a.py");
        project.Write(file.Length == 0 ? "c.txt" : file);
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.ContinuousIntegration = [server, "false"];

        Assert.IsTrue(task.Execute());
        Assert.AreEqual(importance, engine.Messages.Last().Importance);
    }

    [TestMethod]
    public void What_is_left_out_is_said_and_counted_and_in_the_log()
    {
        using var project = new TemporaryDirectory();
        project.Write("env/pyvenv.cfg");
        project.Write("env/lib/a.py");
        project.Write("node_modules/b.js");
        project.Write("old.py");
        project.Write("c.py");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.Exclude = ["old.py"];
        task.ErrorLog = "csp.sarif";

        Assert.IsTrue(task.Execute());
        CollectionAssert.AreEqual(
            new[] { $"CspBuild: left out {project["env"]}: a Python environment.", $"CspBuild: left out {project["old.py"]}: CspExclude." },
            engine.Messages.SkipLast(1).Select(message => message.Message).ToArray());
        Assert.Contains(" 2 left out; ", engine.Messages.Last().Message ?? string.Empty);
        var log = JsonDocument.Parse(File.ReadAllText(project["csp.sarif"])).RootElement.GetProperty("runs")[0].GetProperty("properties");
        Assert.AreEqual(1, log.GetProperty("filesRead").GetInt32());
        CollectionAssert.AreEqual(
            new[] { ("env", "a Python environment"), ("old.py", "CspExclude") },
            log.GetProperty("leftOut").EnumerateArray().Select(left => (left.GetProperty("uri").GetString(), left.GetProperty("reason").GetString())).ToArray());
    }

    // A scan of what only some target frameworks ship has a log beside the project's, and does not come with every build.
    [TestMethod]
    [DataRow("csp.sarif")]
    [DataRow("logs/")]
    public void A_log_of_shipped_files_does_not_outlive_what_it_says(string errorLog)
    {
        using var project = new TemporaryDirectory();
        project.Write("test.csproj");
        project.Write("a.py");
        project.Write("bin/b.py", "import tempfile\ntempfile.mktemp()\n");
        bool Scan(string onlyFiles)
        {
            using var task = CreateTask(project, new FakeBuildEngine());
            (task.ErrorLog, task.OnlyFiles) = (errorLog, onlyFiles.Length == 0 ? onlyFiles : onlyFiles + "//Python");
            return task.Execute();
        }

        Assert.IsFalse(Scan(project["bin/b.py"]));
        var log = Directory.GetFiles(project.Path, "*.sarif", SearchOption.AllDirectories).Single();
        var run = Read(log);
        Assert.AreEqual(1, run.GetProperty("results").GetArrayLength());

        Assert.IsTrue(Scan(""));
        Assert.AreEqual(0, Read(log).GetProperty("results").GetArrayLength());
        Assert.AreEqual(run.GetProperty("automationDetails").GetRawText(), Read(log).GetProperty("automationDetails").GetRawText());

        File.WriteAllText(log, "somebody else's");
        Assert.IsTrue(Scan(""));
        Assert.AreEqual("somebody else's", File.ReadAllText(log));
    }

    [TestMethod]
    [DataRow("NoWarn", "CSPD504", "Switched off by NoWarn.", false)]
    [DataRow("SeverityMap", "HIGH=none", "Switched off by CspSeverityMap.", false)]
    [DataRow("MaxFileSize", "", "Switched off by .editorconfig.", true)]
    public void What_is_switched_off_is_counted_and_in_the_log_as_suppressed(string property, string value, string justification, bool byFile)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\nx = tempfile.mktemp()\nx = tempfile.mktemp()  # noqa\n");
        project.Write(".editorconfig", byFile ? "root = true\n[*.py]\ndotnet_diagnostic.CSP-D504.severity = none\n" : "root = true\n");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        typeof(ScanPythonFiles).GetProperty(property)?.SetValue(task, value);
        task.ErrorLog = "csp.sarif";

        Assert.IsTrue(task.Execute());
        Assert.Contains("0 errors, 0 warnings, 0 messages; 0 suppressed; 2 switched off;", engine.Messages.Single().Message ?? string.Empty);
        var results = JsonDocument.Parse(File.ReadAllText(project["csp.sarif"])).RootElement.GetProperty("runs")[0].GetProperty("results");
        var suppressions = results.EnumerateArray().Select(result => result.GetProperty("suppressions")).ToArray();
        CollectionAssert.AreEqual(new[] { 1, 2 }, Array.ConvertAll(suppressions, all => all.GetArrayLength()));
        Assert.AreEqual(("external", justification), (suppressions[0][0].GetProperty("kind").GetString(), suppressions[0][0].GetProperty("justification").GetString()));
        Assert.AreEqual(byFile, suppressions[0][0].TryGetProperty("location", out var place) && place.GetRawText().Contains("\"startLine\": 3", StringComparison.Ordinal));
        Assert.AreEqual("error", results[0].GetProperty("level").GetString());
    }

    [TestMethod]
    public void A_solution_s_scan_says_whose_the_Python_below_it_is()
    {
        using var repository = new TemporaryDirectory();
        foreach (var file in new[] { "s/tool.py", "s/app/app.csproj", "s/app/a.py", "s/app/b.py", "s/app/.venv/c.py", "s/app/sub/sub.csproj", "s/app/sub/d.py", "s/node_modules/e.py", "python/f.py" })
        {
            repository.Write(file);
        }

        repository.Write(".git/HEAD", "ref: refs/heads/main\n");
        var engine = new FakeBuildEngine();
        using var task = new ScanPythonFiles
        {
            ProjectDirectory = repository["s"],
            ProjectFile = repository["s/CspBuild.Solution.proj"],
            BuildEngine = engine,
            IsSolution = true,
            ContinuousIntegration = ["true"],
        };

        Assert.IsTrue(task.Execute());
        CollectionAssert.AreEqual(
            new[]
            {
                $"CspBuild: 6 Python files below {repository["s"]}: 3 in projects' directories, 1 beside them, 2 left out (1: packages of others; 1: its name begins with a dot).",
                $"CspBuild: 1 Python file of the repository lies beside the solution and in no project's directory. Only what projects name is scanned there; to scan all, set CspSolutionDirectory to {repository.Path}.",
            },
            engine.Messages.Where(message => message.Importance == MessageImportance.High).TakeLast(2).Select(message => message.Message).ToArray());
    }

    [TestMethod]
    public void An_error_in_a_file_does_not_pass()
    {
        using var project = new TemporaryDirectory();
        project.Write("large.py", "import os\n");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.MaxFileSize = "1";

        Assert.IsFalse(task.Execute());
        Assert.IsFalse(task.Passed);
        Assert.AreEqual((project["large.py"], "CSPB0007"), engine.Errors.Select(error => (error.File, error.Code)).Single());
        Assert.Contains("; 1 error, 0 warnings, 0 messages; ", engine.Messages.Single().Message ?? string.Empty);
    }

    [TestMethod]
    public void A_warning_passes()
    {
        using var project = new TemporaryDirectory();
        project.Write("large.py", "import os\n");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.MaxFileSize = "1";
        task.SeverityMap = "CSPB0007=warning";

        Assert.IsTrue(task.Execute());
        Assert.IsTrue(task.Passed);
        Assert.AreEqual("CSPB0007", engine.Warnings.Single().Code);
    }

    [TestMethod]
    public void Options_with_errors_stop_the_task_before_the_scan()
    {
        using var project = new TemporaryDirectory();
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.SeverityMap = "HIHG=warning";
        task.MaxFileSize = "x";

        Assert.IsFalse(task.Execute());
        Assert.IsFalse(task.Passed);
        CollectionAssert.AreEqual(new[] { "CSPB0008", "CSPB0004" }, engine.Events.OfType<BuildErrorEventArgs>().Select(error => error.Code).ToArray());
        Assert.IsTrue(engine.Errors.All(error => error.File == project["test.csproj"]));
        Assert.IsEmpty(engine.Messages);
    }

    [TestMethod]
    public void A_cancelled_task_does_not_pass_and_says_nothing_of_its_files()
    {
        using var project = new TemporaryDirectory();
        project.Write("large.py", "import os\n");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.MaxFileSize = "1";
        task.Cancel();

        Assert.IsFalse(task.Execute());
        Assert.IsFalse(task.Passed);
        Assert.IsEmpty(engine.Events);
    }

    [TestMethod]
    public void A_task_may_be_cancelled_again_and_when_it_is_over()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project, new FakeBuildEngine());

        Assert.IsTrue(task.Execute());
        task.Cancel();
        task.Cancel();
    }

    [TestMethod]
    public void Configuration_files_speak_of_the_files_below_them()
    {
        using var project = new TemporaryDirectory();
        project.Write("large.py", "import os\n");
        project.Write("sub/large.py", "import os\n");
        project.Write(".editorconfig", "root = true\n[sub/**.py]\ndotnet_diagnostic.CSPB0007.severity = warning\n");
        project.Write("listed/global.config", "is_global = true\ndotnet_diagnostic.CSPB0007.severity = none\n");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.MaxFileSize = "1";
        task.ConfigurationFiles = [new TaskItem("listed/global.config"), new TaskItem("missing.config")];

        Assert.IsTrue(task.Execute());
        Assert.AreEqual(project["sub/large.py"], engine.Warnings.Single().File);
    }

    [TestMethod]
    [DataRow("NoWarn", 0, 0)]
    [DataRow("WarningsNotAsErrors", 0, 1)]
    [DataRow("WarningsAsErrors", 1, 0)]
    [DataRow("WarningsAsMessages", 1, 0)]
    public void The_warning_properties_are_heard(string property, int errors, int warnings)
    {
        using var project = new TemporaryDirectory();
        project.Write("large.py", "import os\n");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.MaxFileSize = "1";
        typeof(ScanPythonFiles).GetProperty(property)?.SetValue(task, "1701;CSPB0007");

        Assert.AreEqual(errors == 0, task.Execute());
        Assert.AreEqual((errors, warnings), (engine.Errors.Count(), engine.Warnings.Count()));
    }

    [TestMethod]
    public void Any_of_the_strings_treats_warnings_as_errors()
    {
        using var project = new TemporaryDirectory();
        project.Write("large.py", "import os\n");
        using var task = CreateTask(project, new FakeBuildEngine());
        task.MaxFileSize = "1";
        task.SeverityMap = "CSPB0007=warning";
        task.TreatWarningsAsErrors = ["false", " yes"];

        Assert.IsFalse(task.Execute());
    }

    [TestMethod]
    public void The_log_is_written_for_a_clean_scan_for_findings_and_for_bad_options()
    {
        using var project = new TemporaryDirectory();
        project.Write("large.py", "import os\n");
        foreach (var (size, map, expected) in new[] { ("", "", "\"executionSuccessful\": true"), ("1", "", "CSPB0007"), ("", "HIHG=none", "HIHG") })
        {
            using var task = CreateTask(project, new FakeBuildEngine());
            task.ErrorLog = @"logs\csp.sarif";
            task.MaxFileSize = size;
            task.SeverityMap = map;
            task.Execute();
            Assert.Contains(expected, File.ReadAllText(project["logs/csp.sarif"]));
        }
    }

    [TestMethod]
    public void A_log_that_cannot_be_written_is_an_error()
    {
        using var project = new TemporaryDirectory();
        project.Write("file");
        project.Write("a.py");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.ErrorLog = "file/csp.sarif";

        Assert.IsFalse(task.Execute());
        Assert.AreEqual((project["test.csproj"], "CSPB0011"), engine.Errors.Select(error => (error.File, error.Code)).Single());
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_log_for_nobody_leaves_nothing_beside_it()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import os\n");
        using var task = CreateTask(project, new FakeBuildEngine());
        task.OnlyFiles = project["a.py"] + "//Python";
        task.ErrorLog = "/dev/null";

        Assert.IsTrue(task.Execute());
        Assert.IsEmpty(Directory.GetFileSystemEntries("/dev").Where(path => path.StartsWith("/dev/null.", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void What_the_baseline_accepts_is_counted_and_not_printed()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\ntempfile.mktemp()\n");
        project.Write("csp-baseline.json", Baseline("a.py", "gone.py"));
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.Baseline = "csp-baseline.json";
        task.ErrorLog = "log.sarif";

        Assert.IsFalse(task.Execute());
        Assert.AreEqual((project["a.py"], 3), engine.Errors.Select(error => (error.File, error.LineNumber)).Single());
        Assert.AreEqual(("CSPB0013", project["csp-baseline.json"], 3), engine.Warnings.Select(warning => (warning.Code, warning.File, warning.LineNumber)).Single());
        Assert.Contains("; 0 suppressed; 1 in the baseline; ", engine.Messages.Last().Message ?? string.Empty);
        Assert.Contains("\"baselineState\": \"unchanged\"", File.ReadAllText(project["log.sarif"]));
        CollectionAssert.AreEquivalent(new[] { project["a.py"], project["gone.py"] }, Array.ConvertAll(task.ReportedFiles, file => file.ItemSpec));
    }

    [TestMethod]
    public void What_the_solution_has_reported_is_no_entry_of_a_project()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\n");
        project.Write("csp-baseline.json", Baseline("a.py"));
        var engine = new FakeSolutionEngine { Outputs = { ["_CspScanSolution"] = ["true"], ["_CspReportedFiles"] = [project["a.py"]] } };
        using var task = CreateTask(project, engine);
        task.Baseline = "csp-baseline.json";
        task.SolutionDirectory = "s";

        Assert.IsTrue(task.Execute());
        Assert.IsEmpty(engine.Warnings);
    }

    [TestMethod]
    [DataRow("", true)]
    [DataRow(" \n", true)]
    [DataRow("true", true)]
    [DataRow("false", false)]
    public void A_log_may_be_without_what_is_accepted(string written, bool expected)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        project.Write("b.py", "import tempfile\ntempfile.mktemp()  # noqa: CSP-D504\n");
        project.Write("csp-baseline.json", Baseline("a.py"));
        using var task = CreateTask(project, new FakeBuildEngine());
        task.Baseline = "csp-baseline.json";
        task.ErrorLog = "log.sarif";
        task.ErrorLogSuppressed = written;

        Assert.IsTrue(task.Execute());
        var log = File.ReadAllText(project["log.sarif"]);
        Assert.AreEqual((expected, expected), (log.Contains("\"external\""), log.Contains("\"inSource\"")));
        Assert.Contains("\"results\": [", log);
    }

    [TestMethod]
    public void A_setting_that_nobody_knows_is_a_warning_at_its_place()
    {
        using var project = new TemporaryDirectory();
        project.Write("test.csproj", "<Project>\n  <PropertyGroup>\n    <CspExlude>vendor/**</CspExlude>\n  </PropertyGroup>\n</Project>");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.SettingsFiles = [project["test.csproj"]];

        Assert.IsTrue(task.Execute());
        var warning = engine.Warnings.Single();
        Assert.AreEqual(("CSPB0016", project["test.csproj"], 3, 5), (warning.Code, warning.File, warning.LineNumber, warning.ColumnNumber));
    }

    [TestMethod]
    [DataRow("", 0)]
    [DataRow("{ \"version\": 1,\n  \"entries\": [\n<<<<<<< HEAD\n", 3)]
    public void A_baseline_that_cannot_be_used_is_an_error_whatever_the_map_says(string text, int line)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import os\n");
        if (text.Length > 0)
        {
            project.Write("sub/csp-baseline.json", text);
        }

        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.Baseline = @"sub\csp-baseline.json";
        task.SeverityMap = "CSPB0017=none";

        Assert.IsFalse(task.Execute());
        Assert.AreEqual(("CSPB0017", project["sub/csp-baseline.json"], line), engine.Errors.Select(error => (error.Code, error.File, error.LineNumber)).Single());
    }

    [TestMethod]
    public void The_age_of_a_baseline_is_a_number_of_days()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        project.Write("csp-baseline.json", Baseline("a.py"));
        foreach (var (age, code) in new[] { ("", ""), ("1000000", ""), ("0", "CSP-D504"), ("30d", "CSPB0008") })
        {
            var engine = new FakeBuildEngine();
            using var task = CreateTask(project, engine);
            task.Baseline = "csp-baseline.json";
            task.MaxBaselineAge = age;
            task.Execute();
            Assert.AreEqual(code, string.Concat(engine.Errors.Select(error => error.Code)));
        }
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void No_file_of_the_project_stays_open()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        project.Write("large.py", new string('#', 200));
        project.Write("deep/script", "#!/usr/bin/env python3\n");
        project.Write("deep/no-script", "#!/bin/sh\n");
        using var task = CreateTask(project, new FakeBuildEngine());
        task.MaxFileSize = "100";

        Assert.IsFalse(task.Execute());
        var open = Directory.GetFileSystemEntries("/proc/self/fd").Select(descriptor => new FileInfo(descriptor).LinkTarget ?? string.Empty);
        Assert.IsEmpty(open.Where(path => path.StartsWith(project.Path, StringComparison.Ordinal)));
    }

    // The engine runs a task of a multithreaded build in its own process only if the task's class says so by this name.
    [TestMethod]
    public void Every_task_says_that_it_may_run_beside_others_in_one_process()
    {
        var tasks = Array.FindAll(typeof(ScanPythonFiles).Assembly.GetExportedTypes(), type => !type.IsAbstract);

        CollectionAssert.AreEquivalent(new[] { typeof(FindNamedFiles), typeof(ListPythonFiles), typeof(ScanPythonFiles), typeof(StopBuild) }, tasks);
        foreach (var task in tasks)
        {
            Assert.Contains(
                "Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute",
                task.GetCustomAttributes(inherit: false).Select(attribute => attribute.GetType().FullName));
        }
    }

    // What a task leaves in a static field meets the next project, and other projects at the same time.
    [TestMethod]
    public void No_static_field_can_be_assigned_twice()
    {
        var fields = typeof(ScanPythonFiles).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<') && !IsGenerated(field.DeclaringType));

        Assert.AreEqual(string.Empty, string.Join(", ", fields.Select(field => $"{field.DeclaringType}.{field.Name}")));
    }

    private static bool IsGenerated(Type? type) => type is not null && (type.Name.StartsWith('<') || IsGenerated(type.DeclaringType));

    // Each file has one call, written tempfile.mktemp().
    private static string Baseline(params string[] paths) => $"{{ \"version\": 1, \"entries\": [\n{string.Join(",\n", paths.Select(path =>
        $$"""{ "rule": "CSP-D504", "path": "{{path}}", "fingerprint": "51cd0f58fbef899e", "count": 1, "since": "2020-01-01" }"""))} ] }}";

    [TestMethod]
    [DataRow("{ \"version\": 1, \"levels\":\n{ \"CSP-D504\": \"none\" } }", 2)]
    [DataRow(null, 0)]
    public void A_policy_that_cannot_be_used_stops_the_scan(string? policy, int line)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        if (policy is not null)
        {
            project.Write("policy.json", policy);
        }

        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.Policy = "policy.json";
        task.NoWarn = "CSPB0021";

        Assert.IsFalse(task.Execute());
        Assert.AreEqual((project["policy.json"], line, "CSPB0021"), engine.Errors.Select(error => (error.File, error.LineNumber, error.Code)).Single());
    }

    [TestMethod]
    public void A_policy_lets_no_comment_without_a_reason_and_no_baseline_accept_anything()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        project.Write("b.py", "import tempfile\n# ignore: CSP-D504 -- private\ntempfile.mktemp()  # noqa\ntempfile.mktemp()  # noqa: CSP-D504\n");
        project.Write("csp-baseline.json", Baseline("a.py"));
        project.Write("policy.json", "{ \"version\": 1, \"requireSuppressionReasons\": true, \"allowBaselines\": false }");
        project.Write("test.csproj", "<Project><PropertyGroup>\n  <CspBaseline>csp-baseline.json</CspBaseline></PropertyGroup></Project>");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.Baseline = "csp-baseline.json";
        task.Policy = "policy.json";
        task.ReportUnusedSuppressions = "true";
        task.SettingsFiles = [project["test.csproj"]];

        Assert.IsFalse(task.Execute());
        CollectionAssert.AreEqual(
            new[] { (project["a.py"], 2), (project["b.py"], 4) }, engine.Errors.Select(error => (error.File, error.LineNumber)).ToArray());
        Assert.IsEmpty(engine.Warnings);
        CollectionAssert.AreEquivalent(
            new[] { (project["test.csproj"], 2), (project["b.py"], 4) },
            engine.Messages.Where(message => message.Code == "CSPB0015").Select(message => (message.File, message.LineNumber)).ToArray());
    }

    [TestMethod]
    [DataRow("HIGH=message;CSP-D504=none", "", 2, DisplayName = "the map")]
    [DataRow("", "CSP-D504", 3, DisplayName = "an item")]
    [DataRow("HIGH=none", "CRITICAL", 2, DisplayName = "the entry that decides")]
    public void What_a_policy_overrides_of_the_severity_map_stands_at_its_line(string map, string item, int line)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        project.Write("policy.json", "{ \"version\": 1, \"levels\": { \"CSP\": \"warning\" } }");
        project.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup><CspSeverityMap>{map}</CspSeverityMap></PropertyGroup>
              <ItemGroup><CspSeverity Include="{item}" Severity="none" /></ItemGroup>
            </Project>
            """);
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.Policy = "policy.json";
        task.SeverityMap = map;
        task.Severities = item.Length > 0 ? [new TaskItem(item, new System.Collections.Generic.Dictionary<string, string> { ["Severity"] = "none" })] : [];
        task.SettingsFiles = [project["Directory.Build.props"]];

        Assert.IsTrue(task.Execute());
        var message = engine.Messages.Single(message => message.Code == "CSPB0015");
        Assert.AreEqual((project["Directory.Build.props"], line), (message.File, message.LineNumber));
    }

    [TestMethod]
    public void What_is_wrong_in_a_file_that_projects_share_is_said_once_in_a_build()
    {
        using var repository = new TemporaryDirectory();
        repository.Write("Directory.Build.props", "<Project><PropertyGroup><CspExlude>a</CspExlude></PropertyGroup></Project>");
        repository.Write("test.csproj", "<Project><PropertyGroup><CspExlude>b</CspExlude></PropertyGroup></Project>");
        var engine = new FakeBuildEngine();
        foreach (var _ in (bool[])[true, false])
        {
            using var task = CreateTask(repository, engine);
            task.SettingsFiles = [repository["test.csproj"], repository["Directory.Build.props"]];
            Assert.IsTrue(task.Execute());
        }

        CollectionAssert.AreEquivalent(
            new[] { "test.csproj", "Directory.Build.props" }, engine.Warnings.Select(warning => Path.GetFileName(warning.File)).ToArray());
    }

    [TestMethod]
    public void What_is_wrong_on_the_command_line_is_said_once_in_a_build_and_in_a_file_that_exists()
    {
        using var solution = new TemporaryDirectory();
        solution.Write("app/a.csproj", "<Project />");
        var engine = new FakeSolutionEngine { GlobalProperties = { ["CspEnable"] = "false" } };
        foreach (var project in (string[])["CspBuild.Solution.proj", "app/a.csproj"])
        {
            using var task = new ScanPythonFiles
            {
                ProjectDirectory = Path.GetDirectoryName(solution[project])!,
                ProjectFile = solution[project],
                SettingsFile = project.StartsWith("app", StringComparison.Ordinal) ? "" : solution.Path,
                BuildEngine = engine,
            };
            Assert.IsTrue(task.Execute());
        }

        Assert.AreEqual(("CSPB0016", solution.Path), engine.Warnings.Select(warning => (warning.Code, warning.File)).Single());

        var list = new ListPythonFiles
        {
            ProjectDirectory = solution.Path,
            ProjectFile = solution["CspBuild.Solution.proj"],
            Exclude = ["***"],
            IsSolution = true,
            BuildEngine = engine,
        };
        Assert.IsFalse(list.Execute());
        Assert.AreEqual(("CSPB0006", solution.Path), engine.Errors.Select(error => (error.Code, error.File)).Single());
    }

    // The engine makes messages of warnings whose code is in NoWarn or MSBuildWarningsAsMessages.
    [TestMethod]
    public void A_warning_that_a_policy_holds_up_has_its_code_where_the_engine_does_not_look()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        project.Write("policy.json", "{ \"version\": 1, \"levels\": { \"CSP\": \"warning\" } }");
        var engine = new FakeBuildEngine();
        using var task = CreateTask(project, engine);
        task.Policy = "policy.json";
        task.NoWarn = "CSP-D504";

        Assert.IsTrue(task.Execute());
        Assert.IsNull(engine.Warnings.Single().Code);
        StringAssert.StartsWith(engine.Warnings.Single().Message, "CSP-D504: ");
    }

    [TestMethod]
    [DataRow("CspPolicy", "global.json", "local.json", "global.json")]
    [DataRow("csppolicy", "global.json", "", "global.json")]
    [DataRow("CspPolicy", "", "local.json", "local.json")]
    [DataRow("CspBaseline", "global.json", "local.json", "local.json")]
    [DataRow("CspPolicy", "a%3Bb/50%25 %24(x)%2cy/%zz%4", "", "a;b/50% $(x),y/%zz%4", DisplayName = "The engine hands it over as it is escaped")]
    public void A_policy_that_the_build_was_given_goes_before_the_project_s(string name, string value, string written, string expected) =>
        Assert.AreEqual(expected, PolicyOptions.Choose([new(name, value)], written));

    private static JsonElement Read(string log)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(log));
        return json.RootElement.GetProperty("runs")[0].Clone();
    }

    private static ScanPythonFiles CreateTask(TemporaryDirectory project, FakeBuildEngine engine) =>
        new() { ProjectDirectory = project.Path, ProjectFile = project["test.csproj"], BuildEngine = engine };
}
