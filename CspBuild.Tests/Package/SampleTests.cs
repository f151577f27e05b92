using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>The sample solution says what the README shows.</summary>
[TestClass]
public sealed class SampleTests
{
    [TestMethod]
    public void The_sample_fails_for_its_five_insecure_calls_and_for_nothing_else()
    {
        using var sandbox = CopySample();

        Build(sandbox).Failed().Printed(Expected("error"));
        Assert.IsEmpty(sandbox.Find("*.dll"));
        Assert.IsEmpty(sandbox.Find("bin/Debug/net10.0/scripts/*"));
    }

    // The gate compares the picture with what the sample prints; here it is compared with what the other tests know of that.
    [TestMethod]
    public void The_README_and_its_picture_show_the_errors_of_the_sample()
    {
        string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
        var picture = XDocument.Parse(Read("docs/images/terminal.svg")).Descendants().Where(element => element.Name.LocalName == "text")
            .Select(line => line.Value).ToArray();

        CollectionAssert.AreEqual(
            Expected("error").Select(line => line.Split(" [")[0]).ToArray(),
            picture.Where(line => line.Contains("): error ", StringComparison.Ordinal)).Select(line => line[..(line.IndexOf("D504", StringComparison.Ordinal) + 4)]).ToArray());
        CollectionAssert.IsSubsetOf(Read("README.md").Split('\n').Where(line => line.Contains("): error ", StringComparison.Ordinal)).ToArray(), picture);
        Assert.Contains("](docs/images/terminal.svg)", Read("README.md"));
    }

    [TestMethod]
    public void The_sample_passes_with_warnings_that_show_in_every_build()
    {
        using var sandbox = CopySample();

        Build(sandbox, "-p:CspSeverityMap=HIGH=warning").Succeeded().Printed(Expected("warning"));
        Build(sandbox, "-p:CspSeverityMap=HIGH=warning", "--no-restore").Succeeded().Printed(Expected("warning"));
        CollectionAssert.IsSubsetOf(
            new[] { "Reports.App.dll", "Reports.Formats.dll", "scripts/rotate_logs.py" },
            sandbox.Files("src/Reports.App/bin/Debug/net10.0"));
    }

    private static string[] Expected(string kind) =>
    [
        $"backend/explore.ipynb(16,15): {kind} CSP-D504 [solution]",
        $"scripts/nightly(8,15): {kind} CSP-D504 [solution]",
        $"shared/python/rotate_logs.py(11,15): {kind} CSP-D504 [solution]",
        $"src/Reports.App/scripts/export_csv.py(13,14): {kind} CSP-D504 [src/Reports.App/Reports.App.csproj]",
        $"src/Reports.Formats/Resources/bootstrap.py(7,12): {kind} CSP-D504 [src/Reports.Formats/Reports.Formats.csproj]",
    ];

    // One node builds the projects in the order of the solution; more would report them side by side.
    private static DotnetResult Build(Sandbox sandbox, params string[] arguments) =>
        sandbox.Run(["build", "MixedSolution.sln", "-m:1", $"-p:CspBuildVersion={PackedPackage.Version}", .. arguments]);

    private static Sandbox CopySample()
    {
        var sandbox = new Sandbox();
        var sample = Path.Combine(Repository.Root, "samples", "MixedSolution");
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(sample, file)))
        {
            var isOutput = file.Split('/', '\\').Intersect(["bin", "obj"]).Any();
            if (!isOutput && file != "nuget.config")
            {
                sandbox.Write(file, File.ReadAllText(Path.Combine(sample, file)));
            }
        }

        return sandbox;
    }
}
