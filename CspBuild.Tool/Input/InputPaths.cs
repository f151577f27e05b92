using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Files;
using CspBuild.Files.Walking;
using CspBuild.Text;

namespace CspBuild.Tool.Input;

/// <summary>Turns paths that somebody wrote into walks, such that every file is met once.</summary>
internal static class InputPaths
{
    /// <summary>One walk for each directory, and one for the files that lie in none of them.</summary>
    /// <param name="paths">As they were written.</param>
    /// <param name="options">What is the same for every walk.</param>
    /// <param name="host">Where relative paths start.</param>
    /// <exception cref="ToolException">There is nothing at a path.</exception>
    public static WalkOptions[] Resolve(string[] paths, WalkOptions options, ToolHost host)
    {
        var directories = new HashSet<string>(PortablePath.Comparer);
        var files = new HashSet<string>(PortablePath.Comparer);
        foreach (var written in paths)
        {
            var path = host.MakeAbsolute(written);
            if (Directory.Exists(path))
            {
                directories.Add(path);
            }
            else if (IsFile(path))
            {
                files.Add(path);
            }
            else
            {
                throw new ToolException(Explain(written));
            }
        }

        files.RemoveWhere(file => IsExcluded(file, options.Exclude));
        var walks = new List<WalkOptions>();
        foreach (var directory in directories.OrderByDescending(directory => directory.Length))
        {
            // The innermost directory takes a file, and an outer one does not enter an inner one.
            var own = files.Where(file => IsBelow(file, directory)).ToArray();
            files.ExceptWith(own);
            walks.Add(options with
            {
                Root = directory,
                AdditionalFiles = own,
                ExcludedDirectories = [.. directories.Where(other => IsBelow(other, directory))],
            });
        }

        if (files.Count > 0)
        {
            walks.Add(options with { AdditionalFiles = [.. files], TakesNamedFilesOnly = true });
        }

        return [.. walks];
    }

    private static string Explain(string written) =>
        written.StartsWith('-') ? $"There is no option or file '{written}'. Ask '--help'."
        : written.AsSpan().ContainsAny('*', '?') ? $"Nothing matches '{written}'."
        : $"There is no file or directory '{written}', or it may not be looked at.";

    // A link that leads nowhere is a file that cannot be read, and the scan says so.
    private static bool IsFile(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static bool IsBelow(string path, string directory) =>
        path.Length > directory.Length && path.StartsWith(directory, PortablePath.Comparison) &&
        (Path.EndsInDirectorySeparator(directory) || path[directory.Length] == Path.DirectorySeparatorChar);

    private static bool IsExcluded(string file, Glob[] globs)
    {
        if (Array.Exists(globs, glob => glob.MatchesFile(file)))
        {
            return true;
        }

        for (var directory = Path.GetDirectoryName(file); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (Array.Exists(globs, glob => glob.MatchesDirectory(directory)))
            {
                return true;
            }
        }

        return false;
    }
}
