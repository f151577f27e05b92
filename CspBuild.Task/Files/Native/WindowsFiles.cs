using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace CspBuild.Files.Native;

/// <summary>What Windows tells of an entry of a directory and the framework does not: its name on disk, and what its reparse point is.</summary>
internal static partial class WindowsFiles
{
    // Of a reparse point's tag: it stands for another file or directory, as a symbolic link or a junction does. The others say how a file
    // is stored: deduplicated, compressed, in a cloud.
    private const uint NameSurrogate = 0x20000000;

    // Of the structure that the system fills: where tag and name lie, the length of a name in bytes, and its size.
    private const int TagOffset = 36;
    private const int NameOffset = 44;
    private const int NameSize = 520;
    private const int EntrySize = 592;

    private const int NoHandle = -1;

    /// <summary>Whether this is Windows.</summary>
    public static bool IsSupported { get; } = Path.DirectorySeparatorChar == '\\';

    /// <summary>Whether a reparse point with a tag is a link.</summary>
    public static bool IsLink(uint tag) => (tag & NameSurrogate) != 0;

    /// <summary>Whether the reparse point at an absolute path is a link. One that cannot be asked is taken for one.</summary>
    public static bool IsLink(string path) => FindEntry(path) is not { } entry || IsLink(entry.Tag);

    /// <summary>The name on disk of what a directory holds by a name in any case, or by its short name; null if there is nothing.</summary>
    public static string? FindName(string directory, string name) => FindEntry(Path.Combine(directory, name))?.Name;

    private static (uint Tag, string Name)? FindEntry(string path)
    {
        // The system would take the path for a pattern.
        if (path.IndexOfAny(['*', '?', '<', '>', '"']) >= 0)
        {
            return null;
        }

        var entry = new byte[EntrySize];
        var search = FindFirstFile(FullPath.WithoutLimit(path), ref entry[0]);
        if (search == NoHandle)
        {
            return null;
        }

        _ = FindClose(search);
        var name = Encoding.Unicode.GetString(entry, NameOffset, NameSize);
        return (BitConverter.ToUInt32(entry, TagOffset), name.Substring(0, name.IndexOf('\0')));
    }

#if NET
    [LibraryImport("kernel32.dll", EntryPoint = "FindFirstFileW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint FindFirstFile(string path, ref byte entry);

    [LibraryImport("kernel32.dll", EntryPoint = "FindClose")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FindClose(nint search);
#else
    [DllImport("kernel32.dll", EntryPoint = "FindFirstFileW", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint FindFirstFile(string path, ref byte entry);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int FindClose(nint search);
#endif
}
