using System;
using System.IO;

namespace CspBuild.Files;

/// <summary>Makes absolute paths of those that people and the engine write, whatever directory and drive the process is at.</summary>
internal static class FullPath
{
    // What a path of the plain form may be long on Windows, with some room for a name.
    private const int LongestPlain = 240;

    private const string Device = @"\\?\";

    private static readonly bool HasDrives = Path.DirectorySeparatorChar == '\\';

    /// <summary>
    /// The absolute path of one that may be relative to an absolute directory. On Windows <c>\x</c> is one of the directory's drive,
    /// <c>C:x</c> lies below the directory if that is on the drive and else at the drive's root, and <c>\\?\C:\x</c> is <c>C:\x</c>.
    /// </summary>
    /// <exception cref="ArgumentException">It is no path.</exception>
    /// <exception cref="NotSupportedException">The same, on .NET Framework.</exception>
    /// <exception cref="PathTooLongException">It is too long, on .NET Framework.</exception>
    public static string Resolve(string path, string directory) =>
        Path.GetFullPath(HasDrives ? Combine(WithoutDevice(path), WithoutDevice(directory)) : Path.Combine(directory, path));

    /// <summary>A path of which both forms of Windows are one: <c>\\?\C:\x</c> is <c>C:\x</c>, <c>\\?\UNC\server\x</c> is <c>\\server\x</c>.</summary>
    public static string WithoutDevice(string path)
    {
        var isDevice = path.Length > Device.Length && IsSeparator(path[0]) && IsSeparator(path[1]) && path[2] is '?' or '.' && IsSeparator(path[3]);
        var rest = isDevice ? path.Substring(Device.Length) : path;
        return !isDevice || HasDrive(rest) ? rest
            : rest.Length > 4 && rest.StartsWith("UNC", StringComparison.OrdinalIgnoreCase) && IsSeparator(rest[3]) ? @"\" + rest.Substring(3)
            : path;
    }

    /// <summary>A path of Windows as the system's own functions take it, however long it is.</summary>
    public static string WithoutLimit(string path) =>
        path.Length < LongestPlain || path.StartsWith(Device, StringComparison.Ordinal) ? path
        : path.StartsWith(@"\\", StringComparison.Ordinal) ? Device + @"UNC\" + path.Substring(2)
        : Device + path;

    /// <summary>A path of Windows that is absolute or relative to a directory, as one path; it may still have <c>..</c> in it.</summary>
    public static string Combine(string path, string directory)
    {
        if (path.Length > 0 && IsSeparator(path[0]))
        {
            return path.Length > 1 && IsSeparator(path[1]) ? path : GetRoot(directory) + path;
        }

        if (!HasDrive(path) || (path.Length > 2 && IsSeparator(path[2])))
        {
            return HasDrive(path) ? path : directory + '\\' + path;
        }

        var rest = path.Substring(2);
        var isSame = HasDrive(directory) && char.ToUpperInvariant(directory[0]) == char.ToUpperInvariant(path[0]);
        return isSame ? directory + '\\' + rest : path.Substring(0, 2) + '\\' + rest;
    }

    // Without a separator at its end: C: or \\server\share.
    private static string GetRoot(string path)
    {
        if (HasDrive(path))
        {
            return path.Substring(0, 2);
        }

        var server = path.Length > 2 && IsSeparator(path[0]) && IsSeparator(path[1]) ? path.IndexOfAny(['\\', '/'], 2) : -1;
        var share = server > 0 ? path.IndexOfAny(['\\', '/'], server + 1) : -1;
        return server < 0 ? string.Empty : share < 0 ? path : path.Substring(0, share);
    }

    private static bool HasDrive(string path) => path.Length > 1 && path[1] == ':' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsSeparator(char c) => c is '\\' or '/';
}
