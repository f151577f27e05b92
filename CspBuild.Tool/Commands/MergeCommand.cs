using System.CommandLine;
using System.IO;
using System.Linq;
using CspBuild.Tool.Input;
using CspBuild.Tool.Merging;
using CspBuild.Tool.Output;

namespace CspBuild.Tool.Commands;

/// <summary><c>cspbuild merge</c>: the logs of many projects as one that a code scanning service takes in one upload.</summary>
internal static class MergeCommand
{
    private static readonly EnumerationOptions Enumeration =
        new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.None };

    /// <summary>The command, ready to run.</summary>
    public static Command Create(ToolHost host)
    {
        var logs = new Argument<string[]>("LOG")
        {
            Description = "SARIF logs of CspBuild, and directories of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o") { Description = "The log that is written.", HelpName = "FILE", Required = true };
        var command = new ExampleCommand(
            "merge",
            "Merges SARIF logs of several projects into one run. A result that is in several logs is there once.",
            "cspbuild merge artifacts/sarif -o cspbuild.sarif")
        {
            logs,
            output,
        };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(logs), arguments.GetRequiredValue(output), host));
        return command;
    }

    private static int Run(string[] written, string output, ToolHost host)
    {
        var realPaths = new RealPaths(host.WorkingDirectory);
        var target = host.MakeAbsolute(output);
        var paths = written.SelectMany(log => FindLogs(log, host)).DistinctBy(realPaths.Find, RealPaths.Comparer).ToArray();
        if (paths.Select(realPaths.Find).Contains(realPaths.Find(target), RealPaths.Comparer))
        {
            throw new ToolException($"'{output}' is one of the logs that are read. Write to another file.");
        }

        var runs = paths.SelectMany(path => SarifInput.Read(path, host)).ToArray();
        if (runs.Length == 0)
        {
            // A log without results would say that all is well, and nobody has looked.
            var others = paths.Length > 1 ? ", nor in the other logs" : string.Empty;
            throw new ToolException($"There is no run in '{Path.GetRelativePath(host.WorkingDirectory, paths[0])}'{others}: there is nothing to merge.");
        }

        var merged = SarifMerge.Run(runs);
        OutputFile.Write(target, merged.Write);
        if (merged.Notice is { } notice)
        {
            host.Error.WriteLine($"cspbuild: {notice}");
        }

        return ExitCode.Success;
    }

    private static string[] FindLogs(string written, ToolHost host)
    {
        var path = host.MakeAbsolute(written);
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new ToolException($"There is no log '{written}'.");
        }

        string[] logs = [.. Directory.EnumerateFiles(path, "*.sarif", Enumeration).Order(System.StringComparer.Ordinal)];
        return logs.Length > 0 ? logs : throw new ToolException($"There is no *.sarif in '{written}'.");
    }
}
