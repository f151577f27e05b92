using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Scanning;
using CspBuild.Severities;
using Microsoft.Build.Framework;

namespace CspBuild.Build;

/// <summary>What one run of the task was asked for, read once from MSBuild's strings.</summary>
/// <param name="Scan">What to scan.</param>
/// <param name="Severities">How what is found shows.</param>
/// <param name="Warnings">What the project says about warnings of every kind.</param>
internal sealed record TaskOptions(ScanOptions Scan, SeverityMap Severities, WarningProperties Warnings)
{
    // Each has to be started however little there is to read, and a machine with many processors builds other projects meanwhile.
    private const int MostThreads = 8;

    /// <summary>Absolute paths of the configuration files that the project lists.</summary>
    public string[] ConfigurationFiles { get; init; } = [];

    /// <summary>The absolute path of the SARIF log, or of the directory that it goes to; null for no log.</summary>
    public string? ErrorLog { get; init; }

    /// <summary>Whether findings are printed as GitHub's annotations, too.</summary>
    public bool AnnotatesGitHub { get; init; }

    /// <summary>Reads a task's parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static TaskOptions Read(ScanPythonFiles task, List<OptionError> errors)
    {
        var exclude = ReadGlobs(task, errors);
        var walk = new WalkOptions(task.ProjectDirectory)
        {
            AdditionalFiles = FindAdditionalFiles(task, exclude),
            ExcludedDirectories = FindExcludedDirectories(task),
            Exclude = exclude,
        };
        var defaults = new ScanOptions(walk);
        var scan = defaults with
        {
            MaximumFileSize = ReadMaximumFileSize(task.MaxFileSize, errors) ?? defaults.MaximumFileSize,
            ReportUnusedSuppressions = ReadSwitch("CspReportUnusedSuppressions", task.ReportUnusedSuppressions, errors),
            RequireSuppressionReason = ReadSwitch("CspRequireSuppressionReason", task.RequireSuppressionReason, errors),
            Parallelism = Math.Min(Environment.ProcessorCount, MostThreads),
        };

        // Most projects write no map; what would be compiled to read it is a part of what a scan costs in a fresh build.
        var isMapped = task.SeverityMap.Length > 0 || task.Severities.Length > 0;
        return new TaskOptions(scan, isMapped ? ReadSeverities(task, errors) : SeverityMap.Default, ReadWarnings(task))
        {
            ConfigurationFiles = Array.ConvertAll(task.ConfigurationFiles, file => MakeAbsolute(task.ProjectDirectory, file.ItemSpec)),
            ErrorLog = task.ErrorLog.Length == 0 ? null : MakeAbsolute(task.ProjectDirectory, UseSeparators(task.ErrorLog)),
            AnnotatesGitHub = Switch.IsTrue(task.GitHubActions),
        };
    }

    /// <summary>What decides about the findings of the scan.</summary>
    public SeverityPolicy CreatePolicy() => new(
        Warnings, Severities, () => new EditorConfigSeverities(Scan.Walk.Root, ConfigurationFiles, EditorConfigReader.Read));

    private static Glob[] ReadGlobs(ScanPythonFiles task, List<OptionError> errors)
    {
        var globs = new List<Glob>();
        foreach (var pattern in task.Exclude)
        {
            if (Glob.TryParse(pattern, task.ProjectDirectory, out var problem) is { } glob)
            {
                globs.Add(glob);
            }
            else
            {
                errors.Add(new OptionError(
                    ToolDiagnostics.BadGlob,
                    $"CspExclude has '{pattern}', which is not a glob: {problem}. Write a path relative to the project directory, with *, ? and **."));
            }
        }

        return [.. globs];
    }

    private static string[] FindAdditionalFiles(ScanPythonFiles task, Glob[] excluded)
    {
        var files = new List<string>();
        foreach (var item in task.Files)
        {
            files.Add(MakeAbsolute(task.ProjectDirectory, item.ItemSpec));
        }

        foreach (var item in task.ProjectItems)
        {
            if (IsPython(item.ItemSpec) && IsNamedByProject(item))
            {
                // An item may name a file that a later target makes; it cannot be scanned yet.
                var path = MakeAbsolute(task.ProjectDirectory, item.ItemSpec);
                if (File.Exists(path) && !Array.Exists(excluded, glob => glob.MatchesFile(path)))
                {
                    files.Add(path);
                }
            }
        }

        return [.. files];
    }

    private static bool IsPython(string path) =>
        FileNames.Classify(Path.GetFileName(path)) is SourceFileKind.Python or SourceFileKind.Notebook;

    // What the SDK's own globs name lies in the project's directory: the walk takes it, or leaves it out with reason.
    private static bool IsNamedByProject(ITaskItem item) =>
        !item.GetMetadata("DefiningProjectName").StartsWith("Microsoft.NET.Sdk", StringComparison.OrdinalIgnoreCase);

    // A build may write its output into the project's directory itself, or above it; that must not hide the sources.
    private static string[] FindExcludedDirectories(ScanPythonFiles task)
    {
        var project = task.ProjectDirectory + Path.DirectorySeparatorChar;
        var directories = new List<string>();
        foreach (var written in task.ExcludedDirectories)
        {
            var path = MakeAbsolute(task.ProjectDirectory, UseSeparators(written));
            var directory = path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
            if (!project.StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase))
            {
                directories.Add(directory);
            }
        }

        return [.. directories];
    }

    private static long? ReadMaximumFileSize(string written, List<OptionError> errors)
    {
        if (written.Length == 0)
        {
            return null;
        }

        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= FileReader.LargestSize)
        {
            return size;
        }

        errors.Add(new OptionError(ToolDiagnostics.BadProperty, $"CspMaxFileSize is '{written}'. Give a number of bytes from 1 to {FileReader.LargestSize}."));
        return null;
    }

    private static bool ReadSwitch(string property, string written, List<OptionError> errors)
    {
        var isTrue = Switch.IsTrue(written);
        if (!isTrue && written.Trim().Length > 0 && !Switch.IsFalse(written))
        {
            errors.Add(new OptionError(ToolDiagnostics.BadProperty, $"{property} is '{written}'. Say true or false."));
        }

        return isTrue;
    }

    private static SeverityMap ReadSeverities(ScanPythonFiles task, List<OptionError> errors)
    {
        var entries = new List<SeverityEntry>(SeverityMap.Split(task.SeverityMap));
        foreach (var item in task.Severities)
        {
            entries.Add(new SeverityEntry(item.ItemSpec, item.GetMetadata("Severity").Trim()));
        }

        var problems = new List<string>();
        var severities = SeverityMap.Create(entries, problems);
        foreach (var problem in problems)
        {
            errors.Add(new OptionError(ToolDiagnostics.BadSeverityMap, problem));
        }

        return severities;
    }

    private static WarningProperties ReadWarnings(ScanPythonFiles task) => new()
    {
        NoWarn = task.NoWarn,
        AsErrors = task.WarningsAsErrors,
        NotAsErrors = task.WarningsNotAsErrors,
        AsMessages = task.WarningsAsMessages,
        TreatAsErrors = Array.Exists(task.TreatWarningsAsErrors, Switch.IsTrue),
    };

    // Properties keep the backslashes that the SDK and projects from Windows write, also where they separate nothing.
    private static string UseSeparators(string path) => path.Replace('\\', Path.DirectorySeparatorChar);

    private static string MakeAbsolute(string directory, string path) => Path.GetFullPath(Path.Combine(directory, path));
}
