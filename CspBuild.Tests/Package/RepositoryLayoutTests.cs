using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>How public repositories mix .NET and Python, each as small as it goes: what is scanned, by whom, and once.</summary>
[TestClass]
public sealed partial class RepositoryLayoutTests
{
    // "file" or "file by project": without a project it is the solution's scan that reports the file.
    [TestMethod]
    [DataRow("modules", "build all.slnx", "python/api.py, python/data.py, python/helpers.py", "")]
    [DataRow("modules", "build src/app", "python/api.py by src/app/app.csproj, python/data.py by src/app/app.csproj", "")]
    [DataRow("Python project", "build all.sln", "app/app.py by app/app.csproj, web/web.py", "")]
    [DataRow("package", "build app", "app/own.py by app/app.csproj", "../packages/some.library/1.0.0: packages of others")]
    [DataRow("package for frameworks", "build app", "app/own.py by app/app.csproj", "../packages/some.library/1.0.0: packages of others")]
    [DataRow("host", "build all.slnx", "backend/main.py", "backend/env: a Python environment")]
    [DataRow("host", "build host", "backend/main.py by host/host.csproj", "backend/env: a Python environment")]
    [DataRow("beside", "build dotnet/all.slnx", "dotnet/tools/tool.py, python/main.py", "")]
    [DataRow("foreign", "build all.slnx", "own.py", "conda: a Python environment, runtime: a Python interpreter, venv: a Python environment")]
    public void A_file_is_reported_once_by_who_scans_it(string layout, string command, string reported, string leftOut)
    {
        using var repository = layout switch
        {
            "modules" => Modules(),
            "Python project" => PythonProject(),
            "package" => PackageContent("net10.0"),
            "package for frameworks" => PackageContent("net8.0;net10.0"),
            "host" => Host(),
            "beside" => Beside(),
            _ => Foreign(),
        };

        var result = repository.Run([.. command.Split(' '), "-v:n", "-m:1", "-p:CspSeverityMap=HIGH=warning"]).Succeeded();

        var expected = reported.Split(", ").Select(entry => entry.Split(" by "))
            .Select(entry => $"{entry[0]}(3,12): warning CSP-D504 [{(entry.Length == 1 ? "solution" : entry[1])}]");
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', result.Diagnostics.Order(StringComparer.Ordinal)), result.Output);
        // Each scan says what it leaves out.
        var said = LeftOut().Matches(result.Output).Select(line => Path.GetRelativePath(repository.Path, line.Groups["path"].Value) + line.Groups["reason"].Value).Distinct();
        Assert.AreEqual(leftOut, string.Join(", ", said.Order(StringComparer.Ordinal)).Replace('\\', '/'), result.Output);
    }

    // A volume of a database in a container, whose directory belongs to somebody else. The superuser enters it all the same, unless he is without his privilege.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    [UnsupportedOSPlatform("windows")]
    public void A_directory_that_cannot_be_entered_is_an_error_until_it_is_excluded()
    {
        using var repository = new Sandbox().Write("app/app.csproj", Sandbox.CSharp("")).WriteSolution("all.slnx", "app").Write("volumes/data/a.py", Sandbox.Vulnerable);
        var volume = Path.Combine(repository.Path, "volumes", "data");
        repository.Run("restore", "all.slnx").Succeeded();
        File.SetUnixFileMode(volume, UnixFileMode.None);
        try
        {
            var result = Build().Failed();
            Assert.DoesNotContain("there is no Python", result.Output);
            result.Printed("volumes/data(1,1): error CSPB0001 [solution]");
            Build("-t:CspListFiles").Succeeded().Says($"{volume}: left out: it cannot be opened");
            Build("-p:CspExclude=volumes/").Succeeded().Printed();
        }
        finally
        {
            File.SetUnixFileMode(volume, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        DotnetResult Build(params string[] arguments) => Dotnet.RunWithoutPrivilege(
            repository.Path, ["build", "all.slnx", "--no-restore", "-tl:off", .. arguments], ("NUGET_PACKAGES", PackedPackage.PackageFolder));
    }

    // A generator of C# for Python modules: what it reads lies beside the projects and is named by them, what those modules import is not.
    private static Sandbox Modules() => new Sandbox()
        .Write("src/app/app.csproj", Sandbox.CSharp("", """
            <AdditionalFiles Include="../../python/api.py" SourceItemType="Python" />
            <Content Include="../../python/api.py;../../python/data.py" LinkBase="python" CopyToOutputDirectory="PreserveNewest" />
            """))
        .Write("python/api.py", Sandbox.Vulnerable).Write("python/data.py", Sandbox.Vulnerable).Write("python/helpers.py", Sandbox.Vulnerable)
        .Write("all.slnx", """<Solution><Project Path="src/app/app.csproj" /></Solution>""");

    // Visual Studio's solutions list such a project and do not build it.
    private static Sandbox PythonProject() => new Sandbox()
        .Write("app/app.csproj", Sandbox.CSharp(""))
        .Write("app/app.py", Sandbox.Vulnerable)
        .Write("web/web.pyproj", """<Project ToolsVersion="4.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup><Compile Include="web.py" /></ItemGroup></Project>""")
        .Write("web/web.py", Sandbox.Vulnerable)
        .Write("all.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "app", "app\app.csproj", "{0A8E9D2B-6F3C-4C52-9C55-0D7A3F1B2C01}"
            EndProject
            Project("{888888A0-9F3D-457C-B088-3A5042F75D52}") = "web", "web\web.pyproj", "{0A8E9D2B-6F3C-4C52-9C55-0D7A3F1B2C02}"
            EndProject
            Global
            	GlobalSection(SolutionConfigurationPlatforms) = preSolution
            		Debug|Any CPU = Debug|Any CPU
            	EndGlobalSection
            	GlobalSection(ProjectConfigurationPlatforms) = postSolution
            		{0A8E9D2B-6F3C-4C52-9C55-0D7A3F1B2C01}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
            		{0A8E9D2B-6F3C-4C52-9C55-0D7A3F1B2C01}.Debug|Any CPU.Build.0 = Debug|Any CPU
            		{0A8E9D2B-6F3C-4C52-9C55-0D7A3F1B2C02}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
            	EndGlobalSection
            EndGlobal

            """);

    // A library of Python that a package copies to the output of its users, as a standard library for an interpreter written in C#.
    private static Sandbox PackageContent(string frameworks) => AddPackage(new Sandbox()
        .Write("app/app.csproj", Sandbox.CSharp("", """<PackageReference Include="Some.Library" Version="1.0.0" />""", frameworks))
        .Write("app/own.py", Sandbox.Vulnerable)
        .Write("nuget.config", """<configuration><packageSources><add key="here" value="feed" /></packageSources></configuration>""")
        .Write("feed/readme", ""));

    private static Sandbox AddPackage(Sandbox repository)
    {
        using var package = ZipFile.Open(Path.Combine(repository.Path, "feed", "Some.Library.1.0.0.nupkg"), ZipArchiveMode.Create);
        Add("Some.Library.nuspec", """
            <package xmlns="http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd">
              <metadata>
                <id>Some.Library</id><version>1.0.0</version><authors>somebody</authors><description>Some library.</description>
                <contentFiles><files include="**" buildAction="None" copyToOutput="true" /></contentFiles>
              </metadata>
            </package>
            """);
        Add("contentFiles/any/any/lib/abc.py", Sandbox.Vulnerable);
        Add("contentFiles/any/any/lib/os.py", Sandbox.Vulnerable);
        return repository;

        void Add(string name, string text)
        {
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static Sandbox Host() => new Sandbox()
        .Write("host/host.csproj", Sandbox.CSharp("", """<CspDirectory Include="../backend" />"""))
        .Write("backend/main.py", Sandbox.Vulnerable)
        .Write("backend/env/pyvenv.cfg", "").Write("backend/env/lib/a.py", Sandbox.Vulnerable)
        .WriteSolution("all.slnx", "host");

    private static Sandbox Beside() => new Sandbox()
        .Write("dotnet/Directory.Build.props", "<Project><PropertyGroup><CspSolutionDirectory>$(MSBuildThisFileDirectory)..</CspSolutionDirectory></PropertyGroup></Project>")
        .Write("dotnet/app/app.csproj", Sandbox.CSharp(""))
        .Write("dotnet/tools/tool.py", Sandbox.Vulnerable)
        .Write("python/main.py", Sandbox.Vulnerable)
        .WriteSolution("dotnet/all.slnx", "app");

    private static Sandbox Foreign() => new Sandbox()
        .Write("app/app.csproj", Sandbox.CSharp("")).WriteSolution("all.slnx", "app")
        .Write("own.py", Sandbox.Vulnerable)
        .Write("conda/conda-meta/history", "").Write("conda/lib/a.py", Sandbox.Vulnerable)
        .Write("runtime/python313._pth", "").Write("runtime/a.py", Sandbox.Vulnerable)
        .Write("venv/pyvenv.cfg", "").Write("venv/a.py", Sandbox.Vulnerable);

    [GeneratedRegex(@"CspBuild: left out (?<path>.+?)(?<reason>: .+)\.\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LeftOut();
}
