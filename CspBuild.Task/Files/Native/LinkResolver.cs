#if NET
using System;
using System.IO;
using CspBuild.Text;

namespace CspBuild.Files.Native;

/// <summary>Where a link leads.</summary>
internal enum LinkTarget
{
    /// <summary>To nothing, in a circle, or where one may not look.</summary>
    Missing,

    /// <summary>To a directory.</summary>
    Directory,

    /// <summary>To a file that does not lie below the directory that is walked.</summary>
    Foreign,

    /// <summary>To a file below the directory that is walked.</summary>
    Inside,
}

/// <summary>Follows links to files for a walk that begins at <paramref name="root"/>.</summary>
internal sealed class LinkResolver(string root, bool native)
{
    // What the system's calls take, with the zero at the end.
    private const int LongestPath = 4096;

    /// <summary>Follows the link at an absolute path to its end.</summary>
    /// <param name="path">The link.</param>
    /// <param name="target">The file that it leads to, spelled from the directory that is walked or the nearest one above; empty where there is none.</param>
    public LinkTarget Resolve(string path, out string target)
    {
        target = "";
        var (end, start) = native ? (FindRealPath(path), FindRealPath(root)) : (FindTarget(path), root);
        if (end is null || start is null)
        {
            return LinkTarget.Missing;
        }

        if (IsDirectory(end))
        {
            return LinkTarget.Directory;
        }

        target = Spell(root, start, end) ?? "";
        if (target.Length > 0)
        {
            return LinkTarget.Inside;
        }

        // Directories above may be reached by a link, too: what lies beside the walk is spelled as another walk would.
        target = end;
        for (var above = Path.GetDirectoryName(root); above is not null; above = Path.GetDirectoryName(above))
        {
            if (Spell(above, native ? FindRealPath(above) : above, end) is { } spelled)
            {
                target = spelled;
                break;
            }
        }

        return LinkTarget.Foreign;
    }

    private static string? Spell(string directory, string? start, string end)
    {
        start = start?.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return end.StartsWith(start, PortablePath.Comparison) ? new DiskNames().Find(Path.Combine(directory, end.Substring(start.Length))) : null;
    }

    private static string? FindRealPath(string path)
    {
        Span<byte> bytes = stackalloc byte[LongestPath];
        Span<char> characters = stackalloc char[LongestPath];
        if (NativeMethods.FindRealPath(path, ref bytes[0]) == 0)
        {
            return null;
        }

        var length = NativePath.Decode(bytes[..bytes.IndexOf((byte)0)], characters);
        return characters[..length].ToString();
    }

    private static string? FindTarget(string path)
    {
        try
        {
            var end = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            return File.Exists(end) || Directory.Exists(end) ? end : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsDirectory(string path) =>
        native ? NativeMethods.Access(NativeMethods.NoDirectory, path + "/", mode: 0, flags: 0) == 0 : Directory.Exists(path);
}
#endif
