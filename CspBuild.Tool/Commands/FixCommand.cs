using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Fixes;
using CspBuild.Fixes.Edits;
using CspBuild.Reports;
using CspBuild.Rules;
using CspBuild.Scanning;
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

        var found = outcome.Findings.Where(reported => reported.Finding.Kind is not null).GroupBy(reported => reported.Path).ToArray();
        var files = LargeStack.Run(() => Array.ConvertAll(found, file => Fix(file.Key, [.. file], scan.Options.Acceptance, isDiff)));
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

    private FileOutcome Fix(string path, ReportedFinding[] found, Acceptance acceptance, bool isDiff)
    {
        _host.Cancellation.ThrowIfCancellationRequested();
        var outcome = FileOutcome.Create(path, found, acceptance, isDiff);
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
            var written = Encoding.UTF8.GetBytes(Path.DirectorySeparatorChar == '\\' ? name.Replace('\\', '/') : name);
            Write(ByteEdits.Bytes.GetBytes(UnifiedDiff.Format(ByteEdits.Bytes.GetString(written), fix.Before, fix.Edits)));
        }

        return outcome;
    }

    // The lines of a file have the file's bytes.
    private void Write(byte[] diff)
    {
        if (_host.Output is StreamWriter output)
        {
            output.Flush();
            output.BaseStream.Write(diff);
        }
        else
        {
            _host.Output.Write(Encoding.UTF8.GetString(diff));
        }
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
