using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using CspBuild.Scanning;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>Scans a project's Python files and reports what it finds as errors, warnings and messages of the build.</summary>
[MSBuildMultiThreadableTask]
public sealed class ScanPythonFiles : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The project file's absolute path.</summary>
    [Required]
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The absolute path of the directory that is walked; relative paths of the other parameters start there.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = string.Empty;

    /// <summary>Items of the project's other types; those that are Python and that the project names itself are scanned.</summary>
    public ITaskItem[] ProjectItems { get; set; } = [];

    /// <summary>Files that are scanned wherever they lie and whatever they are called.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Directories, such as the output's, that the walk does not enter.</summary>
    public string[] ExcludedDirectories { get; set; } = [];

    /// <summary>Globs, relative to the project directory, of what is left out.</summary>
    public string[] Exclude { get; set; } = [];

    /// <summary>The largest file that is read, in bytes; empty for the default.</summary>
    public string MaxFileSize { get; set; } = string.Empty;

    /// <summary>The severity map in its property form, <c>KEY=LEVEL;KEY=LEVEL</c>.</summary>
    public string SeverityMap { get; set; } = string.Empty;

    /// <summary>The severity map in its item form, with metadata <c>Severity</c>; it is read after the property.</summary>
    public ITaskItem[] Severities { get; set; } = [];

    /// <summary>Whether everything was scanned and nothing is an error. Only this lets the build go on to copy its output.</summary>
    [Output]
    public bool Passed { get; private set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var clock = Stopwatch.StartNew();
        var logger = new DiagnosticLogger(Log);
        var errors = new List<OptionError>();
        var options = TaskOptions.Read(this, errors);
        foreach (var error in errors)
        {
            logger.LogOptionError(ProjectFile, error);
        }

        if (errors.Count > 0)
        {
            return false;
        }

        try
        {
            var report = ProjectScanner.Scan(options.Scan, _cancellation.Token);
            logger.LogReport(report, options.Severities, clock.Elapsed);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        Passed = !Log.HasLoggedErrors;
        return Passed;
    }

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();
}
