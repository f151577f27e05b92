using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>The Python that lies below a solution's directory and in no project's.</summary>
[TestClass]
public sealed class SolutionScanTests
{
    [TestMethod]
    public void A_finding_beside_the_projects_fails_every_project_and_nothing_leaves_obj()
    {
        using var solution = Create().Write("scripts/tool.py", Sandbox.Vulnerable)
            .Write("two/two.csproj", Sandbox.CSharp("", """<None Include="../scripts/*.py" />"""));

        solution.Run("build", "all.slnx").Failed().Printed("scripts/tool.py(3,12): error CSP-D504 [solution]");

        Assert.IsEmpty(solution.Find("*.dll"));
        solution.Run("build", "one", "--no-restore").Succeeded();
        solution.Run("build", "two", "--no-restore").Failed().Printed("scripts/tool.py(3,12): error CSP-D504 [two/two.csproj]");
    }

    [TestMethod]
    public void Settings_above_the_solution_hold_for_its_scan()
    {
        using var solution = Create("<CspExclude>scripts/old/**</CspExclude><CspErrorLog>$(MSBuildThisFileDirectory)logs/</CspErrorLog>")
            .Write(".git/HEAD", "ref: refs/heads/main\n")
            .Write("scripts/tool.py", Sandbox.Vulnerable)
            .Write("scripts/old/tool.py", Sandbox.Vulnerable)
            .Write("scripts/tests/tool.py", Sandbox.Vulnerable)
            .Write(".editorconfig", "root = true\n[scripts/tests/**]\ndotnet_diagnostic.CSP-D504.severity = none\n");

        var result = solution.Run("build", "all.slnx").Failed();

        result.Printed("scripts/tool.py(3,12): error CSP-D504 [solution]");
        StringAssert.StartsWith(solution.Files("logs").Single(), "CspBuild.Solution.proj-", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_wrong_setting_is_reported_in_a_file_that_is_there()
    {
        using var solution = Create("<CspMaxFileSize>many</CspMaxFileSize>");

        var result = solution.Run("build", "all.slnx").Failed();

        Assert.Contains("Directory.Build.props(1,25): error CSPB0008 [solution]", string.Join('\n', result.Diagnostics), result.Output);
    }

    [TestMethod]
    public void A_policy_of_the_command_line_holds_for_projects_and_for_what_lies_beside_them()
    {
        using var solution = Create("<NoWarn>CSP-D504</NoWarn><CspPolicy></CspPolicy>")
            .Write("one/one.csproj", Sandbox.CSharp("<CspSeverityMap>HIGH=none</CspSeverityMap>").Replace("<Project ", "<Project TreatAsLocalProperty=\"CspPolicy\" ", StringComparison.Ordinal))
            .Write("one/one.py", Sandbox.Vulnerable)
            .Write("scripts/tool.py", Sandbox.Vulnerable)
            .Write("eng/policy.json", "{ \"version\": 1, \"levels\": { \"CSP\": \"warning\" } }");
        var policy = $"-p:CspPolicy={Path.Combine(solution.Path, "eng", "policy.json")}";

        // A code that is in NoWarn would be lowered by the engine: it stands in the text.
        var result = solution.Run("build", "all.slnx", policy, "-v:n", "-m:1").Succeeded();
        Assert.AreEqual(2, Lines(result, "warning : CSP-D504: "), result.Output);
        Assert.AreEqual(2, Lines(result, "message CSPB0015: NoWarn says less than the policy"), result.Output);

        solution.Write("eng/policy.json", "{ \"version\": 1, \"levls\": {} }");
        var broken = solution.Run("build", "all.slnx", policy, "--no-restore", "-v:n", "-m:1").Failed();
        broken.Printed("eng/policy.json(1,17): error CSPB0021 [solution]");
    }

    [TestMethod]
    public void A_solution_in_a_project_s_directory_leaves_it_to_the_project()
    {
        using var solution = new Sandbox()
            .Write("app.csproj", Sandbox.CSharp("<CspSeverityMap>HIGH=warning</CspSeverityMap>"))
            .Write("tool.py", Sandbox.Vulnerable)
            .Write("app.slnx", """<Solution><Project Path="app.csproj" /></Solution>""");

        solution.Run("build", "app.slnx").Succeeded().Printed("tool.py(3,12): warning CSP-D504 [app.csproj]");
        solution.Run("build", "app.slnx", "--no-restore", "-t:CspListFiles").Succeeded()
            .Says($"tool.py: scanned by {solution["app.csproj"]}");
    }

    [TestMethod]
    [DataRow("-p:CspEnabled=false")]
    [DataRow("-p:CspSolutionScan=false")]
    public void It_can_be_switched_off(string argument)
    {
        using var solution = Create().Write("scripts/tool.py", Sandbox.Vulnerable);
        solution.Run("build", "all.slnx", argument).Succeeded().Printed();
    }

    [TestMethod]
    public void The_folder_of_packages_is_nobody_s_own_code()
    {
        using var solution = Create("<RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>")
            .Write("packages/some.package/1.0.0/content/tool.py", Sandbox.Vulnerable);
        solution.Run("build", "all.slnx").Succeeded().Printed();
    }

    [TestMethod]
    public void A_name_that_MSBuild_would_unescape_does_not_lose_the_directory()
    {
        using var outer = new Sandbox();
        var directory = Path.Combine(outer.Path, "a b;c");
        Directory.CreateDirectory(directory);
        outer.Write("a b;c/one/one.csproj", Sandbox.CSharp("<CspSeverityMap>HIGH=warning</CspSeverityMap>"))
            .Write("a b;c/scripts/tool.py", Sandbox.Vulnerable)
            .Write("a b;c/Directory.Build.props", "<Project><PropertyGroup><CspSeverityMap>HIGH=warning</CspSeverityMap></PropertyGroup></Project>")
            .Write("a b;c/all.slnx", """<Solution><Project Path="one/one.csproj" /></Solution>""");

        outer.Run("build", "a b;c/all.slnx").Succeeded().Printed("a b;c/scripts/tool.py(3,12): warning CSP-D504 [solution]");
    }

    private static int Lines(DotnetResult result, string text) =>
        result.Output.Split("\nBuild succeeded.")[0].Split('\n').Count(line => line.Contains(text, StringComparison.Ordinal));

    private static Sandbox Create(string properties = "") => new Sandbox()
        .Write("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>")
        .Write("one/one.csproj", Sandbox.CSharp(""))
        .Write("two/two.csproj", Sandbox.CSharp(""))
        .WriteSolution("all.slnx", "one", "two");
}
