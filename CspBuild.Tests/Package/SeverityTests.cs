using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>What a project, its configuration files and the command line say about severity, in real builds.</summary>
[TestClass]
public sealed class SeverityTests
{
    private const string MapToWarning = "-p:CspSeverityMap=CSP-D504=warning";

    // Nothing here writes below the projects once they are restored, so all tests share them.
    private static readonly Lazy<Sandbox> Projects = new(() =>
    {
        var sandbox = new Sandbox()
            .Write("one/one.csproj", Sandbox.CSharp(""))
            .Write("one/a.py", Sandbox.Vulnerable)
            .Write("two/two.csproj", Sandbox.CSharp("", frameworks: "net8.0;net10.0"))
            .Write("two/a.py", Sandbox.Vulnerable)
            .Write("both.proj", """
                <Project>
                  <Target Name="Scan">
                    <MSBuild Projects="one/one.csproj" Targets="CspScan" ContinueOnError="ErrorAndContinue" />
                    <MSBuild Projects="two/two.csproj" Targets="CspScan" />
                  </Target>
                </Project>
                """);
        sandbox.Run("restore", "one").Succeeded();
        sandbox.Run("restore", "two").Succeeded();
        return sandbox;
    });

    [ClassCleanup]
    public static void Delete()
    {
        if (Projects.IsValueCreated)
        {
            Projects.Value.Dispose();
        }
    }

    [TestMethod]
    [DataRow("error", "")]
    [DataRow("error", "-p:CspSeverityMap=CSP-D504=none -p:WarningsAsErrors=cspd504")]
    [DataRow("error", "-p:CspSeverityMap=CSP-D504=none -p:MSBuildWarningsAsErrors=CSP-D504")]
    [DataRow("error", MapToWarning + " -p:TreatWarningsAsErrors=true")]
    [DataRow("error", MapToWarning + " -p:MSBuildTreatWarningsAsErrors=true")]
    [DataRow("error", MapToWarning + " -warnaserror")]
    [DataRow("error", MapToWarning + " -warnaserror:CSP-D504")]
    [DataRow("error", "-p:WarningsAsErrors=CSP-D504 -p:WarningsNotAsErrors=CSP-D504")]
    [DataRow("error", "-nowarn:CSP-D504")]
    [DataRow("warning", MapToWarning)]
    [DataRow("warning", "-p:WarningsNotAsErrors=CSP-D504")]
    [DataRow("warning", "-p:MSBuildWarningsNotAsErrors=CSPD504")]
    [DataRow("warning", "-p:TreatWarningsAsErrors=true -p:WarningsNotAsErrors=CSP-D504")]
    [DataRow("warning", "-p:MSBuildTreatWarningsAsErrors=true -p:WarningsNotAsErrors=CSP-D504")]
    [DataRow("warning", "-warnaserror -p:WarningsNotAsErrors=CSP-D504")]
    [DataRow("warning", "-warnaserror -warnnotaserror:CSP-D504 " + MapToWarning)]
    [DataRow("", "-p:NoWarn=CSPD504 -p:WarningsAsErrors=CSP-D504")]
    [DataRow("", MapToWarning + " -p:MSBuildWarningsAsMessages=CSP-D504")]
    [DataRow("", MapToWarning + " -nowarn:CSP-D504")]
    public void A_finding_shows_at_the_same_level_in_a_project_with_one_target_framework_and_in_one_with_two(string level, string arguments)
    {
        var result = Projects.Value.Run(["msbuild", "both.proj", "-v:minimal", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.AreEqual(level == "error" ? 1 : 0, result.ExitCode, result.Output);
        result.Printed(level.Length == 0
            ? []
            : [$"one/a.py(3,12): {level} CSP-D504 [one/one.csproj]", $"two/a.py(3,12): {level} CSP-D504 [two/two.csproj]"]);
    }

    [TestMethod]
    [DataRow("-warnaserror:CSP-D504", false)]
    [DataRow("-p:TreatWarningsAsErrors=true", false)]
    [DataRow("-warnaserror", true, DisplayName = "-warnaserror alone fails the build after the copy: the engine does not tell tasks")]
    public void A_warning_that_the_command_line_lifts_stops_the_build_before_it_copies(string argument, bool copies)
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp("<CspSeverityMap>HIGH=warning</CspSeverityMap>"))
            .Write("a.py", Sandbox.Vulnerable);

        sandbox.Run("build", argument).Failed().Printed("a.py(3,12): error CSP-D504 [lib.csproj]");
        Assert.AreEqual(copies, sandbox.Files("bin").Length > 0);
    }

    [TestMethod]
    public void Configuration_files_set_severities_by_path()
    {
        using var sandbox = new Sandbox()
            .Write(".editorconfig", "root = true\n[*.py]\ndotnet_diagnostic.CSP-D504.severity = warning\n[tests/**.py]\ndotnet_diagnostic.CSP-D504.severity = none\n")
            .Write("src/.editorconfig", "[deep/*.py]\ndotnet_diagnostic.cspd504.severity = error # here it counts\n[a.py]\ndotnet_diagnostic.CSP-D504.severity = loud\n")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CSP-D504.severity = error\ndotnet_diagnostic.CSPB0002.severity = none\n")
            .Write("rules.config", "is_global = true\ndotnet_diagnostic.CSPB0003.severity = error\n")
            .Write("lib.csproj", Sandbox.CSharp("", """<GlobalAnalyzerConfigFiles Include="rules.config" />""", frameworks: "net8.0;net10.0"))
            .Write("src/a.py", Sandbox.Vulnerable)
            .Write("src/deep/b.py", Sandbox.Vulnerable)
            .Write("src/broken.py", "tempfile.mktemp = (\n")
            .Write("src/encoded.py", "# coding: klingon\ntempfile.mktemp = 1\n")
            .Write("tests/c.py", Sandbox.Vulnerable);

        sandbox.Run("build").Failed().Printed(
            "src/.editorconfig(4,39): warning CSPB0005 [lib.csproj]",
            "src/a.py(3,12): warning CSP-D504 [lib.csproj]",
            "src/deep/b.py(3,12): error CSP-D504 [lib.csproj]",
            "src/encoded.py(1,11): error CSPB0003 [lib.csproj]");
    }

    [TestMethod]
    public void Suppressions_are_reviewed_where_the_project_asks()
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp("<CspReportUnusedSuppressions>true</CspReportUnusedSuppressions><CspRequireSuppressionReason>true</CspRequireSuppressionReason>"))
            .Write("a.py", "import tempfile\ntempfile.mktemp()  # noqa: CSP-D504\ntempfile.mktemp()  # noqa: CSP-D504 -- private\n")
            .Write("b.py", "x = 1  # noqa: CSP-D504\n");

        sandbox.Run("build").Succeeded().Printed("a.py(2,20): warning CSPB0010 [lib.csproj]", "b.py(1,8): warning CSPB0009 [lib.csproj]");
        sandbox.Run("build", "-p:CspReportUnusedSuppressions=false", "-p:CspRequireSuppressionReason=").Succeeded().Printed();
    }
}
