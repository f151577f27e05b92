using System;
using System.IO;
using CspBuild.Files.Native;

namespace CspBuild.Files.Walking;

/// <summary>What the names in one directory do not say, and a look into a file or around it does. Few names lead here.</summary>
internal static class Surroundings
{
    // A project names its SDK at its beginning.
    private const int LongestProject = 64 * 1024;

    /// <summary>
    /// Whether a <c>.proj</c> file names an SDK, and so can carry the package. One that cannot be read is taken for a script. Read by the C
    /// library, a pipe of such a name does not wait for a writer.
    /// </summary>
    public static bool NamesSdk(string project, bool native)
    {
        try
        {
            using var file = OpenFile.Open(project, native);
            var bytes = new byte[LongestProject];
            var length = 0;
            for (var count = 1; count > 0 && length < bytes.Length; length += count)
            {
                count = file.Read(bytes, length, bytes.Length - length);
            }

            var text = System.Text.Encoding.UTF8.GetString(bytes, 0, length);
            return text.Contains("<Sdk ") || text.Contains(" Sdk=") || text.Contains("\tSdk=") || text.Contains("\nSdk=");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

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
