using System;
using System.CommandLine;
using System.Linq;
using CspBuild.Diagnostics;

namespace CspBuild.Tool.Commands;

/// <summary><c>cspbuild rules</c>: every code that a scan can report.</summary>
internal static class RulesCommand
{
    /// <summary>The command, ready to run.</summary>
    public static Command Create(ToolHost host)
    {
        var command = new ExampleCommand(
            "rules",
            "Lists every code that a scan can report: severity, default level, title.",
            "cspbuild rules");
        command.SetAction(_ => Run(host));
        return command;
    }

    private static int Run(ToolHost host)
    {
        var width = DiagnosticCatalog.All.Max(descriptor => descriptor.Id.Length);
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            var severity = descriptor.Severity?.ToString().ToUpperInvariant() ?? "-";
            var level = descriptor.IsOptional ? "off" : descriptor.DefaultLevel.ToString().ToLowerInvariant();
            host.Output.WriteLine($"{descriptor.Id.PadRight(width)}  {severity,-8}  {level,-7}  {descriptor.Title}");
        }

        return ExitCode.Success;
    }
}
