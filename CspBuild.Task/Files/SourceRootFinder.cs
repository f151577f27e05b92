using System;
using System.IO;
using CspBuild.Files.Native;
using CspBuild.Reports;

namespace CspBuild.Files;

/// <summary>Finds the root of the repository that a project belongs to.</summary>
internal static class SourceRootFinder
{
    private const string LinkPrefix = "gitdir:";

    /// <summary>
    /// The innermost directory above a project that git works in; without one the outermost of Mercurial's or Subversion's; or else the
    /// project's directory. Git refuses to carry a <c>.git</c>, but a change can bring a <c>.hg</c> or <c>.svn</c> along.
    /// </summary>
    public static SourceRoot Find(string projectDirectory)
    {
        var (root, isRepository) = (new DiskNames().Find(projectDirectory), false);
        for (var directory = root; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (IsGit(Path.Combine(directory, ".git")))
            {
                return new SourceRoot(directory);
            }

            if (Directory.Exists(Path.Combine(directory, ".hg")) || Directory.Exists(Path.Combine(directory, ".svn")))
            {
                (root, isRepository) = (directory, true);
            }
        }

        return new SourceRoot(root) { IsRepository = isRepository };
    }

    // In a git worktree or submodule it is a file.
    private static bool IsGit(string path) => File.Exists(Path.Combine(path, "HEAD")) || (File.Exists(path) && IsGitLink(path));

    private static bool IsGitLink(string path)
    {
        try
        {
            using var file = OpenFile.Open(path, native: false);
            var bytes = new byte[LinkPrefix.Length];
            return file.Read(bytes, 0, bytes.Length) == bytes.Length &&
                System.Text.Encoding.ASCII.GetString(bytes) == LinkPrefix;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It cannot be read: the name decides.
            return true;
        }
    }
}
