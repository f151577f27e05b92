using System;
using System.Linq;
using CspBuild.Tests.Tool;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>Two projects that link one Python file and share a baseline, a policy and an .editorconfig.</summary>
[TestClass]
public sealed class SharedFileTests
{
    private const string Targets = "Directory.Build.targets";
    private const string Severity = "root = true\n[*.py]\ndotnet_diagnostic.CSP-D504.severity = ";

    private static readonly string[] Projects = ["a", "b"];

    [TestMethod]
    [DataRow("shared/a.py", "import os\n", "csp-baseline.json(5,5)", "warning CSPB0013", DisplayName = "a stale entry")]
    [DataRow("shared/a.py", Sandbox.Vulnerable + "def mktemp(:\n", "shared/a.py(6,11)", "warning CSPB0002", DisplayName = "a syntax error")]
    [DataRow("shared/a.py", "import tempfile\ntempfile.mktemp()  # noqa: CSP-D505\n", "shared/a.py(2,20)", "message CSPB0014", DisplayName = "a near miss")]
    [DataRow("csp-baseline.json", "{", "csp-baseline.json(1,2)", "error CSPB0017", DisplayName = "a broken baseline")]
    [DataRow(Targets, "<cspmaxbaselineage>soon</cspmaxbaselineage>", Targets + "(2,1)", "error CSPB0008", DisplayName = "a value that is none")]
    [DataRow(Targets, "<CspExclude>x;a**b</CspExclude>", Targets + "(2,1)", "error CSPB0006", DisplayName = "a pattern that is none")]
    [DataRow(Targets, "<CSPBaselines>x</CSPBaselines>", Targets + "(2,1)", "warning CSPB0016", DisplayName = "a mistyped name in capitals")]
    [DataRow(".editorconfig", Severity + "nnone\n", ".editorconfig(3,39)", "warning CSPB0005", DisplayName = "a severity that is none")]
    [DataRow(".editorconfig", Severity + "none\n", ".editorconfig(3,39)", "message CSPB0015", DisplayName = "what the policy overrides")]
    public void What_is_wrong_in_it_is_said_once(string path, string text, string place, string code)
    {
        using var repository = Create();
        ToolRun.In(repository.Path, "baseline", "-q");
        repository.Write(path, path == Targets ? $"<Project><PropertyGroup>\n{text}</PropertyGroup></Project>" : text);
        var result = repository.Run("build", "src/all.slnx", "-v:n", "-m:1");

        var said = result.Progress.Split('\n').Where(line => line.Contains($"{code}: ", StringComparison.Ordinal)).ToArray();
        Assert.HasCount(1, said, result.Output);
        Assert.Contains($"{repository[place]}: {code}: ", said[0]);
        Assert.AreEqual(result.ExitCode == 0 ? Projects.Length : 0, repository.Find("bin/Debug/net10.0/*.dll").Length, result.Output);
    }

    [TestMethod]
    public void Every_project_fails_with_what_another_one_has_said_and_the_engine_makes_an_error()
    {
        using var repository = Create();

        var result = repository.Run("build", "src/all.slnx", "-m:1", "-p:CspPolicy=", "-p:CspBaseline=", "-p:CspSeverityMap=CSP=warning", "-warnaserror:CSP-D504");

        Assert.HasCount(1, result.Failed().Diagnostics.ToArray(), result.Output);
        Assert.IsEmpty(repository.Find("bin/Debug/net10.0/*.dll"), result.Output);
    }

    private static Sandbox Create()
    {
        var repository = new Sandbox().Write(".git/HEAD", "ref: refs/heads/main\n").Write("shared/a.py", Sandbox.Vulnerable)
            .Write("policy.json", "{ \"version\": 1, \"levels\": { \"CSP\": \"error\" } }")
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <CspBaseline>$(MSBuildThisFileDirectory)csp-baseline.json</CspBaseline>
                    <CspPolicy>$(MSBuildThisFileDirectory)policy.json</CspPolicy>
                  </PropertyGroup>
                </Project>
                """)
            .WriteSolution("src/all.slnx", Projects);
        foreach (var project in Projects)
        {
            repository.Write($"src/{project}/{project}.csproj", Sandbox.CSharp("", """<None Include="../../shared/a.py" Link="a.py" />"""));
        }

        return repository;
    }
}
