using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Package;

/// <summary>What a build leaves for services: SARIF logs, annotations.</summary>
[TestClass]
public sealed class ReportTests
{
    [TestMethod]
    public void Each_project_of_a_solution_writes_its_log_whatever_the_build_ends_with()
    {
        using var sandbox = new Sandbox()
            .Write("Directory.Build.props", """<Project><PropertyGroup><CspErrorLog>$(MSBuildThisFileDirectory)logs/</CspErrorLog><CspErrorLogFixes>true</CspErrorLogFixes></PropertyGroup></Project>""")
            .Write(".git", "gitdir: elsewhere")
            .Write("lib/lib.csproj", Sandbox.CSharp("", frameworks: "net8.0;net10.0"))
            .Write("lib/bad.py", Sandbox.Vulnerable)
            .Write("lib/old.py", "import tempfile\n# ignore: CSP-D504 -- private\ntempfile.mktemp()\n")
            .Write("app/app.csproj", Sandbox.CSharp(""))
            .Write("app/good.py", "pass\n")
            .Write("without/without.csproj", Sandbox.CSharp(""))
            .WriteSolution("all.slnx", "app", "lib", "without");

        sandbox.Run("build", "all.slnx").Failed();

        CollectionAssert.AreEqual(new[] { "app.app.csproj.sarif", "lib.lib.csproj.sarif" }, sandbox.Files("logs"));
        Assert.IsEmpty(Results(sandbox, "app.app.csproj.sarif"));
        CollectionAssert.AreEqual(
            new[] { "lib/bad.py:3 fixed", "lib/old.py:3 private" },
            Results(sandbox, "lib.lib.csproj.sarif").Select(Describe).ToArray());
        Assert.AreEqual(PackedPackage.Url, (string?)Read(sandbox, "lib.lib.csproj.sarif").SelectToken("runs[0].tool.driver.informationUri"));
    }

    [TestMethod]
    public void Projects_that_overwrite_each_other_s_log_say_so()
    {
        using var sandbox = new Sandbox()
            .Write(".git/HEAD", "ref: refs/heads/main\n")
            .Write("app/app.csproj", Sandbox.CSharp("", "<ProjectReference Include=\"../lib/lib.csproj\" />"))
            .Write("app/good.py", "pass\n")
            .Write("lib/lib.csproj", Sandbox.CSharp("", frameworks: "net8.0;net10.0"))
            .Write("lib/good.py", "pass\n")
            .WriteSolution("all.slnx", "app", "lib");

        var shared = sandbox.Run("build", "all.slnx", $"-p:CspErrorLog={sandbox.Path}/csp.sarif").Succeeded();
        Assert.AreEqual("warning CSPB0019", shared.Diagnostics.Single().Split(": ")[1], shared.Output);
        sandbox.Run("build", "lib", "--no-restore", $"-p:CspErrorLog={sandbox.Path}/csp.sarif").Succeeded().Printed();
        sandbox.Run("build", "all.slnx", "--no-restore", $"-p:CspErrorLog={sandbox.Path}/logs/").Succeeded().Printed();
    }

    [TestMethod]
    public void A_job_on_GitHub_gets_an_annotation_for_each_finding()
    {
        using var sandbox = new Sandbox()
            .Write(".git", "gitdir: elsewhere")
            .Write("lib/lib.csproj", Sandbox.CSharp(""))
            .Write("lib/a.py", Sandbox.Vulnerable);

        var output = Dotnet.Run(sandbox.Path, ["build", "lib"], ("NUGET_PACKAGES", PackedPackage.PackageFolder), ("GITHUB_ACTIONS", "true")).Failed().Output;
        Assert.HasCount(1, output.Split('\n').Where(line => line.TrimStart().StartsWith(
            "::error file=lib/a.py,line=3,endLine=3,col=12,endColumn=29,title=CSP-D504::tempfile.mktemp() only picks a name;", System.StringComparison.Ordinal)));
        Assert.DoesNotContain("::", sandbox.Run("build", "lib").Output.Replace("::TargetFramework", string.Empty, System.StringComparison.Ordinal));
    }

    [TestMethod]
    public void The_terminal_logger_makes_a_link_of_the_code_and_shows_it_once()
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp(""))
            .Write("a.py", Sandbox.Vulnerable);

        var output = Dotnet.Run(sandbox.Path, ["build", "-tl:on"], ("NUGET_PACKAGES", PackedPackage.PackageFolder)).Failed().Output;
        var link = $"{PackedPackage.Url}/blob/main/docs/rules/CSP-D504.md";
        Assert.Contains($"\e]8;;{link}\e\\CSP-D504\e]8;;\e\\", output);
        Assert.HasCount(3, output.Split(link), output);
    }

    private static JArray Results(Sandbox sandbox, string log) =>
        (JArray)(Read(sandbox, log).SelectToken("runs[0].results") ?? new JArray());

    private static JObject Read(Sandbox sandbox, string log) => JObject.Parse(File.ReadAllText(Path.Combine(sandbox.Path, "logs", log)));

    private static string Describe(JToken result) =>
        $"{result.SelectToken("locations[0].physicalLocation.artifactLocation.uri")}:{result.SelectToken("locations[0].physicalLocation.region.startLine")} "
        + result.SelectToken("suppressions[0].justification") + (result["fixes"] is null ? string.Empty : "fixed");
}
