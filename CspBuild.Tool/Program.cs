using System;
using System.Runtime.InteropServices;
using System.Threading;
using CspBuild.Tool;

// Whoever presses Ctrl-C sees the prompt again soon, also when a command is deep in something that does not listen.
const int PatienceInMilliseconds = 100;

using var cancellation = new CancellationTokenSource();
using var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    cancellation.Cancel();
    Thread.Sleep(PatienceInMilliseconds);
    Environment.Exit(ExitCode.Interrupted);
});

var hasTerminal = Environment.GetEnvironmentVariable("TERM") != "dumb";
using var output = StandardStreams.OpenOutput();
return CommandLine.Run(args, new ToolHost(Environment.CurrentDirectory, output, StandardStreams.OpenError())
{
    OpenInput = StandardStreams.OpenInput,
    HasColor = hasTerminal && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    ShowsProgress = hasTerminal && !Console.IsErrorRedirected,
    Cancellation = cancellation.Token,
});
