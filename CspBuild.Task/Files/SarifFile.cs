using System;
using System.IO;
using CspBuild.Reports;
using CspBuild.Reports.Sarif;

namespace CspBuild.Files;

/// <summary>Where SARIF logs lie on disk.</summary>
internal static class SarifFile
{
    // A log names its project before anything long.
    private const int LongestStart = 32 * 1024;

    /// <summary>The path of a project's log.</summary>
    /// <param name="errorLog">What the project asks for: the absolute path of a file or, ending with a slash or already there, a
    /// directory.</param>
    /// <param name="projectFile">The project's absolute path.</param>
    /// <param name="root">The root of the repository.</param>
    /// <returns>In a directory each project has a name of its own.</returns>
    public static string GetPath(string errorLog, string projectFile, SourceRoot root) =>
        IsDirectory(errorLog) ? Path.Combine(errorLog, LogName.GetFileName(root, projectFile)) : errorLog;

    /// <summary>Writes a log, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written, or is no file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, SarifLog log) =>
        // Projects that share a log may write it at once.
        AtomicFile.Write(path, writer => SarifWriter.Write(log, writer), $".{LogName.Hash(log.ProjectFile)}.tmp");

    /// <summary>Whether another project's log has been written to <paramref name="path"/> since <paramref name="time"/>.</summary>
    /// <param name="path">Where a log is to be written.</param>
    /// <param name="log">That log.</param>
    /// <param name="time">Since when.</param>
    public static bool IsOtherProjects(string path, SarifLog log, DateTime time)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0 || file.LastWriteTimeUtc < time)
        {
            return false;
        }

        var text = ReadStart(path);
        return text.Contains('"' + LogName.RunIdPrefix) && !text.Contains(GetRunId(log.Root, log.ProjectFile));
    }

    /// <summary>Whether <paramref name="path"/> is a log of this project, from whatever build.</summary>
    public static bool IsLogOf(string path, SourceRoot root, string projectFile) =>
        new FileInfo(path) is { Exists: true, Length: > 0 } && ReadStart(path).Contains(GetRunId(root, projectFile));

    private static string ReadStart(string path)
    {
        var start = new char[LongestStart];
        using var reader = new StreamReader(path);
        return new string(start, 0, reader.ReadBlock(start, 0, start.Length));
    }

    private static string GetRunId(SourceRoot root, string projectFile)
    {
        using var id = new StringWriter();
        new JsonWriter(id).Value(LogName.GetRunId(root, projectFile));
        return id.ToString();
    }

    private static bool IsDirectory(string errorLog)
    {
        var last = errorLog[errorLog.Length - 1];
        return last == Path.DirectorySeparatorChar || last == Path.AltDirectorySeparatorChar || Directory.Exists(errorLog);
    }
}
