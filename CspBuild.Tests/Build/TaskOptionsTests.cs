using System;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Build;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Tests.Infrastructure;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Build;

[TestClass]
public sealed class TaskOptionsTests
{
    [TestMethod]
    public void A_task_without_parameters_asks_for_the_defaults()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);

        var options = Read(task);

        Assert.AreEqual(project.Path, options.Scan.Walk.Root);
        Assert.AreEqual(32 * 1024 * 1024, options.Scan.MaximumFileSize);
        Assert.AreEqual(Level.Error, options.Severities.GetLevel(RuleCatalog.Rules[0].Descriptor));
        Assert.IsEmpty(options.Scan.Walk.AdditionalFiles);
        Assert.IsGreaterThanOrEqualTo(1, options.Scan.Parallelism);
    }

    [TestMethod]
    [DataRow("named.py", "", true)]
    [DataRow("named.PY", "", true)]
    [DataRow("named.pyi", "", true)]
    [DataRow("named.pyw", "", true)]
    [DataRow("named.ipynb", "", true)]
    [DataRow("named.txt", "", false)]
    [DataRow("named", "", false)]
    [DataRow("named.py", "Microsoft.NET.Sdk.DefaultItems", false, DisplayName = "the SDK's default globs name what the walk sees")]
    [DataRow("named.py", "Microsoft.NET.Sdk.Web.DefaultItems", false, DisplayName = "and those of the web SDK too")]
    public void An_item_of_another_type_is_taken_if_it_is_Python_and_the_project_names_it(string name, string definedBy, bool taken)
    {
        using var project = new TemporaryDirectory();
        project.Write("outside/" + name);
        using var task = CreateTask(project);
        task.ProjectItems = [new Item("../" + System.IO.Path.GetFileName(project.Path) + "/outside/" + name, definedBy)];

        CollectionAssert.AreEqual(taken ? [project["outside/" + name]] : Array.Empty<string>(), Read(task).Scan.Walk.AdditionalFiles);
    }

    [TestMethod]
    public void An_item_of_another_type_is_not_taken_if_it_is_not_there_or_is_excluded()
    {
        using var project = new TemporaryDirectory();
        project.Write("vendor/a.py");
        using var task = CreateTask(project);
        task.Exclude = ["vendor/**"];
        task.ProjectItems = [new Item("made-later.py"), new Item("vendor/a.py")];

        Assert.IsEmpty(Read(task).Scan.Walk.AdditionalFiles);
    }

    [TestMethod]
    public void A_CspFile_is_taken_whatever_it_is()
    {
        using var project = new TemporaryDirectory();
        project.Write("vendor/a.py");
        using var task = CreateTask(project);
        task.Exclude = ["vendor/**"];
        task.Files = [new Item("vendor/a.py"), new Item("script"), new Item("missing.txt")];

        CollectionAssert.AreEqual(new[] { project["vendor/a.py"], project["script"], project["missing.txt"] }, Read(task).Scan.Walk.AdditionalFiles);
    }

    [TestMethod]
    [DataRow("out/", "out")]
    [DataRow(@"out\", "out")]
    [DataRow(@"out\nested\", "out/nested")]
    [DataRow("./out/../out", "out")]
    public void The_directories_of_the_output_are_excluded(string written, string excluded)
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.ExcludedDirectories = [written];

        CollectionAssert.AreEqual(new[] { project[excluded] }, Read(task).Scan.Walk.ExcludedDirectories);
    }

    [TestMethod]
    [DataRow(".")]
    [DataRow("./")]
    [DataRow("..")]
    [DataRow("../../")]
    [DataRow("/")]
    public void Output_that_goes_into_the_sources_own_directory_hides_no_sources(string written)
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.ExcludedDirectories = [written];

        Assert.IsEmpty(Read(task).Scan.Walk.ExcludedDirectories);
    }

    [TestMethod]
    [DataRow("1", 1L)]
    [DataRow("67108864", 67108864L)]
    public void The_largest_file_size_is_a_number_of_bytes(string written, long size)
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.MaxFileSize = written;

        Assert.AreEqual(size, Read(task).Scan.MaximumFileSize);
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("-1")]
    [DataRow("32MB")]
    [DataRow("1e6")]
    [DataRow("99999999999999999999")]
    [DataRow("2147483591", DisplayName = "more than fits into one array")]
    [DataRow("9223372036854775807")]
    public void A_largest_file_size_that_is_none_is_an_error(string written)
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.MaxFileSize = written;

        var error = ReadErrors(task).Single();
        Assert.AreSame(ToolDiagnostics.BadProperty, error.Descriptor);
        Assert.Contains($"'{written}'", error.Message);
    }

    [TestMethod]
    [DataRow("", false)]
    [DataRow("false", false)]
    [DataRow("true", true)]
    [DataRow(" True ", true)]
    [DataRow("yes", true)]
    [DataRow("on", true)]
    [DataRow(" !FALSE", true)]
    [DataRow("!off", true)]
    [DataRow("no", false)]
    [DataRow("Off", false)]
    [DataRow("!true", false)]
    public void A_switch_is_true_or_false(string written, bool value)
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.ReportUnusedSuppressions = written;
        task.RequireSuppressionReason = written;

        var scan = Read(task).Scan;
        Assert.AreEqual((value, value), (scan.ReportUnusedSuppressions, scan.RequireSuppressionReason));
    }

    [TestMethod]
    public void A_switch_that_is_neither_true_nor_false_is_an_error()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.ReportUnusedSuppressions = "ture";
        task.RequireSuppressionReason = "1";

        CollectionAssert.AreEqual(
            new[] { "CspReportUnusedSuppressions is 'ture'. Say true or false.", "CspRequireSuppressionReason is '1'. Say true or false." },
            ReadErrors(task).ConvertAll(error => error.Message));
    }

    [TestMethod]
    public void An_exclusion_that_is_no_glob_is_an_error()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.Exclude = ["good/**", "a**b"];

        var error = ReadErrors(task).Single();
        Assert.AreSame(ToolDiagnostics.BadGlob, error.Descriptor);
        Assert.Contains("'a**b'", error.Message);
    }

    [TestMethod]
    public void Items_of_the_severity_map_are_read_after_its_property()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.SeverityMap = "CSP-D504=none;CSPB0002=error";
        task.Severities = [new Item("CSPD504", severity: " warning ")];

        var severities = Read(task).Severities;
        Assert.AreEqual(Level.Warning, severities.GetLevel(RuleCatalog.Rules[0].Descriptor));
        Assert.AreEqual(Level.Error, severities.GetLevel(ToolDiagnostics.SyntaxError));
    }

    [TestMethod]
    public void Every_error_of_the_severity_map_is_named()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.SeverityMap = "HIHG=warning";
        task.Severities = [new Item("CSP-D504")];

        var errors = ReadErrors(task);
        Assert.HasCount(2, errors);
        Assert.IsTrue(errors.TrueForAll(error => error.Descriptor == ToolDiagnostics.BadSeverityMap));
    }

    private static ScanPythonFiles CreateTask(TemporaryDirectory project) =>
        new() { ProjectDirectory = project.Path, ProjectFile = project["test.csproj"] };

    private static TaskOptions Read(ScanPythonFiles task)
    {
        var errors = new List<OptionError>();
        var options = TaskOptions.Read(task, errors);
        Assert.IsEmpty(errors);
        return options;
    }

    private static List<OptionError> ReadErrors(ScanPythonFiles task)
    {
        var errors = new List<OptionError>();
        TaskOptions.Read(task, errors);
        return errors;
    }

    // MSBuild makes the metadata of an item's definition itself; no item but the engine's can be given any.
    private sealed class Item(string include, string definedBy = "test", string severity = "") : ITaskItem
    {
        private readonly TaskItem _item = new(include);

        public string ItemSpec
        {
            get => _item.ItemSpec;
            set => _item.ItemSpec = value;
        }

        public System.Collections.ICollection MetadataNames => _item.MetadataNames;

        public int MetadataCount => _item.MetadataCount;

        public string GetMetadata(string metadataName) => metadataName switch
        {
            "DefiningProjectName" => definedBy,
            "Severity" => severity,
            _ => _item.GetMetadata(metadataName),
        };

        public void SetMetadata(string metadataName, string metadataValue) => _item.SetMetadata(metadataName, metadataValue);

        public void RemoveMetadata(string metadataName) => _item.RemoveMetadata(metadataName);

        public void CopyMetadataTo(ITaskItem destinationItem) => _item.CopyMetadataTo(destinationItem);

        public System.Collections.IDictionary CloneCustomMetadata() => _item.CloneCustomMetadata();
    }
}
