using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Files.Native;

namespace CspBuild.Files.Walking;

/// <summary>What the names in one directory do not say, and a look into a file or around it does. Few names lead here.</summary>
internal static class Surroundings
{
    // A project names its SDK at its beginning.
    private const int LongestProject = 64 * 1024;

    /// <summary>
    /// Whether a file is a project that can carry the package: a C#, F# or Visual Basic project, or a <c>.proj</c> that names an SDK; without
    /// one it is a script. What holds no project at all is none, whatever its name, nor is what cannot be read.
    /// </summary>
    public static bool IsProject(string path, bool native)
    {
        var name = Path.GetFileName(path);
        return FileNames.IsPackageProject(name) ? ReadText(path, native, LongestProject).Contains("<Project")
            : FileNames.IsPlainProject(name) && NamesSdk(ReadText(path, native, LongestProject));
    }

    /// <summary>The beginning of a file's text, without NULs; empty if it cannot be read.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="native">Whether the C library may open; then a pipe does not wait for a writer.</param>
    /// <param name="most">How many bytes are read at most.</param>
    public static string ReadText(string path, bool native, int most)
    {
        try
        {
            using var file = OpenFile.Open(path, native);
            var bytes = new byte[most];
            var length = 0;
            for (var count = 1; count > 0 && length < bytes.Length; length += count)
            {
                count = file.Read(bytes, length, bytes.Length - length);
            }

            return System.Text.Encoding.UTF8.GetString(bytes, 0, length).Replace("\0", string.Empty);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    /// <summary>The files in a directory whose names are wanted, absolute paths; none if it cannot be listed.</summary>
    public static List<string> FindFiles(string directory, Predicate<string> isWanted)
    {
        try
        {
            return new List<string>(Directory.GetFiles(directory)).FindAll(file => isWanted(Path.GetFileName(file)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool NamesSdk(string text) => text.Contains("<Sdk ") || text.Contains(" Sdk=") || text.Contains("\tSdk=") || text.Contains("\nSdk=");

    /// <summary>
    /// Whether the <c>bin</c> or <c>Scripts</c> of this path is that of a virtual environment of Python 2, which has no <c>pyvenv.cfg</c>.
    /// </summary>
    public static bool IsOldEnvironment(string programs) => File.Exists(Path.Combine(programs, "activate_this.py"));

    /// <summary>
    /// Whether a <c>lib</c> directory of any kind in <paramref name="directory"/> is what Python's own build copies there.
    /// </summary>
    public static bool IsPythonBuild(string directory) =>
        string.Equals(Path.GetFileName(directory), "build", StringComparison.Ordinal) && Path.GetDirectoryName(directory) is { } source &&
        (File.Exists(Path.Combine(source, "setup.py")) || File.Exists(Path.Combine(source, "pyproject.toml")));
}
