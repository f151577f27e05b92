using System;
using System.IO;
using CspBuild.Files;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class SourceRewriterTests
{
    [TestMethod]
    public void A_file_keeps_its_mode_and_nothing_else_is_left()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "1");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory["a.py"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        }

        SourceRewriter.Rewrite(directory["a.py"], "1"u8.ToArray(), "2"u8.ToArray());
        Assert.AreEqual("2", File.ReadAllText(directory["a.py"]));
        Assert.HasCount(1, Directory.GetFileSystemEntries(directory.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead, File.GetUnixFileMode(directory["a.py"]));
        }
    }

    [TestMethod]
    public void What_somebody_changed_meanwhile_stays()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "3");
        Assert.ThrowsExactly<IOException>(() => SourceRewriter.Rewrite(directory["a.py"], "1"u8.ToArray(), "2"u8.ToArray()));
        Assert.AreEqual("3", File.ReadAllText(directory["a.py"]));
        Assert.HasCount(1, Directory.GetFileSystemEntries(directory.Path));
    }

    [TestMethod]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var directory = new TemporaryDirectory();
        directory.Write("below/a.py", "1");
        File.CreateSymbolicLink(directory["b.py"], "below/a.py");
        SourceRewriter.Rewrite(directory["b.py"], "1"u8.ToArray(), "2"u8.ToArray());
        Assert.AreEqual("below/a.py", new FileInfo(directory["b.py"]).LinkTarget);
        Assert.AreEqual("2", File.ReadAllText(directory["below/a.py"]));
    }
}
