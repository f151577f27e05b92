using System.IO;
using System.Linq;
using System.Text.Json;
using CspBuild.Build;
using CspBuild.Tests.Infrastructure;
using CspBuild.Tests.Tool;
using Microsoft.Build.Utilities;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Build;

/// <summary>Paths that only Windows has: with drives, without one, in any case, of devices.</summary>
[TestClass]
[OSCondition(OperatingSystems.Windows)]
public sealed class WindowsPathTests
{
    private const string Use = "import tempfile\ntempfile.mktemp()\n";

    [TestMethod]
    public void An_item_in_another_case_is_reported_by_its_name_on_disk()
    {
        using var repository = new TemporaryDirectory();
        repository.Write(".git/HEAD", "ref: refs/heads/main\n");
        repository.Write("App/app.csproj", "<Project><PropertyGroup><CspExlude>x</CspExlude></PropertyGroup></Project>");
        repository.Write("App/Rules.config", "is_global = true\ndotnet_diagnostic.CSP-D504.severity = loud\n");
        repository.Write("App/src/Tool.py", Use);
        repository.Write("scripts/Deploy.py", Use);
        var engine = new FakeBuildEngine();
        using var task = new ScanPythonFiles
        {
            ProjectDirectory = repository["app"],
            ProjectFile = repository["app/APP.csproj"],
            BuildEngine = engine,
            ProjectItems = [new TaskItem(@"SRC\TOOL.PY")],
            Files = [new TaskItem(@"..\Scripts\deploy.py")],
            SettingsFiles = [repository["APP/App.csproj"]],
            ConfigurationFiles = [new TaskItem("RULES.CONFIG")],
            ErrorLog = @"..\log.sarif",
            GitHubActions = "true",
        };

        Assert.IsFalse(task.Execute());
        CollectionAssert.AreEqual(new[] { repository["App/src/Tool.py"], repository["scripts/Deploy.py"] }, engine.Errors.Select(error => error.File).ToArray());
        CollectionAssert.AreEquivalent(new[] { repository["App/app.csproj"], repository["App/Rules.config"] }, engine.Warnings.Select(warning => warning.File).ToArray());
        var annotations = engine.Messages.Select(message => message.Message ?? string.Empty).Where(text => text.StartsWith("::error file=", System.StringComparison.Ordinal));
        CollectionAssert.AreEqual(new[] { "App/src/Tool.py", "scripts/Deploy.py" }, annotations.Select(text => text.Split('=', ',')[1]).ToArray());

        var run = JsonDocument.Parse(File.ReadAllText(repository["log.sarif"])).RootElement.GetProperty("runs")[0];
        CollectionAssert.AreEqual(
            new[] { "App/src/Tool.py", "scripts/Deploy.py" },
            run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("locations")[0]
                .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()).ToArray());
        Assert.AreEqual("CspBuild/App/app.csproj/", run.GetProperty("automationDetails").GetProperty("id").GetString());
    }

    [TestMethod]
    [DataRow("NUL", "")]
    [DataRow("nul", "")]
    [DataRow(@"sub\NUL", "")]
    [DataRow(@"\\.\NUL", "")]
    [DataRow("NUL", "a.py", DisplayName = "of what ships")]
    public void A_log_for_nobody_is_written_nowhere(string errorLog, string shipped)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import os\n");
        var engine = new FakeBuildEngine();
        using var task = Create(project, engine);
        task.ErrorLog = errorLog;
        task.OnlyFiles = shipped.Length == 0 ? string.Empty : project[shipped] + "//Python";

        Assert.IsTrue(task.Execute(), string.Join('\n', engine.Errors.Select(error => error.Message)));
        Assert.AreEqual(project["a.py"], Directory.GetFileSystemEntries(project.Path).Single());
    }

    // The process that runs the tests may be at another drive.
    [TestMethod]
    [DataRow("", DisplayName = "with the drive")]
    [DataRow(@"\\?\", DisplayName = "with the device")]
    [DataRow(null, DisplayName = "without")]
    public void An_exclusion_from_the_root_is_one_of_the_project_s_drive(string? prefix)
    {
        using var project = new TemporaryDirectory();
        project.Write("gen/a.py", Use);
        project.Write("out/b.py", Use);
        project.Write("c.py", Use);
        var engine = new FakeBuildEngine();
        using var task = Create(project, engine);
        var root = prefix is null ? project.Path[2..] : prefix + project.Path;
        task.Exclude = [root + @"\GEN\**"];
        task.ExcludedDirectories = [root + @"\Out\"];

        Assert.IsFalse(task.Execute());
        Assert.AreEqual(project["c.py"], engine.Errors.Select(error => error.File).Single());
    }

    [TestMethod]
    public void A_file_that_is_named_in_several_ways_is_reported_once()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", Use);
        var engine = new FakeBuildEngine();
        using var task = Create(project, engine);
        var path = project["a.py"];
        task.Files = [.. new[] { path, @"\\?\" + path, @"\\.\" + path, path[2..], path.ToUpperInvariant(), path.Replace('\\', '/') }.Select(name => new TaskItem(name))];

        Assert.IsFalse(task.Execute());
        Assert.AreEqual(path, engine.Errors.Select(error => error.File).Single());
        Assert.HasCount(1, ToolRun.In(project.Path, ["scan", ".", .. task.Files.Select(file => file.ItemSpec)]).Lines);
    }

    [TestMethod]
    [DataRow("a|b.py")]
    [DataRow("http://x/y.py")]
    [DataRow("q?.py")]
    [DataRow("c:rel.py")]
    [DataRow(@"\\server\share\x.py")]
    [DataRow("nul.py")]
    [DataRow("a\u0001.py")]
    public void An_item_that_is_no_file_stops_nothing(string item)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", Use);
        var engine = new FakeBuildEngine();
        using var task = Create(project, engine);
        task.ProjectItems = [new TaskItem(item)];

        Assert.IsFalse(task.Execute());
        Assert.AreEqual(project["a.py"], engine.Errors.Select(error => error.File).Single());
    }

    private static ScanPythonFiles Create(TemporaryDirectory project, FakeBuildEngine engine) =>
        new() { ProjectDirectory = project.Path, ProjectFile = project["test.csproj"], BuildEngine = engine };
}
