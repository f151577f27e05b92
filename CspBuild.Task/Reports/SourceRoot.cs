using System;
using System.Globalization;
using System.IO;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Reports;

/// <summary>The directory that the paths of a report are relative to: the root of the repository.</summary>
internal sealed class SourceRoot
{
    private readonly string _prefix;

    /// <summary>Takes a directory for the root.</summary>
    /// <param name="directory">An absolute path.</param>
    public SourceRoot(string directory)
    {
        Directory = directory;
        _prefix = PortablePath.Normalize(directory).TrimEnd('/') + "/";
        Uri = ToFileUri(_prefix);
    }

    /// <summary>Its absolute path.</summary>
    public string Directory { get; }

    /// <summary>Whether it is a repository's; false where a project's own directory stands in for one.</summary>
    public bool IsRepository { get; init; } = true;

    /// <summary>The root as a <c>file:</c> URI with a slash at its end.</summary>
    public string Uri { get; }

    /// <summary>Whether a directory is the root.</summary>
    public bool IsAt(string directory) => string.Equals(PortablePath.Normalize(directory).TrimEnd('/') + "/", _prefix, PortablePath.Comparison);

    /// <summary>A path relative to the root with forward slashes, or null if it lies elsewhere.</summary>
    public string? GetRelativePath(string path)
    {
        var normalized = PortablePath.Normalize(path);
        return normalized.StartsWith(_prefix, PortablePath.Comparison) && normalized.Length > _prefix.Length
            ? normalized.Substring(_prefix.Length)
            : null;
    }

    /// <summary>An absolute path as a <c>file:</c> URI.</summary>
    public static string ToFileUri(string path)
    {
        var normalized = PortablePath.Normalize(path);
        if (normalized.StartsWith("//", StringComparison.Ordinal))
        {
            return "file:" + Escape(normalized);
        }

        var hasDrive = normalized.Length > 1 && normalized[1] == ':';
        return hasDrive
            ? "file:///" + normalized.Substring(0, 2) + Escape(normalized.Substring(2))
            : "file://" + Escape(normalized);
    }

    /// <summary>A path with forward slashes as part of a URI: what has a meaning of its own there is percent-encoded as UTF-8.</summary>
    public static string Escape(string path)
    {
        var uri = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            var c = (char)b;
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '/')
            {
                uri.Append(c);
            }
            else
            {
                uri.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return uri.ToString();
    }
}
