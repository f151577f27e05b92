using System;
using System.IO;
using System.Linq;
using CspBuild.Files.Native;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class NativePathTests
{
    [TestMethod]
    public void Any_bytes_come_back_as_they_were()
    {
        byte[] alphabet = [0x41, 0x7F, 0x80, 0xBF, 0xC2, 0xC3, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0xB2, 0xF0, 0x9F, 0x98, 0xF4, 0xFF];
        var count = (int)Math.Pow(alphabet.Length, 4);
        for (var number = 0; number < count; number++)
        {
            var n = alphabet.Length;
            byte[] bytes = [alphabet[number % n], alphabet[number / n % n], alphabet[number / n / n % n], alphabet[number / n / n / n]];
            var name = new char[bytes.Length];
            var path = new string(name, 0, NativePath.Decode(bytes, name));
            var back = new byte[(3 * path.Length) + 1];
            NativePath.Encode(path, back);
            CollectionAssert.AreEqual(bytes, back[..Array.IndexOf(back, (byte)0)]);
        }
    }

    // What a file system without types in its listings (DT_UNKNOWN) leaves to be asked.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void Types_that_a_listing_does_not_tell_are_found()
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py");
        Directory.CreateDirectory(project["d"]);
        File.CreateSymbolicLink(project["link"], project["d"]);
        File.CreateSymbolicLink(project["dangling"], "nowhere");
        using var directory = OpenDirectory.Open(project.Path, native: true);
        Assert.AreEqual(FileAttributes.Normal, directory.FindType("a.py"));
        Assert.AreEqual(FileAttributes.Directory, directory.FindType("d"));
        Assert.AreEqual(FileAttributes.ReparsePoint, directory.FindType("link"));
        Assert.AreEqual(FileAttributes.ReparsePoint, directory.FindType("dangling"));
        using (var shell = System.Diagnostics.Process.Start("sh", ["-c", @"cd ""$0""; mkdir ""$(printf 'd\377')""; ln -s d ""$(printf 'l\377')""", project.Path]))
        {
            shell.WaitForExit();
        }

        // By its bytes, as a listing gives it.
        Assert.AreEqual(FileAttributes.Directory, directory.FindType("d\uDCFF"));
        Assert.AreEqual(FileAttributes.ReparsePoint, directory.FindType("l\uDCFF"));
        using var remove = System.Diagnostics.Process.Start("sh", ["-c", @"rm -r ""$0""/*", project.Path]);
        remove.WaitForExit();
    }
}
