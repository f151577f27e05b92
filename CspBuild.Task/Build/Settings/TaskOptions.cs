using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Severities;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Suppressions;
using CspBuild.Suppressions.Foreign;
using CspBuild.Text;
using Microsoft.Build.Framework;

namespace CspBuild.Build.Settings;

/// <summary>What one run of the task was asked for, read once from MSBuild's strings.</summary>
/// <param name="Scan">What to scan.</param>
/// <param name="Severities">How what is found shows.</param>
/// <param name="Warnings">What the project says about warnings of every kind.</param>
internal sealed record TaskOptions(ScanOptions Scan, SeverityMap Severities, WarningProperties Warnings)
{
    // Each has to be started however little there is to read, and a machine with many processors builds other projects meanwhile.
    private const int MostThreads = 8;

    // No path has it in it, as any other text may be in a name.
    private static readonly string[] OnlyFilesSeparator = ["//"];

    /// <summary>Absolute paths of the configuration files that the project lists.</summary>
    public string[] ConfigurationFiles { get; init; } = [];

    /// <summary>The findings that are accepted because they were there before; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>How old an entry of the baseline may be.</summary>
    public BaselineAge BaselineAge { get; init; } = new(DateTime.UtcNow.Date, MaximumDays: null);

    /// <summary>What no setting of the project lowers, or null.</summary>
    public Policy? Policy { get; init; }

    /// <summary>The absolute path of the file that stands for the project's settings where their place is not known.</summary>
    public string? SettingsPlace { get; init; }

    /// <summary>The absolute path of the SARIF log, or of the directory that it goes to; null for no log.</summary>
    public string? ErrorLog { get; init; }

    /// <summary>What is wrong with single items, about the project file; the scan goes on.</summary>
    public Finding[] Problems { get; init; } = [];

    /// <summary>When the build began that this scan is a part of, or null where nobody knows.</summary>
    public DateTime? BuildStart { get; init; }

    /// <summary>Whether the log holds findings that somebody has accepted.</summary>
    public bool LogsAccepted { get; init; } = true;

    /// <summary>The settings that the project's files have.</summary>
    public List<WrittenSetting> Written { get; init; } = [];

    /// <summary>What is wrong with settings and does not stop the scan.</summary>
    public FileReport[] SettingReports { get; init; } = [];

    /// <summary>Whether findings are printed as GitHub's annotations, too.</summary>
    public bool AnnotatesGitHub { get; init; }

    /// <summary>Whether codes are printed without their hyphen.</summary>
    public bool UsesPlainCodes { get; init; }

    /// <summary>Reads a task's parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static TaskOptions Read(ScanPythonFiles task, List<OptionError> errors)
    {
        var written = WrittenSettings.Read(task.SettingsFiles);
        var walk = WalkReader.Read(task, errors, out var problems);
        walk = task.IsSolution ? WalkReader.ReadSolution(walk) : walk;
        if (task.OnlyFiles.Length > 0)
        {
            walk = walk with { TakesNamedFilesOnly = true, AdditionalFiles = [], ShippedFiles = [], RenamedFiles = ReadOnlyFiles(task.OnlyFiles) };
            problems = [];
        }

        var globalProperties = FindGlobalProperties(task);
        var policy = PolicyOptions.Read(ReadPath(task, "CspPolicy", PolicyOptions.Choose(globalProperties, task.Policy), errors), errors);
        var baseline = policy is { AllowsBaselines: false } ? null : ReadBaseline(task, errors);
        var defaults = new ScanOptions(walk);
        var scan = defaults with
        {
            WatchedFiles = baseline?.FindFiles() ?? defaults.WatchedFiles,
            MaximumFileSize = ReadMaximumFileSize(task.MaxFileSize, errors) ?? defaults.MaximumFileSize,
            ReportUnusedSuppressions = Switch.Read("CspReportUnusedSuppressions", task.ReportUnusedSuppressions, errors),
            RequireSuppressionReason = Switch.Read("CspRequireSuppressionReason", task.RequireSuppressionReason, errors),
            Acceptance = new Acceptance
            {
                OnlyWithReason = policy is { RequiresSuppressionReasons: true },
                Tools = ReadForeignTools(task.AcceptSuppressionsOf, errors),
            },
            ProposesFixes = Switch.Read("CspErrorLogFixes", task.ErrorLogFixes, errors) && task.ErrorLog.Length > 0,
            Parallelism = Math.Min(Environment.ProcessorCount, MostThreads),
        };

        // Only false switches these off, the first two where the targets ask; here they are checked for words that mean neither true nor false.
        Switch.Read("CspEnabled", task.Enabled, errors);
        Switch.Read("CspSolutionScan", task.SolutionScan, errors);
        Switch.Read("CspErrorLogSuppressed", task.ErrorLogSuppressed, errors);

        // Most projects write no map; what would be compiled to read it is a part of what a scan costs in a fresh build.
        var isMapped = task.SeverityMap.Length > 0 || task.Severities.Length > 0;
        return new TaskOptions(scan, isMapped ? ReadSeverities(task, written, errors) : SeverityMap.Default, ReadWarnings(task))
        {
            ConfigurationFiles = FindConfigurationFiles(task),
            ErrorLog = ReadPath(task, "CspErrorLog", task.ErrorLog, errors),
            Baseline = baseline,
            BaselineAge = new BaselineAge(DateTime.UtcNow.Date, ReadMaximumAge(task.MaxBaselineAge, errors)),
            LogsAccepted = !Switch.IsFalse(task.ErrorLogSuppressed),
            Policy = policy,
            SettingsPlace = task.SettingsPlace,
            Written = written,
            SettingReports = SettingNameReview.Find(written, globalProperties.Keys, task.SettingsPlace)
                .Concat(PolicyOptions.RefuseBaseline(policy, task.Baseline, written, task.SettingsPlace)).ToArray(),
            Problems = problems,
            BuildStart = ReadTime(task.BuildStart),
            AnnotatesGitHub = ReadAnnotations(task, errors),
            UsesPlainCodes = Switch.Read("CspPlainCodes", task.PlainCodes, errors),
        };
    }

    /// <summary>The global properties of the project that a task runs in; none where the engine does not tell.</summary>
    public static IReadOnlyDictionary<string, string> FindGlobalProperties(ScanPythonFiles task) =>
        task.BuildEngine is IBuildEngine6 engine ? engine.GetGlobalProperties() : new Dictionary<string, string>();

    /// <summary>What decides about the findings of the scan.</summary>
    public SeverityPolicy CreatePolicy() => new(
        Warnings, Severities, () => new EditorConfigSeverities(Scan.Walk.Root, ConfigurationFiles, EditorConfigReader.Read, Policy))
    {
        Policy = Policy,
        SettingsPlace = SettingsPlace,
        FindMapEntry = FindMapEntry,
    };

    // The last one that is written counts; what an import says that nobody reads stays unseen.
    private (string Path, LinePosition Start)? FindMapEntry(string key) =>
        Written.FindLast(setting => (setting.Is("CspSeverity", isItem: true) || setting.Is("CspSeverityMap", isItem: false)) &&
            SeverityMap.Names(setting.Value, key)) is { } found
            ? (found.Path, found.Start)
            : null;

    private static SourceFile[] ReadOnlyFiles(string written)
    {
        var parts = written.Split(OnlyFilesSeparator, StringSplitOptions.None);
        var files = new List<SourceFile>();
        for (var i = 0; i < parts.Length; i += 2)
        {
            if (Enum.TryParse(parts[i + 1], out SourceFileKind kind))
            {
                files.Add(new SourceFile("", parts[i], kind));
            }
        }

        return [.. files];
    }

    private static bool ReadAnnotations(ScanPythonFiles task, List<OptionError> errors)
    {
        Switch.Read("CspGitHubAnnotations", task.GitHubAnnotations, errors);
        return Switch.IsTrue(task.GitHubActions) && !Switch.IsFalse(task.GitHubAnnotations);
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

        errors.Add(new OptionError(ToolDiagnostics.BadProperty, $"CspMaxFileSize is '{written}'. Give a number of bytes from 1 to {FileReader.LargestSize}.")
        {
            Property = ("CspMaxFileSize", written),
        });
        return null;
    }

    private static Baseline? ReadBaseline(ScanPythonFiles task, List<OptionError> errors)
    {
        if (ReadPath(task, "CspBaseline", task.Baseline, errors) is not { } path)
        {
            return null;
        }

        var problems = new List<Finding>();
        var baseline = BaselineFile.Read(path, problems);
        errors.AddRange(problems.ConvertAll(problem => new OptionError(problem.Descriptor, problem.Message) { Path = path, Start = problem.Start }));
        return baseline;
    }

    private static int? ReadMaximumAge(string written, List<OptionError> errors)
    {
        if (written.Length == 0)
        {
            return null;
        }

        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return days;
        }

        errors.Add(new OptionError(ToolDiagnostics.BadProperty, $"CspMaxBaselineAge is '{written}'. Give a number of days from 0 to {int.MaxValue}.")
        {
            Property = ("CspMaxBaselineAge", written),
        });
        return null;
    }

    private static ForeignTools ReadForeignTools(string written, List<OptionError> errors)
    {
        var problems = new List<string>();
        var tools = ForeignToolNames.Read(written, problems);
        errors.AddRange(problems.ConvertAll(problem => new OptionError(ToolDiagnostics.BadProperty, $"CspAcceptSuppressionsOf: {problem}")
        {
            Property = ("CspAcceptSuppressionsOf", written),
        }));
        return tools;
    }

    private static SeverityMap ReadSeverities(ScanPythonFiles task, List<WrittenSetting> written, List<OptionError> errors)
    {
        var entries = new List<SeverityEntry>(SeverityMap.Split(task.SeverityMap));
        var propertyCount = entries.Count;
        foreach (var item in task.Severities)
        {
            entries.Add(new SeverityEntry(item.ItemSpec, item.GetMetadata("Severity").Trim()));
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, isItem) = (entries[i], i >= propertyCount);
            var problems = new List<string>();
            SeverityMap.Create([entry], problems);
            foreach (var problem in problems)
            {
                var name = isItem ? "CspSeverity" : "CspSeverityMap";
                var place = written.FindLast(setting => setting.Is(name, isItem) && setting.Value.Contains(entry.Key));
                var definedBy = isItem ? task.Severities[i - propertyCount].GetMetadata("DefiningProjectFullPath") : string.Empty;
                errors.Add(new OptionError(ToolDiagnostics.BadSeverityMap, $"{(isItem ? "An item of CspSeverity" : "CspSeverityMap")}: {problem}")
                {
                    Path = place?.Path ?? (definedBy.Length > 0 ? definedBy : null),
                    Start = place?.Start ?? default,
                });
            }
        }

        return SeverityMap.Create(entries, []);
    }

    private static WarningProperties ReadWarnings(ScanPythonFiles task) => new()
    {
        NoWarn = task.NoWarn,
        AsErrors = task.WarningsAsErrors,
        NotAsErrors = task.WarningsNotAsErrors,
        AsMessages = task.WarningsAsMessages,
        TreatAsErrors = Array.Exists(task.TreatWarningsAsErrors, Switch.IsTrue),
    };

    private static DateTime? ReadTime(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time <= DateTime.MaxValue.Ticks
            ? new DateTime(time, DateTimeKind.Utc)
            : null;

    private static string[] FindConfigurationFiles(ScanPythonFiles task)
    {
        var files = new List<string>();
        var names = new DiskNames();
        foreach (var item in task.ConfigurationFiles)
        {
            if (ItemPath.TryMakeAbsolute(task.ProjectDirectory, item.ItemSpec) is { } path)
            {
                files.Add(names.Find(path));
            }
        }

        return [.. files];
    }

    private static string? ReadPath(ScanPythonFiles task, string property, string written, List<OptionError> errors)
    {
        if (written.Length == 0)
        {
            return null;
        }

        var path = ItemPath.TryMakeAbsolute(task.ProjectDirectory, ItemPath.UseSeparators(written));
        if (path is null)
        {
            errors.Add(new OptionError(ToolDiagnostics.BadProperty, $"{property} is '{written}', which is not a path. Write a file's or a directory's path.")
            {
                Property = (property, written),
            });
            return null;
        }

        return new DiskNames().Find(path);
    }
}
