using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>The severities that .editorconfig files and global configuration files set for the files of one project.</summary>
/// <remarks>
/// Made for one scan that found something: it reads the global files when it is made and each .editorconfig when the first file
/// below it is asked for, and keeps them. Not for use by several threads.
/// </remarks>
internal sealed class EditorConfigSeverities
{
    // Steps to match one file's sections against one path. Files that people write need some thousands.
    internal const int MaximumSteps = 1 << 20;

    private const string FileName = ".editorconfig";

    private readonly Func<string, string?> _read;
    private readonly Policy? _policy;
    private readonly Dictionary<string, EditorConfigFile?> _files = new(PortablePath.Comparer);
    private readonly Dictionary<string, EditorConfigFile[]> _chains = new(PortablePath.Comparer);
    private readonly Dictionary<string, List<string>> _listed = new(PortablePath.Comparer);
    // A long pattern takes its time, and a file may have many findings of one code.
    private readonly Dictionary<(string Path, string Id), Level?> _levels = [];
    private readonly HashSet<string> _slow = new(PortablePath.Comparer);
    private readonly List<EditorConfigFile> _globalFiles = [];
    private readonly List<FileReport> _problems = [];
    private readonly EditorConfigGlobals _globals;

    /// <summary>Reads the global files: those above the project, and those among the listed.</summary>
    /// <param name="projectDirectory">The project's absolute directory.</param>
    /// <param name="listedFiles">Configuration files of any name that the project lists; each speaks of its directory or is global.</param>
    /// <param name="read">Gives the text of the file at an absolute path, or null where there is none.</param>
    /// <param name="policy">What says which files count; null if all do.</param>
    public EditorConfigSeverities(
        string projectDirectory, IEnumerable<string> listedFiles, Func<string, string?> read, Policy? policy = null)
    {
        _read = read;
        _policy = policy;
        foreach (var path in listedFiles)
        {
            List(path);
        }

        GetChain(projectDirectory);
        for (var directory = projectDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            Load(Path.Combine(directory, ".globalconfig"));
        }

        _globals = new EditorConfigGlobals(_globalFiles);
        _problems.AddRange(_globals.Problems);
    }

    /// <summary>What is wrong in the files read so far, in the order of reading.</summary>
    public IReadOnlyList<FileReport> Problems => _problems;

    /// <summary>The level that the nearest file and in it the last matching section set, or else the global files.</summary>
    /// <param name="path">A file's absolute path.</param>
    /// <param name="descriptor">The diagnostic.</param>
    /// <returns>Null if nothing is set, or if what was set is taken back by <c>default</c>.</returns>
    public Level? GetLevel(string path, DiagnosticDescriptor descriptor)
    {
        if (!_levels.TryGetValue((path, descriptor.Id), out var level))
        {
            level = FindSetting(path, descriptor)?.Setting.Level;
            _levels.Add((path, descriptor.Id), level);
        }

        return level;
    }

    /// <summary>Where the level is set that <see cref="GetLevel"/> gives; null if it gives none.</summary>
    public (string Path, LinePosition Start)? FindPlace(string path, DiagnosticDescriptor descriptor) =>
        FindSetting(path, descriptor) is { Setting.Level: not null } found ? (found.Path, found.Setting.Start) : null;

    private (EditorConfigSetting Setting, string Path)? FindSetting(string path, DiagnosticDescriptor descriptor)
    {
        var normalizedPath = PortablePath.Normalize(path);
        var found = _globals.Find(normalizedPath, descriptor.Id);
        foreach (var file in GetChain(Path.GetDirectoryName(path) ?? path))
        {
            var directory = Path.GetDirectoryName(file.Path) ?? string.Empty;
            var relativePath = normalizedPath.Substring(directory.TrimEnd(Path.DirectorySeparatorChar).Length);
            found = FindSetting(file, relativePath, descriptor) ?? found;
        }

        return found;
    }

    // What the last matching section says. Where it takes too long to know which that is, the file says nothing.
    private (EditorConfigSetting Setting, string Path)? FindSetting(EditorConfigFile file, string relativePath, DiagnosticDescriptor descriptor)
    {
        var steps = MaximumSteps;
        for (var i = file.Sections.Length - 1; i >= 0; i--)
        {
            var section = file.Sections[i];
            if (section.Settings.TryGetValue(descriptor.Id, out var setting) && setting.IsValid && section.Matches(relativePath, ref steps))
            {
                return (setting, file.Path);
            }

            if (steps == 0)
            {
                ReportSlow(file, section);
                return null;
            }
        }

        return null;
    }

    private void ReportSlow(EditorConfigFile file, EditorConfigSection section)
    {
        if (_slow.Add(file.Path))
        {
            _problems.Add(new FileReport(file.Path, [new Finding(
                ToolDiagnostics.BadEditorConfig,
                section.Start,
                section.Start,
                "It takes too long to match the sections from here on against the path of a file. For such a file nothing counts that they say, nor what " +
                "stands above. Write fewer or shorter patterns.")]));
        }
    }

    private void List(string path)
    {
        if (Load(path) is { IsGlobal: false } && Path.GetDirectoryName(path) is { } directory)
        {
            if (!_listed.TryGetValue(directory, out var files))
            {
                files = [];
                _listed.Add(directory, files);
            }

            files.Add(path);
        }
    }

    // The files that speak of a directory, the outermost first.
    private EditorConfigFile[] GetChain(string directory)
    {
        if (_chains.TryGetValue(directory, out var known))
        {
            return known;
        }

        var chain = new List<EditorConfigFile>();
        var isRoot = AddOwnFiles(directory, chain);
        if (!isRoot && Path.GetDirectoryName(directory) is { } parent)
        {
            chain.InsertRange(0, GetChain(parent));
        }

        return _chains[directory] = chain.ToArray();
    }

    private bool AddOwnFiles(string directory, List<EditorConfigFile> chain)
    {
        var own = new List<string> { Path.Combine(directory, FileName) };
        if (_listed.TryGetValue(directory, out var listed))
        {
            own.AddRange(listed);
        }

        var isRoot = false;
        foreach (var path in own)
        {
            if (Load(path) is { IsGlobal: false } file && !chain.Contains(file))
            {
                if (file.IsRoot)
                {
                    isRoot = true;
                    chain.Clear();
                }

                chain.Add(file);
            }
        }

        return isRoot;
    }

    private void AddOverride(EditorConfigFile file, Policy policy)
    {
        foreach (var section in file.Sections.Prepend(file.Preamble))
        {
            foreach (var setting in section.Settings.Values)
            {
                var message = "The file's severities do not count: its directory is none of the policy's 'settingsDirectories'.";
                _problems.Add(new FileReport(file.Path, [policy.Override(setting.Start, message)]));
                return;
            }
        }
    }

    private EditorConfigFile? Load(string path)
    {
        if (_files.TryGetValue(path, out var known))
        {
            return known;
        }

        EditorConfigFile? file = null;
        try
        {
            if (_read(path) is { } text)
            {
                file = EditorConfigFile.Parse(path, text);
                if (_policy is not null && !_policy.Allows(path))
                {
                    AddOverride(file, _policy);
                    return _files[path] = null;
                }

                if (file.IsGlobal)
                {
                    _globalFiles.Add(file);
                }

                if (file.Problems.Length > 0)
                {
                    _problems.Add(new FileReport(path, file.Problems));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var start = new LinePosition(1, 1);
            _problems.Add(new FileReport(
                path, [new Finding(ToolDiagnostics.BadEditorConfig, start, start, $"The file cannot be read, so nothing in it counts. {e.Message}")]));
        }

        return _files[path] = file;
    }
}
