using System;
using System.Collections.Generic;
using System.Globalization;
using CspBuild.Diagnostics;
using CspBuild.Reports;

namespace CspBuild.Baselines;

/// <summary>Brings a baseline up to date with a scan: what it keeps, keeps its day and its reason.</summary>
internal sealed class BaselineUpdate
{
    private readonly Baseline _old;
    private readonly BaselineUpdateOptions _options;
    private readonly Dictionary<BaselineEntry, int> _found = new(EntryComparer.Instance);
    private readonly HashSet<BaselineEntry> _switchedOff = new(EntryComparer.Instance);
    private readonly Dictionary<BaselineEntry, BaselineEntry> _entries = new(EntryComparer.Instance);
    private readonly List<string> _outside = [];

    private BaselineUpdate(Baseline old, BaselineUpdateOptions options)
    {
        _old = old;
        _options = options;
    }

    /// <summary>The entries of the new baseline, in no particular order.</summary>
    public ICollection<BaselineEntry> Entries => _entries.Values;

    /// <summary>How many findings got an entry that had none.</summary>
    public int AddedCount { get; private set; }

    /// <summary>How many findings' entries went to another file.</summary>
    public int MovedCount { get; private set; }

    /// <summary>How many findings less the old entries accept.</summary>
    public long RemovedCount { get; private set; }

    /// <summary>
    /// The absolute paths of files with findings that cannot get the entry they need, because they lie outside the baseline's directory.
    /// </summary>
    public IReadOnlyList<string> OutsideFiles => _outside;

    /// <summary>Compares an old baseline, or an empty one, with what a scan found.</summary>
    public static BaselineUpdate Create(Baseline old, FileReport[] files, BaselineUpdateOptions options)
    {
        var update = new BaselineUpdate(old, options);
        foreach (var file in files)
        {
            update.Count(file);
        }

        var missing = update.KeepOld();
        if (options.FollowsRenames)
        {
            update.Move(missing);
        }

        if (options.AddsNew)
        {
            update.AddNew();
        }

        return update;
    }

    private void Count(FileReport file)
    {
        foreach (var finding in file.Findings)
        {
            if (finding.Descriptor.Severity is null || finding.Suppression is not null)
            {
                continue;
            }

            var isReported = _options.IsReported(file.Path, finding);
            if (_old.GetRelativePath(file.Path) is not { } path || !EntryValues.IsBelow(path))
            {
                if (isReported && (_outside.Count == 0 || _outside[_outside.Count - 1] != file.Path))
                {
                    _outside.Add(file.Path);
                }

                continue;
            }

            var entry = new BaselineEntry(finding.Descriptor.Id, path, Fingerprints.Hash(finding))
            {
                Since = _options.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
            _found[entry] = GetFound(entry) + 1;
            if (!isReported)
            {
                _switchedOff.Add(entry);
            }
        }
    }

    // Takes what old entries accept from what was found, and returns entries for what they accepted in files that are gone.
    private List<BaselineEntry> KeepOld()
    {
        var missing = new List<BaselineEntry>();
        for (var i = 0; i < _old.Entries.Count; i++)
        {
            var entry = _old.Entries[i];
            var found = Math.Min(GetFound(entry), entry.Count);
            var state = found == entry.Count ? FileState.Scanned : _options.GetState(_old.GetPath(entry));
            var kept = state == FileState.Unknown ? entry.Count : found;
            _found[entry] = GetFound(entry) - found;
            RemovedCount += entry.Count - kept;
            if (kept > 0)
            {
                Add(entry with { Count = kept });
            }
            else if (state == FileState.Gone)
            {
                missing.Add(entry);
            }
        }

        return missing;
    }

    private void Move(List<BaselineEntry> missing)
    {
        var surplus = new List<BaselineEntry>();
        foreach (var found in _found)
        {
            if (found.Value > 0)
            {
                surplus.Add(found.Key with { Count = found.Value });
            }
        }

        foreach (var (from, to) in RenamedFiles.Find(missing, surplus))
        {
            foreach (var entry in missing)
            {
                var moved = entry with { Path = to };
                var count = entry.Path == from ? Math.Min(entry.Count, GetFound(moved)) : 0;
                if (count > 0)
                {
                    Add(moved with { Count = count });
                    _found[moved] = GetFound(moved) - count;
                    MovedCount += count;
                    RemovedCount -= count;
                }
            }
        }
    }

    private void AddNew()
    {
        foreach (var found in _found)
        {
            if (found.Value > 0 && !_switchedOff.Contains(found.Key))
            {
                Add(found.Key with { Count = found.Value });
                AddedCount += found.Value;
            }
        }
    }

    // Where there is an entry for the same findings, it is one with both counts: the older day counts, and the reason that is there.
    private void Add(BaselineEntry entry)
    {
        if (_entries.TryGetValue(entry, out var other))
        {
            var since = string.CompareOrdinal(entry.Since, other.Since) < 0 ? entry.Since : other.Since;
            var count = (int)Math.Min((long)other.Count + entry.Count, int.MaxValue);
            entry = other with { Count = count, Since = since, Reason = other.Reason ?? entry.Reason };
        }

        _entries[entry] = entry;
    }

    private int GetFound(BaselineEntry entry) => _found.TryGetValue(entry, out var count) ? count : 0;
}
