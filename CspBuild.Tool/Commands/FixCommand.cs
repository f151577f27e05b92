using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Fixes;
using CspBuild.Fixes.Edits;
using CspBuild.Reports;
using CspBuild.Rules;
using CspBuild.Severities;
using CspBuild.Suppressions;
using CspBuild.Tool.Fixing;
using CspBuild.Tool.Output;

namespace CspBuild.Tool.Commands;

/// <summary><c>cspbuild fix</c>: mends what a scan finds, where that is safe for certain.</summary>
internal sealed class FixCommand
{
    private readonly Option<bool> _diff = new("--diff") { Description = "Prints the changes as a unified diff and changes nothing." };

    private readonly ScanArguments _scan;

    private readonly ToolHost _host;

    private FixCommand(ToolHost host) => (_host, _scan) = (host, new ScanArguments(host));

    /// <summary>The command, ready to run.</summary>
    public static Command Create(ToolHost host)
    {
        var fix = new FixCommand(host);
        var command = new ExampleCommand(
            "fix",
            "Rewrites calls of tempfile.mktemp() as paths in a new private directory, where that is safe for certain, " +
            "and says why it leaves others.",
            "cspbuild fix --diff src tools/deploy.py");
        fix._scan.AddTo(command, fix._diff);
        command.SetAction(fix.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var (isDiff, scan) = (arguments.GetValue(_diff), _scan.CreateScan(arguments, SeverityMap.Default));
        var outcome = scan.Run(_scan.ReadWalks(arguments, scan));
        var notScanned = Array.FindAll(outcome.Findings, reported => reported.Finding.Descriptor.Subject != DiagnosticSubject.Code);
        TextFormat.Write(outcome with { Findings = notScanned }, _host, annotates: false, _host.Error);

        var paths = outcome.Findings.Where(reported => reported.Finding.Kind is not null).Select(reported => reported.Path).Distinct().ToArray();
        var files = LargeStack.Run(() => Array.ConvertAll(paths, path => Fix(path, isDiff, scan.Options.Acceptance)));
        var left = files.SelectMany(file => file.Findings.Where(finding => !finding.IsMended).Select(finding => (file.Path, finding))).ToArray();
        if (!_scan.IsQuiet(arguments))
        {
            _host.Error.WriteLine(Summarize(files, left.Length, isDiff));
        }

        var isWhole = Array.TrueForAll(notScanned, reported => reported.Level != Level.Error) && Array.TrueForAll(files, file => file.Problem is null);
        var fails = (isDiff && Array.Exists(files, file => file.IsChanged)) || outcome.Findings.Any(reported => IsLeft(reported, left));
        return !isWhole ? ExitCode.Failure : fails ? ExitCode.Findings : ExitCode.Success;
    }

    private static bool IsLeft(ReportedFinding reported, (string Path, FixedFinding Finding)[] left) =>
        reported is { Level: Level.Error, Finding: { Kind: not null, Suppression: null } } && Array.Exists(
            left, other => other.Path == reported.Path && other.Finding.Start == reported.Finding.Start && other.Finding.Id == reported.Finding.Descriptor.Id);

    private FileOutcome Fix(string path, bool isDiff, Acceptance acceptance)
    {
        _host.Cancellation.ThrowIfCancellationRequested();
        FileOutcome outcome;
        try
        {
            outcome = FileOutcome.Create(path, File.ReadAllBytes(path), isDiff, acceptance);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            outcome = new FileOutcome(path, []) { Problem = exception.Message };
        }

        var name = Path.GetRelativePath(_host.WorkingDirectory, path);
        if (outcome.Problem is { } problem)
        {
            _host.Error.WriteLine($"cspbuild: {PrintedText.Escape($"'{name}' cannot be rewritten: {problem}")}");
            return outcome;
        }

        var notes = isDiff ? _host.Error : _host.Output;
        foreach (var finding in outcome.Findings)
        {
            var what = finding.IsMended ? "fixed" : "left";
            notes.WriteLine(PrintedText.Escape(string.Create(
                CultureInfo.InvariantCulture, $"{name}({finding.Start.Line},{finding.Start.Column}): {what} {finding.Id}: {finding.Note}")));
        }

        if (isDiff && outcome.Fix is { Edits.Length: > 0 } fix)
        {
            _host.Output.Write(UnifiedDiff.Format(PrintedText.Escape(name.Replace('\\', '/')), fix.Before, fix.Edits));
        }

        return outcome;
    }

    private static string Summarize(FileOutcome[] files, int left, bool isDiff)
    {
        var mended = files.Sum(file => file.Findings.Count(finding => finding.IsMended));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"cspbuild: {mended} {(isDiff ? "can be fixed" : "fixed")} in {files.Count(file => file.IsChanged)} of {files.Length} files " +
            $"with findings, {left} left.");
    }
}
