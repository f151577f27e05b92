using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using CspBuild.Tool.Commands;

namespace CspBuild.Tool;

/// <summary>The whole command: its arguments in, its exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; whatever goes wrong is one line on the host's error writer.</summary>
    public static int Run(string[] arguments, ToolHost host)
    {
        try
        {
            // A path may begin with the sign that would name a file of arguments.
            var parsed = CreateRoot(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            var isHelp = parsed.Action is ExampleHelp;
            var code = parsed.Errors is [var error, ..] && !isHelp ? Explain(error, parsed, host) : Invoke(parsed, host);
            host.Output.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            return Fail(host, exception.Message);
        }
#pragma warning disable CA1031 // A fault of ours: the user gets a line and a code that no clean scan has, and no stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(host, $"A fault in cspbuild, please report it: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static RootCommand CreateRoot(ToolHost host)
    {
        var root = new RootCommand("Finds insecure uses of tempfile.mktemp() in Python files, without a build.")
        {
            ScanCommand.Create(host),
            FilesCommand.Create(host),
            BaselineCommand.Create(host),
            FixCommand.Create(host),
            MergeCommand.Create(host),
            RulesCommand.Create(host),
            ExplainCommand.Create(host),
        };
        root.HelpName = "cspbuild";
        ExampleHelp.AddTo(root);
        return root;
    }

    private static int Invoke(ParseResult parsed, ToolHost host) => parsed.Invoke(new InvocationConfiguration
    {
        Output = host.Output,
        Error = host.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    });

    private static int Explain(ParseError error, ParseResult parsed, ToolHost host)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "cspbuild" : $"cspbuild {command.Name}";
        // The library only says that a command is missing.
        var message = command is RootCommand && parsed.UnmatchedTokens is [var unknown, ..]
            ? $"There is no {(unknown.StartsWith('-') ? "option" : "command")} '{unknown}'"
            : error.Message.TrimEnd('.');
        return Fail(host, $"{message}. See '{name} --help'.");
    }

    private static int Fail(ToolHost host, string message)
    {
        try
        {
            host.Error.WriteLine("cspbuild: " + string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The exit code is all that can be said.
        }

        return ExitCode.Failure;
    }
}
