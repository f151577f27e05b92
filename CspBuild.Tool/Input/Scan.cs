using System;
using System.Collections.Generic;
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
using CspBuild.Tool.Output;

namespace CspBuild.Tool.Input;

/// <summary>Runs the engine and decides at which levels its findings show, as a build does.</summary>
/// <param name="Severities">The severity map.</param>
/// <param name="Host">Where it runs.</param>
internal sealed record Scan(SeverityMap Severities, ToolHost Host)
{
    /// <summary>What is the same for every walk.</summary>
    public required ScanOptions Options { get; init; }

    /// <summary>Whether a scan that takes its time says how far it is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>What is accepted because it was there before, or null.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Whether files have their names without links, as the entries of a baseline need them.</summary>
    public bool UsesRealNames { get; init; }

    /// <summary>What nothing lowers, or null.</summary>
    public Policy? Policy { get; init; }

    /// <summary>How old an entry of the baseline may be.</summary>
    public BaselineAge BaselineAge { get; init; } = new(Host.Today, MaximumDays: null);

    /// <summary>Scans what the walks meet.</summary>
    /// <exception cref="OperationCanceledException">The user wants no more.</exception>
    public ScanOutcome Run(WalkOptions[] walks)
    {
        var (findings, switchedOff, leftOut) = (new List<ReportedFinding>(), new List<ReportedFinding>(), new List<LeftOut>());
        var (walked, parsed) = (0, 0);
        foreach (var (options, report) in Walk(walks))
        {
            var files = Baseline is null ? report.Files : BaselineScan.Create(report, options, Baseline, BaselineAge).Files;
            findings.AddRange(Apply(files, options.Walk.Root, switchedOff));
            leftOut.AddRange(report.LeftOut);
            walked += report.FilesWalked;
            parsed += report.FilesParsed;
        }

        // Two directories may have an .editorconfig above both.
        var distinct = walks.Length > 1 ? findings.Distinct() : findings;
        var sorted = distinct.OrderBy(reported => reported.Path, StringComparer.Ordinal);
        return new ScanOutcome([.. sorted], walked, parsed)
        {
            SwitchedOff = [.. switchedOff],
            LeftOut = [.. leftOut.OrderBy(left => left.Path, StringComparer.Ordinal)],
            Root = GetRoot(walks),
            HasBaseline = Baseline is not null,
        };
    }

    /// <summary>What each of the walks finds, one after the other.</summary>
    /// <exception cref="OperationCanceledException">The user wants no more.</exception>
    public IEnumerable<WalkReport> Walk(WalkOptions[] walks)
    {
        using var progress = new Progress(ShowsProgress ? Host.Error : TextWriter.Null);
        var walked = 0;
        var (reported, watched) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var walk in walks)
        {
            var (options, before) = (Options with { Walk = walk }, walked);
            var report = ProjectScanner.Scan(options, Host.Cancellation, count => progress.Show(before + count));
            walked += report.FilesWalked;

            // A link in an outer directory may lead to a file of an inner one.
            yield return new WalkReport(options, report with
            {
                Files = Array.FindAll(report.Files, file => reported.Add(file.Path)),
                WatchedFiles = [.. report.WatchedFiles.Where(watched.Add)],
            });
        }
    }

    /// <summary>Scans standard input as the file of a name.</summary>
    /// <param name="name">A path, absolute or relative to the current directory, or null.</param>
    public ScanOutcome RunInput(string? name)
    {
        var path = Host.MakeAbsolute(name ?? "<stdin>");
        path = UsesRealNames ? new RealPaths(Host.WorkingDirectory).FindName(path) : path;
        var report = ScanInput(new SourceFile(string.Empty, path, FileNames.ClassifyNamed(Path.GetFileName(path))));
        var switchedOff = new List<ReportedFinding>();
        var files = Baseline is null ? report.Files : BaselineReview.Create(Baseline, report.Files, BaselineAge).Files;
        return new ScanOutcome(Apply(files, Host.WorkingDirectory, switchedOff), report.FilesWalked, report.FilesParsed)
        {
            SwitchedOff = [.. switchedOff],
            Root = Host.WorkingDirectory,
            HasBaseline = Baseline is not null,
        };
    }

    private ScanReport ScanInput(SourceFile file)
    {
        try
        {
            using var input = Host.OpenInput();
            return ProjectScanner.Scan(Options, file, new StreamSource(input));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"Standard input cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Decides at which levels findings show.</summary>
    /// <param name="files">What was found.</param>
    /// <param name="directory">Where the walk started that found them.</param>
    /// <param name="switchedOff">Receives what does not show.</param>
    public ReportedFinding[] Apply(FileReport[] files, string directory, List<ReportedFinding> switchedOff)
    {
        var policy = new SeverityPolicy(new WarningProperties(), Severities, ReadEditorConfig)
        {
            Settings = Options.Settings,
            Policy = Policy,
        };
        return policy.Apply(files, switchedOff, Host.Cancellation);

        EditorConfigSeverities ReadEditorConfig() => new(directory, [], EditorConfigReader.Read, Policy);
    }

    private string GetRoot(WalkOptions[] walks) => walks is [{ TakesNamedFilesOnly: false } walk] ? walk.Root : Host.WorkingDirectory;

    private sealed class StreamSource(Stream stream) : IByteSource
    {
        public int Read(byte[] buffer, int position, int count) => stream.Read(buffer, position, count);
    }
}
