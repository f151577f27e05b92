using System;
using System.IO;

namespace CspBuild.Text;

/// <summary>Paths as files that travel between machines spell them.</summary>
internal static class PortablePath
{
    /// <summary>How names of files and directories are compared on this machine: without case on Windows and macOS.</summary>
    public static StringComparison Comparison { get; } = IgnoresCase() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The same comparison, for collections of paths.</summary>
    public static StringComparer Comparer { get; } =
        Comparison == StringComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The path with forward slashes and, where there are drives, an upper-case drive letter.</summary>
    public static string Normalize(string path)
    {
        if (Path.DirectorySeparatorChar != '\\')
        {
            return path;
        }

        return NormalizeDrive(path.Replace('\\', '/'));
    }

    /// <summary>The path with its drive letter, if it has one, in upper case.</summary>
    public static string NormalizeDrive(string path) =>
        Path.DirectorySeparatorChar == '\\' && path.Length > 1 && path[1] == ':' ? char.ToUpperInvariant(path[0]) + path.Substring(1) : path;

    private static bool IgnoresCase() =>
#if NET
        OperatingSystem.IsMacOS() ||
#endif
        Path.DirectorySeparatorChar == '\\';
}
