using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Json;
using CspBuild.Text;

namespace CspBuild.Baselines;

/// <summary>
/// Reads the JSON of a baseline. Whatever is not as it should be is a problem with its place, a member that nobody knows too: an entry that
/// was read otherwise than its reviewers did would accept what they did not.
/// </summary>
internal sealed class BaselineReader
{
    private const int CurrentVersion = 1;

    // Who has read these many will look for the cause.
    private const int MostProblems = 20;

    private const int FingerprintLength = 16;
    private const int ConflictMarkLength = 7;

    private static readonly string[] EntryMembers = ["rule", "path", "fingerprint", "count", "since", "reason"];

    private readonly SourceText _text;
    private readonly JsonCursor _json;
    private bool _hasVersion;
    private bool _hasEntries;
    private bool _isSorted = true;
    private BaselineEntry? _last;

    /// <param name="text">The whole file, without byte order mark.</param>
    public BaselineReader(SourceText text)
    {
        _text = text;
        _json = new JsonCursor(text);
    }

    /// <summary>The entries in the order of <see cref="EntryComparer"/>.</summary>
    public List<BaselineEntry> Entries { get; } = [];

    /// <summary>What is wrong, as findings at their places.</summary>
    public List<Finding> Problems { get; } = [];

    /// <summary>The day that a text such as <c>2026-11-29</c> names, or null.</summary>
    public static DateTime? ParseDay(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Reads the whole text.</summary>
    public void Read()
    {
        if (_json.Peek() == '{' && _json.TryEnter('{'))
        {
            while (Problems.Count == 0 && _json.TryNext('}'))
            {
                ReadMember();
            }
        }
        else
        {
            _json.Fail("it is no JSON object");
        }

        if (Problems.Count == 0 && _json.Peek() != '\0')
        {
            _json.Fail("something follows its end");
        }

        if (_json.Problem is { } problem)
        {
            Problems.Clear();
            AddProblem(_json.ProblemOffset, IsConflict(_json.ProblemOffset) ? "a merge left both sides of a conflict in it" : problem);
        }
        else if (Problems.Count == 0 && !(_hasVersion && _hasEntries))
        {
            AddProblem(0, _hasVersion ? "it has no entries" : "it has no version");
        }
        else if (!_isSorted)
        {
            Sort();
        }
    }

    // Whoever edits the file by hand need not know its order.
    private void Sort()
    {
        Entries.Sort(EntryComparer.Instance);
        for (var i = 1; i < Entries.Count && Problems.Count < MostProblems; i++)
        {
            if (EntryComparer.Instance.Equals(Entries[i], Entries[i - 1]))
            {
                var later = Math.Max(Entries[i].Offset, Entries[i - 1].Offset);
                AddProblem(later, $"an entry above accepts the same findings in '{Entries[i].Path}'; keep one of the two");
            }
        }
    }

    private void ReadMember()
    {
        _json.Peek();
        var start = _json.Position;
        switch (_json.ReadName())
        {
            case "$schema":
                _json.SkipValue();
                break;
            case "version":
                _hasVersion = true;
                _json.Peek();
                var place = _json.Position;
                if (_json.ReadNumber() is not (double)CurrentVersion)
                {
                    AddProblem(place, $"its version is not {CurrentVersion}, the only one that this CspBuild knows");
                }

                break;
            case "entries":
                _hasEntries = true;
                ReadEntries();
                break;
            case var name when _json.Problem is null:
                AddProblem(start, $"a baseline has no '{name}'");
                break;
        }
    }

    private void ReadEntries()
    {
        if (!TryEnter('[', "'entries' is no array"))
        {
            return;
        }

        while (Problems.Count < MostProblems && _json.TryNext(']'))
        {
            _json.Peek();
            var start = _json.Position;
            if (TryEnter('{', "an entry is no object") && ReadEntry(start) is { } entry && _json.Problem is null)
            {
                _isSorted &= _last is null || EntryComparer.Instance.Compare(_last, entry) < 0;
                Entries.Add(_last = entry);
            }
        }
    }

    private BaselineEntry? ReadEntry(int start)
    {
        string? rule = null, path = null, fingerprint = null, since = null, reason = null;
        double? count = null;
        while (_json.TryNext('}'))
        {
            _json.Peek();
            var place = _json.Position;
            switch (_json.ReadName(EntryMembers))
            {
                case "rule":
                    rule = _json.ReadText(_last?.Rule ?? "");
                    break;
                case "path":
                    path = _json.ReadText(_last?.Path ?? "");
                    break;
                case "fingerprint":
                    fingerprint = _json.ReadText();
                    break;
                case "count":
                    count = _json.ReadNumber();
                    break;
                case "since":
                    since = _json.ReadText(_last?.Since ?? "");
                    break;
                case "reason":
                    reason = _json.ReadText();
                    break;
                case var name when _json.Problem is null:
                    AddProblem(place, $"an entry has no '{name}'");
                    _json.SkipValue();
                    break;
            }
        }

        if (_json.Problem is not null)
        {
            return null;
        }

        if (rule is not { Length: > 0 })
        {
            return Reject(start, "an entry has a 'rule', the code that it is about");
        }

        if (path is null || (path != _last?.Path && !IsBelow(path)))
        {
            return Reject(start, "an entry has a 'path' below the baseline's directory, with forward slashes and without '..'");
        }

        if (fingerprint is null || !IsFingerprint(fingerprint))
        {
            return Reject(start, $"an entry has a 'fingerprint', {FingerprintLength} hexadecimal digits in lower case");
        }

        if (count is not (>= 1 and <= int.MaxValue) || count % 1 != 0)
        {
            return Reject(start, "an entry has a 'count', a whole number from 1");
        }

        if (since is null || (since != _last?.Since && ParseDay(since) is null))
        {
            return Reject(start, "an entry has a day, 'since', such as \"2026-11-29\"");
        }

        return new BaselineEntry(rule, path, fingerprint)
        {
            Count = (int)count,
            Since = since,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason,
            Offset = start,
        };
    }

    private bool TryEnter(char open, string problem)
    {
        if (_json.Peek() == open)
        {
            return _json.TryEnter(open);
        }

        var place = _json.Position;
        _json.SkipValue();
        AddProblem(place, problem);
        return false;
    }

    private BaselineEntry? Reject(int offset, string problem)
    {
        AddProblem(offset, problem);
        return null;
    }

    private void AddProblem(int offset, string problem)
    {
        var place = _text.GetPosition(offset);
        Problems.Add(new Finding(ToolDiagnostics.BadBaseline, place, place, $"The baseline cannot be used: {problem}."));
    }

    private bool IsConflict(int offset)
    {
        var mark = offset + ConflictMarkLength <= _text.Length ? _text.Substring(offset, ConflictMarkLength) : string.Empty;
        return mark is "<<<<<<<" or "=======" or ">>>>>>>" or "|||||||";
    }

    // Neither absolute nor with a way out; a backslash is a part of a name only where it separates nothing.
    private static bool IsBelow(string path)
    {
        if (path.Length > 1 && path[1] == ':')
        {
            return false;
        }

        if (Path.DirectorySeparatorChar == '\\' && path.IndexOfAny(['\\']) >= 0)
        {
            return false;
        }

        foreach (var name in path.Split('/'))
        {
            if (name is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFingerprint(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return text.Length == FingerprintLength;
    }
}
