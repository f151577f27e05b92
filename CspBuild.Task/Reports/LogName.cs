using System.Globalization;
using System.IO;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Reports;

/// <summary>What a project's log is called: one name for one path, in every build.</summary>
/// <remarks>
/// A name is readable first. Where two paths could have the same one it ends with a hyphen and a hash of the path: 32 bits, which keep
/// the projects of a repository apart and are no secret.
/// </remarks>
internal static class LogName
{
    /// <summary>What the id of every run starts with.</summary>
    public const string RunIdPrefix = "CspBuild/";

    private const string Extension = ".sarif";

    // File systems take 255 bytes, or characters; the file that becomes the log has a longer name for a moment.
    private const int LongestName = 220;

    /// <summary>What tells the project's run from those of other projects: <c>automationDetails.id</c>.</summary>
    public static string GetRunId(SourceRoot root, string projectFile) =>
        root.IsAt(projectFile) ? RunIdPrefix : $"{RunIdPrefix}{GetProjectId(root, projectFile)}/";

    /// <summary>The name of the project's log in a directory of logs: the path with dots for slashes.</summary>
    public static string GetFileName(SourceRoot root, string projectFile)
    {
        var id = GetProjectId(root, projectFile);
        var name = id.Replace('/', '.');
        if (Encoding.UTF8.GetByteCount(name) > LongestName)
        {
            return $"{TakeEnd(name)}-{Hash(id)}{Extension}";
        }

        return IsUnmistakable(id) || !root.IsRepository ? name + Extension : $"{name}-{Hash(id)}{Extension}";
    }

    /// <summary>Eight digits that tell texts apart (FNV-1a); where the file system ignores case, so do they.</summary>
    public static string Hash(string text)
    {
        var compared = PortablePath.Comparison == System.StringComparison.Ordinal ? text : text.ToUpperInvariant();
        var hash = 2166136261;
        foreach (var b in Encoding.UTF8.GetBytes(compared))
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    // The project's path in the repository; without one its file's name, which many share, with a hash.
    private static string GetProjectId(SourceRoot root, string projectFile) =>
        root.IsRepository && root.GetRelativePath(projectFile) is { } path
            ? path
            : $"{Path.GetFileName(projectFile)}-{Hash(PortablePath.Normalize(projectFile))}";

    // Slashes become dots: with no dot but the extension's, there is one way back. A hash has a hyphen before it, an extension has none.
    private static bool IsUnmistakable(string path)
    {
        var dot = path.IndexOf('.');
        return dot >= 0 && path.IndexOfAny(['.', '/', '-'], dot + 1) < 0;
    }

    // The end says more than the beginning.
    private static string TakeEnd(string name)
    {
        var start = name.Length;
        for (var bytes = 0; start > 0 && (bytes += name[start - 1] < 128 ? 1 : 3) <= LongestName; start--)
        {
        }

        return name.Substring(char.IsLowSurrogate(name[start]) ? start + 1 : start);
    }
}
