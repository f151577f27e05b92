using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Files;
using CspBuild.Text;

namespace CspBuild.Tool.Input;

/// <summary>Where paths lead through links: two paths of one file or directory lead to the same.</summary>
/// <param name="workingDirectory">The absolute path of the current directory.</param>
internal sealed class RealPaths(string workingDirectory)
{
    // As many links in a row as Linux follows.
    private const int MostLinks = 40;

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Compares what <see cref="Find(string)"/> gives.</summary>
    public static StringComparer Comparer => PortablePath.Comparer;

    /// <summary>An absolute path without links on the way and at its end; what is not there stays as it is.</summary>
    public string Find(string path) => Find(path, MostLinks);

    /// <summary>
    /// The same, spelled from the current directory or the nearest one above, whose own name may have links: so exclusions and a baseline's
    /// entries, which are relative to such directories, find it.
    /// </summary>
    public string FindName(string path)
    {
        var real = Find(path);
        for (var above = workingDirectory; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Find(above) is var directory && (Comparer.Equals(directory, real) || IsBelow(real, directory)))
            {
                return Move(real, directory, above);
            }
        }

        return real;
    }

    /// <summary>Whether a path lies below a directory.</summary>
    public static bool IsBelow(string path, string directory) =>
        path.Length > directory.Length && path.StartsWith(directory, PortablePath.Comparison) &&
        (Path.EndsInDirectorySeparator(directory) || path[directory.Length] == Path.DirectorySeparatorChar);

    /// <summary>A path that is or lies below one directory as one of another.</summary>
    public static string Move(string path, string from, string to) =>
        path.Length == from.Length ? to : Path.Combine(to, path[from.Length..].TrimStart(Path.DirectorySeparatorChar));

    private string Find(string path, int links)
    {
        if (_known.TryGetValue(path, out var known))
        {
            return known;
        }

        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        var directory = Find(above, links);
        var own = Path.Combine(directory, Path.GetFileName(path));
        var target = links > 0 ? ReadLink(own) : null;
        var real = target is null ? own : Find(Path.TrimEndingDirectorySeparator(FullPath.Resolve(target, directory)), links - 1);
        _known[path] = real;
        return real;
    }

    private static string? ReadLink(string path)
    {
        try
        {
            return Directory.Exists(path) ? new DirectoryInfo(path).LinkTarget : new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
