using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>What other programs that drive the build get from the package: Visual Studio, <c>dotnet watch</c>.</summary>
[TestClass]
public sealed class HostTests
{
    [TestMethod]
    public void Visual_Studio_learns_which_files_a_build_depends_on()
    {
        using var sandbox = Create();
        sandbox.Run("restore").Succeeded();

        var inside = Evaluate(sandbox, "-p:BuildingInsideVisualStudio=true");
        CollectionAssert.AreEquivalent(
            new[] { "a.py", "app/shared.py", "scripts/b.pyi", "base.json", "policy.json", "../" + Path.GetFileName(sandbox.Path) + "/linked" },
            Identities(inside, "UpToDateCheckInput"));
        CollectionAssert.AreEqual(new[] { "obj/Debug/net10.0/lib.CspBuild.stamp" }, Identities(inside, "UpToDateCheckOutput"));

        var listed = Evaluate(sandbox, "-p:BuildingInsideVisualStudio=true", "-t:_CspCollectUpToDateCheckInputs");
        CollectionAssert.IsSubsetOf(
            new[] { Normalize(sandbox["scripts/run.2"]), Normalize(sandbox["app/shared.py"]) }, Identities(listed, "UpToDateCheckInput"));

        var outside = Evaluate(sandbox);
        Assert.IsEmpty(Identities(outside, "UpToDateCheckInput"));
        Assert.IsEmpty(Identities(outside, "UpToDateCheckOutput"));
    }

    [TestMethod]
    public void A_build_in_Visual_Studio_leaves_a_stamp_that_Clean_takes_away()
    {
        using var sandbox = Create();

        sandbox.Run("build", "-p:BuildingInsideVisualStudio=true").Succeeded();
        Assert.Contains("Debug/net10.0/lib.CspBuild.stamp", sandbox.Files("obj"));

        sandbox.Run("clean", "-p:BuildingInsideVisualStudio=true").Succeeded();
        Assert.DoesNotContain("Debug/net10.0/lib.CspBuild.stamp", sandbox.Files("obj"));
    }

    [TestMethod]
    public void A_scan_that_did_not_pass_leaves_no_stamp()
    {
        using var sandbox = Create().Write("a.py", Sandbox.Vulnerable);

        sandbox.Run("build", "-p:BuildingInsideVisualStudio=true").Failed();
        Assert.DoesNotContain("Debug/net10.0/lib.CspBuild.stamp", sandbox.Files("obj"));
    }

    [TestMethod]
    public void Dotnet_watch_watches_the_Python_files_of_a_referenced_project()
    {
        using var sandbox = Create();

        var listed = Dotnet.Run(sandbox.Path, ["watch", "--project", "app", "--list", "build"], ("NUGET_PACKAGES", PackedPackage.PackageFolder)).Succeeded();
        foreach (var file in new[] { "a.py", "scripts/b.pyi", "scripts/run.2", "app/shared.py", "linked", "base.json", "policy.json" })
        {
            Assert.Contains(sandbox[file], listed.Output);
        }
    }

    private static Sandbox Create()
    {
        const string Settings = "<CspExclude>vendor/**</CspExclude><CspBaseline>base.json</CspBaseline><CspPolicy>policy.json</CspPolicy>";
        var sandbox = new Sandbox();
        return sandbox
            .Write("lib.csproj", Sandbox.CSharp(Settings, $"""<CspFile Include="../{Path.GetFileName(sandbox.Path)}/linked" /><None Include="app/shared.py" />"""))
            .Write("base.json", "{ \"version\": 1, \"entries\": [] }")
            .Write("policy.json", "{ \"version\": 1 }")
            .Write("a.py", "import os\n")
            .Write("scripts/b.pyi", "import os\n")
            .Write("linked", "import os\n")
            .Write("vendor/c.py", "import os\n")
            .Write(".venv/d.py", "import os\n")
            .Write("scripts/run.2", "#!/usr/bin/env python3\n")
            .Write("app/shared.py", "import os\n")
            .Write("app/app.csproj", Sandbox.CSharp("", """<ProjectReference Include="../lib.csproj" />"""));
    }

    private static JsonElement Evaluate(Sandbox sandbox, params string[] arguments)
    {
        var result = sandbox.Run(["msbuild", "lib.csproj", "-getItem:UpToDateCheckInput", "-getItem:UpToDateCheckOutput", .. arguments]).Succeeded();
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("Items").Clone();
    }

    private static string[] Identities(JsonElement items, string type) =>
        [.. items.GetProperty(type).EnumerateArray().Select(item => Normalize(item.GetProperty("Identity").GetString() ?? string.Empty))];

    private static string Normalize(string path) => path.Replace('\\', '/');
}
