using System.IO;
using System.Linq;
using CspBuild.Files;
using CspBuild.Reports;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class SarifFileTests
{
    [TestMethod]
    [DataRow("/repo/logs/csp.sarif", "/repo/logs/csp.sarif")]
    [DataRow("/repo/logs/", "/repo/logs/src.App.App.csproj.sarif")]
    public void A_path_with_a_slash_at_its_end_is_a_directory(string errorLog, string path) =>
        Assert.AreEqual(path, SarifFile.GetPath(errorLog, "/repo/src/App/App.csproj", new SourceRoot("/repo")));

    [TestMethod]
    public void A_directory_that_is_there_needs_no_slash()
    {
        using var directory = new TemporaryDirectory();
        Assert.AreEqual(
            Path.Combine(directory.Path, "App.csproj.sarif"),
            SarifFile.GetPath(directory.Path, "/elsewhere/App.csproj", new SourceRoot("/repo")));
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
    public void A_log_that_cannot_be_put_in_place_leaves_nothing_behind()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "csp.sarif");
        Directory.CreateDirectory(path);
        Assert.ThrowsExactly<IOException>(() => SarifFile.Write(path, Log("1.0.0")));
        Assert.IsEmpty(Directory.EnumerateFiles(directory.Path));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_log_is_written_through_a_link()
    {
        using var directory = new TemporaryDirectory();
        var target = Path.Combine(directory.Path, "target.sarif");
        File.WriteAllText(target, "old");
        var link = File.CreateSymbolicLink(Path.Combine(directory.Path, "link.sarif"), target);

        SarifFile.Write(link.FullName, Log("1.0.0"));
        Assert.AreEqual(target, File.ResolveLinkTarget(link.FullName, returnFinalTarget: false)?.FullName);
        Assert.Contains("\"semanticVersion\": \"1.0.0\"", File.ReadAllText(target));

        // A device behind a link: a fault here must not cost the machine its device.
        var device = File.CreateSymbolicLink(Path.Combine(directory.Path, "null"), "/dev/null");
        SarifFile.Write(device.FullName, Log("1.0.0"));
        Assert.AreEqual("/dev/null", device.LinkTarget);
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
