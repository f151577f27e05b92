using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CspBuild.Tests.Tool;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Package;

/// <summary>A repository of 200 old calls in 60 files over 12 projects and a folder beside them, that adopts a baseline.</summary>
[TestClass]
public sealed partial class BaselineTests
{
    private const int Projects = 12;
    private const int Files = 60;
    private const int Calls = 200;

    [TestMethod]
    public void An_old_repository_builds_and_what_changes_shows()
    {
        using var repository = Create();
        Assert.Contains("200 added, 0 moved, 0 removed", ToolRun.In(repository.Path, "baseline").Error);
        AssertAccepted(Calls, Run(repository).Succeeded().Printed());

        // Moved lines keep their entries, where a graph is built and projects are isolated too.
        Edit(repository, "p1/f1.py", text => "# moved\n\n" + text);
        AssertAccepted(Calls, repository.Run("msbuild", "all.slnx", "-v:n", "-m:2", "-graph", "-isolate").Succeeded().Printed());

        // An edited line is new and its entry stale, a second equal call is one too many, and mended calls and deleted files leave stale entries.
        Edit(repository, "p1/f1.py", text => text.Replace("call_0 =", "edited =", StringComparison.Ordinal));
        Edit(repository, "p2/f2.py", text => text + "call_0 = tempfile.mktemp()\n");
        Edit(repository, "p3/f3.py", text => text.Replace("call_0 = tempfile.mktemp()", "call_0 = None", StringComparison.Ordinal));
        File.Delete(Path.Combine(repository.Path, "p4/f4.py"));
        File.Delete(Path.Combine(repository.Path, "scripts/f0.py"));
        string[] expected =
        [
            "p1/f1.py(4,10): error CSP-D504 [p1/p1.csproj]", "p2/f2.py(6,10): error CSP-D504 [p2/p2.csproj]",
            .. Enumerable.Repeat("csp-baseline.json: warning CSPB0013 [solution]", 4),
            .. new[] { "p1", "p3", "p4", "p4", "p4", "p4" }.Select(project => $"csp-baseline.json: warning CSPB0013 [{project}/{project}.csproj]"),
        ];

        var changed = Run(repository, "--no-restore").Failed();
        CollectionAssert.AreEquivalent(expected, changed.Diagnostics.Select(line => EntryPlace().Replace(line, "csp-baseline.json:")).ToArray());
        AssertAccepted(Calls - 10, changed);
        AssertLogged(known: Calls - 10, isNew: 2, repository);

        // The command says the same, and takes out what is stale.
        var scan = ToolRun.In(repository.Path, "scan", "--baseline", "csp-baseline.json");
        Assert.HasCount(2, scan.Lines.Where(line => line.Contains(": error CSP-D504: ", StringComparison.Ordinal)));
        Assert.HasCount(10, scan.Lines.Where(line => line.Contains(": warning CSPB0013: ", StringComparison.Ordinal)));
        Assert.Contains("190 in the baseline: 0 added, 0 moved, 10 removed.", ToolRun.In(repository.Path, "baseline", "--prune").Error);
    }

    [TestMethod]
    public void Two_builds_at_once_share_a_baseline_and_a_directory_of_logs()
    {
        using var repository = Create();
        ToolRun.In(repository.Path, "baseline", "-q");
        repository.Run("restore", "all.slnx").Succeeded();

        var builds = new[] { "Debug", "Release" }.AsParallel().Select(configuration => Run(repository, "--no-restore", "-c", configuration)).ToArray();

        foreach (var build in builds)
        {
            AssertAccepted(Calls, build.Succeeded().Printed());
        }

        AssertLogged(known: Calls, isNew: 0, repository);
    }

    private static DotnetResult Run(Sandbox repository, params string[] arguments) => repository.Run(["build", "all.slnx", "-v:n", "-m:2", .. arguments]);

    private static void AssertAccepted(int expected, DotnetResult result)
    {
        var counts = InBaseline().Matches(result.Output).Select(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.HasCount(Projects + 1, counts, "one scan for each project, and the solution's");
        Assert.AreEqual(expected, counts.Sum());
    }

    private static void AssertLogged(int known, int isNew, Sandbox repository)
    {
        var results = repository.Files("logs").SelectMany(log => JObject.Parse(File.ReadAllText(Path.Combine(repository.Path, "logs", log))).SelectTokens("runs[0].results[*]"))
            .ToLookup(result => $"{result["baselineState"]} {result.SelectToken("suppressions[0].kind")}");
        Assert.AreEqual((known, isNew), (results["unchanged external"].Count(), results["new "].Count()));
        Assert.AreEqual(known + isNew, results.Sum(group => group.Count()));
    }

    private static void Edit(Sandbox repository, string path, Func<string, string> edit) =>
        repository.Write(path, edit(File.ReadAllText(Path.Combine(repository.Path, path))));

    private static Sandbox Create()
    {
        var repository = new Sandbox().Write(".git/HEAD", "ref: refs/heads/main\n").Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <CspBaseline>$(MSBuildThisFileDirectory)csp-baseline.json</CspBaseline>
                <CspErrorLog>$(MSBuildThisFileDirectory)logs/</CspErrorLog>
              </PropertyGroup>
            </Project>
            """);
        for (var i = 1; i <= Projects; i++)
        {
            repository.Write($"p{i}/p{i}.csproj", Sandbox.CSharp("", frameworks: i == 1 ? "net10.0;net8.0" : "net10.0"));
        }

        for (var i = 0; i < Files; i++)
        {
            var lines = Enumerable.Range(0, CallsOf(i)).Select(call => string.Create(CultureInfo.InvariantCulture, $"call_{call} = tempfile.mktemp()\n"));
            repository.Write($"{DirectoryOf(i)}/f{i}.py", "import tempfile\n" + string.Concat(lines));
        }

        return repository.WriteSolution("all.slnx", [.. Enumerable.Range(1, Projects).Select(i => $"p{i}")]);
    }

    // The folder beside the projects is the thirteenth.
    private static string DirectoryOf(int file) => file % (Projects + 1) == 0 ? "scripts" : $"p{file % (Projects + 1)}";

    private static int CallsOf(int file) => (Calls / Files) + (file < Calls % Files ? 1 : 0);

    [GeneratedRegex(@"csp-baseline\.json\(\d+,5\):")]
    private static partial Regex EntryPlace();

    [GeneratedRegex(@"CspBuild: .* (?<count>\d+) in the baseline; ", RegexOptions.ExplicitCapture)]
    private static partial Regex InBaseline();
}
