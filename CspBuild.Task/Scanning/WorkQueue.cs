using System;
using System.Collections.Generic;
using System.Threading;
using CspBuild.Files.Walking;

namespace CspBuild.Scanning;

/// <summary>A directory to list, or some files to read; one of the two is null.</summary>
internal readonly record struct WorkItem(string? Directory, SourceFile[]? Files);

/// <summary>
/// The work that threads share while a walk goes on: listing a directory brings more directories and files. Files go first, so that
/// little waits, and a large directory's files come in portions, so that every thread has some.
/// </summary>
/// <param name="cancellation">Ends the work early.</param>
/// <param name="onAdded">Is told how many pieces wait when there is one more.</param>
internal sealed class WorkQueue(CancellationToken cancellation, Action<int>? onAdded = null)
{
    // In milliseconds: whoever waits for another that is deep in a huge file looks whether the scan is cancelled.
    private const int WaitInterval = 100;

    private readonly object _gate = new();
    private readonly Stack<string> _directories = new();
    private readonly Stack<SourceFile[]> _files = new();
    private int _busy;

    /// <summary>Adds a directory to list.</summary>
    public void Add(string directory)
    {
        int waiting;
        lock (_gate)
        {
            _directories.Push(directory);
            waiting = SignalOne();
        }

        onAdded?.Invoke(waiting);
    }

    /// <summary>Adds files to read.</summary>
    public void Add(SourceFile[] files)
    {
        int waiting;
        lock (_gate)
        {
            _files.Push(files);
            waiting = SignalOne();
        }

        onAdded?.Invoke(waiting);
    }

    /// <summary>
    /// Takes the next piece of work, and waits for one while another thread may still bring some. The taker calls <see cref="Complete"/>
    /// when it is done with it.
    /// </summary>
    /// <returns>False if there is none left and none will come, or the scan is cancelled.</returns>
    public bool TryTake(out WorkItem item)
    {
        lock (_gate)
        {
            while (true)
            {
                if (!cancellation.IsCancellationRequested && (_files.Count > 0 || _directories.Count > 0))
                {
                    item = _files.Count > 0 ? new WorkItem(null, _files.Pop()) : new WorkItem(_directories.Pop(), null);
                    _busy++;
                    return true;
                }

                if (_busy == 0 || cancellation.IsCancellationRequested)
                {
                    item = default;
                    return false;
                }

                Monitor.Wait(_gate, WaitInterval);
            }
        }
    }

    /// <summary>Says that a piece of work is done, and all that it brings has been added.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _busy--;
            if (_busy == 0 || cancellation.IsCancellationRequested)
            {
                Monitor.PulseAll(_gate);
            }
        }
    }

    private int SignalOne()
    {
        Monitor.Pulse(_gate);
        return _directories.Count + _files.Count;
    }
}
