using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using CspBuild.Files;
using CspBuild.Reports;
using CspBuild.Reports.Sarif;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class SarifFileTests
{
    [TestMethod]
    [DataRow("/repo/logs/csp.sarif", "/repo/logs/csp.sarif")]
    [DataRow("/repo/logs/", "/repo/logs/src.App.App.csproj.sarif")]
    public void A_path_with_a_slash_at_its_end_is_a_directory(string errorLog, string path)
    {
        var root = new SourceRoot(MachinePath.Of("/repo"));
        Assert.AreEqual(MachinePath.Of(path), SarifFile.GetPath(MachinePath.Of(errorLog), MachinePath.Of("/repo/src/App/App.csproj"), root));
    }

    [TestMethod]
    public void A_directory_that_is_there_needs_no_slash()
    {
        using var directory = new TemporaryDirectory();
        Assert.AreEqual(
            Path.Combine(directory.Path, "App.csproj.sarif"),
            SarifFile.GetPath(directory.Path, "/repo/App.csproj", new SourceRoot("/repo")));
    }

    [TestMethod]
    public void A_log_replaces_the_one_before_and_leaves_nothing_beside_it()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "new", "csp.sarif");
        SarifFile.Write(path, Log("1.0.0"));
        SarifFile.Write(path, Log("2.0.0"));
        Assert.AreEqual(path, Directory.EnumerateFiles(Path.Combine(directory.Path, "new")).Single());
        Assert.Contains("\"semanticVersion\": \"2.0.0\"", File.ReadAllText(path));
        Assert.AreEqual((byte)'{', File.ReadAllBytes(path)[0], "no byte order mark");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void What_a_killed_build_left_is_replaced_and_a_link_planted_there_is_not_followed()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "csp.sarif");
        var temporary = $"{path}.{LogName.Hash("/repo/App.csproj")}.tmp";
        var other = Path.Combine(directory.Path, "other");
        File.WriteAllText(other, "other");
        File.CreateSymbolicLink(temporary, other);
        SarifFile.Write(path, Log("1.0.0"));

        Assert.AreEqual("other", File.ReadAllText(other));
        Assert.IsNull(new FileInfo(path).LinkTarget);
        File.WriteAllText(temporary, new string('x', 100_000));
        SarifFile.Write(path, Log("2.0.0"));
        CollectionAssert.AreEquivalent(new[] { path, other }, Directory.GetFiles(directory.Path));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void An_empty_file_becomes_the_log_at_once()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "csp.sarif");
        File.WriteAllText(path, string.Empty);
        using var old = File.OpenRead(path);
        SarifFile.Write(path, Log("1.0.0"));
        Assert.AreEqual(0, old.Length);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_pipe_or_a_device_is_no_log()
    {
        using var directory = new TemporaryDirectory();
        var pipe = Path.Combine(directory.Path, "pipe.sarif");
        Process.Start("mkfifo", pipe).WaitForExit();
        Assert.Contains("pipe", Assert.ThrowsExactly<IOException>(() => SarifFile.Write(pipe, Log("1.0.0"))).Message);
        Assert.ThrowsExactly<IOException>(() => SarifFile.Write("/dev/zero", Log("1.0.0")));
        SarifFile.Write("/dev/null", Log("1.0.0"));
        Assert.AreEqual(pipe, Directory.EnumerateFiles(directory.Path).Single());
    }

    [TestMethod]
    public void A_name_of_the_greatest_length_is_a_log_s_too()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, new string('x', 249) + ".sarif");
        SarifFile.Write(path, Log("1.0.0"));
        Assert.AreEqual(path, Directory.EnumerateFiles(directory.Path).Single());
    }

    [TestMethod]
    public void Who_overwrites_another_project_s_log_of_this_build_is_told()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "csp.sarif");
        var (app, tests) = (Log("1.0.0"), Log("1.0.0") with { ProjectFile = "/repo/Tests.csproj" });
        var start = DateTime.UtcNow.AddMinutes(-1);
        Assert.IsFalse(SarifFile.IsOtherProjects(path, app, start));
        SarifFile.Write(path, app);
        Assert.IsTrue(SarifFile.IsOtherProjects(path, tests, start));
        Assert.IsFalse(SarifFile.IsOtherProjects(path, app, start), "its own");
        Assert.IsFalse(SarifFile.IsOtherProjects(path, tests, DateTime.UtcNow.AddMinutes(1)), "an earlier build's");
    }

    [TestMethod]
    public void A_log_that_cannot_be_put_in_place_leaves_nothing_behind()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "csp.sarif");
        Directory.CreateDirectory(path);
        var refused = Assert.Throws<SystemException>(() => SarifFile.Write(path, Log("1.0.0")));
        Assert.IsTrue(refused is IOException or UnauthorizedAccessException, refused.ToString());
        Assert.IsEmpty(Directory.EnumerateFiles(directory.Path));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_log_is_not_written_through_a_link()
    {
        using var directory = new TemporaryDirectory();
        var target = Path.Combine(directory.Path, "target.sarif");
        File.WriteAllText(target, "old");
        var link = File.CreateSymbolicLink(Path.Combine(directory.Path, "link.sarif"), target);

        Assert.Contains(" is a link", Assert.ThrowsExactly<IOException>(() => SarifFile.Write(link.FullName, Log("1.0.0"))).Message);
        Assert.AreEqual(target, link.LinkTarget);
        Assert.AreEqual("old", File.ReadAllText(target));

        // One that leads to nothing, and one to a device: a fault here must not cost the machine its device.
        foreach (var (name, leadsTo) in new[] { ("dangling", Path.Combine(directory.Path, "none")), ("null", "/dev/null") })
        {
            var other = File.CreateSymbolicLink(Path.Combine(directory.Path, name), leadsTo);
            Assert.ThrowsExactly<IOException>(() => SarifFile.Write(other.FullName, Log("1.0.0")));
            Assert.AreEqual(leadsTo, other.LinkTarget);
        }

        Assert.HasCount(4, Directory.GetFileSystemEntries(directory.Path));
    }

    [TestMethod]
    [DataRow("/", "/a.py", "a.py", "file:///")]
    [DataRow("/repo", "/repo", null, "file:///repo/")]
    [DataRow("/repo", "/repository/a.py", null, "file:///repo/")]
    public void A_path_is_relative_to_a_root_above_it(string root, string path, string? relative, string expected)
    {
        Assert.AreEqual(relative, new SourceRoot(root).GetRelativePath(path));
        Assert.AreEqual(expected, new SourceRoot(root).Uri);
    }

    private static SarifLog Log(string version) => new(new SourceRoot("/repo"), "/repo/App.csproj", version, []);
}
