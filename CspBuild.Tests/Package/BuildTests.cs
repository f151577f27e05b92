using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>What a project with the package gets from its builds.</summary>
[TestClass]
public sealed class BuildTests
{
    [TestMethod]
    public void The_vulnerable_example_fails_the_build_once_and_leaves_nothing_in_bin()
    {
        using var sandbox = new Sandbox()
            .Write("app.csproj", Sandbox.CSharp("<OutputType>Exe</OutputType>"))
            .Write("Program.cs", "System.Console.WriteLine();")
            .Write("make_file.py", Sandbox.Vulnerable);

        sandbox.Run("build").Failed().Printed("make_file.py(3,12): error CSP-D504 [app.csproj]");
        Assert.IsEmpty(sandbox.Files("bin"));
    }

    [TestMethod]
    [DataRow("# ignore")]
    [DataRow("# ignore: CSP-D504")]
    [DataRow("# noqa: CSP-D504 -- the directory is private")]
    public void A_comment_above_the_statement_accepts_the_finding(string comment)
    {
        using var sandbox = new Sandbox()
            .Write("app.csproj", Sandbox.CSharp("<OutputType>Exe</OutputType>"))
            .Write("Program.cs", "System.Console.WriteLine();")
            .Write("make_file.py", Sandbox.Vulnerable.Replace("filename = ", comment + "\nfilename = "));

        var result = sandbox.Run("build", "-v:n").Succeeded().Printed();
        Assert.Contains("0 errors, 0 warnings, 0 messages; 1 suppressed;", result.Output);
    }

    [TestMethod]
    public void A_build_without_ICU_reads_names_in_other_forms_of_letters()
    {
        using var sandbox = new Sandbox()
            .Write("app.csproj", Sandbox.CSharp("<OutputType>Exe</OutputType>"))
            .Write("Program.cs", "System.Console.WriteLine();")
            .Write("forms.py", "import temp\uFB01le\ntemp\uFB01le.\uFF4Dktemp()\n");

        Dotnet.Run(sandbox.Path, ["build", "-tl:off"], ("NUGET_PACKAGES", PackedPackage.PackageFolder), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"))
            .Failed().Printed("forms.py(2,1): error CSP-D504 [app.csproj]");
    }

    [TestMethod]
    public void Warnings_pass_and_show_again_in_a_build_with_nothing_to_do()
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp("<CspSeverityMap>HIGH=warning</CspSeverityMap>"))
            .Write("b.py", Sandbox.Vulnerable)
            .Write("a/c.py", Sandbox.Vulnerable);
        string[] expected = ["a/c.py(3,12): warning CSP-D504 [lib.csproj]", "b.py(3,12): warning CSP-D504 [lib.csproj]"];

        sandbox.Run("build").Succeeded().Printed(expected);
        sandbox.Run("build", "--no-restore").Succeeded().Printed(expected);
        Assert.Contains("Debug/net10.0/lib.dll", sandbox.Files("bin"));
    }

    [TestMethod]
    public void The_compiler_s_errors_and_the_scan_s_show_in_one_build()
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp(""))
            .Write("Broken.cs", "class Broken { int x = \"text\"; }")
            .Write("a.py", Sandbox.Vulnerable);

        sandbox.Run("build").Failed().Printed(
            "a.py(3,12): error CSP-D504 [lib.csproj]",
            "Broken.cs(1,24): error CS0029 [lib.csproj]");
    }

    [TestMethod]
    [DataRow("net8.0;net10.0")]
    [DataRow("net10.0;")]
    public void A_list_of_target_frameworks_reports_a_finding_once(string frameworks)
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp("", frameworks: frameworks))
            .Write("a.py", Sandbox.Vulnerable);

        sandbox.Run("build").Failed().Printed("a.py(3,12): error CSP-D504 [lib.csproj]");
        Assert.IsEmpty(sandbox.Files("bin"));
    }

    [TestMethod]
    public void Python_outside_every_project_takes_one_line()
    {
        using var sandbox = new Sandbox()
            .Write("src/lib.csproj", Sandbox.CSharp("", """
                <None Include="../shared/linked.py" Link="linked.py" />
                <EmbeddedResource Include="../shared/embedded.py" />
                <Content Include="../shared/content.py" />
                <AdditionalFiles Include="../shared/additional.py" />
                <CspFile Include="../python/**/*.py" />
                """))
            .Write("shared/linked.py", Sandbox.Vulnerable)
            .Write("shared/embedded.py", Sandbox.Vulnerable)
            .Write("shared/content.py", Sandbox.Vulnerable)
            .Write("shared/additional.py", Sandbox.Vulnerable)
            .Write("shared/nobody's.py", Sandbox.Vulnerable)
            .Write("python/deep/a.py", Sandbox.Vulnerable);

        sandbox.Run("build", "src").Failed().Printed(
            "python/deep/a.py(3,12): error CSP-D504 [src/lib.csproj]",
            "shared/additional.py(3,12): error CSP-D504 [src/lib.csproj]",
            "shared/content.py(3,12): error CSP-D504 [src/lib.csproj]",
            "shared/embedded.py(3,12): error CSP-D504 [src/lib.csproj]",
            "shared/linked.py(3,12): error CSP-D504 [src/lib.csproj]");
    }

    [TestMethod]
    public void An_excluded_file_is_not_scanned_and_one_that_is_too_large_is_an_error()
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp("<CspExclude>vendor/**;generated_*.py</CspExclude><CspMaxFileSize>100</CspMaxFileSize>"))
            .Write("vendor/a.py", Sandbox.Vulnerable)
            .Write("generated_a.py", Sandbox.Vulnerable)
            .Write("large.py", new string('#', 101));

        sandbox.Run("build").Failed().Printed("large.py(1,1): error CSPB0007 [lib.csproj]");
    }

    [TestMethod]
    public void A_syntax_error_costs_its_statement_and_none_where_the_function_cannot_be_named()
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp(""))
            .Write("broken.py", "import tempfile\ntempfile.mktemp()\nx = = tempfile.mktemp()\ntempfile.mktemp()\n")
            .Write("other.py", "class Test(Case):\n    def f(self):\n        return self.mktemp(\n");

        sandbox.Run("build").Failed().Printed(
            "broken.py(2,1): error CSP-D504 [lib.csproj]",
            "broken.py(3,5): warning CSPB0002 [lib.csproj]",
            "broken.py(4,1): error CSP-D504 [lib.csproj]");
    }

    [TestMethod]
    public void A_severity_map_that_says_nothing_known_is_an_error_at_its_place()
    {
        using var sandbox = new Sandbox()
            .Write("lib.csproj", Sandbox.CSharp("<CspSeverityMap>HIHG=warning</CspSeverityMap>", """<CspSeverity Include="CSP-D504" Severity="fatal" />"""));

        var result = sandbox.Run("build").Failed().Printed("lib.csproj(4,5): error CSPB0004", "lib.csproj(8,5): error CSPB0004");
        Assert.Contains("'HIHG' is not a key", result.Output);
        Assert.Contains("'fatal' is not a level", result.Output);
    }
}
