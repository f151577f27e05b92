using System;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Build;
using CspBuild.Build.Settings;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Rules;
using CspBuild.Suppressions.Foreign;
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
    [DataRow("a", "vendor/a.py;old/**", 2)]
    [DataRow("a", " vendor/a.py ; ;old/**;", 2)]
    [DataRow("a;b", "vendor/a;b.py", 1, DisplayName = "below a directory whose name has a semicolon")]
    public void Exclusions_are_split_where_the_engine_has_not(string directory, string written, int count)
    {
        using var project = new TemporaryDirectory();
        project.Write(directory + "/test.csproj");
        using var task = CreateTask(project);
        task.ProjectDirectory = project[directory];
        task.Exclude = [written];

        Assert.HasCount(count, Read(task).Scan.Walk.Exclude);
    }

    [TestMethod]
    [DataRow("a.py", "CopyToOutputDirectory", "PreserveNewest", true)]
    [DataRow("a.py", "CopyToOutputDirectory", "Always", true)]
    [DataRow("a.py", "CopyToOutputDirectory", "IfDifferent", true)]
    [DataRow("a.py", "CopyToOutputDirectory", "Never", false)]
    [DataRow("a.py", "CopyToPublishDirectory", "Always", true)]
    [DataRow("a.py", "Pack", "True", true)]
    [DataRow("a.py", "Pack", "false", false)]
    [DataRow("a.py", "Link", "b.py", false)]
    [DataRow("script", "Pack", "true", true)]
    [DataRow("deploy.cgi", "Pack", "true", true)]
    [DataRow("a.txt", "Pack", "true", false)]
    public void What_ships_is_taken_whoever_includes_it(string name, string metadata, string value, bool taken)
    {
        using var project = new TemporaryDirectory();
        project.Write(name);
        using var task = CreateTask(project);
        var item = new Item(name, "Microsoft.NET.Sdk.DefaultItems");
        item.SetMetadata(metadata, value);
        task.ProjectItems = [item];

        CollectionAssert.AreEqual(taken ? [project[name]] : Array.Empty<string>(), Read(task).Scan.Walk.ShippedFiles);
    }

    [TestMethod]
    [DataRow("a.txt", "TargetPath", "job.py", "Python")]
    [DataRow("a.txt", "Link", "tools/job.pyw", "Python")]
    [DataRow("a.txt", "Link", "tools\\job.ipy", "IPython")]
    [DataRow("a.json", "Link", "tools/job.ipynb", "Notebook")]
    [DataRow("a", "Link", "job.py", "Python")]
    [DataRow("a.txt", "LogicalName", "App.job.py", "Python")]
    [DataRow("a.txt", "PackagePath", "content;tools/job.py", "Python")]
    [DataRow("a.txt", "PackagePath", "content;tools/py", "")]
    [DataRow("a.txt", "Link", "b.txt", "")]
    [DataRow("a.py", "Link", "b.txt", "")]
    [DataRow("missing.txt", "Link", "a.py", "")]
    public void What_ships_under_another_name_is_read_as_that_name_says(string name, string metadata, string value, string kind)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.txt");
        project.Write("a.json");
        project.Write("a");
        project.Write("a.py");
        using var task = CreateTask(project);
        var item = new Item(name, "Microsoft.NET.Sdk.DefaultItems");
        item.SetMetadata(metadata, value);
        item.SetMetadata("CopyToOutputDirectory", "Always");
        task.ProjectItems = [item];

        var expected = kind.Length == 0 ? [] : new[] { new SourceFile("", project[name], Enum.Parse<SourceFileKind>(kind)) };
        CollectionAssert.AreEqual(expected, Read(task).Scan.Walk.RenamedFiles);
    }

    [TestMethod]
    public void Items_of_types_that_ship_are_taken_unless_they_are_excluded()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py");
        project.Write("vendor/b.py");
        using var task = CreateTask(project);
        task.Exclude = ["vendor/**"];
        task.ShippedItems = [new Item("a.py", "Microsoft.NET.Sdk.DefaultItems"), new Item("vendor/b.py", "Microsoft.NET.Sdk.DefaultItems")];

        CollectionAssert.AreEqual(new[] { project["a.py"] }, Read(task).Scan.Walk.ShippedFiles);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("true")]
    public void What_a_package_brought_is_taken_only_where_that_is_asked_for(string includes)
    {
        using var project = new TemporaryDirectory();
        project.Write("packages/a.py");
        project.Write("content/b.py");
        using var task = CreateTask(project);
        var content = new Item("content/b.py");
        content.SetMetadata("NuGetPackageId", "some.package");
        task.ProjectItems = [new Item("packages/a.py"), content];
        task.PackageFolder = project["packages"] + "/";
        task.IncludeThirdParty = includes;

        var walk = Read(task).Scan.Walk;
        CollectionAssert.AreEqual(includes == "true" ? [project["packages/a.py"], project["content/b.py"]] : Array.Empty<string>(), walk.AdditionalFiles);
        Assert.AreEqual(includes == "true", walk.IncludesThirdParty);
        Assert.AreEqual(includes == "true" ? string.Empty : project["packages"], walk.PackageFolder);
    }

    [TestMethod]
    public void Files_and_directories_that_are_named_are_taken_whatever_they_are()
    {
        using var project = new TemporaryDirectory();
        project.Write("vendor/a.py");
        project.Write("script");
        using var task = CreateTask(project);
        task.Exclude = ["vendor/**"];
        task.Files = [new Item("vendor/a.py"), new Item("script")];
        task.Directories = [new Item("vendor")];

        var walk = Read(task).Scan.Walk;
        CollectionAssert.AreEqual(new[] { project["vendor/a.py"], project["script"] }, walk.AdditionalFiles);
        CollectionAssert.AreEqual(new[] { project["vendor"] }, walk.AdditionalDirectories);
    }

    [TestMethod]
    public void An_item_that_names_nothing_or_the_other_s_kind_is_a_problem()
    {
        using var project = new TemporaryDirectory();
        project.Write("d/a.py");
        using var task = CreateTask(project);
        task.Files = [new Item("missing.py"), new Item("d")];
        task.Directories = [new Item("missing"), new Item("d/a.py")];

        var options = Read(task);
        Assert.IsEmpty(options.Scan.Walk.AdditionalFiles);
        Assert.IsEmpty(options.Scan.Walk.AdditionalDirectories);
        Assert.IsTrue(Array.TrueForAll(options.Problems, problem => problem.Descriptor == ToolDiagnostics.EmptyItem));
        CollectionAssert.AreEqual(
            new[]
            {
                "CspFile names 'missing.py', which does not exist. Correct the path, or take the item out.",
                "CspFile names 'd', which is a directory, so nothing in it was scanned for it. Name it in a CspDirectory.",
                "CspDirectory names 'missing', which does not exist. Correct the path, or take the item out.",
                "CspDirectory names 'd/a.py', which is a file, so it was not scanned for it. Name it in a CspFile.",
            },
            Array.ConvertAll(options.Problems, problem => problem.Message));
    }

    [TestMethod]
    public void A_scan_of_named_files_reads_nothing_else()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py");
        using var task = CreateTask(project);
        task.Files = [new Item("a.py")];
        task.OnlyFiles = "/x/a|b.py//Python///x/b;c//Script///x/c.txt//Notebook";

        var walk = Read(task).Scan.Walk;
        Assert.IsTrue(walk.TakesNamedFilesOnly);
        Assert.IsEmpty(walk.AdditionalFiles);
        CollectionAssert.AreEqual(
            new SourceFile[] { new("", "/x/a|b.py", SourceFileKind.Python), new("", "/x/b;c", SourceFileKind.Script), new("", "/x/c.txt", SourceFileKind.Notebook) },
            walk.RenamedFiles);
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
        task.IncludeThirdParty = "maybe";
        task.Enabled = "ja";
        task.SolutionScan = "disabled";

        CollectionAssert.AreEqual(
            new[]
            {
                "CspIncludeThirdParty is 'maybe'. Use true or false.",
                "CspReportUnusedSuppressions is 'ture'. Use true or false.", "CspRequireSuppressionReason is '1'. Use true or false.",
                "CspEnabled is 'ja'. Use true or false.", "CspSolutionScan is 'disabled'. Use true or false.",
            },
            ReadErrors(task).ConvertAll(error => error.Message));
    }

    [TestMethod]
    public void Tools_whose_comments_count_are_named_and_an_unknown_one_is_an_error()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        Assert.AreEqual(ForeignTools.None, Read(task).Scan.Acceptance.Tools);
        task.AcceptSuppressionsOf = "bandit;Ruff";
        Assert.AreEqual(ForeignTools.Bandit | ForeignTools.Ruff, Read(task).Scan.Acceptance.Tools);
        task.AcceptSuppressionsOf = "bandit;flake8";
        var error = ReadErrors(task).Single();
        Assert.AreSame(ToolDiagnostics.BadProperty, error.Descriptor);
        Assert.AreEqual("CspAcceptSuppressionsOf: 'flake8' is not a tool whose comments can be read. Use bandit, ruff, semgrep or sonar.", error.Message);
    }

    [TestMethod]
    [DataRow("ture")]
    [DataRow("1")]
    public void Whether_there_is_a_scan_is_said_with_true_or_false(string written)
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.Enabled = written;
        task.SolutionScan = written;
        CollectionAssert.AreEqual(
            new[] { $"CspEnabled is '{written}'. Use true or false.", $"CspSolutionScan is '{written}'. Use true or false." },
            ReadErrors(task).ConvertAll(error => error.Message));

        (task.Enabled, task.SolutionScan) = ("True", string.Empty);
        Assert.IsEmpty(ReadErrors(task));
    }

    [TestMethod]
    public void An_error_of_the_severity_map_stands_where_the_map_does()
    {
        using var project = new TemporaryDirectory();
        project.Write("test.csproj", "<Project>\n  <PropertyGroup>\n    <CspSeverityMap>HIHG=warning</CspSeverityMap>\n  </PropertyGroup>\n</Project>");
        project.Write("Directory.Build.props", "<Project><ItemGroup>\n  <CspSeverity Include=\"CSP-D599\" Severity=\"none\" />\n</ItemGroup></Project>");
        using var task = CreateTask(project);
        task.SettingsFiles = [project["test.csproj"], project["Directory.Build.props"], project["missing.targets"]];
        task.SeverityMap = "HIHG=warning";
        task.Severities = [new Item("CSP-D599", severity: "none")];

        var errors = ReadErrors(task);
        StringAssert.StartsWith(errors[0].Message, "CspSeverityMap: 'HIHG' is not a key");
        StringAssert.StartsWith(errors[1].Message, "An item of CspSeverity: 'CSP-D599' is not a key");
        Assert.AreEqual((project["test.csproj"], 3, 5), (errors[0].Path, errors[0].Start.Line, errors[0].Start.Column));
        Assert.AreEqual((project["Directory.Build.props"], 2, 3), (errors[1].Path, errors[1].Start.Line, errors[1].Start.Column));
    }

    [TestMethod]
    [DataRow("<ItemGroup><CspDir Include=\"a\" /></ItemGroup>", "'CspDirectory'")]
    [DataRow("<PropertyGroup><CspSeverities>a</CspSeverities></PropertyGroup>", "'CspSeverity'")]
    [DataRow("<PropertyGroup><CspError>a</CspError></PropertyGroup>", "'CspErrorLog'")]
    [DataRow("<PropertyGroup><CspHeader>a</CspHeader><CspReportUri>a</CspReportUri></PropertyGroup>", "", DisplayName = "of a content security policy")]
    public void A_name_that_begins_one_of_ours_is_near_and_one_of_others_is_not(string settings, string nearest)
    {
        using var project = new TemporaryDirectory();
        project.Write("test.csproj", $"<Project>{settings}</Project>");
        using var task = CreateTask(project);
        task.SettingsFiles = [project["test.csproj"]];

        var findings = Read(task).SettingReports.SelectMany(report => report.Findings).ToArray();
        Assert.AreEqual(nearest.Length > 0, findings.Length == 1 && findings[0].Message.Contains(nearest, StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_name_that_nobody_knows_is_told_with_the_nearest()
    {
        using var project = new TemporaryDirectory();
        project.Write("test.csproj", """
            <Project>
              <!-- <CspExlude>no</CspExlude> -->
              <PropertyGroup><CspExclude>a</CspExclude><cspMaxFileSize>1</cspMaxFileSize><Cspecial>1</Cspecial></PropertyGroup>
              <Target Name="T"><PropertyGroup Condition="true"><CspExlude>vendor/**</CspExlude></PropertyGroup></Target>
              <ItemGroup><CspFiles Include="a.py" /><CspFile Include="b.py"><CspWhatever>1</CspWhatever></CspFile></ItemGroup>
              <ItemGroup><CspBaselin Include="b.json" /></ItemGroup>
            </Project>
            """);
        using var task = CreateTask(project);
        task.SettingsFiles = [project["test.csproj"]];

        var report = Read(task).SettingReports.Single();
        Assert.AreEqual(project["test.csproj"], report.Path);
        CollectionAssert.AreEqual(
            new[]
            {
                "4 CspBuild has no property 'CspExlude', so it does nothing here. The nearest is the property 'CspExclude'.",
                "5 CspBuild has no item 'CspFiles', so it does nothing here. The nearest is the item 'CspFile'.",
                "6 CspBuild has no item 'CspBaselin', so it does nothing here. The nearest is the property 'CspBaseline'.",
            },
            report.Findings.Select(finding => $"{finding.Start.Line} {finding.Message}").ToArray());
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

    [TestMethod]
    public void What_is_no_path_is_no_file_and_an_error_only_where_a_path_has_to_stand()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.ProjectItems = [new Item("a\0.py"), new Item("<>|\".py"), new Item("http://x/y.py"), new Item("a\u0001b.py"), new Item("a\0")];
        task.ConfigurationFiles = [new Item("a\0")];
        task.ExcludedDirectories = ["a\0"];
        Assert.IsEmpty(ReadErrors(task));
        Assert.IsEmpty(Read(task).Scan.Walk.AdditionalFiles);

        task.Files = [new Item("a\0.py")];
        task.ErrorLog = "a\0";
        var errors = ReadErrors(task);
        Assert.HasCount(2, errors);
        Assert.Contains("CspFile", errors[0].Message);
        Assert.Contains("CspErrorLog", errors[1].Message);
    }

    [TestMethod]
    public void An_item_whose_name_cannot_be_read_is_not_left_out_in_silence()
    {
        using var project = new TemporaryDirectory();
        using var task = CreateTask(project);
        task.ProjectItems = [new Item("shared/x\uFFFD.py")];
        CollectionAssert.AreEqual(new[] { project["shared/x\uFFFD.py"] }, Read(task).Scan.Walk.AdditionalFiles);
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
