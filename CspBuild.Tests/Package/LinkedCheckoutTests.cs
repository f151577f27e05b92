using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Package;

/// <summary>A checkout that is built through a link to it: its paths have two spellings, and the engine's and ours may differ.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class LinkedCheckoutTests
{
    private static readonly string[] Expected =
    [
        "one/a.py(3,12): warning CSP-D504 [one/one.csproj]",
        "one/nested/b.py(3,12): warning CSP-D504 [one/nested/nested.csproj]",
        "scripts/tool.py(3,12): warning CSP-D504 [solution]",
    ];

    [TestMethod]
    [DataRow("link", "build", DisplayName = "from where the link leads")]
    [DataRow("checkout", "build {root}/link/all.slnx", DisplayName = "by the link's path")]
    public void Exclusions_boundaries_roots_and_the_solution_hold(string directory, string arguments)
    {
        using var sandbox = Create();
        var start = Path.Combine(sandbox.Path, directory);
        string[] command = [.. arguments.Replace("{root}", sandbox.Path, StringComparison.Ordinal).Split(' '), "-tl:off"];
        foreach (var build in new string[][] { command, [.. command, "--no-restore"] })
        {
            var result = Dotnet.Run(
                start,
                build,
                ("NUGET_PACKAGES", PackedPackage.PackageFolder),
                ("PWD", start)).Succeeded();

            CollectionAssert.AreEqual(Expected, result.Diagnostics.Select(Shorten).Order(StringComparer.Ordinal).ToArray(), result.Output);
        }

        var logs = Directory.GetFiles(Path.Combine(sandbox.Path, "logs")).SelectMany(log => JObject.Parse(File.ReadAllText(log)).SelectTokens("runs[0].results[*]..artifactLocation"));
        CollectionAssert.AreEquivalent(
            new[] { "SRCROOT one/a.py", "SRCROOT one/nested/b.py", "SRCROOT scripts/tool.py" },
            logs.Select(place => $"{place["uriBaseId"]} {place["uri"]}").ToArray());
    }

    private static string Shorten(string diagnostic)
    {
        foreach (var prefix in new[] { "../checkout/", "../link/", "checkout/", "link/" })
        {
            diagnostic = diagnostic.Replace(prefix, string.Empty, StringComparison.Ordinal);
        }

        return diagnostic;
    }

    // The second build finds what the first one copied to bin.
    private static Sandbox Create()
    {
        var sandbox = new Sandbox()
            .Write("checkout/.git/HEAD", "ref: refs/heads/main\n")
            .Write("checkout/Directory.Build.props", $"""
                <Project>
                  <PropertyGroup>
                    <CspSeverityMap>HIGH=warning</CspSeverityMap>
                    <CspErrorLog>$(MSBuildThisFileDirectory)../logs/</CspErrorLog>
                    <CspExclude>vendor/**;$(MSBuildThisFileDirectory)one/generated/**;$(MSBuildThisFileDirectory)scripts/old/**</CspExclude>
                  </PropertyGroup>
                </Project>
                """)
            .Write("checkout/one/one.csproj", Sandbox.CSharp(
                "<EnableDefaultItems>false</EnableDefaultItems><BaseOutputPath>$(MSBuildProjectDirectory)/output/</BaseOutputPath>",
                """<Content Include="a.py" CopyToOutputDirectory="Always" />"""))
            .Write("checkout/one/nested/nested.csproj", Sandbox.CSharp(""))
            .Write("checkout/all.slnx", """<Solution><Project Path="one/one.csproj" /><Project Path="one/nested/nested.csproj" /></Solution>""");
        foreach (var file in "one/a.py one/vendor/c.py one/generated/d.py one/nested/b.py scripts/tool.py scripts/old/e.py vendor/f.py".Split(' '))
        {
            sandbox.Write($"checkout/{file}", Sandbox.Vulnerable);
        }

        Directory.CreateSymbolicLink(Path.Combine(sandbox.Path, "link"), "checkout");
        return sandbox;
    }
}
