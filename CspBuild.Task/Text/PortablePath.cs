using System;
using System.IO;

namespace CspBuild.Text;

/// <summary>Paths as files that travel between machines spell them.</summary>
internal static class PortablePath
{
    /// <summary>How names of files and directories are compared on this machine: without case on Windows.</summary>
    public static StringComparison Comparison { get; } =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

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

        var normalized = path.Replace('\\', '/');
        return normalized.Length > 1 && normalized[1] == ':'
            ? char.ToUpperInvariant(normalized[0]) + normalized.Substring(1)
            : normalized;
    }
}
