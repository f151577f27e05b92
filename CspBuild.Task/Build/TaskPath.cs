using System.IO;

namespace CspBuild.Build;

/// <summary>Paths as properties and items write them.</summary>
internal static class TaskPath
{
    /// <summary>Properties keep the backslashes that the SDK and projects from Windows write, also where they separate nothing.</summary>
    public static string UseSeparators(string path) => path.Replace('\\', Path.DirectorySeparatorChar);

    /// <summary>The absolute path of one that may be relative to a directory.</summary>
    public static string MakeAbsolute(string directory, string path) => Path.GetFullPath(Path.Combine(directory, path));
}
