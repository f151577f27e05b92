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
    private readonly string _directory;
    private readonly SourceRoot _root;

    /// <param name="path">The file's absolute path.</param>
    /// <param name="entries">Its entries, sorted.</param>
    public Baseline(string path, ArrayBuilder<BaselineEntry> entries)
    {
        Path = path;
        Entries = entries;
        _directory = System.IO.Path.GetDirectoryName(path) ?? path;
        _root = new SourceRoot(_directory);
    }

    /// <summary>The file's absolute path.</summary>
    public string Path { get; }

    /// <summary>The entries, sorted.</summary>
    public ArrayBuilder<BaselineEntry> Entries { get; }

    /// <summary>A baseline without entries, for a file that is not there yet.</summary>
    public static Baseline CreateEmpty(string path) => new(path, new ArrayBuilder<BaselineEntry>());

    /// <summary>Reads a baseline's text.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="text">Its text, without byte order mark.</param>
    /// <param name="problems">Receives what is wrong with it; if anything is, nothing of it may count.</param>
    /// <returns>The baseline, or null if something is wrong with it.</returns>
    public static Baseline? Parse(string path, SourceText text, List<Finding> problems)
    {
        var reader = new BaselineReader(text);
        var entries = reader.Read();
        foreach (var problem in reader.Problems)
        {
            problems.Add(new Finding(ToolDiagnostics.BadBaseline, problem.Place, problem.Place, $"The baseline cannot be used: {problem.Message}."));
        }

        return reader.Problems.Count == 0 ? new Baseline(path, entries) : null;
    }

    /// <summary>The path of a file as entries have it, or null if it lies outside the baseline's directory.</summary>
    public string? GetRelativePath(string path) => _root.GetRelativePath(path);

    /// <summary>The absolute path of the file that an entry is about, which need not be one that this machine can have.</summary>
    public string GetPath(BaselineEntry entry) =>
        (_directory.TrimEnd('/', System.IO.Path.DirectorySeparatorChar) + "/" + entry.Path).Replace('/', System.IO.Path.DirectorySeparatorChar);

    /// <summary>The absolute paths of the files that entries are about, each once.</summary>
    public HashSet<string> FindFiles()
    {
        var files = new List<string>();
        for (var i = 0; i < Entries.Count; i++)
        {
            if (i == 0 || Entries[i].Path != Entries[i - 1].Path)
            {
                files.Add(GetPath(Entries[i]));
            }
        }

        return new HashSet<string>(files, PortablePath.Comparer);
    }

    /// <summary>The number of the entry for findings of a rule with a fingerprint in a file, or -1.</summary>
    /// <param name="path">The file's path relative to the baseline's directory.</param>
    /// <param name="rule">The rule's code.</param>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    public int Find(string path, string rule, ulong fingerprint)
    {
        var wanted = new BaselineEntry(rule, path, fingerprint);
        var index = SortedSearch.CountFirst(Entries.Count, at => EntryComparer.Instance.Compare(Entries[at], wanted) < 0);
        return index < Entries.Count && EntryComparer.Instance.Equals(Entries[index], wanted) ? index : -1;
    }
}
