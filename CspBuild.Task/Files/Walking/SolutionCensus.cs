using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;

namespace CspBuild.Files.Walking;

/// <summary>How many Python files lie below a directory of projects, and whose they are; by names only, no file is opened.</summary>
internal sealed class SolutionCensus
{
    private readonly SortedDictionary<LeftOutReason, int> _leftOut = [];

    private SolutionCensus()
    {
    }

    /// <summary>Files that lie in no project's directory and are not left out.</summary>
    public int Beside { get; private set; }

    /// <summary>Files in the directories of projects that can carry the package.</summary>
    public int InProjects { get; private set; }

    /// <summary>Those of them whose project no solution in the root names, so that a build of the solution does not scan them.</summary>
    public int InStrangers { get; private set; }

    /// <summary>Files that nobody scans, by reason.</summary>
    public IReadOnlyDictionary<LeftOutReason, int> LeftOut => _leftOut;

    /// <summary>The projects that can carry the package, absolute paths in the order in which they were met.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Those of them in directories of which no solution in the root names a project.</summary>
    public HashSet<string> Strangers { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts what lies below the root of a walk, as that walk and the walks of the projects below see it.</summary>
    public static SolutionCensus Take(WalkOptions options)
    {
        var census = new SolutionCensus();
        var solutions = SolutionFiles.Read(options.Root);
        var isStranger = false;
        foreach (var (directory, isProject) in FindDirectories(options, leftOut => census.Add(leftOut)))
        {
            if (isProject && directory.IsRoot)
            {
                var named = Surroundings.FindFiles(directory.Path, name => FileNames.IsProject(name));
                var projects = named.FindAll(file => Surroundings.IsProject(file, OpenFile.IsNative));
                isStranger = !projects.Exists(solutions.Names);
                census.Projects.AddRange(projects);
                census.Strangers.UnionWith(isStranger ? projects : []);
            }

            var count = directory.Listing.Files.FindAll(file => file.Kind != SourceFileKind.Script).Count;
            census.InProjects += isProject ? count : 0;
            census.InStrangers += isProject && isStranger ? count : 0;
            census.Beside += isProject ? 0 : count;
        }

        return census;
    }

    /// <summary>Whether there is certainly no Python file below the root that somebody scans.</summary>
    public static bool IsEmpty(WalkOptions options)
    {
        var isKnown = true;
        foreach (var (directory, _) in FindDirectories(options, leftOut => isKnown &= leftOut.Reason != LeftOutReason.Unreadable))
        {
            if (directory.Listing.Files.Exists(file => file.Kind != SourceFileKind.Script))
            {
                return false;
            }
        }

        return isKnown;
    }

    /// <summary>The Python files below a directory whatever they belong to, links to files among them.</summary>
    public static SourceFile[] FindAll(string directory)
    {
        var files = new ProjectFiles(new WalkOptions(directory) { TakesEverything = true }).Find([]);
        return Array.FindAll(files, file => file.Kind != SourceFileKind.Script);
    }

    // Every directory of the walk, and of the walks of the projects that it leaves out. The listing is good until the next one.
    private static IEnumerable<((string Path, bool IsRoot, DirectoryListing Listing) Directory, bool IsProject)> FindDirectories(
        WalkOptions options, Action<LeftOut> leaveOut)
    {
        var listing = new DirectoryListing();
        var roots = new Stack<string>([options.Root]);
        var isOfProject = SolutionFiles.AreBesideTheirProject(options.Root);
        for (var isProject = isOfProject; roots.Count > 0; isProject = true)
        {
            var root = roots.Pop();
            var files = new ProjectFiles(options with { Root = root, AdditionalFiles = [], ShippedFiles = [], TakesNamedFilesOnly = false });
            var pending = new Stack<string>(files.Roots);
            while (pending.Count > 0)
            {
                var path = pending.Pop();
                if (!TryList(files, path, listing))
                {
                    leaveOut(new LeftOut(path, LeftOutReason.Unreadable));
                    continue;
                }

                foreach (var left in listing.LeftOut)
                {
                    if (left.Reason == LeftOutReason.Project)
                    {
                        roots.Push(left.Path);
                    }
                    else
                    {
                        leaveOut(left);
                    }
                }

                listing.Directories.ForEach(pending.Push);
                yield return ((path, path == files.Roots[0], listing), isProject);
            }
        }
    }

    private static bool TryList(ProjectFiles files, string path, DirectoryListing listing)
    {
        try
        {
            files.List(path, listing).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The scan itself reports directories that cannot be listed.
            return false;
        }
    }

    private void Add(LeftOut leftOut)
    {
        var count = FileNames.IsPython(Path.GetFileName(leftOut.Path)) && !Directory.Exists(leftOut.Path) ? 1
            : leftOut.Reason == LeftOutReason.Link ? 0
            : FindAll(leftOut.Path).Length;
        if (count > 0)
        {
            _leftOut.TryGetValue(leftOut.Reason, out var before);
            _leftOut[leftOut.Reason] = before + count;
        }
    }
}
