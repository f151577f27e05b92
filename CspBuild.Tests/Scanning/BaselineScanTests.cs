using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

[TestClass]
public sealed class BaselineScanTests
{
    private const string Source = "import tempfile\ntempfile.mktemp()\n";

    private static readonly BaselineAge Age = new(DateTime.UnixEpoch, MaximumDays: null);

    [TestMethod]
    public void Projects_that_share_a_baseline_speak_each_of_its_own_entries()
    {
        using var repository = new TemporaryDirectory();
        repository.Write("one/one.csproj");
        repository.Write("two/two.csproj");
        foreach (var path in new[] { "one/kept.py", "one/mended.py", "one/gone.py", "two/mended.py", "two/gone.py", "scripts/mended.py", "scripts/gone.py" })
        {
            repository.Write(path, Source);
        }

        var roots = new[] { "one", "two", "" };
        WriteBaseline(repository, roots);
        foreach (var path in new[] { "one/gone.py", "two/gone.py", "scripts/gone.py" })
        {
            File.Delete(repository[path]);
        }

        foreach (var path in new[] { "one/mended.py", "two/mended.py", "scripts/mended.py" })
        {
            repository.Write(path, "import tempfile\n");
        }

        string[] StaleOf(string root) => [.. Scan(repository, root).StaleFiles.Select(path => Path.GetRelativePath(repository.Path, path).Replace('\\', '/'))];
        CollectionAssert.AreEqual(new[] { "one/gone.py", "one/mended.py" }, StaleOf("one"));
        CollectionAssert.AreEqual(new[] { "two/gone.py", "two/mended.py" }, StaleOf("two"));
        CollectionAssert.AreEqual(new[] { "scripts/gone.py", "scripts/mended.py" }, StaleOf(""));
        Assert.AreEqual("CSPB0013 CSPB0013", string.Join(' ', Scan(repository, "one").Files
            .Single(file => file.Path == repository["csp-baseline.json"]).Findings.Select(finding => finding.Descriptor.Id)));
    }

    [TestMethod]
    [DataRow("x = tempfile.mktemp(]\n", DisplayName = "a syntax error")]
    [DataRow(null, DisplayName = "too large")]
    public void What_was_not_scanned_to_its_end_has_no_stale_entries(string? content)
    {
        using var repository = new TemporaryDirectory();
        repository.Write("a.py", Source);
        WriteBaseline(repository, "");
        repository.Write("a.py", content is null ? new string('#', 2000) : "import tempfile\n" + content);

        Assert.IsEmpty(Scan(repository, "").StaleFiles);
    }

    [TestMethod]
    public void What_is_left_out_and_still_there_has_no_stale_entries()
    {
        using var repository = new TemporaryDirectory();
        repository.Write("sub/a.py", Source);
        WriteBaseline(repository, "");
        repository.Write("sub/pyvenv.cfg");

        Assert.IsEmpty(Scan(repository, "").StaleFiles);
    }

    private static void WriteBaseline(TemporaryDirectory repository, params string[] roots)
    {
        var empty = Baseline.CreateEmpty(repository["csp-baseline.json"]);
        var files = roots.SelectMany(root => Scan(Options(repository, root, empty)).Files).ToArray();
        using var writer = new StringWriter();
        BaselineWriter.Write(BaselineUpdate.Create(empty, files, new BaselineUpdateOptions(DateTime.UnixEpoch, _ => FileState.Scanned)).Entries, writer);
        repository.Write("csp-baseline.json", writer.ToString());
    }

    private static BaselineScan Scan(TemporaryDirectory repository, string root)
    {
        var problems = new List<Finding>();
        var baseline = BaselineFile.Read(repository["csp-baseline.json"], problems) ?? throw new InvalidOperationException(problems[0].Message);
        var options = Options(repository, root, baseline);
        return BaselineScan.Create(Scan(options), options, baseline, Age);
    }

    private static ScanOptions Options(TemporaryDirectory repository, string root, Baseline baseline) =>
        new(new WalkOptions(repository[root])) { MaximumFileSize = 1000, WatchedFiles = baseline.FindFiles() };

    private static ScanReport Scan(ScanOptions options) => ProjectScanner.Scan(options, CancellationToken.None);
}
