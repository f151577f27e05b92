using System.IO;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

/// <summary>What commands make of the paths that they are given.</summary>
[TestClass]
public sealed class PathArgumentTests
{
    private const string Use = "import tempfile\ntempfile.mktemp()\n";

    [TestMethod]
    [DataRow("scan", "")]
    [DataRow("scan", " ")]
    [DataRow("scan", "a.py", "")]
    [DataRow("scan", "--baseline", "")]
    [DataRow("scan", "--policy", "")]
    [DataRow("scan", "--output", "")]
    [DataRow("scan", "-o", " \t")]
    [DataRow("scan", "-", "--stdin-filename", "")]
    [DataRow("baseline", "")]
    [DataRow("baseline", "--baseline", "")]
    [DataRow("files", "")]
    [DataRow("fix", "")]
    [DataRow("fix", "--diff", "")]
    [DataRow("fix", "--policy", "")]
    [DataRow("merge", "", "-o", "x.sarif")]
    [DataRow("merge", "a.sarif", "-o", "")]
    public void A_path_that_a_variable_without_a_value_leaves_is_not_the_current_directory(params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        directory.Write("a.sarif");

        ToolRun.In(directory.Path, arguments).Refused("perhaps a variable has no value");

        Assert.HasCount(2, Directory.GetFileSystemEntries(directory.Path));
        Assert.AreEqual(Use, File.ReadAllText(directory["a.py"]));
    }

    [TestMethod]
    [DataRow("which is not a glob", "--exclude", "")]
    [DataRow("Required argument missing for option: '--policy'", "--policy=")]
    [DataRow("is no value for --threads", "--threads", "")]
    [DataRow("is no value for --format", "--format", "")]
    public void Other_options_refuse_to_be_empty_too(string expected, params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        ToolRun.In(directory.Path, ["scan", .. arguments]).Refused(expected);
    }
}
