using System;
using System.IO;

namespace CspBuild.Scanning;

/// <summary>Paths as files that travel between machines spell them.</summary>
internal static class PortablePath
{
    /// <summary>How the paths of this machine's files are told apart: without case where only Windows goes.</summary>
    public static StringComparer Comparer { get; } =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

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
