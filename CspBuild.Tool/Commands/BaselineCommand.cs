using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Scanning;
using CspBuild.Severities;
using CspBuild.Tool.Input;
using CspBuild.Tool.Output;

namespace CspBuild.Tool.Commands;

/// <summary><c>cspbuild baseline</c>: accepts what is found now, or takes out what is found no more.</summary>
internal sealed class BaselineCommand
{
    private const string DefaultName = "csp-baseline.json";

    private readonly Option<string> _baseline = new("--baseline")
    {
        Description = $"The file to write, above all files with findings; {DefaultName} if not given.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultName,
    };

    private readonly Option<bool> _prune = new("--prune") { Description = "Only takes out entries that accept nothing any more, and adds none." };

    private readonly Option<bool> _followsRenames = new("--follow-renames")
    {
        Description = "Gives the entries of a file that is gone to the file that has the same findings now.",
    };

    private readonly ScanArguments _scan;

    private readonly ToolHost _host;

    private BaselineCommand(ToolHost host) => (_host, _scan) = (host, new ScanArguments(host));

    /// <summary>The command, ready to run.</summary>
    public static Command Create(ToolHost host)
    {
        var baseline = new BaselineCommand(host);
        var command = new ExampleCommand(
            "baseline",
            "Writes the findings that are there now to a file; a build and 'cspbuild scan --baseline' accept them. " +
            "Entries keep their days and reasons.",
            "cspbuild baseline --follow-renames");
        baseline._scan.AddTo(command, baseline._baseline, baseline._prune, baseline._followsRenames);
        command.SetAction(baseline.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var path = BaselineInput.Locate(arguments.GetRequiredValue(_baseline), _host);
        OutputFile.Check(path, arguments.GetRequiredValue(_baseline));
        var prunes = arguments.GetValue(_prune);
        var old = prunes || File.Exists(path) ? BaselineInput.Read(path, _host) : Baseline.CreateEmpty(path);
        var scan = _scan.CreateScan(arguments, SeverityMap.Default);
        ScanArguments.AssertBaselines(scan.Policy, "Fix what is found.");
        scan = scan with { UsesRealNames = true, Options = scan.Options with { WatchedFiles = old.FindFiles() } };
        var reports = scan.Walk(_scan.ReadWalks(arguments, scan)).ToArray();
        var shown = reports.SelectMany(walked => scan.Apply(walked.Report.Files, walked.Options.Walk.Root, switchedOff: [])).ToArray();
        var update = BaselineUpdate.Create(old, [.. reports.SelectMany(walked => walked.Report.Files)], CreateOptions(arguments, reports, shown));
        if (!prunes && update.OutsideFiles is [var outside, ..])
        {
            throw new ToolException(
                $"'{Path.GetRelativePath(_host.WorkingDirectory, outside)}' has a finding and lies outside the directory of the baseline. " +
                "Put the baseline above it.");
        }

        OutputFile.Write(path, writer => BaselineWriter.Write(update.Entries, writer));
        if (!_scan.IsQuiet(arguments))
        {
            _host.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"cspbuild: {update.Entries.Sum(entry => (long)entry.Count)} in the baseline: {update.AddedCount} added, " +
                $"{update.MovedCount} moved, {update.RemovedCount} removed."));
        }

        return ReportUnscanned(shown) ? ExitCode.Failure : ExitCode.Success;
    }

    private BaselineUpdateOptions CreateOptions(ParseResult arguments, WalkReport[] reports, ReportedFinding[] shown)
    {
        var reported = new HashSet<Finding>(shown.Select(finding => finding.Finding), ReferenceEqualityComparer.Instance);
        var states = Array.ConvertAll(reports, walked => BaselineScan.GetStates(walked.Report, walked.Options));
        return new BaselineUpdateOptions(
            _host.Today, path => states.Select(getState => getState(path)).FirstOrDefault(state => state != FileState.Unknown, FileState.Unknown))
        {
            AddsNew = !arguments.GetValue(_prune),
            FollowsRenames = arguments.GetValue(_followsRenames),
            IsReported = (_, finding) => reported.Contains(finding),
        };
    }

    // What could not be scanned may have findings that the baseline lacks.
    private bool ReportUnscanned(ReportedFinding[] shown)
    {
        var unscanned = Array.FindAll(shown, finding => finding.Level == Level.Error && finding.Finding.Descriptor.Subject == DiagnosticSubject.Scan);
        var outcome = new ScanOutcome(unscanned, 0, 0) { Root = _host.WorkingDirectory, SwitchedOff = [] };
        TextFormat.Write(outcome, _host with { HasColor = false }, annotates: false, _host.Error);
        return unscanned.Length > 0;
    }
}
