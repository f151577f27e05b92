using CspBuild.Files;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

/// <summary>How paths are made absolute. What is done with their text alone is tested everywhere, though it is Windows' alone.</summary>
[TestClass]
public sealed class FullPathTests
{
    [TestMethod]
    [DataRow("a", @"C:\p", @"C:\p\a")]
    [DataRow(@"..\a", @"C:\p", @"C:\p\..\a")]
    [DataRow(@"\a", @"C:\p", @"C:\a")]
    [DataRow("/a", @"D:\p", "D:/a")]
    [DataRow(@"\a", @"\\server\share\p", @"\\server\share\a")]
    [DataRow(@"\a", @"\\server\share", @"\\server\share\a")]
    [DataRow(@"D:\a", @"C:\p", @"D:\a")]
    [DataRow("D:/a", @"C:\p", "D:/a")]
    [DataRow("c:a", @"C:\p", @"C:\p\a", DisplayName = "relative, and on the directory's drive")]
    [DataRow("D:a", @"C:\p", @"D:\a", DisplayName = "relative, and on another drive")]
    [DataRow("D:", @"C:\p", @"D:\")]
    [DataRow(@"\\server\share\a", @"C:\p", @"\\server\share\a")]
    [DataRow("//server/share/a", @"C:\p", "//server/share/a")]
    public void A_path_of_Windows_starts_from_the_directory_and_its_drive(string path, string directory, string expected) =>
        Assert.AreEqual(expected, FullPath.Combine(path, directory));

    [TestMethod]
    [DataRow(@"\\?\C:\a", @"C:\a")]
    [DataRow(@"\\.\C:\a", @"C:\a")]
    [DataRow("//?/C:/a", "C:/a")]
    [DataRow(@"\\?\UNC\server\share\a", @"\\server\share\a")]
    [DataRow(@"\\?\Volume{1}\a", @"\\?\Volume{1}\a", DisplayName = "no other form")]
    [DataRow(@"\\.\NUL", @"\\.\NUL", DisplayName = "a device")]
    [DataRow(@"\\?\", @"\\?\")]
    [DataRow(@"\\server\share\a", @"\\server\share\a")]
    [DataRow(@"C:\a", @"C:\a")]
    [DataRow("a", "a")]
    [DataRow("", "")]
    public void A_file_has_one_path_of_its_two_forms(string path, string expected) => Assert.AreEqual(expected, FullPath.WithoutDevice(path));

    [TestMethod]
    [DataRow(@"C:\", @"\\?\C:\")]
    [DataRow(@"\\server\", @"\\?\UNC\server\")]
    [DataRow(@"\\?\C:\", @"\\?\C:\")]
    public void A_long_path_takes_the_form_without_a_limit(string start, string expected)
    {
        var rest = new string('a', 300);
        Assert.AreEqual(expected + rest, FullPath.WithoutLimit(start + rest));
        Assert.AreEqual(start, FullPath.WithoutLimit(start));
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Windows)]
    [DataRow("a", @"Q:\p", @"Q:\p\a")]
    [DataRow(@"\a\.\b\..", @"Q:\p", @"Q:\a")]
    [DataRow("/a", @"Q:\p", @"Q:\a")]
    [DataRow("q:a", @"Q:\p", @"Q:\p\a")]
    [DataRow(@"R:..\a", @"Q:\p", @"R:\a")]
    [DataRow(@"\\?\Q:\p\..\a", @"Q:\p", @"Q:\a")]
    [DataRow("a", @"\\?\Q:\p", @"Q:\p\a")]
    public void Where_the_process_is_makes_no_difference(string path, string directory, string expected) =>
        Assert.AreEqual(expected, FullPath.Resolve(path, directory));
}
