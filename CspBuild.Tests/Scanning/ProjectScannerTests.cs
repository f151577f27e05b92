using System;
using System.IO;
using System.Linq;
using System.Threading;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

[TestClass]
public sealed class ProjectScannerTests
{
    [TestMethod]
    public void Clean_files_are_counted_and_neither_parsed_nor_reported()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "import os\n");
        project.Write("sub/b.pyi", "x: int\n");
        project.Write("empty.py");
        project.Write("readme.txt", "tempfile.mktemp()");
        var report = Scan(new ScanOptions(new WalkOptions(project.Path)));
        Assert.IsEmpty(report.Files);
        Assert.AreEqual((3, 0), (report.FilesWalked, report.FilesParsed));
    }

    [TestMethod]
    public void A_file_without_extension_counts_by_its_first_line()
    {
        using var project = new TemporaryDirectory();
        project.Write("tool", "#!/usr/bin/env python3\ntempfile.mktemp\n");
        project.Write("other", "#!/bin/sh\ntempfile.mktemp\n");
        project.Write("LICENSE", "tempfile.mktemp");
        var report = Scan(new ScanOptions(new WalkOptions(project.Path)));
        Assert.AreEqual((1, 1), (report.FilesWalked, report.FilesParsed));
    }

    [TestMethod]
    public void A_file_that_cannot_be_read_is_an_error_of_that_file()
    {
        using var project = new TemporaryDirectory();
        project.Write("good.py", "x = 1\n");
        Directory.CreateDirectory(project["directory.py"]);
        var report = Scan(new ScanOptions(new WalkOptions(project.Path) { AdditionalFiles = [project["missing.py"], project["directory.py"], project["no\0path.py"]] }));
        CollectionAssert.AreEqual(
            new[] { project["directory.py"], project["missing.py"], project["no\0path.py"] }, report.Files.Select(file => file.Path).ToArray());
        foreach (var file in report.Files)
        {
            var finding = file.Findings.Single();
            Assert.AreSame(ToolDiagnostics.UnreadableFile, finding.Descriptor);
            Assert.AreEqual(new LinePosition(1, 1), finding.Start);
            Assert.StartsWith("The file was not scanned, because it cannot be read: ", finding.Message, StringComparison.Ordinal);
        }

        Assert.AreEqual(4, report.FilesWalked);
    }

    [TestMethod]
    [LinkCondition]
    public void A_dangling_link_that_the_project_names_is_an_error_of_that_file()
    {
        using var project = new TemporaryDirectory();
        File.CreateSymbolicLink(project["dangling.py"], project["nowhere"]);
        File.CreateSymbolicLink(project["cycle.py"], project["cycle.py"]);
        var report = Scan(new ScanOptions(new WalkOptions(project.Path) { AdditionalFiles = [project["dangling.py"], project["cycle.py"]] }));
        Assert.HasCount(2, report.Files);
        Assert.IsTrue(report.Files.All(file => file.Findings.Single().Descriptor == ToolDiagnostics.UnreadableFile));
    }

    [TestMethod]
    [Timeout(60_000)]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_pipe_with_the_name_of_a_file_does_not_stop_the_scan()
    {
        using var project = new TemporaryDirectory();
        using (var process = System.Diagnostics.Process.Start("mkfifo", [project["pipe.py"], project["pipe"]]))
        {
            process.WaitForExit();
        }

        File.CreateSymbolicLink(project["link.py"], "pipe");
        Assert.IsTrue(File.Exists(project["pipe.py"]));
        foreach (var options in new[] { new WalkOptions(project.Path), new WalkOptions(project.Path) { AdditionalFiles = [project["pipe.py"], project["pipe"], project["link.py"]] } })
        {
            foreach (var mayBeNative in new[] { true, false })
            {
                Assert.IsEmpty(ProjectScanner.Scan(new ScanOptions(options), new ProjectFiles(options, mayBeNative), CancellationToken.None).Files);
            }
        }
    }

    // Reading a process's memory at its beginning fails, also for the super-user, whom no permission stops.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void A_file_that_may_be_a_script_and_cannot_be_read_is_an_error_of_that_file()
    {
        var root = $"/proc/{Environment.ProcessId}";
        var others = Directory.GetFileSystemEntries(root).Where(entry => entry != root + "/mem");
        var exclude = others.Select(entry => Glob.TryParse(entry, root, out _)).OfType<Glob>();
        // Where the framework opens files, one without a size counts as empty, and none in /proc has one.
        var report = ProjectScanner.Scan(new ScanOptions(new WalkOptions(root) { Exclude = [.. exclude] }), CancellationToken.None);
        Assert.AreEqual(root + "/mem", report.Files.Single().Path);
        Assert.AreSame(ToolDiagnostics.UnreadableFile, report.Files[0].Findings.Single().Descriptor);
    }

    [TestMethod]
    [LinkCondition]
    public void A_script_with_a_link_that_has_a_Python_name_is_reported_once()
    {
        using var project = new TemporaryDirectory();
        project.Write("tool", "#!/usr/bin/python3\nimport tempfile\ntempfile.mktemp()\n");
        File.CreateSymbolicLink(project["tool.py"], "tool");
        var report = Scan(new ScanOptions(new WalkOptions(project.Path)));
        Assert.AreEqual(project["tool"], report.Files.Single().Path);
        Assert.HasCount(1, report.Files[0].Findings);
    }

    // It cannot open what it cannot read the name of, nor tell a directory by it where a listing has no types: then the name is all there is.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void Names_that_are_not_UTF8_are_errors_where_the_framework_opens_files()
    {
        using var project = new TemporaryDirectory();
        using (var shell = System.Diagnostics.Process.Start("sh", [
            "-c", @"cd ""$0""; echo '#!/usr/bin/python3' > ""$(printf 's\303')""; touch ""$(printf 'x\377.py')""; mkdir ""$(printf 'd\377')""", project.Path]))
        {
            shell.WaitForExit();
        }

        var walk = new WalkOptions(project.Path);
        var report = ProjectScanner.Scan(new ScanOptions(walk), new ProjectFiles(walk, mayBeNative: false), CancellationToken.None);
        CollectionAssert.AreEqual(
            new[] { "d\uFFFD", "s\uFFFD", "x\uFFFD.py" }, report.Files.Select(file => Path.GetRelativePath(project.Path, file.Path)).ToArray());
        Assert.IsTrue(report.Files.All(file => file.Findings is [{ Descriptor.Id: "CSPB0001" }]));
        using var remove = System.Diagnostics.Process.Start("sh", ["-c", @"rm -r ""$0""/*", project.Path]);
        remove.WaitForExit();
    }

    // The framework can only list such names, so these are not compared with it.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void Names_that_are_not_UTF8_are_opened_by_their_bytes()
    {
        const string Use = "import tempfile\ntempfile.mktemp()\n";
        using var project = new TemporaryDirectory();
        project.Write("x\uFFFD.py", "#");
        project.Write("d\uFFFD/x.py", "#");
        project.Write("source", Use);
        project.Write("script", "#!/usr/bin/python3\n" + Use);
        using (var shell = System.Diagnostics.Process.Start("sh", [
            "-c", @"cd ""$0""; d=$(printf 'd\377'); mkdir ""$d""; cp source ""$d/y.py""; cp source ""$(printf 'x\377.py')""; " +
            @"cp source ""$(printf '\360\237\230\200\355\240\200z\303.py')""; mv script ""$(printf 's\303')""; rm source", project.Path]))
        {
            shell.WaitForExit();
        }

        var report = ProjectScanner.Scan(new ScanOptions(new WalkOptions(project.Path)), CancellationToken.None);
        CollectionAssert.AreEqual(
            new[] { @"d\xFF/y.py", @"s\xC3", @"x\xFF.py", "\U0001F600\\xED\\xA0\\x80z\\xC3.py" },
            report.Files.Select(file => Path.GetRelativePath(project.Path, file.Path)).ToArray());
        Assert.IsTrue(report.Files.All(file => file.Findings is [{ Descriptor.Id: "CSP-D504" }]));
        Assert.AreEqual(6, report.FilesWalked);
        using var remove = System.Diagnostics.Process.Start("sh", ["-c", @"rm -r ""$0""/*", project.Path]);
        remove.WaitForExit();
    }

    [TestMethod]
    public void A_directory_that_cannot_be_listed_is_an_error_of_that_directory()
    {
        using var project = new TemporaryDirectory();
        var report = Scan(new ScanOptions(new WalkOptions(project["missing"])));
        Assert.AreEqual(project["missing"], report.Files.Single().Path);
        Assert.AreSame(ToolDiagnostics.UnreadableFile, report.Files[0].Findings.Single().Descriptor);
    }

    [TestMethod]
    [DataRow(99, false)]
    [DataRow(100, false)]
    [DataRow(101, true)]
    [DataRow(300_000, true)]
    public void A_file_above_the_limit_is_an_error_and_one_at_the_limit_is_read(int size, bool isTooLarge)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", new string('#', size));
        var report = Scan(new ScanOptions(new WalkOptions(project.Path)) { MaximumFileSize = 100 });
        Assert.AreEqual(isTooLarge, report.Files.SingleOrDefault()?.Findings.Single().Descriptor == ToolDiagnostics.FileTooLarge);
    }

    [TestMethod]
    [DataRow(65_535)]
    [DataRow(65_536)]
    [DataRow(65_537)]
    [DataRow(1_000_000)]
    public void A_file_of_any_size_is_read_to_its_end(int size)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", new string('#', size - 16) + "\ntempfile.mktemp");
        project.Write("b.py", "#");
        var report = Scan(new ScanOptions(new WalkOptions(project.Path)));
        Assert.AreEqual((2, 1), (report.FilesWalked, report.FilesParsed));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(8)]
    public void Every_file_of_a_large_directory_is_scanned_once_by_any_number_of_threads(int threads)
    {
        using var project = new TemporaryDirectory();
        for (var i = 0; i < 500; i++)
        {
            project.Write($"flat/{i}.py", "tempfile.mktemp");
            project.Write($"deep{i % 7}/{i % 11}/{i}.py", "#");
        }

        var report = Scan(new ScanOptions(new WalkOptions(project.Path)) { Parallelism = threads });
        Assert.AreEqual((1000, 500), (report.FilesWalked, report.FilesParsed));
    }

    [TestMethod]
    [DataRow(3, 1, 1)]
    [DataRow(100, 2, 8)]
    public void There_are_threads_for_the_work_that_there_is(int directories, int least, int most)
    {
        using var project = new TemporaryDirectory();
        for (var i = 0; i < directories; i++)
        {
            project.Write($"{i}/a.py", "#");
        }

        var options = new ScanOptions(new WalkOptions(project.Path)) { Parallelism = 8 };
        var workers = new ScanCrew(options, new ProjectFiles(options.Walk), CancellationToken.None).Run(onProgress: null);
        Assert.IsInRange(least, most, workers.Length);
        Assert.AreEqual(directories, workers.Sum(worker => worker.FilesWalked));
    }

    [TestMethod]
    [DataRow("a.py")]
    [DataRow("a.ipy")]
    [DataRow("a.ipynb")]
    public void What_is_parsed_has_a_stack_of_its_own_however_small_that_of_the_caller_is(string name)
    {
        using var project = new TemporaryDirectory();
        var code = "import tempfile\ntempfile.mktemp(" + new string('(', 290) + new string(')', 290) + ")\n";
        project.Write(name, name.EndsWith('b') ? $$"""{"cells": [{"cell_type": "code", "source": {{System.Text.Json.JsonSerializer.Serialize(code)}}}]}""" : code);
        project.Write("b.py", "#");
        project.Write("c/c.py", "#");
        ScanReport? report = null;
        var caller = new Thread(() => report = Scan(new ScanOptions(new WalkOptions(project.Path)) { Parallelism = 1 }), maxStackSize: 128 * 1024);
        caller.Start();
        caller.Join();

        Assert.AreEqual((3, 1), (report!.FilesWalked, report.FilesParsed));
        Assert.AreEqual("CSP-D504", report.Files.Single().Findings.Single().Descriptor.Id);
    }

    // The sizes around blocks, around what one read asks for and around what the reader's array holds, one file after the other in one reader.
    [TestMethod]
    public void A_file_of_any_size_is_read_to_its_last_byte()
    {
        const string Use = "\nimport tempfile; tempfile.mktemp()";
        int[] blocks = [512, 1024, 4096, 64 * 1024, 128 * 1024, 2 * 1024 * 1024, 4 * 1024 * 1024];
        int[] sizes = [.. blocks.SelectMany(block => new[] { block - 1, block, block + 1 })];
        using var project = new TemporaryDirectory();
        foreach (var size in sizes)
        {
            project.Write($"{size}.py", new string('#', size - Use.Length) + Use);
            project.Write($"script{size}", "#!/usr/bin/python3\n" + new string('#', size - Use.Length - 19) + Use);
        }

        var report = Scan(new ScanOptions(new WalkOptions(project.Path)) { Parallelism = 1 });
        Assert.AreEqual(2 * sizes.Length, report.Files.Count(file => file.Findings is [{ Start.Column: 18 }]));
    }

    [TestMethod]
    public void A_cancelled_scan_says_so()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py");
        Assert.Throws<OperationCanceledException>(() => ProjectScanner.Scan(new ScanOptions(new WalkOptions(project.Path)), new CancellationToken(canceled: true)));
    }

    [TestMethod]
    public void No_file_stays_open()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", "mktemp");
        Scan(new ScanOptions(new WalkOptions(project.Path)));
        using var exclusive = new FileStream(project["a.py"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.AreEqual(6, exclusive.Length);
    }

    // What the C library reads where it can, the framework has to read as well: other platforms have nothing else.
    private static ScanReport Scan(ScanOptions options)
    {
        var report = ProjectScanner.Scan(options, CancellationToken.None);
        Assert.AreEqual(Describe(report), Describe(ProjectScanner.Scan(options, new ProjectFiles(options.Walk, mayBeNative: false), CancellationToken.None)));
        return report;
    }

    private static string Describe(ScanReport report) =>
        string.Join('\n', report.Files.SelectMany(file => file.Findings.Select(finding => $"{file.Path} {finding.Descriptor.Id} {finding.Start}"))) +
        $"\n{report.FilesWalked} {report.FilesParsed}";
}
