using System;
using System.IO;
using System.Linq;
using System.Threading;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>
/// The package as this run of the tests packed it: once, into a feed of its own, under a version that nobody has ever restored, so that
/// no cache can answer with another build of it.
/// </summary>
[TestClass]
public static class PackedPackage
{
    private static readonly string Root = Path.Combine(TemporaryDirectory.ResolveLinks(Path.GetTempPath()), $"cspbuild-{Guid.NewGuid():N}");

    private static readonly Lazy<string> Packed = new(Pack, LazyThreadSafetyMode.ExecutionAndPublication);

    private static readonly Lazy<string> PackedNext = new(PackNext, LazyThreadSafetyMode.ExecutionAndPublication);

    private static int _sandboxes;

    /// <summary>The version that was packed.</summary>
    public static string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    /// <summary>The address that the package was given, as a release is.</summary>
    public const string Url = "https://example.org/team/cspbuild";

    /// <summary>The version of another package in the feed, the release after it.</summary>
    public static string NextVersion => PackedNext.Value;

    /// <summary>The package file.</summary>
    public static string File => Packed.Value;

    /// <summary>The folder that holds every package that a test restores.</summary>
    public static string PackageFolder => Path.Combine(Root, "packages");

    /// <summary>A new empty directory that sees the package's feed.</summary>
    public static string CreateDirectory()
    {
        _ = Packed.Value;
        return Directory.CreateDirectory(Path.Combine(Root, $"t{Interlocked.Increment(ref _sandboxes)}")).FullName;
    }

    [AssemblyCleanup]
    public static void Delete()
    {
        if (Packed.IsValueCreated)
        {
            Dotnet.StopCompilerServer();
            Directory.Delete(Root, recursive: true);
        }
    }

    private static string Pack()
    {
        var feed = Directory.CreateDirectory(Path.Combine(Root, "feed")).FullName;
        Directory.CreateDirectory(PackageFolder);

        // What the build of this solution has restored is at hand without a network: reference assemblies for older target frameworks.
        System.IO.File.WriteAllText(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="restored" value="{Repository.GetBuildValue("NuGetPackageRoot")}" />
              </fallbackPackageFolders>
            </configuration>
            """);

        Pack(feed, Version);
        return Directory.GetFiles(feed).Single();
    }

    private static string PackNext()
    {
        var version = Version.Replace("0.1.0", "0.1.1", StringComparison.Ordinal);
        Pack(Path.GetDirectoryName(File) ?? Root, version, "-p:VersionPrefix=0.1.1");
        return version;
    }

    private static void Pack(string feed, string version, params string[] arguments)
    {
        var project = Path.Combine(Repository.Root, "CspBuild.Task", "CspBuild.Task.csproj");
        string[] options = ["-c", "Release", "--no-restore", "-o", feed, $"-p:Version={version}", $"-p:CspProjectUrl={Url}/", "-p:RunAnalyzers=false"];
        Dotnet.Run(Root, ["pack", project, .. options, .. arguments]).Succeeded();
    }
}
