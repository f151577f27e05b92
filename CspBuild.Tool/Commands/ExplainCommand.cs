using System;
using System.CommandLine;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Tool.Output;

namespace CspBuild.Tool.Commands;

/// <summary><c>cspbuild explain CODE</c>: the page of a code.</summary>
internal static class ExplainCommand
{
    /// <summary>The command, ready to run.</summary>
    public static Command Create(ToolHost host)
    {
        var code = new Argument<string>("CODE") { Description = "A code, such as CSP-D504.", HelpName = "CODE" };
        code.CompletionSources.Add([.. DiagnosticCatalog.All.Select(descriptor => descriptor.Id)]);
        var command = new ExampleCommand(
            "explain",
            "Says what is behind a code, and what to do.",
            "cspbuild explain CSP-D504")
        {
            code,
        };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(code), host));
        return command;
    }

    private static int Run(string code, ToolHost host)
    {
        var descriptor = DiagnosticCatalog.Find(code)
            ?? throw new ToolException($"There is no code '{code}'. 'cspbuild rules' lists them.");
        var page = DocumentationPage.Read(descriptor);
        host.Output.Write(page);

        // The pages speak to those who build.
        var (build, here) = (new SettingNames(), WalkArguments.Settings);
        (string, string)[] names =
            [(build.Exclude, here.Exclude), (build.MaximumFileSize, here.MaximumFileSize), (build.SeverityMap, here.SeverityMap)];
        foreach (var (property, option) in names)
        {
            if (page.Contains(property, StringComparison.Ordinal))
            {
                host.Output.WriteLine($"{Environment.NewLine}{property} is {option} here.");
            }
        }

        return ExitCode.Success;
    }
}
