using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Linq;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Severities;
using CspBuild.Tool.Input;
using CspBuild.Tool.Output;

namespace CspBuild.Tool.Commands;

/// <summary><c>cspbuild scan</c>: the scan of a build without the build.</summary>
internal sealed class ScanCommand
{
    private const string StandardInput = "-";

    private readonly Option<string> _standardInputName = new("--stdin-filename")
    {
        Description = "Which file standard input is: for its place in the output, its .editorconfig, and whether it is a notebook.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _severity = new("--severity")
    {
        Description = "How findings show, as in the severity map; may be repeated. " +
            "KEY is a code, CSP, or CRITICAL, HIGH, MEDIUM, LOW; LEVEL is error, warning, message, none.",
        HelpName = "KEY=LEVEL",
    };

    private readonly Option<string> _format = Choice.Create("--format", "What is written", "text", "github", "sarif", "json");

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Writes to a file instead of standard output.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _fixes = new("--fixes")
    {
        Description = "Adds to a SARIF log the changes that take findings away, as 'cspbuild fix' makes them.",
    };

    private readonly Option<string> _baseline = new("--baseline")
    {
        Description = "A file of findings that do not count, because they were there before. 'cspbuild baseline' writes it.",
        HelpName = "FILE",
    };

    private readonly Option<long?> _maximumBaselineAge =
        Number.Create("--max-baseline-age", "The days after which an entry of the baseline accepts nothing any more.", int.MaxValue, least: 0);

    private readonly Option<string> _failOn =
        Choice.Create("--fail-on", "The lowest level that ends with exit code 1", "error", "warning", "never");

    private readonly ScanArguments _scan;

    private readonly ToolHost _host;

    private ScanCommand(ToolHost host) => (_host, _scan) = (host, new ScanArguments(host));

    /// <summary>The command, ready to run.</summary>
    public static Command Create(ToolHost host)
    {
        var scan = new ScanCommand(host);
        var codes = RuleCatalog.Rules.Select(rule => rule.Descriptor.Id);
        scan._severity.CompletionSources.Add([.. codes.Concat(["CSP", "CRITICAL", "HIGH", "MEDIUM", "LOW"]).Select(key => key + "=")]);
        var command = new ExampleCommand(
            "scan",
            "Scans Python files and prints what it finds. '-' is standard input.",
            "cspbuild scan src tools/deploy.py --severity HIGH=warning");
        scan._scan.AddTo(
            command,
            scan._severity,
            scan._format,
            scan._output,
            scan._fixes,
            scan._baseline,
            scan._maximumBaselineAge,
            scan._failOn,
            scan._standardInputName);
        command.SetAction(scan.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var format = arguments.GetRequiredValue(_format);
        var output = arguments.GetValue(_output) is { } written ? OutputFile.Check(_host.MakeAbsolute(written), written) : null;
        if (arguments.GetValue(_fixes) && format != "sarif")
        {
            throw new ToolException("'--fixes' is for SARIF logs. Add '--format sarif', or ask 'cspbuild fix --diff'.");
        }

        var outcome = Scan(arguments);
        if (output is null)
        {
            FindingsReport.Write(format, outcome, _host, _host.Output);
            _host.Output.Flush();
        }
        else
        {
            OutputFile.Write(output, writer => FindingsReport.Write(format, outcome, _host with { HasColor = false }, writer));
        }

        if (!_scan.IsQuiet(arguments))
        {
            _host.Error.WriteLine(Summary.Format(outcome, Stopwatch.GetElapsedTime(start)));
        }

        return GetExitCode(outcome, arguments.GetRequiredValue(_failOn));
    }

    private ScanOutcome Scan(ParseResult arguments)
    {
        var scan = _scan.CreateScan(arguments, ReadSeverities(arguments));
        scan = scan with
        {
            Options = scan.Options with { ProposesFixes = arguments.GetValue(_fixes) },
            BaselineAge = new BaselineAge(_host.Today, (int?)arguments.GetValue(_maximumBaselineAge)) { Setting = "--max-baseline-age" },
        };
        if (arguments.GetValue(_baseline) is { } path)
        {
            var baseline = BaselineInput.Read(BaselineInput.Locate(path, _host), _host);
            ScanArguments.AssertBaselines(scan.Policy, "Leave out '--baseline'.");
            scan = scan with { Baseline = baseline, UsesRealNames = true, Options = scan.Options with { WatchedFiles = baseline.FindFiles() } };
        }

        var (paths, inputName) = (_scan.ReadPaths(arguments), arguments.GetValue(_standardInputName));
        if (paths is [StandardInput])
        {
            return scan.RunInput(inputName);
        }

        if (paths.Contains(StandardInput))
        {
            throw new ToolException("'-' is standard input and stands alone. Scan the other paths by themselves.");
        }

        return inputName is null
            ? scan.Run(_scan.ReadWalks(arguments, scan))
            : throw new ToolException("'--stdin-filename' says what '-' is, which is not among the paths.");
    }

    private SeverityMap ReadSeverities(ParseResult arguments)
    {
        var problems = new List<string>();
        var entries = (arguments.GetValue(_severity) ?? []).SelectMany(SeverityMap.Split);
        var map = SeverityMap.Create(entries, problems);
        return problems is [var problem, ..] ? throw new ToolException("--severity: " + problem) : map;
    }

    // What was not scanned outweighs what was found: whoever reads a 1 takes the list for the whole truth.
    private static int GetExitCode(ScanOutcome outcome, string failOn)
    {
        var findings = Array.FindAll(outcome.Findings, reported => !reported.Finding.IsAccepted);
        if (Array.Exists(findings, reported => reported is { Level: Level.Error, Finding.Descriptor.Subject: not DiagnosticSubject.Code }))
        {
            return ExitCode.Failure;
        }

        var lowest = failOn switch
        {
            "error" => Level.Error,
            "warning" => Level.Warning,
            _ => Level.Error + 1,
        };
        return Array.Exists(findings, reported => reported.Level >= lowest) ? ExitCode.Findings : ExitCode.Success;
    }
}
