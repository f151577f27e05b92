using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Reports;
using CspBuild.Tool.Input;

namespace CspBuild.Tool.Commands;

/// <summary><c>cspbuild files</c>: what a scan reads, and what it leaves out and why.</summary>
internal sealed class FilesCommand
{
    private readonly WalkArguments _walk;
    private readonly ToolHost _host;
    private readonly List<string> _problems = [];

    private FilesCommand(ToolHost host) => (_host, _walk) = (host, new WalkArguments(host));

    /// <summary>The command, ready to run.</summary>
    public static Command Create(ToolHost host)
    {
        var files = new FilesCommand(host);
        var command = new ExampleCommand(
            "files",
            "Lists the Python files that a scan of the same paths reads; on standard error what it leaves out, and why.",
            "cspbuild files src --exclude \"vendor/**\"");
        files._walk.AddTo(command);
        command.SetAction(files.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var options = _walk.ReadScanOptions(arguments);
        var (files, leftOut) = (new List<string>(), new List<LeftOut>());
        foreach (var walk in InputPaths.Resolve(_walk.ReadPaths(arguments), options.Walk, _host))
        {
            var found = new ProjectFiles(walk);
            var reader = new FileReader(options.MaximumFileSize, found.IsNative);
            files.AddRange(found.Find(leftOut).Where(file => IsRead(file, reader)).Select(file => Display(file.Path)));
            _host.Cancellation.ThrowIfCancellationRequested();
        }

        foreach (var path in files.Distinct().Order(StringComparer.Ordinal))
        {
            _host.Output.WriteLine(path);
        }

        foreach (var left in LeftOutPython.Choose([.. leftOut.OrderBy(left => left.Path, StringComparer.Ordinal)]))
        {
            _host.Error.WriteLine($"cspbuild: left out {Display(left.Path)}: {LeftOut.Describe(left.Reason, options.Settings)}.");
        }

        _problems.ForEach(_host.Error.WriteLine);
        return _problems.Count > 0 || leftOut.Exists(left => left.Reason == LeftOutReason.Unreadable) ? ExitCode.Failure : ExitCode.Success;
    }

    // Only its first line says whether a file is a script.
    private bool IsRead(SourceFile file, FileReader reader)
    {
        if (file.Kind != SourceFileKind.Script)
        {
            return true;
        }

        try
        {
            return reader.Read(file, directory: null) != ReadOutcome.NotPython;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"cspbuild: {Display(file.Path)} cannot be read: {exception.Message}");
            return false;
        }
    }

    private string Display(string path) =>
        PrintedText.Escape(Path.GetRelativePath(_host.WorkingDirectory, SourceFile.GetDisplayPath(path)));
}
