using System;
using System.IO;
using System.Text;
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

    /// <summary>Writes a log; who reads the file meanwhile sees the old one or the new one whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, SarifLog log)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        if (IsWrittenThrough(new FileInfo(path)))
        {
            WriteText(path, log);
            return;
        }

        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            WriteText(temporary, log);
            Replace(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // A link would become a file, and so would a device: /dev/null, whose length is 0, for everybody.
    private static bool IsWrittenThrough(FileInfo file) =>
        file.Exists && (file.Length == 0 || file.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private static void WriteText(string path, SarifLog log)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        SarifWriter.Write(log, writer);
    }

    private static void Replace(string source, string target)
    {
#if NET
        File.Move(source, target, overwrite: true);
#else
        if (File.Exists(target))
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, target);
        }
#endif
    }
}
