using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CspBuild.Files.Walking;

namespace CspBuild.Scanning;

/// <summary>
/// The workers of one scan: one to begin with, and others for the work that waits. In most projects there is less to read than it takes to start a
/// thread, so that one does not have one of its own as long as there is nothing to parse.
/// </summary>
internal sealed class ScanCrew
{
    // Directories, or portions of a large one, that wait for each thread before there is another.
    private const int PiecesPerThread = 4;

    // In milliseconds.
    private const int JoinInterval = 100;

    private readonly ScanOptions _options;
    private readonly ProjectFiles _files;
    private readonly CancellationToken _cancellation;
    private readonly WorkQueue _queue;
    private readonly List<ScanWorker> _workers = [];
    private readonly List<Thread> _threads = [];
    private int _active;

    /// <summary>A crew that has not begun.</summary>
    public ScanCrew(ScanOptions options, ProjectFiles files, CancellationToken cancellation)
    {
        (_options, _files, _cancellation) = (options, files, cancellation);
        _queue = new WorkQueue(cancellation, Reinforce);
        _queue.Add(files.AdditionalFiles);
        Array.ForEach(files.Roots, _queue.Add);
    }

    /// <summary>Does the work, and waits for its end.</summary>
    /// <param name="onProgress">Is told a few times in a second how many files have been met; null if nobody wants to know.</param>
    /// <returns>Those who did it.</returns>
    /// <exception cref="OperationCanceledException">The scan was cancelled before the end.</exception>
    public ScanWorker[] Run(Action<int>? onProgress)
    {
        if (onProgress is null)
        {
            Add(Replace).Run();
        }
        else
        {
            Start();
        }

        for (var i = 0; FindThread(i) is { } thread; i++)
        {
            // A cancelled scan does not wait for a thread that is deep in a huge file; it ends with the file, or with the process.
            while (!thread.Join(JoinInterval))
            {
                _cancellation.ThrowIfCancellationRequested();
                onProgress?.Invoke(CountFiles());
            }
        }

        _cancellation.ThrowIfCancellationRequested();
        return [.. _workers];
    }

    // Before the first worker there is nobody to help. Later on whoever adds work is still there to do it.
    private void Reinforce(int waiting)
    {
        lock (_threads)
        {
            if (_active > 0 && _active < _options.Parallelism && waiting > PiecesPerThread * _active)
            {
                Start();
            }
        }
    }

    private void Replace()
    {
        lock (_threads)
        {
            _active--;
            Start();
        }
    }

    private void Start()
    {
        lock (_threads)
        {
            var thread = new Thread(Add(replace: null).Run, LargeStack.Size) { IsBackground = true, Name = "CspBuild scan" };
            _threads.Add(thread);
            thread.Start();
        }
    }

    private ScanWorker Add(Action? replace)
    {
        lock (_threads)
        {
            var worker = new ScanWorker(_options, _files, _queue, _cancellation) { Replace = replace };
            _workers.Add(worker);
            _active++;
            return worker;
        }
    }

    private Thread? FindThread(int index)
    {
        lock (_threads)
        {
            return index < _threads.Count ? _threads[index] : null;
        }
    }

    private int CountFiles()
    {
        lock (_threads)
        {
            return _workers.Sum(worker => worker.FilesWalked);
        }
    }
}
