using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>
/// One thread of a scan: it takes directories and files from the queue until none are left, and keeps what it found to itself.
/// </summary>
internal sealed class ScanWorker(ScanOptions options, ProjectFiles files, WorkQueue queue, CancellationToken cancellation)
{
    // Files of one directory that its lister reads itself; the next so many are another thread's.
    private const int PortionSize = 32;

    // Hundreds of megabytes may be needed for a large file that is made to take them: one of these at a time in this process.
    internal const int LargeFileSize = 4 * 1024 * 1024;

    /// <summary>Is taken by whoever scans one of these.</summary>
    internal static readonly SemaphoreSlim LargeFileTurn = new(1);

    private readonly FileReader _reader = new(options.MaximumFileSize, files.IsNative);
    private readonly CharacterBuffer _characters = new();
    private readonly DirectoryListing _listing = new();
    private bool _isReplaced;

    /// <summary>The files with findings, in no particular order.</summary>
    public List<FileReport> Reports { get; } = [];

    /// <summary>What the walk left out, in no particular order.</summary>
    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>The watched files met.</summary>
    public List<string> WatchedFiles { get; } = [];

    /// <summary>Number of Python files met.</summary>
    public int FilesWalked { get; private set; }

    /// <summary>Number of those that were parsed.</summary>
    public int FilesParsed { get; private set; }

    /// <summary>
    /// Of a worker whose thread has not the stack to parse: has another one do so, and the rest. Null for one that parses.
    /// </summary>
    public Action? Replace { get; init; }

    /// <summary>What ended the thread early, or null.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>The thread's body.</summary>
    public void Run()
    {
        try
        {
            while (!_isReplaced && queue.TryTake(out var item))
            {
                try
                {
                    if (item.Directory is { } directory)
                    {
                        Walk(directory);
                    }
                    else
                    {
                        Scan(item.Files ?? [], directory: null);
                    }
                }
                finally
                {
                    queue.Complete();
                }
            }
        }
#pragma warning disable CA1031 // An exception that leaves a thread ends the process, which is MSBuild's: the scan's caller gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fault = exception;
        }
    }

    /// <summary>The body of a thread that scans one file whose bytes come from elsewhere.</summary>
    public void Run(SourceFile file, IByteSource source)
    {
        try
        {
            TryTake(file, _reader.ReadAll(source, file.Kind));
        }
#pragma warning disable CA1031 // As above: the scan's caller gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fault = exception;
        }
    }

    private void Walk(string path)
    {
        using var directory = List(path);
        LeftOut.AddRange(_listing.LeftOut);
        foreach (var below in _listing.Directories)
        {
            queue.Add(below);
        }

        for (var start = PortionSize; start < _listing.Files.Count; start += PortionSize)
        {
            queue.Add(GetPortion(start));
        }

        Scan(GetPortion(0), directory);
    }

    private SourceFile[] GetPortion(int start) => [.. _listing.Files.GetRange(start, Math.Min(PortionSize, _listing.Files.Count - start))];

    // Entries listed before a fault are scanned, by their whole paths.
    private OpenDirectory? List(string path)
    {
        try
        {
            return files.List(path, _listing);
        }
        catch (Exception exception) when (IsFileSystemFault(exception))
        {
            Reports.Add(new FileReport(SourceFile.GetDisplayPath(path), [ToolFindings.UnreadableDirectory(exception.Message, options.Settings)]));
            return null;
        }
    }

    private void Scan(SourceFile[] portion, OpenDirectory? directory)
    {
        for (var i = 0; i < portion.Length && !cancellation.IsCancellationRequested; i++)
        {
            if (!TryScan(portion[i], directory))
            {
                HandOver([.. portion.Skip(i)]);
                return;
            }
        }
    }

    // The first of these has to be parsed.
    private void HandOver(SourceFile[] rest)
    {
        _isReplaced = true;
        queue.Add(rest);
        Replace?.Invoke();
    }

    // False for a file that another worker has to scan.
    private bool TryScan(SourceFile file, OpenDirectory? directory)
    {
        ReadOutcome outcome;
        try
        {
            outcome = _reader.Read(file, directory);
        }
        catch (Exception exception) when (IsFileSystemFault(exception))
        {
            // An unreadable file without an ending may be a script, one with an ending hardly is; one that is gone by now is none.
            if (file.Kind == SourceFileKind.Script && Path.HasExtension(file.Name))
            {
                LeftOut.Add(new LeftOut(file.Path, LeftOutReason.Unreadable));
            }
            else if (file.Kind != SourceFileKind.Script || exception is not FileNotFoundException || FileNames.IsMisread(file.Name))
            {
                FilesWalked++;
                Report(file, [ToolFindings.UnreadableFile(exception.Message, options.Settings)]);
            }

            return true;
        }

        return TryTake(file, outcome);
    }

    private bool TryTake(SourceFile file, ReadOutcome outcome)
    {
        if (outcome == ReadOutcome.NotPython)
        {
            return true;
        }

        var findings = outcome == ReadOutcome.TooLarge ? [ToolFindings.TooLarge(options.MaximumFileSize, options.Settings)] : ScanInTurn(file);
        if (findings is null)
        {
            return false;
        }

        FilesWalked++;
        Watch(file);
        Report(file, findings);
        return true;
    }

    // Null for one that another worker has to take.
    private Finding[]? ScanInTurn(SourceFile file)
    {
        if (_reader.Length < LargeFileSize)
        {
            return ScanBuffer(file);
        }

        if (Replace is not null)
        {
            // The wait for a turn may be long, and the caller's thread hears of no cancellation meanwhile.
            return null;
        }

        LargeFileTurn.Wait(CancellationToken.None);
        try
        {
            return ScanBuffer(file);
        }
        finally
        {
            LargeFileTurn.Release();
        }
    }

    private void Watch(SourceFile file)
    {
        if (options.WatchedFiles.Count > 0 && SourceFile.GetDisplayPath(file.Path) is var path && options.WatchedFiles.Contains(path))
        {
            WatchedFiles.Add(path);
        }
    }

    private Finding[]? ScanBuffer(SourceFile file)
    {
        try
        {
            if (file.Kind != SourceFileKind.Notebook && !FileScanner.MayHaveFindings(_reader.Buffer, _reader.Length, options))
            {
                return [];
            }

            if (Replace is not null)
            {
                return null;
            }

            FilesParsed++;
            if (file.Kind == SourceFileKind.Notebook)
            {
                return FileScanner.ScanNotebook(_reader.Buffer, _reader.Length, options, _characters);
            }

            var isPackage = options.ProposesFixes && FileNames.IsPackage(file.Path);
            return file.Kind == SourceFileKind.IPython
                ? FileScanner.ScanIPython(_reader.Buffer, _reader.Length, options, _characters)
                : FileScanner.ScanSource(_reader.Buffer, _reader.Length, isPackage ? options with { KeepsNames = true } : options, _characters);
        }
#pragma warning disable CA1031 // The one guard: a fault of ours that one file brings out must neither lose the others' findings nor pass for a clean file.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return [ToolFindings.Fault($"{exception.GetType().Name}: {exception.Message}", options.Settings)];
        }
    }

    private void Report(SourceFile file, Finding[] findings)
    {
        if (findings.Length > 0)
        {
            Reports.Add(new FileReport(SourceFile.GetDisplayPath(file.Path), findings));
        }
    }

    private static bool IsFileSystemFault(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;
}
