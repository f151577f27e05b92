using System;
using System.Collections.Generic;
using System.CommandLine;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;
using CspBuild.Scanning;

namespace CspBuild.Tool.Commands;

/// <summary>What the commands that look at files have in common: the paths, which files there, and on how many threads.</summary>
internal sealed class WalkArguments
{
    // As in a build: each has to be started however little there is to read.
    private const int MostThreads = 8;

    private const string ExcludeName = "--exclude";
    private const string MaximumFileSizeName = "--max-file-size";

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files and directories; the current directory if none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _exclude = new(ExcludeName)
    {
        Description = "Leaves files and directories out, relative to the current directory: vendor/**, **/generated/*.py. May be repeated.",
        HelpName = "GLOB",
    };

    private readonly Option<long?> _maximumFileSize =
        Number.Create(MaximumFileSizeName, "The largest file that is read, in bytes; 32 MB if not given.", FileReader.LargestSize);

    private readonly Option<long?> _threads = Number.Create("--threads", "How many threads read and parse.", 1024);

    private readonly Option<bool> _thirdParty = new("--include-third-party")
    {
        Description = "Enters environments, interpreters, packages and directories whose names begin with a dot, too.",
    };

    private readonly ToolHost _host;

    public WalkArguments(ToolHost host) => _host = host;

    /// <summary>What a command calls what a build sets by properties.</summary>
    public static SettingNames Settings { get; } = new()
    {
        Exclude = ExcludeName,
        Files = "the given paths",
        MaximumFileSize = MaximumFileSizeName,
        SeverityMap = "--severity",
    };

    /// <summary>Adds the arguments and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_exclude);
        command.Add(_thirdParty);
        command.Add(_maximumFileSize);
        command.Add(_threads);
    }

    /// <summary>The paths as they were written, or that of the current directory.</summary>
    public string[] ReadPaths(ParseResult arguments) => arguments.GetValue(_paths) is { Length: > 0 } paths ? paths : ["."];

    /// <summary>The options of a scan that begins at the current directory.</summary>
    /// <exception cref="ToolException">A glob is none.</exception>
    public ScanOptions ReadScanOptions(ParseResult arguments)
    {
        var walk = new WalkOptions(_host.WorkingDirectory)
        {
            EntersProjects = true,
            IncludesThirdParty = arguments.GetValue(_thirdParty),
            Exclude = ReadGlobs(arguments),
        };
        var defaults = new ScanOptions(walk);
        return defaults with
        {
            MaximumFileSize = arguments.GetValue(_maximumFileSize) ?? defaults.MaximumFileSize,
            Parallelism = (int?)arguments.GetValue(_threads) ?? Math.Min(Environment.ProcessorCount, MostThreads),
            Settings = Settings,
        };
    }

    private Glob[] ReadGlobs(ParseResult arguments)
    {
        var globs = new List<Glob>();
        foreach (var pattern in arguments.GetValue(_exclude) ?? [])
        {
            globs.Add(Glob.TryParse(pattern, _host.WorkingDirectory, out var problem) ?? throw new ToolException(
                $"{ExcludeName} has '{pattern}', which is not a glob: {problem}. Write a relative path, with *, ? and **."));
        }

        return [.. globs];
    }
}
