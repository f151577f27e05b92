using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Json;
using CspBuild.Text;

namespace CspBuild.Severities;

/// <summary>
/// Reads the JSON of a policy. Whatever is not as it should be is a problem with its place, a member that nobody knows too: a policy that
/// was read otherwise than it was meant would ask for less.
/// </summary>
/// <param name="path">The file's absolute path.</param>
/// <param name="text">The whole file, without byte order mark.</param>
internal sealed class PolicyReader(string path, SourceText text)
{
    private const int CurrentVersion = 1;

    private const string Members = "version, levels, requireSuppressionReasons, allowBaselines, settingsDirectories";

    private readonly JsonCursor _json = new(text);
    private readonly HashSet<string> _members = [];

    /// <summary>What is wrong, as findings at their places.</summary>
    public List<Finding> Problems { get; } = [];

    /// <summary>Reads the whole text; what it gives counts only if there are no problems.</summary>
    public Policy Read()
    {
        var policy = new Policy(path);
        if (_json.Peek() == '{' && _json.TryEnter('{'))
        {
            while (_json.TryNext('}'))
            {
                policy = ReadMember(policy);
            }
        }
        else
        {
            _json.Fail("it is no JSON object");
        }

        if (_json.Peek() != '\0')
        {
            _json.Fail("something follows its end");
        }

        if (_json.Problem is { } problem)
        {
            Problems.Clear();
            AddProblem(_json.ProblemOffset, problem);
        }
        else if (!_members.Contains("version"))
        {
            AddProblem(0, $"it has no version; write \"version\": {CurrentVersion}");
        }

        return policy;
    }

    private Policy ReadMember(Policy policy)
    {
        _json.Peek();
        var start = _json.Position;
        var name = _json.ReadName();
        if (_json.Problem is null && !_members.Add(name))
        {
            AddProblem(start, $"it has '{name}' twice; keep one of the two");
        }

        switch (name)
        {
            case "$schema":
                _json.SkipValue();
                return policy;
            case "version":
                _json.Peek();
                var place = _json.Position;
                if (_json.ReadNumber() is not (double)CurrentVersion)
                {
                    AddProblem(place, $"its version is not {CurrentVersion}, the only one that this CspBuild knows");
                }

                return policy;
            case "levels":
                return policy with { Levels = ReadLevels() };
            case "requireSuppressionReasons":
                return policy with { RequiresSuppressionReasons = ReadSwitch(name) };
            case "allowBaselines":
                return policy with { AllowsBaselines = ReadSwitch(name) };
            case "settingsDirectories":
                return policy with { SettingsDirectories = ReadDirectories() };
            default:
                AddProblem(start, $"a policy has no '{name}'; its members are {Members}");
                _json.SkipValue();
                return policy;
        }
    }

    private SeverityMap ReadLevels()
    {
        var (entries, keys) = (new List<SeverityEntry>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        if (!TryEnter('{', "'levels' is no object, such as { \"CSP\": \"warning\" }"))
        {
            return SeverityMap.Default;
        }

        while (_json.TryNext('}'))
        {
            _json.Peek();
            var start = _json.Position;
            var entry = new SeverityEntry(_json.ReadName(), _json.ReadText() ?? string.Empty);
            var problems = new List<string>();
            SeverityMap.Create([entry with { Level = "error" }], problems);
            if (problems.Count > 0)
            {
                AddProblem(start, problems[0].TrimEnd('.'));
            }
            else if (entry.Level is not ("error" or "warning" or "message"))
            {
                AddProblem(start, $"the least level of '{entry.Key}' is \"error\", \"warning\" or \"message\"");
            }
            else if (!keys.Add(DiagnosticCatalog.Find(entry.Key)?.Id ?? entry.Key))
            {
                AddProblem(start, $"it has a level for '{entry.Key}' twice; keep one of the two");
            }

            entries.Add(entry);
        }

        return SeverityMap.Create(entries, []);
    }

    private bool ReadSwitch(string name)
    {
        _json.Peek();
        var start = _json.Position;
        _json.SkipValue();
        var word = text.Substring(start, _json.Position - start);
        if (word is not ("true" or "false"))
        {
            AddProblem(start, $"'{name}' is true or false, without quotes");
        }

        return word == "true";
    }

    private List<string> ReadDirectories()
    {
        var directories = new List<string>();
        if (!TryEnter('[', "'settingsDirectories' is no array, such as [\".\"]"))
        {
            return directories;
        }

        while (_json.TryNext(']'))
        {
            _json.Peek();
            var start = _json.Position;
            if (_json.ReadText() is { } written && Resolve(written) is { } directory)
            {
                directories.Add(directory);
            }
            else
            {
                AddProblem(start, "a directory of 'settingsDirectories' is a path relative to the policy's, with forward slashes");
            }
        }

        return directories;
    }

    // Null for what is no relative path; what is not there does no harm, nothing counts for it.
    private string? Resolve(string written)
    {
        if (written.Length == 0 || written[0] == '/' || written.IndexOfAny(['\\', ':']) >= 0)
        {
            return null;
        }

        var directory = Path.GetDirectoryName(path);
        foreach (var name in written.TrimEnd('/').Split('/'))
        {
            directory = name switch
            {
                _ when directory is null => null,
                "" => null,
                "." => directory,
                ".." => Path.GetDirectoryName(directory),
                _ => directory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar + name,
            };
        }

        return directory;
    }

    private bool TryEnter(char open, string problem)
    {
        if (_json.Peek() == open)
        {
            return _json.TryEnter(open);
        }

        AddProblem(_json.Position, problem);
        _json.SkipValue();
        return false;
    }

    private void AddProblem(int offset, string problem)
    {
        var place = text.GetPosition(offset);
        Problems.Add(new Finding(ToolDiagnostics.BadPolicy, place, place, $"The policy cannot be used: {problem}."));
    }
}
