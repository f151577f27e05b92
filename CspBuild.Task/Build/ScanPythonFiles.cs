using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using CspBuild.Build.Settings;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Reports;
using CspBuild.Reports.Sarif;
using CspBuild.Rules;
using CspBuild.Scanning;
using CspBuild.Severities;
using CspBuild.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>Scans a project's Python files and reports what it finds as errors, warnings and messages of the build.</summary>
[MSBuildMultiThreadableTask]
public sealed class ScanPythonFiles : ProjectTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    private bool _failsWithOthers;

    /// <summary>The absolute path of the file that wrong settings are reported in.</summary>
    internal string SettingsPlace => SettingsFile.Length > 0 ? SettingsFile : ProjectFile;

    /// <summary>
    /// The file that wrong settings are reported in, where that is not the project's: the solution's scan has none of its own.
    /// </summary>
    public string SettingsFile
    {
        get;
        set => field = new DiskNames().Find(value);
    } = string.Empty;

    /// <summary>The project that scans what lies beside the projects of a solution.</summary>
    public string SolutionProject { get; set; } = string.Empty;

    /// <summary>The directory of the solution; empty where there is none, or no scan of it.</summary>
    public string SolutionDirectory { get; set; } = string.Empty;

    /// <summary>The assembly of this task, which that project is to load as well.</summary>
    public string TaskAssembly { get; set; } = string.Empty;

    /// <summary>The global properties that it must not have, so that every project asks the same.</summary>
    public string[] NotOfSolution { get; set; } = [];

    /// <summary>
    /// The files of a scan of nothing else, their absolute paths and kinds in turn with <c>//</c> between them; empty for the project's.
    /// </summary>
    public string OnlyFiles { get; set; } = string.Empty;

    /// <summary>What the project says of the switch that has this task run: a word that is none for false may be none for true.</summary>
    public string Enabled { get; set; } = string.Empty;

    /// <summary>The same of the solution's scan.</summary>
    public string SolutionScan { get; set; } = string.Empty;

    /// <summary>The largest file that is read, in bytes; empty for the default.</summary>
    public string MaxFileSize { get; set; } = string.Empty;

    /// <summary>The severity map in its property form, <c>KEY=LEVEL;KEY=LEVEL</c>.</summary>
    public string SeverityMap { get; set; } = string.Empty;

    /// <summary>The severity map in its item form, with metadata <c>Severity</c>; it is read after the property.</summary>
    public ITaskItem[] Severities { get; set; } = [];

    /// <summary>
    /// The project's configuration files beside those that are found by their place: <c>EditorConfigFiles</c>,
    /// <c>GlobalAnalyzerConfigFiles</c>.
    /// </summary>
    public ITaskItem[] ConfigurationFiles { get; set; } = [];

    /// <summary>Codes that are not reported.</summary>
    public string NoWarn { get; set; } = string.Empty;

    /// <summary>Codes that are errors.</summary>
    public string WarningsAsErrors { get; set; } = string.Empty;

    /// <summary>Codes that are at most warnings.</summary>
    public string WarningsNotAsErrors { get; set; } = string.Empty;

    /// <summary>Codes whose warnings are messages.</summary>
    public string WarningsAsMessages { get; set; } = string.Empty;

    /// <summary>Whether warnings are errors: if any of the strings is <c>true</c>.</summary>
    public string[] TreatWarningsAsErrors { get; set; } = [];

    /// <summary><c>true</c> to report comments that name a rule and accept nothing.</summary>
    public string ReportUnusedSuppressions { get; set; } = string.Empty;

    /// <summary><c>true</c> to report comments that accept a finding and give no reason.</summary>
    public string RequireSuppressionReason { get; set; } = string.Empty;

    /// <summary>Other tools whose comments accept findings, too, with semicolons between them; empty for none.</summary>
    public string AcceptSuppressionsOf { get; set; } = string.Empty;

    /// <summary>The baseline, a file with findings that are accepted because they were there before; empty for none.</summary>
    public string Baseline { get; set; } = string.Empty;

    /// <summary>The days after which an entry of the baseline accepts nothing any more; empty for no end.</summary>
    public string MaxBaselineAge { get; set; } = string.Empty;

    /// <summary>The policy, a file with what no setting of the project lowers; empty for none.</summary>
    public string Policy { get; set; } = string.Empty;

    /// <summary>Where the SARIF log goes, a file or a directory; empty for nowhere.</summary>
    public string ErrorLog { get; set; } = string.Empty;

    /// <summary>Whether the scan is a solution's, which says how much Python lies below it.</summary>
    public bool IsSolution { get; set; }

    /// <summary>What build servers say about themselves; <c>true</c> in any of the strings is one.</summary>
    public string[] ContinuousIntegration { get; set; } = [];

    /// <summary><c>false</c> to print no annotations in a job on GitHub.</summary>
    public string GitHubAnnotations { get; set; } = string.Empty;

    /// <summary><c>true</c> to print codes without their hyphen.</summary>
    public string PlainCodes { get; set; } = string.Empty;

    /// <summary>When this build began, in ticks of universal time; empty where nobody knows.</summary>
    public string BuildStart { get; set; } = string.Empty;

    /// <summary><c>true</c> for a log with the changes that take findings away.</summary>
    public string ErrorLogFixes { get; set; } = string.Empty;

    /// <summary><c>false</c> to leave out of the log what somebody has accepted.</summary>
    public string ErrorLogSuppressed { get; set; } = string.Empty;

    /// <summary>
    /// The files whose text is searched for settings that nobody knows: the project's own, and those that its place imports.
    /// </summary>
    public string[] SettingsFiles { get; set; } = [];

    /// <summary>What GitHub says about itself: <c>true</c> in a job of its own.</summary>
    public string GitHubActions { get; set; } = string.Empty;

    /// <summary>Whether everything was scanned, the solution's files too, and nothing is an error. Only this lets the build go on to copy its output.</summary>
    [Output]
    public bool Passed { get; private set; }

    /// <summary>Absolute paths of the files with findings, suppressed ones too.</summary>
    [Output]
    public ITaskItem[] ReportedFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var solution = SolutionVerdict.Ask(this);
        var clock = Stopwatch.StartNew();
        var errors = new List<OptionError>();
        var options = TaskOptions.Read(this, errors);
        var annotationRoot = options.AnnotatesGitHub ? SourceRootFinder.Find(ProjectDirectory) : null;
        var logger = new DiagnosticLogger(Log, annotationRoot) { UsesPlainCodes = options.UsesPlainCodes };
        try
        {
            if (errors.Count > 0)
            {
                ReportedFinding[] found = [.. errors.ConvertAll(error => error.FindPlace(options.Written).AtProject(SettingsPlace))];
                Report(logger, options, new ScanResult(found, [], Coverage: null));
            }
            else
            {
                Scan(logger, options, solution.ReportedFiles, clock);
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        Passed = solution.IsPassed && !_failsWithOthers && !Log.HasLoggedErrors;
        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    private void Scan(DiagnosticLogger logger, TaskOptions options, string[] reportedElsewhere, Stopwatch clock)
    {
        var report = ProjectScanner.Scan(options.Scan, _cancellation.Token);
        var elsewhere = new HashSet<string>(reportedElsewhere, PortablePath.Comparer);
        var files = Array.FindAll(report.Files, file => !elsewhere.Contains(file.Path));
        ReportedFiles = Array.ConvertAll(files, file => EscapedValue.CreateItem(file.Path));
        if (options.Baseline is { } baseline)
        {
            report.WatchedFiles.ExceptWith(elsewhere);
            var compared = BaselineScan.Create(report with { Files = files }, options.Scan, baseline, options.BaselineAge);
            files = compared.Files;
            ReportedFiles = ReportedFiles.Concat(compared.StaleFiles.Select(EscapedValue.CreateItem)).ToArray();
        }

        var all = new List<FileReport>(options.SettingReports);
        if (options.Problems.Length > 0)
        {
            all.Add(new FileReport(SettingsPlace, options.Problems));
        }

        all.AddRange(files);
        var switchedOff = new List<ReportedFinding>();
        var findings = options.CreatePolicy().Apply(all.ToArray(), switchedOff, _cancellation.Token);

        // Whether what was left out holds Python at all costs another walk, which nobody pays who would not see it.
        var coverage = new CoverageLogger(Log, Array.Exists(ContinuousIntegration, Switch.IsTrue));
        var leftOut = coverage.IsRead || options.ErrorLog is not null ? LeftOutPython.Choose(report.LeftOut) : [];
        var seen = new ScanCoverage(report.FilesWalked, report.FilesParsed, leftOut);
        Report(logger, options, new ScanResult(findings, [.. switchedOff], seen));
        coverage.LogLeftOut(leftOut);
        var summary = new ScanSummary(report.FilesWalked, report.FilesParsed)
            .Count(findings, hasBaseline: options.Baseline is not null)
            .Remark(switchedOff.Count, "switched off")
            .Remark(Array.FindAll(leftOut, left => left.Reason != LeftOutReason.Output).Length, "left out");
        coverage.LogSummary(summary, clock.Elapsed);
        if (IsSolution)
        {
            coverage.LogSolution(options.Scan.Walk, report.FilesWalked);
        }
    }

    private void Report(DiagnosticLogger logger, TaskOptions options, ScanResult result)
    {
        // Projects may name one Python file, and share a baseline or settings. Whoever comes first says what is wrong in it, and the others fail
        // with it.
        var own = new List<ReportedFinding>();
        foreach (var found in result.Findings)
        {
            if (found.Finding.IsAccepted || OncePerBuild.IsFirst(BuildEngine, Describe(found)))
            {
                own.Add(found);
            }
            else
            {
                _failsWithOthers |= found.Level == Level.Error || (found.Level == Level.Warning && IsErrorToEngine(logger.FindCode(found)));
            }
        }

        logger.LogFindings([.. own], SettingsPlace);
        if (options.ErrorLog is not null)
        {
            logger.LogFindings(WriteErrorLog(options, options.ErrorLog, result), SettingsPlace);
        }
    }

    // -warnaserror with codes: the engine makes an error of what is logged, and of what another project has logged nobody's.
    private bool IsErrorToEngine(string? code) => code is not null && BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(code);

    // There may be several problems at the place of a file, and one finding of a rule. An unknown property without a place is the command
    // line's, which every project has.
    private static string Describe(ReportedFinding found)
    {
        var finding = found.Finding;
        var path = finding.Descriptor == ToolDiagnostics.UnknownSetting && finding.Start == default ? string.Empty : found.Path;
        return $"{path}\n{finding.Start}\n{finding.Descriptor.Id}\n{found.Level}\n{(finding.Kind is null ? finding.Message : string.Empty)}";
    }

    // The policy decides about it as about what is wrong in a file: it is a warning, and can be made an error.
    private ReportedFinding[] FindSharedLog(TaskOptions options, string path, SarifLog log)
    {
        if (options.BuildStart is not { } start || !SarifFile.IsOtherProjects(path, log, start))
        {
            return [];
        }

        var message = $"The log of another project of this build, {path}, is overwritten with this project's. " +
            "Let CspErrorLog end with a slash: it is a directory then, and every project has a log of its own.";
        var finding = new Finding(ToolDiagnostics.SharedLog, default, default, message);
        return options.CreatePolicy().Apply([new FileReport(SettingsPlace, [finding])], _cancellation.Token);
    }

    // A project without Python needs no log; where an earlier build left one, it must not go on saying what is no longer so.
    private ReportedFinding[] WriteErrorLog(TaskOptions options, string errorLog, ScanResult result)
    {
        var root = SourceRootFinder.Find(ProjectDirectory);
        try
        {
            // What only some target frameworks ship has a scan of its own after this one, and a log of its own; it need not come every time.
            var (owner, path) = FindErrorLog(errorLog, root, OnlyFiles.Length > 0);
            var (other, otherPath) = FindErrorLog(errorLog, root, isOfShipped: true);
            if (other != owner && SarifFile.IsLogOf(otherPath, root, other))
            {
                SarifFile.Write(otherPath, new SarifLog(root, other, ProductVersion.Current, []));
            }

            ReportedFinding[] problems = [];
            if (result.Coverage?.FilesRead > 0 || result.Findings.Length > 0 || File.Exists(path))
            {
                var logged = options.LogsAccepted ? result.Findings : Array.FindAll(result.Findings, found => !found.Finding.IsAccepted);
                var log = new SarifLog(root, owner, ProductVersion.Current, logged)
                {
                    SwitchedOff = options.LogsAccepted ? result.SwitchedOff : [],
                    Coverage = result.Coverage,
                    HasBaseline = options.Baseline is not null,
                };
                problems = FindSharedLog(options, path, log);
                SarifFile.Write(path, log);
            }

            return problems;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var problem = new OptionError(ToolDiagnostics.UnwritableLog, $"The log that CspErrorLog asks for cannot be written. {e.Message}");
            return [problem.AtProject(SettingsPlace)];
        }
    }

    private (string Owner, string Path) FindErrorLog(string errorLog, SourceRoot root, bool isOfShipped)
    {
        var owner = isOfShipped ? ProjectFile + ".shipped" : ProjectFile;
        var path = SarifFile.GetPath(errorLog, owner, root);
        var isShared = isOfShipped && path == errorLog && !AtomicFile.IsNothing(path);
        return (owner, isShared ? Path.ChangeExtension(path, ".shipped" + Path.GetExtension(path)) : path);
    }

    private sealed record ScanResult(ReportedFinding[] Findings, ReportedFinding[] SwitchedOff, ScanCoverage? Coverage);
}
