using System;
using System.Collections.Generic;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Text;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>What the global configuration files of a build say together.</summary>
/// <remarks>
/// Where several set the same diagnostic in the same section, the file with the highest level counts; two at the highest level
/// cancel each other, as in Roslyn, because neither is nearer to anything than the other.
/// </remarks>
internal sealed class EditorConfigGlobals
{
    private readonly Dictionary<(string Section, string Id), Winner> _winners = [];
    private readonly List<FileReport> _problems = [];

    /// <summary>Merges files, all of them global.</summary>
    public EditorConfigGlobals(IEnumerable<EditorConfigFile> files)
    {
        foreach (var file in files)
        {
            Merge(file);
        }

        foreach (var winner in _winners.Values)
        {
            if (winner.Rival is { } rival)
            {
                var message = $"{winner.File.Path} sets {rival.Setting.Id} at the same global_level, so neither counts. Raise one of them.";
                AddProblem(rival.File, new Finding(ToolDiagnostics.BadEditorConfig, rival.Setting.Start, rival.Setting.End, message));
            }
        }
    }

    /// <summary>Sections that can match nothing, and settings that cancel each other.</summary>
    public IReadOnlyList<FileReport> Problems => _problems;

    /// <summary>
    /// What counts for a file, and the global file that says it: what stands above all sections, and over that the section with the
    /// file's path.
    /// </summary>
    /// <param name="path">The file's absolute path with forward slashes.</param>
    /// <param name="id">A diagnostic's code.</param>
    public (EditorConfigSetting Setting, string Path)? Find(string path, string id) => FindIn(path, id) ?? FindIn(string.Empty, id);

    private (EditorConfigSetting Setting, string Path)? FindIn(string section, string id) =>
        _winners.TryGetValue((section, id), out var winner) && winner is { Rival: null, Setting.IsValid: true }
            ? (winner.Setting, winner.File.Path)
            : null;

    private void Merge(EditorConfigFile file)
    {
        Merge(file, file.Preamble, string.Empty);
        foreach (var section in file.Sections)
        {
            if (ReadAbsolutePath(section.Name) is { } path)
            {
                Merge(file, section, path);
            }
            else
            {
                AddProblem(file, new Finding(
                    ToolDiagnostics.BadEditorConfig,
                    section.Start,
                    section.Start,
                    "A section of a global configuration file names one file by its absolute path; this one matches nothing."));
            }
        }
    }

    private void Merge(EditorConfigFile file, EditorConfigSection section, string path)
    {
        foreach (var setting in section.Settings.Values)
        {
            var key = (path, setting.Id);
            if (!_winners.TryGetValue(key, out var winner) || winner.File.GlobalLevel < file.GlobalLevel)
            {
                _winners[key] = new Winner(file, setting, Rival: null);
            }
            else if (winner.File.GlobalLevel == file.GlobalLevel)
            {
                _winners[key] = winner with { Rival = new Winner(file, setting, Rival: null) };
            }
        }
    }

    // The unescaped path, or null if the name is a pattern or a relative path.
    private static string? ReadAbsolutePath(string name)
    {
        var path = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '*' or '?' or '[' or '{' or '}' or ',' || (name[i] == '\\' && ++i == name.Length))
            {
                return null;
            }

            path.Append(name[i]);
        }

        var text = PortablePath.Normalize(path.ToString());
        return text[0] == '/' || text.IndexOf(":/", StringComparison.Ordinal) == 1 ? text : null;
    }

    private void AddProblem(EditorConfigFile file, Finding problem) => _problems.Add(new FileReport(file.Path, [problem]));

    private sealed record Winner(EditorConfigFile File, EditorConfigSetting Setting, Winner? Rival);
}
