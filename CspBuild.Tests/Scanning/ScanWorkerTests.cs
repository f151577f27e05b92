using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

/// <summary>How a scan ends before its end: by a fault of ours, or by being cancelled.</summary>
[TestClass]
public sealed class ScanWorkerTests
{
    [TestMethod]
    public void A_fault_outside_of_a_file_ends_the_worker_and_is_kept()
    {
        var queue = new WorkQueue(CancellationToken.None);
        queue.Add(new SourceFile[1]);
        var options = new ScanOptions(new WalkOptions(Path.GetTempPath()));
        var worker = new ScanWorker(options, new ProjectFiles(options.Walk), queue, CancellationToken.None);

        worker.Run();

        Assert.IsInstanceOfType<NullReferenceException>(worker.Fault);
        Assert.IsFalse(queue.TryTake(out _), "The others would wait for this worker's piece of work.");
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = false)]
    public void A_worker_that_waits_for_others_ends_when_the_scan_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var queue = new WorkQueue(cancellation.Token);
        queue.Add("directory");
        Assert.IsTrue(queue.TryTake(out _));
        var taken = true;
        var waiting = new Thread(() => taken = queue.TryTake(out _));
        waiting.Start();

        cancellation.Cancel();
        queue.Complete();
        waiting.Join();

        Assert.IsFalse(taken);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = false)]
    public void Of_large_files_one_is_scanned_at_a_time_and_of_others_as_many_as_there_are_threads()
    {
        var options = new ScanOptions(new WalkOptions(Path.GetTempPath()));
        var file = new SourceFile(string.Empty, Path.Combine(Path.GetTempPath(), "a.py"), SourceFileKind.Python);
        var code = "import tempfile\ntempfile.mktemp()\n#";
        var large = new ScanWorker(options, new ProjectFiles(options.Walk), new WorkQueue(CancellationToken.None), CancellationToken.None);
        var small = new ScanWorker(options, new ProjectFiles(options.Walk), new WorkQueue(CancellationToken.None), CancellationToken.None);
        var largeThread = new Thread(() => large.Run(file, new TextSource(code.PadRight(ScanWorker.LargeFileSize))));
        var smallThread = new Thread(() => small.Run(file, new TextSource(code.PadRight(ScanWorker.LargeFileSize - 1))));
        ScanWorker.LargeFileTurn.Wait(CancellationToken.None);
        try
        {
            largeThread.Start();
            smallThread.Start();
            smallThread.Join();

            // It waits for its turn, or it has taken it and ends.
            SpinWait.SpinUntil(() => (largeThread.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != ThreadState.Running);
            Assert.AreEqual((1, 0), (small.FilesParsed, large.FilesParsed));
        }
        finally
        {
            ScanWorker.LargeFileTurn.Release();
        }

        largeThread.Join();
        Assert.AreEqual((1, 1), (large.FilesParsed, large.Reports.Count));
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = false)]
    public void A_scan_that_is_cancelled_in_the_midst_does_not_wait_for_a_huge_file()
    {
        using var project = new TemporaryDirectory();
        project.Write("huge.py", string.Concat(Enumerable.Repeat("import tempfile\ntempfile.mktemp()\n", 500_000)));
        using var cancellation = new CancellationTokenSource(50);

        Assert.Throws<OperationCanceledException>(
            () => ProjectScanner.Scan(new ScanOptions(new WalkOptions(project.Path)), cancellation.Token));
    }

    private sealed class TextSource(string text) : IByteSource
    {
        public int Read(byte[] buffer, int position, int count)
        {
            count = Math.Min(count, text.Length - position);
            return Encoding.ASCII.GetBytes(text, position, count, buffer, position);
        }
    }
}
