using System;
using System.Collections.Generic;
using CspBuild.Json;
using CspBuild.Text;

namespace CspBuild.Baselines;

/// <summary>Reads the JSON of a baseline.</summary>
/// <param name="text">The whole file, without byte order mark.</param>
internal sealed class BaselineReader(SourceText text)
{
    private static readonly string[] Members = ["$schema", "version", "entries"];

    private static readonly string[] EntryMembers = ["rule", "path", "fingerprint", "count", "since", "reason"];

    private readonly JsonMembers _members = new(text);
    private readonly ArrayBuilder<BaselineEntry> _entries = new();
    private bool _hasEntries;
    private bool _isSorted = true;

    /// <summary>What is wrong.</summary>
    public List<JsonProblem> Problems => _members.Problems;

    /// <summary>Reads the whole text; what it gives counts only if there are no problems.</summary>
    /// <returns>The entries in the order of <see cref="EntryComparer"/>.</returns>
    public ArrayBuilder<BaselineEntry> Read()
    {
        _members.ReadAll("a baseline", Members, _ => ReadEntries());
        if (_members.Problems.Count == 0 && !_hasEntries)
        {
            _members.Add(0, "it has no entries");
        }

        return _isSorted ? _entries : Sort();
    }

    // Whoever edits the file by hand need not know its order.
    private ArrayBuilder<BaselineEntry> Sort()
    {
        var (entries, sorted) = (_entries.Take(0), new ArrayBuilder<BaselineEntry>());
        Array.Sort(entries, EntryComparer.Instance);
        for (var i = 0; i < entries.Length && _members.GoesOn; i++)
        {
            sorted.Add(entries[i]);
            if (i > 0 && EntryComparer.Instance.Equals(entries[i], entries[i - 1]))
            {
                var later = IsLater(entries[i].Start, entries[i - 1].Start) ? entries[i].Start : entries[i - 1].Start;
                _members.Problems.Add(new JsonProblem(later, $"an entry above accepts the same findings in '{entries[i].Path}'; keep one of the two"));
            }
        }

        return sorted;
    }

    private static bool IsLater(LinePosition one, LinePosition other) =>
        one.Line > other.Line || (one.Line == other.Line && one.Column > other.Column);

    private void ReadEntries()
    {
        _hasEntries = true;
        if (!_members.TryEnter('[', "'entries' is not an array"))
        {
            return;
        }

        while (_members.GoesOn && _members.Cursor.TryNext(']'))
        {
            var start = _members.Cursor.SkipBlanks();
            if (ReadEntry(start) is { } entry)
            {
                _isSorted &= _entries.Count == 0 || EntryComparer.Instance.Compare(_entries[_entries.Count - 1], entry) < 0;
                _entries.Add(entry);
            }
        }
    }

    private BaselineEntry? ReadEntry(int start)
    {
        if (!_members.TryEnter('{', "an entry is not an object"))
        {
            return null;
        }

        var json = _members.Cursor;
        string? rule = null, path = null, fingerprint = null, since = null, reason = null;
        double? count = null;
        _members.Read("an entry", EntryMembers, ReadMember);
        if (json.Problem is not null)
        {
            return null;
        }

        if (rule is not { Length: > 0 })
        {
            return Reject(start, "an entry has a 'rule', the code that it is about");
        }

        if (path is null || !EntryValues.IsBelow(path))
        {
            return Reject(start, "an entry has a 'path' below the baseline's directory, with forward slashes and without '..'");
        }

        if (fingerprint is null || EntryValues.ParseFingerprint(fingerprint) is not { } hash)
        {
            return Reject(start, "an entry has a 'fingerprint', 16 hexadecimal digits in lower case");
        }

        if (count is not (>= 1 and <= int.MaxValue) || count % 1 != 0)
        {
            return Reject(start, "an entry has a 'count', a whole number from 1");
        }

        if (since is null || EntryValues.ParseDay(since) is null)
        {
            return Reject(start, "an entry has a day, 'since', such as \"2026-11-29\"");
        }

        return new BaselineEntry(rule, path, hash)
        {
            Count = (int)count,
            Since = since,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason,
            Start = text.GetPosition(start),
        };

        void ReadMember(string name)
        {
            switch (name)
            {
                case "rule":
                    rule = json.ReadText();
                    break;
                case "path":
                    path = json.ReadText();
                    break;
                case "fingerprint":
                    fingerprint = json.ReadText();
                    break;
                case "count":
                    count = json.ReadNumber();
                    break;
                case "since":
                    since = json.ReadText();
                    break;
                default:
                    var at = json.SkipBlanks();
                    reason = json.ReadText();
                    if (reason is null)
                    {
                        _members.Add(at, "the 'reason' of an entry is a text");
                    }

                    break;
            }
        }
    }

    private BaselineEntry? Reject(int offset, string problem)
    {
        _members.Add(offset, problem);
        return null;
    }
}
