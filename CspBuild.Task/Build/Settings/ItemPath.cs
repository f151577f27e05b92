using System;
using System.IO;
using CspBuild.Files;

namespace CspBuild.Build.Settings;

/// <summary>Paths as items and properties hold them, which may be anything: an item can be an address or a pattern as well.</summary>
internal static class ItemPath
{
    // What MSBuild reads in place of bytes of a name that are no UTF-8.
    private const char Unreadable = '\uFFFD';

    /// <summary>Properties keep the backslashes that the SDK and projects from Windows write, also where they separate nothing.</summary>
    public static string UseSeparators(string path) => path.Replace('\\', Path.DirectorySeparatorChar);

    /// <summary>The last name of a path, whatever else it holds.</summary>
    public static string GetFileName(string path) => path.Substring(path.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1);

    /// <summary>
    /// The absolute path of one that may be relative to a directory, or null where it is none: .NET Framework takes no <c>&lt;&gt;|"</c>
    /// and no second colon, nobody a NUL.
    /// </summary>
    public static string? TryMakeAbsolute(string directory, string path)
    {
        try
        {
            return FullPath.Resolve(path, directory);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the file at an absolute path has to be scanned: it is there, or nobody can tell by what is left of its name. That a name
    /// cannot be read is no reason to leave the file out in silence.
    /// </summary>
    public static bool MayExist(string path) => File.Exists(path) || path.IndexOfAny([Unreadable]) >= 0;
}
