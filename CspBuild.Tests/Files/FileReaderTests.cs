using System;
using System.Linq;
using System.Text;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class FileReaderTests
{
    private const string Script = "#!/usr/bin/env -S python3 -E\n";

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(511)]
    [DataRow(512)]
    [DataRow(1000)]
    [DataRow(100_000)]
    public void Reads_of_any_length_give_the_whole_file(int most)
    {
        var text = Script + string.Join('\n', Enumerable.Range(0, 20_000));
        foreach (var kind in Enum.GetValues<SourceFileKind>())
        {
            var reader = new FileReader(int.MaxValue, native: false);
            Assert.AreEqual(ReadOutcome.Read, reader.ReadAll(new ShortReads(text, most), kind));
            Assert.AreEqual(text, Encoding.ASCII.GetString(reader.Buffer, 0, reader.Length));
        }
    }

    [TestMethod]
    [DataRow(Script, ReadOutcome.Read)]
    [DataRow("#!/usr/bin/python", ReadOutcome.Read)]
    [DataRow("#!/bin/sh\n#!/usr/bin/python\n", ReadOutcome.NotPython)]
    [DataRow("#", ReadOutcome.NotPython)]
    [DataRow("", ReadOutcome.NotPython)]
    public void A_first_line_in_pieces_decides_as_a_whole(string text, object outcome)
    {
        for (var most = 1; most < 20; most++)
        {
            Assert.AreEqual(outcome, new FileReader(int.MaxValue, native: false).ReadAll(new ShortReads(text, most), SourceFileKind.Script));
        }
    }

    [TestMethod]
    public void The_limit_is_one_of_all_reads_together()
    {
        Assert.AreEqual(ReadOutcome.Read, new FileReader(10, native: false).ReadAll(new ShortReads("0123456789", 3), SourceFileKind.Python));
        Assert.AreEqual(ReadOutcome.TooLarge, new FileReader(9, native: false).ReadAll(new ShortReads("0123456789", 3), SourceFileKind.Python));
    }

    [TestMethod]
    [Timeout(60_000)]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void A_pipe_that_nobody_writes_to_is_empty_where_the_framework_opens_files()
    {
        using var directory = new TemporaryDirectory();
        using (var process = System.Diagnostics.Process.Start("mkfifo", [directory["pipe.py"]]))
        {
            process.WaitForExit();
        }

        var reader = new FileReader(int.MaxValue, native: false);
        Assert.AreEqual(ReadOutcome.Read, reader.Read(new SourceFile(directory.Path, "pipe.py", SourceFileKind.Python), directory: null));
        Assert.AreEqual(0, reader.Length);
    }

    // A file system that hands over less than it is asked for, as networks' and user space's do.
    private sealed class ShortReads(string text, int most) : IByteSource
    {
        private readonly byte[] _bytes = Encoding.ASCII.GetBytes(text);

        public int Read(byte[] buffer, int position, int count)
        {
            var length = Math.Min(Math.Min(most, count), _bytes.Length - position);
            Buffer.BlockCopy(_bytes, position, buffer, position, length);
            return length;
        }
    }
}
