using System.IO;
using CspBuild.Files;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class EditorConfigReaderTests
{
    [TestMethod]
    public void A_file_of_the_largest_size_is_read_and_a_larger_one_is_not()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("largest", new string('#', EditorConfigReader.LargestSize));
        directory.Write("larger", new string('#', EditorConfigReader.LargestSize + 1));

        Assert.AreEqual(EditorConfigReader.LargestSize, EditorConfigReader.Read(directory["largest"])?.Length);
        Assert.Throws<IOException>(() => EditorConfigReader.Read(directory["larger"]));
        Assert.IsNull(EditorConfigReader.Read(directory["missing"]));
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    [Timeout(60_000, CooperativeCancellation = false)]
    public void A_link_to_a_device_without_end_is_too_large()
    {
        using var directory = new TemporaryDirectory();
        File.CreateSymbolicLink(directory[".editorconfig"], "/dev/zero");

        Assert.Throws<IOException>(() => EditorConfigReader.Read(directory[".editorconfig"]));
    }
}
