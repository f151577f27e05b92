using System;
using System.IO;
using System.Linq;

namespace CspBuild.Tests.Package;

/// <summary>A directory outside the checkout with a few small projects that use the packed package.</summary>
internal sealed class Sandbox : IDisposable
{
    /// <summary>The program of the rule's page.</summary>
    public const string Vulnerable = "import tempfile\n\nfilename = tempfile.mktemp()\nwith open(filename, \"w\") as f:\n    pass\n";

    /// <summary>The element that adds the package to a project.</summary>
    public static string Reference { get; } = $"""<PackageReference Include="CspBuild" Version="{PackedPackage.Version}" PrivateAssets="all" />""";

    /// <summary>Where the projects lie.</summary>
    public string Path { get; } = PackedPackage.CreateDirectory();

    /// <summary>A C# project with the package; <paramref name="properties"/> and <paramref name="items"/> go into it as they are.</summary>
    public static string CSharp(string properties, string items = "", string frameworks = "net10.0") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <{FrameworkProperty(frameworks)}>{frameworks}</{FrameworkProperty(frameworks)}>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {Reference}
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>The absolute path of something below, named with forward slashes, as this machine writes it.</summary>
    public string this[string path] => System.IO.Path.Combine(Path, path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Writes a file and the directories above it.</summary>
    public Sandbox Write(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full) ?? Path);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Writes files without a text.</summary>
    public Sandbox WriteAll(params string[] paths)
    {
        foreach (var path in paths)
        {
            Write(path, string.Empty);
        }

        return this;
    }

    /// <summary>Writes a solution of projects that each lie in a directory of their name.</summary>
    public Sandbox WriteSolution(string path, params string[] projects) =>
        Write(path, $"<Solution>{string.Concat(projects.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");

    /// <summary>Runs <c>dotnet</c> here; without the terminal logger.</summary>
    public DotnetResult Run(params string[] arguments) =>
        Dotnet.Run(Path, [.. arguments, "-tl:off"], ("NUGET_PACKAGES", PackedPackage.PackageFolder));

    /// <summary>The files below a directory, relative to it, with forward slashes; none if it does not exist.</summary>
    public string[] Files(string directory, string pattern = "*")
    {
        var full = System.IO.Path.Combine(Path, directory);
        return Directory.Exists(full)
            ? [.. Directory.GetFiles(full, pattern, SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(full, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The files outside <c>obj</c> whose relative path ends with a pattern of a directory and a name.</summary>
    public string[] Find(string pattern)
    {
        static string DirectoryOf(string path) => path[..(path.LastIndexOf('/') + 1)];
        return [.. Files(".", System.IO.Path.GetFileName(pattern)).Where(file =>
            !file.Split('/').Contains("obj") && DirectoryOf(file).EndsWith(DirectoryOf(pattern), StringComparison.Ordinal))];
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FrameworkProperty(string frameworks) =>
        frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
}
