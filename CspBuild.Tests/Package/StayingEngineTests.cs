using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace CspBuild.Tests.Package;

/// <summary>What an engine does that stays for the next build, and holds what it has loaded.</summary>
[TestClass]
public sealed class StayingEngineTests
{
    private const string Tell = """
        <Target Name="TellEngine" BeforeTargets="BeforeBuild"><Message Importance="high" Text="engine $([System.Environment]::ProcessId)." /></Target>
        """;

    [TestMethod]
    public void Another_version_of_the_package_runs_in_the_server_that_ran_the_first()
    {
        using var sandbox = new Sandbox().Write("a.py", Sandbox.Vulnerable);

        var (first, engine) = Build(sandbox, PackedPackage.Version);
        using var server = Process.GetProcessById(engine);
        try
        {
            var (second, sameEngine) = Build(sandbox, PackedPackage.NextVersion);
            Assert.AreEqual(engine, sameEngine);
            Assert.AreEqual(
                $"{PackedPackage.Version}, {PackedPackage.NextVersion}, {PackedPackage.Version}",
                $"{first}, {second}, {Build(sandbox, PackedPackage.Version).Version}");
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
    }

    // The version of the package that wrote the log, and the process that it ran in, which nobody else's builds share.
    private static (string? Version, int Engine) Build(Sandbox sandbox, string version)
    {
        var project = Sandbox.CSharp("<CspSeverityMap>HIGH=warning</CspSeverityMap><CspErrorLog>csp.sarif</CspErrorLog>");
        sandbox.Write("lib.csproj", project.Replace(PackedPackage.Version, version, StringComparison.Ordinal).Replace("</Project>", Tell + "</Project>", StringComparison.Ordinal));
        var result = Dotnet.Run(
            sandbox.Path,
            ["build", "-tl:off"],
            ("NUGET_PACKAGES", PackedPackage.PackageFolder),
            ("DOTNET_CLI_USE_MSBUILD_SERVER", "1"),
            ("MSBUILDDISABLENODEREUSE", "0"),
            ("MSBUILDNODEHANDSHAKESALT", sandbox.Path),
            ("MSBUILDENABLEALLPROPERTYFUNCTIONS", "1")).Succeeded();
        result.Printed("a.py(3,12): warning CSP-D504 [lib.csproj]");
        var engine = result.Output.Split("engine ", 2)[1].Split('.', 2)[0];
        var log = JObject.Parse(File.ReadAllText(Path.Combine(sandbox.Path, "csp.sarif")));
        return ((string?)log.SelectToken("runs[0].tool.driver.semanticVersion"), int.Parse(engine, System.Globalization.CultureInfo.InvariantCulture));
    }
}
