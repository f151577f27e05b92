using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Files.Native;

namespace CspBuild.Files.Walking;

/// <summary>The solutions and filters in a directory, as far as they tell which projects are built with it.</summary>
internal sealed class SolutionFiles
{
    private static readonly string[] Endings = [".sln", ".slnx", ".slnf"];

    // That of some ten thousand projects.
    private const int Longest = 2 * 1024 * 1024;

    private readonly string _directory;
    private readonly List<string> _texts = [];

    private SolutionFiles(string directory) => _directory = directory;

    /// <summary>Reads those of the directory at an absolute path; one that cannot be read names nothing.</summary>
    public static SolutionFiles Read(string directory)
    {
        var solutions = new SolutionFiles(directory);
        foreach (var file in Surroundings.FindFiles(directory, IsSolution))
        {
            solutions._texts.Add(Surroundings.ReadText(file, OpenFile.IsNative, Longest).Replace("\\\\", "/").Replace('\\', '/').ToUpperInvariant());
        }

        return solutions;
    }

    /// <summary>Whether one of them names the project at an absolute path; true where there are none, and nobody can tell.</summary>
    public bool Names(string project)
    {
        var path = project.Substring(Math.Min(project.Length, _directory.Length)).TrimStart(Path.DirectorySeparatorChar).Replace('\\', '/');
        return _texts.Count == 0 || _texts.Exists(text => text.Contains('"' + path.ToUpperInvariant() + '"'));
    }

    /// <summary>Whether a project lies in the directory itself that is built with it, so that all else in there is that project's.</summary>
    public static bool AreBesideTheirProject(string directory)
    {
        var named = Surroundings.FindFiles(directory, name => FileNames.IsPackageProject(name));
        var projects = named.FindAll(project => Surroundings.IsProject(project, OpenFile.IsNative));
        return projects.Count > 0 && projects.Exists(Read(directory).Names);
    }

    private static bool IsSolution(string name) => Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
