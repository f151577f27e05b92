using System.IO;
using System.Text;

namespace CspBuild.Files;

/// <summary>Reads configuration files from disk.</summary>
internal static class EditorConfigReader
{
    /// <summary>The text of a file, UTF-8 unless a byte order mark says otherwise, or null if there is no such file.</summary>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    /// <exception cref="System.UnauthorizedAccessException">The file is there but may not be read.</exception>
    public static string? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
