using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Reports;
using CspBuild.Text;

namespace CspBuild.Baselines;

/// <summary>
/// The findings that were there when a team began to look: they are accepted, each so often and no more, and what is new is not. A file of
/// JSON, one entry a line, that people review.
/// </summary>
internal sealed class Baseline
{
    private readonly SourceText _text;
    private readonly string _directory;
    private readonly SourceRoot _root;
    private readonly List<BaselineEntry> _entries;

    private Baseline(string path, SourceText text, List<BaselineEntry> entries)
    {
        Path = path;
        _text = text;
        _entries = entries;
        _directory = System.IO.Path.GetDirectoryName(path) ?? path;
        _root = new SourceRoot(_directory);
    }

    /// <summary>The file's absolute path.</summary>
    public string Path { get; }

    /// <summary>The entries, sorted.</summary>
    public IReadOnlyList<BaselineEntry> Entries => _entries;

    /// <summary>A baseline without entries, for a file that is not there yet.</summary>
    public static Baseline CreateEmpty(string path) => new(path, new SourceText(string.Empty), []);

    /// <summary>Reads a baseline's text.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="text">Its text, without byte order mark.</param>
    /// <param name="problems">Receives what is wrong with it; if anything is, nothing of it may count.</param>
    /// <returns>The baseline, or null if something is wrong with it.</returns>
    public static Baseline? Parse(string path, SourceText text, List<Finding> problems)
    {
        var reader = new BaselineReader(text);
        reader.Read();
        problems.AddRange(reader.Problems);
        return reader.Problems.Count == 0 ? new Baseline(path, text, reader.Entries) : null;
    }

    /// <summary>The path of a file as entries have it, or null if it lies outside the baseline's directory.</summary>
    public string? GetRelativePath(string path) => _root.GetRelativePath(path);

    /// <summary>The absolute path of the file that an entry is about.</summary>
    public string GetPath(BaselineEntry entry) =>
        System.IO.Path.Combine(_directory, entry.Path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Where an entry stands in the file.</summary>
    public LinePosition GetPosition(BaselineEntry entry) => _text.GetPosition(entry.Offset);

    /// <summary>The absolute paths of the files that entries are about, each once.</summary>
    public HashSet<string> FindFiles()
    {
        var files = new HashSet<string>(PortablePath.Comparer);
        string? last = null;
        foreach (var entry in Entries)
        {
            if (entry.Path != last)
            {
                files.Add(GetPath(entry));
                last = entry.Path;
            }
        }

        return files;
    }

    /// <summary>The entry for findings of a rule with a fingerprint in a file, or null.</summary>
    /// <param name="path">The file's path relative to the baseline's directory.</param>
    /// <param name="rule">The rule's code.</param>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    public BaselineEntry? Find(string path, string rule, string fingerprint)
    {
        var index = _entries.BinarySearch(new BaselineEntry(rule, path, fingerprint), EntryComparer.Instance);
        return index < 0 ? null : _entries[index];
    }
}
