using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Files;
using CspBuild.Files.Walking;

namespace CspBuild.Tool.Input;

/// <summary>Turns paths that somebody wrote into walks, such that every file is met once.</summary>
internal static class InputPaths
{
    /// <summary>One walk for each directory, and one for the files that lie in none of them.</summary>
    /// <param name="paths">As they were written.</param>
    /// <param name="options">What is the same for every walk.</param>
    /// <param name="host">Where relative paths start.</param>
    /// <param name="usesRealNames">Whether files have the names that they have without links, and not those that lead there from the paths.</param>
    /// <exception cref="ToolException">There is nothing at a path.</exception>
    public static WalkOptions[] Resolve(string[] paths, WalkOptions options, ToolHost host, bool usesRealNames = false)
    {
        var realPaths = new RealPaths(host.WorkingDirectory);
        var (directories, files) = (new List<InputPath>(), new List<InputPath>());
        var (knownDirectories, knownFiles) = (new HashSet<string>(RealPaths.Comparer), new HashSet<string>(RealPaths.Comparer));
        foreach (var written in paths)
        {
            var path = host.MakeAbsolute(written);
            var isDirectory = Directory.Exists(path);
            if (!isDirectory && !IsFile(path))
            {
                throw new ToolException(Explain(written));
            }

            var real = realPaths.Find(path);
            if (isDirectory ? knownDirectories.Add(real) : !IsExcluded(path, options.Exclude) && knownFiles.Add(real))
            {
                var place = Path.GetDirectoryName(path) is { } above ? Path.Combine(realPaths.Find(above), Path.GetFileName(path)) : real;
                (isDirectory ? directories : files).Add(new InputPath(usesRealNames ? FindName(path, realPaths) : path, real, place));
            }
        }

        return CreateWalks(NameByOutermost(directories), files, options);
    }

    private static WalkOptions[] CreateWalks(InputPath[] directories, List<InputPath> files, WalkOptions options)
    {
        var walks = new List<WalkOptions>();
        foreach (var directory in directories.OrderByDescending(directory => directory.Real.Length))
        {
            // The innermost directory takes a file, and an outer one does not enter an inner one.
            var own = files.FindAll(file =>
                RealPaths.IsBelow(file.Real, directory.Real) && (IsLinkIn(directory, file) || GetKind(file.Real) == GetKind(file.Path)));
            files.RemoveAll(own.Contains);
            var names = own.ConvertAll(file => RealPaths.Move(IsLinkIn(directory, file) ? file.Place : file.Real, directory.Real, directory.Path));
            walks.Add(options with
            {
                Root = directory.Path,
                AdditionalFiles = [.. names.Where(name => !IsExcluded(name, options.Exclude))],
                ExcludedDirectories = [.. directories.Select(other => other.Path).Where(other => RealPaths.IsBelow(other, directory.Path))],
            });
        }

        if (files.Count > 0)
        {
            walks.Add(options with { AdditionalFiles = [.. files.Select(file => file.Path)], TakesNamedFilesOnly = true });
        }

        return [.. walks];
    }

    // What lies in several of the directories has its name from the outermost.
    private static InputPath[] NameByOutermost(List<InputPath> directories)
    {
        var outermost = directories.Where(directory => !directories.Exists(other => RealPaths.IsBelow(directory.Real, other.Real))).ToArray();
        return [.. directories.Select(directory => Array.Find(outermost, other => RealPaths.IsBelow(directory.Real, other.Real)) is { } outer
            ? directory with { Path = RealPaths.Move(directory.Real, outer.Real, outer.Path) }
            : directory)];
    }

    // A link that leads nowhere keeps its name, and one that says by its name how the file is read.
    private static string FindName(string path, RealPaths realPaths)
    {
        var name = realPaths.FindName(path);
        return Directory.Exists(name) || (File.Exists(name) && GetKind(name) == GetKind(path)) ? name : path;
    }

    // The walk follows such a link by itself, and reads the file as the link's name says.
    private static bool IsLinkIn(InputPath directory, InputPath file) => RealPaths.IsBelow(file.Place, directory.Real);

    private static SourceFileKind GetKind(string path) => FileNames.ClassifyNamed(Path.GetFileName(path));

    private static string Explain(string written) =>
        written.StartsWith('-') ? $"There is no option or file '{written}'. See '--help'."
        : written.AsSpan().ContainsAny('*', '?') ? $"Nothing matches '{written}'."
        : $"There is no file or directory '{written}', or it may not be looked at.";

    // A link that leads nowhere is a file that cannot be read, and the scan says so.
    private static bool IsFile(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

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

    /// <param name="Path">The name that it is called by.</param>
    /// <param name="Real">Where that leads.</param>
    /// <param name="Place">Where it lies itself, which is elsewhere if it is a link.</param>
    private sealed record InputPath(string Path, string Real, string Place);
}
