using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Json;
using CspBuild.Text;

namespace CspBuild.Severities;

/// <summary>Reads the JSON of a policy.</summary>
/// <param name="path">The file's absolute path.</param>
/// <param name="text">The whole file, without byte order mark.</param>
internal sealed class PolicyReader(string path, SourceText text)
{
    private static readonly string[] Members =
        ["$schema", "version", "levels", "requireSuppressionReasons", "allowBaselines", "settingsDirectories"];

    private readonly JsonMembers _members = new(text);

    /// <summary>What is wrong.</summary>
    public List<JsonProblem> Problems => _members.Problems;

    private JsonCursor Cursor => _members.Cursor;

    /// <summary>Reads the whole text; what it gives counts only if there are no problems.</summary>
    public Policy Read()
    {
        var policy = new Policy(path);
        _members.ReadAll("a policy", Members, name => policy = name switch
        {
            "levels" => policy with { Levels = ReadLevels() },
            "requireSuppressionReasons" => policy with { RequiresSuppressionReasons = ReadSwitch(name) },
            "allowBaselines" => policy with { AllowsBaselines = ReadSwitch(name) },
            _ => policy with { SettingsDirectories = ReadDirectories() },
        });
        return policy;
    }

    private SeverityMap ReadLevels()
    {
        var (entries, keys) = (new List<SeverityEntry>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        if (!_members.TryEnter('{', "'levels' is not an object, such as { \"CSP\": \"warning\" }"))
        {
            return SeverityMap.Default;
        }

        while (_members.GoesOn && Cursor.TryNext('}'))
        {
            var start = Cursor.SkipBlanks();
            var entry = new SeverityEntry(Cursor.ReadName(), Cursor.ReadText() ?? string.Empty);
            var problems = new List<string>();
            SeverityMap.Create([entry with { Level = "error" }], problems);
            if (problems.Count > 0)
            {
                _members.Add(start, problems[0].TrimEnd('.'));
            }
            else if (entry.Level is not ("error" or "warning" or "message"))
            {
                _members.Add(start, $"the least level of '{entry.Key}' is \"error\", \"warning\" or \"message\"");
            }
            else if (!keys.Add(DiagnosticCatalog.Find(entry.Key)?.Id ?? entry.Key))
            {
                _members.Add(start, $"it has a level for '{entry.Key}' twice; keep one of the two");
            }

            entries.Add(entry);
        }

        return SeverityMap.Create(entries, []);
    }

    private bool ReadSwitch(string name)
    {
        var start = Cursor.SkipBlanks();
        Cursor.SkipValue();
        var word = text.Substring(start, Cursor.Position - start);
        if (word is not ("true" or "false"))
        {
            _members.Add(start, $"'{name}' is true or false, without quotes");
        }

        return word == "true";
    }

    private List<string> ReadDirectories()
    {
        var directories = new List<string>();
        if (!_members.TryEnter('[', "'settingsDirectories' is not an array, such as [\".\"]"))
        {
            return directories;
        }

        while (_members.GoesOn && Cursor.TryNext(']'))
        {
            var start = Cursor.SkipBlanks();
            if (Cursor.ReadText() is { } written && Resolve(written) is { } directory)
            {
                directories.Add(directory);
            }
            else
            {
                _members.Add(start, "a directory of 'settingsDirectories' is a path relative to the policy's, with forward slashes");
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
}
