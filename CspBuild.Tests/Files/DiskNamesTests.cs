using System;
using System.IO;
using System.Linq;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

/// <summary>One file is one path, in whatever case it is named. By listings that can be tried where case counts, too.</summary>
[TestClass]
public sealed class DiskNamesTests
{
    [TestMethod]
    [DataRow("SRC/A.PY", "src/a.py")]
    [DataRow("src/a.py", "src/a.py")]
    [DataRow("Src/missing/B.py", "src/missing/B.py")]
    [DataRow("", "")]
    public void A_path_has_the_names_on_disk(string written, string expected)
    {
        using var project = new TemporaryDirectory();
        project.Write("src/a.py");
        var path = Path.TrimEndingDirectorySeparator(project[written]);

        Assert.AreEqual(Path.TrimEndingDirectorySeparator(project[expected]), new DiskNames(new DiskNames.Listings().Find).Find(path));
    }

    [TestMethod]
    public void A_name_is_the_same_in_another_form_of_its_letters()
    {
        if ("\u00E9".Normalize(System.Text.NormalizationForm.FormD) == "\u00E9")
        {
            Assert.Inconclusive("The runtime has no forms of letters here: it lacks ICU.");
        }

        using var project = new TemporaryDirectory();
        project.Write("e\u0301.py");
        Assert.AreEqual("e\u0301.py", new DiskNames.Listings().Find(project.Path, "\u00C9.py"));
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void Where_two_names_differ_by_case_alone_each_is_itself()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py");
        project.Write("A.py");
        var listings = new DiskNames.Listings();
        Assert.AreEqual("a.py A.py", $"{listings.Find(project.Path, "a.py")} {listings.Find(project.Path, "A.py")}");
    }

    [TestMethod]
    public void A_directory_that_cannot_be_listed_keeps_the_names_as_they_are_written()
    {
        using var project = new TemporaryDirectory();
        Assert.IsNull(new DiskNames.Listings().Find(project["missing"], "a.py"));
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Windows)]
    public void Windows_is_asked_for_one_name()
    {
        using var project = new TemporaryDirectory();
        project.Write("some/File.py");
        Assert.AreEqual("File.py", WindowsFiles.FindName(project["SOME"], "fILE.PY"));
        Assert.AreEqual("some", WindowsFiles.FindName(project.Path, "SOME"));
        Assert.IsNull(WindowsFiles.FindName(project.Path, "other"));
        Assert.IsNull(WindowsFiles.FindName(project["some"], "*"), "a pattern");
        Assert.IsNull(WindowsFiles.FindName(project["missing"], "a"));

        var deep = string.Join('/', Enumerable.Repeat(new string('d', 60), 5));
        project.Write(deep + "/A.py");
        Assert.AreEqual("A.py", WindowsFiles.FindName(project[deep], "a.PY"), "a path that is longer than the plain form may be");
        Assert.AreEqual("C:", new DiskNames().Find("c:"));
    }

    [TestMethod]
    [DataRow(0xA000000C, true, DisplayName = "a symbolic link")]
    [DataRow(0xA0000003, true, DisplayName = "a junction")]
    [DataRow(0xA000001D, true, DisplayName = "a link of Linux")]
    [DataRow(0x80000013, false, DisplayName = "a deduplicated file")]
    [DataRow(0x9000601A, false, DisplayName = "a file in a cloud")]
    [DataRow(0x80000017, false, DisplayName = "a compressed file")]
    [DataRow(0x8000001B, false, DisplayName = "an alias of an application")]
    public void A_reparse_point_is_a_link_where_its_tag_says_so(uint tag, bool expected) => Assert.AreEqual(expected, WindowsFiles.IsLink(tag));

    // Links stand in for the reparse points that cannot be made here: the walk is told that they are none.
    [TestMethod]
    [LinkCondition]
    public void A_reparse_point_that_is_no_link_is_walked_and_read()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("store/a.py");
        Directory.CreateDirectory(directory["p"]);
        File.CreateSymbolicLink(directory["p/b.py"], directory["store/a.py"]);
        Directory.CreateSymbolicLink(directory["p/cloud"], directory["store"]);

        string Find(Func<string, bool>? isLink) => string.Join(' ', new ProjectFiles(new WalkOptions(directory["p"]), mayBeNative: false, new DiskNames(), isLink)
            .Find().Select(file => Path.GetRelativePath(directory["p"], file.Path).Replace('\\', '/')));
        Assert.AreEqual("b.py cloud/a.py", Find(_ => false));
        Assert.AreEqual("b.py", Find(path => path.EndsWith("cloud", StringComparison.Ordinal)));
        Assert.AreEqual(string.Empty, Find(_ => true));
    }

    [TestMethod]
    public void What_is_named_in_another_case_is_walked_and_found_once_by_its_name_on_disk()
    {
        using var project = new TemporaryDirectory();
        project.Write("src/a.py");
        project.Write("src/b.py");
        project.Write("more/c.py");
        var options = new WalkOptions(Path.Combine(Path.GetDirectoryName(project.Path) ?? "", Path.GetFileName(project.Path).ToUpperInvariant()))
        {
            AdditionalFiles = [project["SRC/A.py"], project["src/a.PY"], project["src/b.py"]],
            AdditionalDirectories = [project["MORE"]],
        };

        var found = new ProjectFiles(options, mayBeNative: true, new DiskNames(new DiskNames.Listings().Find), isLink: null).Find();
        CollectionAssert.AreEqual(new[] { project["more/c.py"], project["src/a.py"], project["src/b.py"] }, Array.ConvertAll(found, file => file.Path));
    }

    [TestMethod]
    public void Names_are_compared_as_the_file_system_compares_them()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py");
        Assert.AreEqual(File.Exists(project["A.PY"]), string.Equals("a.py", "A.PY", PortablePath.Comparison));
    }
}
