using System.CommandLine;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Severities;
using CspBuild.Suppressions;
using CspBuild.Tool.Input;

namespace CspBuild.Tool.Commands;

/// <summary>What the commands that scan have in common: what is walked, whose comments accept findings, the policy, and how much is said.</summary>
internal sealed class ScanArguments
{
    private readonly Option<string> _policy = new("--policy")
    {
        Description = "A file with the levels below which nothing goes, whatever other options and .editorconfig files say.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _foreignTools = ForeignToolOption.Create();

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No summary and no progress on standard error." };

    private readonly WalkArguments _walk;

    private readonly ToolHost _host;

    public ScanArguments(ToolHost host) => (_host, _walk) = (host, new WalkArguments(host));

    /// <summary>Adds the arguments, a command's own options, and those that all have.</summary>
    public void AddTo(Command command, params Option[] own)
    {
        _walk.AddTo(command);
        foreach (var option in (Option[])[.. own, _foreignTools, _policy, _quiet])
        {
            command.Add(option);
        }
    }

    /// <summary>Whether only results are wanted.</summary>
    public bool IsQuiet(ParseResult arguments) => arguments.GetValue(_quiet);

    /// <summary>The paths as they were written, or that of the current directory.</summary>
    public string[] ReadPaths(ParseResult arguments) => _walk.ReadPaths(arguments);

    /// <summary>The walks that the paths are.</summary>
    /// <exception cref="ToolException">There is nothing at a path.</exception>
    public WalkOptions[] ReadWalks(ParseResult arguments, Scan scan) =>
        InputPaths.Resolve(ReadPaths(arguments), scan.Options.Walk, _host, scan.UsesRealNames);

    /// <summary>A scan as the arguments have it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="severities">The severity map.</param>
    /// <exception cref="ToolException">One of them is wrong, or a file that is named.</exception>
    public Scan CreateScan(ParseResult arguments, SeverityMap severities)
    {
        var tools = ForeignToolOption.Read(arguments, _foreignTools);
        var policy = arguments.GetValue(_policy) is { } file ? PolicyInput.Read(_host.MakeAbsolute(file), _host) : null;
        return new Scan(severities, _host)
        {
            Options = _walk.ReadScanOptions(arguments) with
            {
                Acceptance = new Acceptance { OnlyWithReason = policy is { RequiresSuppressionReasons: true }, Tools = tools },
            },
            Policy = policy,
            ShowsProgress = _host.ShowsProgress && !IsQuiet(arguments),
        };
    }

    /// <summary>Refuses a baseline where the policy allows none.</summary>
    /// <exception cref="ToolException">It allows none.</exception>
    public static void AssertBaselines(Policy? policy, string wayOut)
    {
        if (policy is { AllowsBaselines: false })
        {
            throw new ToolException($"The policy allows no baselines. {wayOut}");
        }
    }
}
