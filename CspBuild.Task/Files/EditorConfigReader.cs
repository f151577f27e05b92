using System.IO;
using System.Text;
using CspBuild.Files.Native;

namespace CspBuild.Files;

/// <summary>Reads configuration files from disk.</summary>
internal static class EditorConfigReader
{
    /// <summary>
    /// The largest file that is read, in bytes: many times the longest that people write, and little memory for a planted one.
    /// </summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>The text of a file, UTF-8 unless a byte order mark says otherwise, or null if there is no such file.</summary>
    /// <exception cref="IOException">The file is there but cannot be read, or is larger than <see cref="LargestSize"/>.</exception>
    /// <exception cref="System.UnauthorizedAccessException">The file is there but may not be read.</exception>
    public static string? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        // A device has no end; a pipe of that name, opened by the C library, does not wait for who may write to it.
#if NET
        using var file = OpenFile.Open(path, NativeMethods.IsSupported);
#else
        using var file = OpenFile.Open(path, native: false);
#endif
        var bytes = new byte[LargestSize + 1];
        var length = 0;
        for (var count = 1; count > 0 && length < bytes.Length; length += count)
        {
            count = file.Read(bytes, length, bytes.Length - length);
        }

        if (length > LargestSize)
        {
            throw new IOException($"It is larger than {LargestSize} bytes.");
        }

        using var reader = new StreamReader(new MemoryStream(bytes, 0, length), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
