using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>What one run of <c>dotnet</c> said.</summary>
/// <param name="Directory">Where it ran.</param>
/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">Both streams, as they came.</param>
internal sealed partial record DotnetResult(string Directory, int ExitCode, string Output)
{
    /// <summary>
    /// The errors and warnings in the order in which they were printed, as <c>a.py(3,12): error CSP-D504 [app.csproj]</c>: without the
    /// text, with paths relative to where the run took place and without the project's target framework. The project of a solution's scan,
    /// which lies in the package, is <c>[solution]</c>.
    /// </summary>
    public string[] Diagnostics => [.. Diagnostic().Matches(Progress).Select(Describe)];

    /// <summary>What was printed while the build ran: its end says everything once more.</summary>
    public string Progress => Output.Split("\nBuild succeeded.", 2)[0].Split("\nBuild FAILED.", 2)[0];

    /// <summary>How many scans there were; the run must have had the verbosity that shows their summary lines.</summary>
    public int Scans => Summary().Count(Output);

    /// <summary>Fails the test with the whole output unless the run ended well.</summary>
    public DotnetResult Succeeded()
    {
        Assert.AreEqual(0, ExitCode, Output);
        return this;
    }

    /// <summary>Fails the test with the whole output unless the run ended with the exit code of a failed build.</summary>
    public DotnetResult Failed()
    {
        Assert.AreEqual(1, ExitCode, Output);
        return this;
    }

    /// <summary>Fails the test with the whole output unless it has a text.</summary>
    public DotnetResult Says(string text)
    {
        Assert.Contains(text, Output);
        return this;
    }

    /// <summary>Fails the test with the whole output unless exactly these diagnostics were printed, in this order.</summary>
    public DotnetResult Printed(params string[] diagnostics)
    {
        Assert.AreEqual(string.Join('\n', diagnostics), string.Join('\n', Diagnostics), Output);
        return this;
    }

    [GeneratedRegex(@"^\s*(?:\d+>)?(?<file>([A-Za-z]:(?=[\\/]))?[^\r\n(:]+)(?<place>\(\d[^)]*\))? ?: (?<kind>(?:error|warning) [\w-]+): .*?(?:\[(?<project>([A-Za-z]:(?=[\\/]))?[^\]:]+)[^\]]*\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"^\s*(?:\d+>)?CspBuild: \d+ Python files?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Summary();

    private string Describe(Match match)
    {
        var project = match.Groups["project"];
        return $"{Relative(match.Groups["file"].Value)}{match.Groups["place"].Value}: {match.Groups["kind"].Value}"
            + (project.Success ? $" [{(Path.GetFileName(project.Value) == "CspBuild.Solution.proj" ? "solution" : Relative(project.Value))}]" : string.Empty);
    }

    private string Relative(string path) => Path.GetRelativePath(Directory, path.Trim()).Replace('\\', '/');
}
