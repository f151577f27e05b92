using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>What is in the package file.</summary>
[TestClass]
public sealed partial class PackageContentTests
{
    private static readonly string[] OfTheEngine = ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core"];

    [TestMethod]
    public void The_package_holds_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(PackedPackage.File);
        var files = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        // Made where it can be tested.
        string[] image = RuntimeInformation.RuntimeIdentifier == "linux-x64" ? [$"tools/net{Environment.Version.Major}.0/linux-x64/CspBuild.Task.dll"] : [];

        CollectionAssert.AreEqual(
            (string[])[
                "CspBuild.nuspec",
                "README.md",
                "build/CspBuild.Solution.proj",
                "build/CspBuild.Start.proj",
                "build/CspBuild.props",
                "build/CspBuild.targets",
                "buildMultiTargeting/CspBuild.props",
                "buildMultiTargeting/CspBuild.targets",
                "icon.png",
                .. image,
                "tools/net472/CspBuild.Task.dll",
                "tools/net8.0/CspBuild.Task.dll",
            ],
            files.ToArray());
    }

    [TestMethod]
    public void The_package_is_a_development_dependency_with_no_dependency_of_its_own()
    {
        using var package = ZipFile.OpenRead(PackedPackage.File);
        using var nuspec = package.Entries.Single(entry => entry.FullName == "CspBuild.nuspec").Open();
        var metadata = XDocument.Load(nuspec).Root?.Elements().Single() ?? throw new InvalidDataException("no metadata");
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.AreEqual("CspBuild", Value("id"));
        Assert.AreEqual("true", Value("developmentDependency"));
        Assert.AreEqual("Apache-2.0", Value("license"));
        Assert.AreEqual("README.md", Value("readme"));
        Assert.AreEqual("icon.png", Value("icon"));
        Assert.IsNotNull(Value("releaseNotes"));
        Assert.IsNull(Value("dependencies"));
        Assert.AreEqual(PackedPackage.Url + "/", Value("projectUrl"));
        Assert.AreEqual(PackedPackage.Url + "/", metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("url")?.Value);
    }

    // A feed shows it far from the repository, where a relative link leads nowhere.
    [TestMethod]
    public void The_links_of_the_package_s_README_lead_to_pages_of_the_repository()
    {
        using var package = ZipFile.OpenRead(PackedPackage.File);
        using var readme = new StreamReader(package.Entries.Single(entry => entry.FullName == "README.md").Open());
        var links = Links().Matches(readme.ReadToEnd()).Select(link => link.Groups["address"].Value).ToArray();

        Assert.Contains($"{PackedPackage.Url}/blob/main/docs/coverage.md", links);
        foreach (var link in links)
        {
            StringAssert.StartsWith(link, $"{PackedPackage.Url}/blob/main/");
            Assert.IsTrue(File.Exists(Path.Combine(Repository.Root, link[$"{PackedPackage.Url}/blob/main/".Length..])), link);
        }
    }

    [TestMethod]
    public void A_package_without_an_address_has_a_README_without_links()
    {
        var readme = Path.Combine(PackedPackage.CreateDirectory(), "README.md");

        Dotnet.Run(Repository.Root, ["msbuild", "CspBuild.Task", "-t:WritePackageReadme", $"-p:CspReadme={readme}"]).Succeeded();

        var expected = Links().Replace(File.ReadAllText(Path.Combine(Repository.Root, "nuget", "README.md")), "${text}");
        Assert.AreEqual(expected.ReplaceLineEndings("\n"), File.ReadAllText(readme).ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void A_package_of_a_tag_without_an_address_is_not_made()
    {
        var directory = PackedPackage.CreateDirectory();

        Dotnet.Run(Repository.Root, ["pack", "CspBuild.Task", "-c", "Release", "--no-build", "-o", directory], ("GITHUB_REF_TYPE", "tag"))
            .Failed().Says("A release needs the address of its repository");
        Assert.IsEmpty(Directory.GetFiles(directory));
    }

    // The assemblies are loaded into other people's builds, where a second version of a library is a conflict.
    [TestMethod]
    public void The_assemblies_of_the_task_need_the_runtime_and_the_engine_only()
    {
        using var package = ZipFile.OpenRead(PackedPackage.File);
        foreach (var entry in package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var assembly = new MemoryStream();
            using (var content = entry.Open())
            {
                content.CopyTo(assembly);
            }

            assembly.Position = 0;
            using var image = new PEReader(assembly);
            var metadata = image.GetMetadataReader();
            var foreign = metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Except(OfTheEngine)
                .Where(name => entry.FullName.Contains("/net472/", StringComparison.Ordinal)
                    ? name is not ("System" or "System.Core" or "System.Xml" or "mscorlib")
                    : !name.StartsWith("System.", StringComparison.Ordinal));

            Assert.AreEqual(string.Empty, string.Join(", ", foreign), entry.FullName);
            Assert.IsFalse(metadata.GetAssemblyDefinition().PublicKey.IsNil, entry.FullName);
        }
    }

    // The other package tests run with the image, where there is one for the machine.
    [TestMethod]
    public void The_assembly_without_native_code_finds_the_same()
    {
        using var sandbox = new Sandbox().Write("lib.csproj", Sandbox.CSharp("")).Write("a.py", "import tempfile\ntempfile.mktemp()\n");
        var assembly = Path.Combine(PackedPackage.PackageFolder, "cspbuild", PackedPackage.Version, "tools", "net8.0", "CspBuild.Task.dll");

        sandbox.Run("restore").Succeeded();

        sandbox.Run("build", "--no-restore", $"-p:_CspTaskAssembly={assembly}").Failed().Printed("a.py(2,1): error CSP-D504 [lib.csproj]");
    }

    [TestMethod]
    public void A_project_that_uses_the_package_ships_nothing_of_it()
    {
        using var sandbox = new Sandbox().Write("lib.csproj", Sandbox.CSharp("<PackageVersion>1.2.3</PackageVersion>"));

        sandbox.Run("pack").Succeeded().Printed();

        using var package = ZipFile.OpenRead(Path.Combine(sandbox.Path, sandbox.Find("*.nupkg").Single()));
        using var nuspec = new StreamReader(package.Entries.Single(entry => entry.FullName == "lib.nuspec").Open());
        Assert.DoesNotContain("CspBuild", nuspec.ReadToEnd());
        Assert.IsEmpty(sandbox.Files("bin").Where(name => name.Contains("Csp", StringComparison.Ordinal)));
    }

    // The reference is one that somebody wrote without PrivateAssets.
    [TestMethod]
    public void A_project_that_uses_a_project_with_the_package_is_not_scanned_for_it()
    {
        using var sandbox = new Sandbox()
            .Write("lib/lib.csproj", Sandbox.CSharp("").Replace(" PrivateAssets=\"all\"", string.Empty))
            .Write("app/app.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../lib/lib.csproj" /></ItemGroup>
                </Project>
                """)
            .Write("app/a.py", Sandbox.Vulnerable);

        Assert.AreEqual(1, sandbox.Run("build", "app", "-v:n").Succeeded().Scans);
    }

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<address>[^)]*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Links();
}
