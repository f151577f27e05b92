using System.IO;
using CspBuild.Reports;

namespace CspBuild.Files;

/// <summary>Where SARIF logs lie on disk.</summary>
internal static class SarifFile
{
    /// <summary>The path of a project's log.</summary>
    /// <param name="errorLog">What the project asks for: the absolute path of a file or, ending with a slash or already there, a directory.</param>
    /// <param name="projectFile">The project's absolute path.</param>
    /// <param name="root">The root of the repository.</param>
    /// <returns>In a directory each project of the repository has a name of its own: its path with dots for slashes.</returns>
    public static string GetPath(string errorLog, string projectFile, SourceRoot root)
    {
        var last = errorLog[errorLog.Length - 1];
        if (last != Path.DirectorySeparatorChar && last != Path.AltDirectorySeparatorChar && !Directory.Exists(errorLog))
        {
            return errorLog;
        }

        var name = root.GetRelativePath(projectFile)?.Replace('/', '.') ?? Path.GetFileName(projectFile);
        return Path.Combine(errorLog, name + ".sarif");
    }

    /// <summary>Writes a log, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="System.UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, SarifLog log) => AtomicFile.Write(path, writer => SarifWriter.Write(log, writer));
}
