using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>The package leaves no traces: not in the sources, not in <c>obj</c>, not in other builds.</summary>
[TestClass]
public sealed class HygieneTests
{
    [TestMethod]
    public void A_build_with_an_artifacts_path_writes_nothing_among_the_sources()
    {
        using var sandbox = Create();
        var before = sandbox.Files("src");

        sandbox.Run("build", "src", "--artifacts-path", "out").Succeeded().Printed("src/a.py(3,12): warning CSP-D504 [src/lib.csproj]");

        CollectionAssert.AreEqual(before, sandbox.Files("src"));
        Assert.Contains("bin/lib/debug/lib.dll", sandbox.Files("out"));
    }

    [TestMethod]
    public void The_artifacts_path_is_not_scanned_where_it_lies_among_the_sources()
    {
        using var sandbox = Create();
        sandbox.Write("src/lib.csproj", Sandbox.CSharp(
            "<CspSeverityMap>HIGH=warning</CspSeverityMap>",
            """<Content Include="a.py" CopyToOutputDirectory="Always" />"""));

        sandbox.Run("build", "src", "--artifacts-path", "src/out").Succeeded();
        Assert.Contains("bin/lib/debug/a.py", sandbox.Files("src/out"));
        sandbox.Run("build", "src", "--artifacts-path", "src/out").Succeeded().Printed("src/a.py(3,12): warning CSP-D504 [src/lib.csproj]");
    }

    [TestMethod]
    [DataRow("build -o src/shipped")]
    [DataRow("publish -o src/shipped")]
    [DataRow("build -p:BaseOutputPath=shipped/")]
    [DataRow("build -p:BaseIntermediateOutputPath=shipped/obj/ -p:OutDir=shipped/bin/")]
    public void What_a_build_copies_among_the_sources_is_not_scanned(string command)
    {
        using var sandbox = Create();
        sandbox.Write("src/lib.csproj", Sandbox.CSharp(
            "<CspSeverityMap>HIGH=warning</CspSeverityMap>",
            """<Content Include="a.py" CopyToOutputDirectory="Always" />"""));
        string[] arguments = [.. command.Split(' '), "src/lib.csproj"];

        sandbox.Run(arguments).Succeeded();
        Assert.IsNotEmpty(sandbox.Files("src/shipped", "a.py"));
        sandbox.Run(arguments).Succeeded().Printed("src/a.py(3,12): warning CSP-D504 [src/lib.csproj]");
    }

    [TestMethod]
    public void Nothing_of_a_scan_lies_in_obj()
    {
        using var sandbox = Create();

        sandbox.Run("build", "src").Succeeded();
        Assert.IsEmpty(sandbox.Files("src/obj").Where(file => file.Contains("CspBuild", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Two_builds_of_one_project_at_the_same_time_do_not_meet()
    {
        using var sandbox = Create();
        sandbox.Run("restore", "src").Succeeded();

        var builds = new[] { "Debug", "Release" }.Select(configuration => Task.Run(() => sandbox.Run("build", "src", "--no-restore", "-c", configuration)));
        foreach (var build in await Task.WhenAll(builds))
        {
            build.Succeeded().Printed("src/a.py(3,12): warning CSP-D504 [src/lib.csproj]");
        }
    }

    // A multithreaded build sends a task that does not say that it is made for it to another process, and says so; as it does here where it is told to.
    [TestMethod]
    [DataRow("-mt", null, false)]
    [DataRow("-m:1", "1", true)]
    public void A_multithreaded_build_runs_the_tasks_in_its_own_process(string argument, string? forceAllTasksOut, bool isElsewhere)
    {
        using var sandbox = Create();
        sandbox.Write("src/lib.csproj", Sandbox.CSharp("", frameworks: "net8.0;net10.0"));

        string[] arguments = ["build", "src", argument, "-v:diag", "-tl:off"];
        var result = Dotnet.Run(
            sandbox.Path, arguments, ("NUGET_PACKAGES", PackedPackage.PackageFolder), ("MSBUILDFORCEALLTASKSOUTOFPROC", forceAllTasksOut)).Failed();
        foreach (var task in new[] { "ScanPythonFiles", "StopBuild" })
        {
            Assert.Contains($"Task \"{task}\"", result.Output);
            Assert.AreEqual(isElsewhere, result.Output.Contains($"Task \"{task}\" ran in TaskHost", StringComparison.Ordinal));
        }
    }

    private static Sandbox Create() => new Sandbox()
        .Write("src/lib.csproj", Sandbox.CSharp("<CspSeverityMap>HIGH=warning</CspSeverityMap>"))
        .Write("src/a.py", Sandbox.Vulnerable);
}
