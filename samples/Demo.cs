#:property PublishAot=false

// Shows the package at work: packs it from this checkout, builds the sample solution with it and checks what the build says.
//
//   dotnet run samples/Demo.cs
//
// The sample's build fails, as it should. This program ends with 0 when it failed for the expected reasons, and with 1 otherwise.

using System.Diagnostics;
using System.Text.RegularExpressions;

string[] expected =
[
    "backend/explore.ipynb(16,15): error CSP-D504",
    "scripts/nightly(8,15): error CSP-D504",
    "shared/python/rotate_logs.py(11,15): error CSP-D504",
    "src/Reports.App/scripts/export_csv.py(13,14): error CSP-D504",
    "src/Reports.Formats/Resources/bootstrap.py(7,12): error CSP-D504",
];

var samples = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var solution = Path.Combine(samples, "MixedSolution");
var feed = Path.Combine(samples, "feed");
var packages = Path.Combine(samples, "packages");
var version = $"0.1.0-demo.{DateTime.UtcNow:yyyyMMddHHmmss}";

// A fresh feed, and nothing left of an earlier run: neither the package, unpacked, nor what the sample built.
string[] leftovers =
    [feed, Path.Combine(packages, "cspbuild"), .. Directory.GetDirectories(Path.Combine(solution, "src")).SelectMany(project => new[] { Path.Combine(project, "bin"), Path.Combine(project, "obj") })];
foreach (var directory in leftovers.Where(Directory.Exists))
{
    Directory.Delete(directory, recursive: true);
}

Directory.CreateDirectory(feed);

var pack = Dotnet("pack", Path.Combine(samples, "..", "CspBuild.Task"), "--configuration", "Release", "--output", feed, $"-p:Version={version}");
if (pack.ExitCode != 0)
{
    return Fail("the package could not be packed");
}

var build = Dotnet("build", Path.Combine(solution, "MixedSolution.sln"), $"-p:CspBuildVersion={version}", "-tl:off");

// The console says everything twice, as it happens and in its summary; projects are built side by side, in any order.
var diagnostics = Regex.Matches(build.Output, @"^\s*(?<place>\S.*?\(\d+,\d+\)): (?<kind>(error|warning) [\w-]+)", RegexOptions.Multiline)
    .Select(match => Path.GetRelativePath(solution, match.Groups["place"].Value).Replace('\\', '/') + ": " + match.Groups["kind"].Value)
    .Distinct()
    .Order(StringComparer.Ordinal)
    .ToArray();

if (!diagnostics.SequenceEqual(expected))
{
    return Fail($"""
        the build should have said
          {string.Join("\n  ", expected)}
        and said
          {string.Join("\n  ", diagnostics)}
        """);
}

if (build.ExitCode != 1)
{
    return Fail($"the build ended with {build.ExitCode}");
}

if (Directory.GetDirectories(Path.Combine(solution, "src")).Select(project => Path.Combine(project, "bin")).Any(HoldsFiles))
{
    return Fail("the build copied its output although the scan failed");
}

Console.WriteLine();
Console.WriteLine($"As it should be: the build failed with the {expected.Length} CSP-D504 errors above and copied nothing to bin.");
return 0;

int Fail(string reason)
{
    Console.Error.WriteLine($"\nThis should not be: {reason}.");
    return 1;
}

static bool HoldsFiles(string directory) =>
    Directory.Exists(directory) && Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Any();

(int ExitCode, string Output) Dotnet(params string[] arguments)
{
    Console.WriteLine($"$ dotnet {string.Join(' ', arguments)}");
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = samples, RedirectStandardOutput = true };
    if (arguments[0] == "build")
    {
        start.Environment["NUGET_PACKAGES"] = packages;
    }

    using var process = Process.Start(start)!;
    var output = new List<string>();
    while (process.StandardOutput.ReadLine() is { } line)
    {
        Console.WriteLine(line);
        output.Add(line);
    }

    process.WaitForExit();
    return (process.ExitCode, string.Join('\n', output));
}
