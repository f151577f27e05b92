using System.IO;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>Every kind of project that NuGet can give a package scans its directory, once.</summary>
[TestClass]
public sealed class ProjectKindTests
{
    private const string NoTargets = "Microsoft.Build.NoTargets/3.7.0";

    private const string OldStyle = """
        <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <Import Project="$(MSBuildExtensionsPath)/$(MSBuildToolsVersion)/Microsoft.Common.props" />
          <PropertyGroup>
            <Configuration Condition="'$(Configuration)' == ''">Debug</Configuration>
            <OutputType>Library</OutputType>
            <OutputPath>bin/$(Configuration)/</OutputPath>
            <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
            <RestoreProjectStyle>PackageReference</RestoreProjectStyle>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />
            REFERENCE
          </ItemGroup>
          <ItemGroup>
            <Compile Include="Class.cs" />
            <None Include="a.py" />
          </ItemGroup>
          <Import Project="$(MSBuildToolsPath)/Microsoft.CSharp.targets" />
        </Project>
        """;

    [TestMethod]
    [DataRow("p.csproj", "Microsoft.NET.Sdk")]
    [DataRow("p.fsproj", "Microsoft.NET.Sdk")]
    [DataRow("p.vbproj", "Microsoft.NET.Sdk")]
    [DataRow("p.csproj", "Microsoft.NET.Sdk.Web", "Exe")]
    [DataRow("p.csproj", "Microsoft.NET.Sdk.Razor")]
    [DataRow("p.csproj", "Microsoft.NET.Sdk.Worker", "Exe")]
    [DataRow("p.proj", NoTargets)]
    [DataRow("p.csproj", NoTargets)]
    public void A_project_of_any_SDK_reports_its_files_once(string project, string sdk, string outputType = "Library")
    {
        using var sandbox = new Sandbox()
            .Write(project, $"""
                <Project Sdk="{sdk}">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>{outputType}</OutputType>
                    <UseAppHost>false</UseAppHost>
                  </PropertyGroup>
                  <ItemGroup>{Sandbox.Reference}</ItemGroup>
                </Project>
                """)
            .Write("a.py", Sandbox.Vulnerable)
            .Write("wwwroot/b.py", Sandbox.Vulnerable);
        if (outputType == "Exe")
        {
            sandbox.Write("Program.cs", "System.Console.WriteLine();");
        }

        if (sdk == NoTargets)
        {
            // An SDK is looked for in feeds only; the folder of the packages that were restored for the tests can be one.
            sandbox.Write("nuget.config", $"""
                <configuration>
                  <packageSources>
                    <add key="restored" value="{Repository.GetBuildValue("NuGetPackageRoot")}" />
                  </packageSources>
                </configuration>
                """);
        }

        sandbox.Run("build").Failed().Printed($"a.py(3,12): error CSP-D504 [{project}]", $"wwwroot/b.py(3,12): error CSP-D504 [{project}]");
        Assert.IsEmpty(sandbox.Files("bin"));
    }

    [TestMethod]
    public void A_project_of_the_old_style_reports_its_files_once()
    {
        using var sandbox = new Sandbox()
            .Write("old.csproj", OldStyle.Replace("REFERENCE", Sandbox.Reference))
            .Write("Class.cs", "class Class { }")
            .Write("a.py", Sandbox.Vulnerable);

        sandbox.Run("build").Failed().Printed("a.py(3,12): error CSP-D504 [old.csproj]");
        Assert.IsEmpty(sandbox.Files("bin"));
    }

    // As the README has it. A GlobalPackageReference elsewhere than among central versions would be passed over without a word.
    [TestMethod]
    [DataRow("Directory.Build.props", "false", """<PackageReference Include="CspBuild" Version="0.1.0" PrivateAssets="all" />""")]
    [DataRow("Directory.Packages.props", "true", """<GlobalPackageReference Include="CspBuild" Version="0.1.0" />""")]
    public void One_line_in_the_file_above_covers_every_project(string file, string isCentral, string line)
    {
        using var sandbox = new Sandbox()
            .Write(file, $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>{isCentral}</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    {line.Replace("0.1.0", PackedPackage.Version)}
                  </ItemGroup>
                </Project>
                """)
            .Write("lib/lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup></Project>""")
            .Write("lib/a.py", Sandbox.Vulnerable);

        Assert.Contains(line, File.ReadAllText(Path.Combine(Repository.Root, "README.md")));
        sandbox.Run("build", "lib").Failed().Printed("lib/a.py(3,12): error CSP-D504 [lib/lib.csproj]");
    }

    [TestMethod]
    public void A_program_of_one_file_scans_the_directory_that_it_lies_in()
    {
        using var sandbox = new Sandbox()
            .Write("app.cs", $"#:package CspBuild@{PackedPackage.Version}\n#:property PublishAot=false\nSystem.Console.WriteLine();\n")
            .Write("a.py", Sandbox.Vulnerable)
            .Write("tools/b.py", Sandbox.Vulnerable);

        sandbox.Run("build", "app.cs").Failed().Printed("a.py(3,12): error CSP-D504", "tools/b.py(3,12): error CSP-D504");
    }

    // `dotnet run` starts a program of one file without a build when that file has not changed.
    [TestMethod]
    public void A_program_of_one_file_is_scanned_again_when_only_its_Python_changed()
    {
        using var sandbox = new Sandbox()
            .Write("app.cs", $"#:package CspBuild@{PackedPackage.Version}\n#:property PublishAot=false\nSystem.Console.WriteLine(\"ran\");\n")
            .Write("a.py", "import os\n");
        DotnetResult Run() => Dotnet.Run(sandbox.Path, ["run", "app.cs"], ("NUGET_PACKAGES", PackedPackage.PackageFolder));

        Assert.AreEqual("ran\n", Run().Succeeded().Output);
        sandbox.Write("a.py", Sandbox.Vulnerable);
        Assert.Contains("a.py(3,12): error CSP-D504", Run().Failed().Output);
    }

    [TestMethod]
    public void A_file_of_a_nested_project_is_reported_by_that_project_only()
    {
        using var sandbox = new Sandbox()
            .Write("outer.csproj", Sandbox.CSharp("<EnableDefaultItems>false</EnableDefaultItems>", """<ProjectReference Include="nested/nested.csproj" />"""))
            .Write("nested/nested.csproj", Sandbox.CSharp(""))
            .Write("a.py", Sandbox.Vulnerable)
            .Write("nested/b.py", Sandbox.Vulnerable);

        sandbox.Run("build").Failed().Printed(
            "a.py(3,12): error CSP-D504 [outer.csproj]",
            "nested/b.py(3,12): error CSP-D504 [nested/nested.csproj]");
    }

    [TestMethod]
    public void A_Traversal_project_scans_nothing()
    {
        using var sandbox = new Sandbox()
            .Write("dirs.csproj", Sandbox.CSharp("<IsTraversal>true</IsTraversal>"))
            .Write("a.py", Sandbox.Vulnerable);

        sandbox.Run("build").Succeeded().Printed();
    }
}
