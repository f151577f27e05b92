using System.IO;
using System.Runtime.Versioning;
using CspBuild.Files;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class SourceRewriterTests
{
    [TestMethod]
    public void A_file_is_replaced_and_nothing_else_is_left()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "1");
        SourceRewriter.Rewrite(directory["a.py"], "1"u8.ToArray(), "2"u8.ToArray());
        Assert.AreEqual("2", File.ReadAllText(directory["a.py"]));
        Assert.HasCount(1, Directory.GetFileSystemEntries(directory.Path));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public void A_file_keeps_its_mode()
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead;
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "1");
        File.SetUnixFileMode(directory["a.py"], mode);
        SourceRewriter.Rewrite(directory["a.py"], "1"u8.ToArray(), "2"u8.ToArray());
        Assert.AreEqual(mode, File.GetUnixFileMode(directory["a.py"]));
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
    [LinkCondition]
    public void A_link_stays_a_link()
    {
        using var directory = new TemporaryDirectory();
        var target = Path.Combine("below", "a.py");
        directory.Write("below/a.py", "1");
        File.CreateSymbolicLink(directory["b.py"], target);
        SourceRewriter.Rewrite(directory["b.py"], "1"u8.ToArray(), "2"u8.ToArray());
        Assert.AreEqual(target, new FileInfo(directory["b.py"]).LinkTarget);
        Assert.AreEqual("2", File.ReadAllText(directory["below/a.py"]));
    }
}
