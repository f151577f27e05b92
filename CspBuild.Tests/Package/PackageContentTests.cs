using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>What is in the package file.</summary>
[TestClass]
public sealed class PackageContentTests
{
    private static readonly string[] OfTheEngine = ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core"];

    [TestMethod]
    public void The_package_holds_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(PackedPackage.File);
        var files = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        CollectionAssert.AreEqual(
            new[]
            {
                "CspBuild.nuspec",
                "README.md",
                "build/CspBuild.props",
                "build/CspBuild.targets",
                "buildMultiTargeting/CspBuild.props",
                "buildMultiTargeting/CspBuild.targets",
                "icon.png",
                "tools/net472/CspBuild.Task.dll",
                "tools/net8.0/CspBuild.Task.dll",
            },
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
    }

    // The assemblies are loaded into other people's builds, where a second version of a library is a conflict.
    [TestMethod]
    [DataRow("tools/net8.0/CspBuild.Task.dll", "System.")]
    [DataRow("tools/net472/CspBuild.Task.dll", "System,System.Core,mscorlib")]
    public void An_assembly_of_the_task_needs_the_runtime_and_the_engine_only(string path, string runtime)
    {
        using var package = ZipFile.OpenRead(PackedPackage.File);
        using var assembly = new MemoryStream();
        using (var entry = package.Entries.Single(entry => entry.FullName == path).Open())
        {
            entry.CopyTo(assembly);
        }

        assembly.Position = 0;
        using var image = new PEReader(assembly);
        var metadata = image.GetMetadataReader();
        var foreign = metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Except(OfTheEngine)
            .Where(name => !runtime.Split(',').Any(part => part.EndsWith('.') ? name.StartsWith(part, StringComparison.Ordinal) : name == part));

        Assert.AreEqual(string.Empty, string.Join(", ", foreign));
        Assert.IsFalse(metadata.GetAssemblyDefinition().PublicKey.IsNil, "it has no strong name");
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
}
