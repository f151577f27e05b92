using System.IO;
using CspBuild.Reports;

namespace CspBuild.Files;

/// <summary>Finds the root of the repository that a project belongs to.</summary>
internal static class SourceRootFinder
{
    /// <summary>The innermost directory above a project that a version control system works in, or else the project's directory.</summary>
    public static SourceRoot Find(string projectDirectory)
    {
        for (var directory = projectDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            // In a git worktree or submodule .git is a file.
            var git = Path.Combine(directory, ".git");
            if (Directory.Exists(git) || File.Exists(git)
                || Directory.Exists(Path.Combine(directory, ".hg")) || Directory.Exists(Path.Combine(directory, ".svn")))
            {
                return new SourceRoot(directory);
            }
        }

        return new SourceRoot(projectDirectory);
    }
}
