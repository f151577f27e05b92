using System;
using System.IO;

namespace CspBuild.Tests.Infrastructure;

/// <summary>A directory of one test, gone when the test is over.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    /// <summary>Its absolute path.</summary>
    public string Path { get; } = ResolveLinks(Directory.CreateTempSubdirectory("cspbuild-").FullName);

    /// <summary>The absolute path of something below, named with forward slashes.</summary>
    public string this[string relativePath] => System.IO.Path.Combine(Path, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Writes a file with nothing in it, or a project, with the directories above it.</summary>
    public void Write(string relativePath) =>
        Write(relativePath, System.IO.Path.GetExtension(relativePath).ToUpperInvariant() is ".CSPROJ" or ".FSPROJ" or ".VBPROJ" ? "<Project />" : "");

    /// <summary>Writes a file, with the directories above it.</summary>
    public void Write(string relativePath, string content) => Write(relativePath, System.Text.Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="Write(string, string)"/>
    public void Write(string relativePath, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relativePath]) ?? Path);
        File.WriteAllBytes(this[relativePath], content);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>
    /// A directory's path without links on the way: a program that is started there gives its paths so. On macOS the way to temporary
    /// directories leads through one.
    /// </summary>
    public static string ResolveLinks(string path)
    {
        var directory = new DirectoryInfo(path);
        if (directory.Parent is not { } parent)
        {
            return directory.FullName;
        }

        var resolved = new DirectoryInfo(System.IO.Path.Combine(ResolveLinks(parent.FullName), directory.Name));
        return resolved.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? resolved.FullName;
    }
}
