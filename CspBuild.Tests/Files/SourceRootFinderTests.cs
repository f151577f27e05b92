using System.IO;
using CspBuild.Files;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class SourceRootFinderTests
{
    [TestMethod]
    [DataRow("src/.git/HEAD", "App/a.py", DisplayName = "git's own directory")]
    [DataRow("src/.git", "App/a.py", DisplayName = "a worktree or a submodule")]
    [DataRow(".git/HEAD src/.git", "App/a.py", DisplayName = "a submodule of a repository")]
    [DataRow(".git/HEAD src/App/.git/config", "src/App/a.py", DisplayName = "a directory that is only called .git")]
    [DataRow(".git/HEAD src/App/.svn/entries src/.hg/store", "src/App/a.py", DisplayName = "planted in a git repository")]
    [DataRow(".svn/entries src/.svn/entries src/App/.hg/store", "src/App/a.py", DisplayName = "the outermost where there is no git")]
    [DataRow(".hg/store src/App/.svn/entries", "src/App/a.py", DisplayName = "planted in a Mercurial repository")]
    [DataRow(".hg/store src/.git/HEAD", "App/a.py", DisplayName = "git before the others")]
    public void The_root_is_where_version_control_works(string files, string expected)
    {
        using var directory = new TemporaryDirectory();
        foreach (var file in files.Split(' '))
        {
            directory.Write(file, "gitdir: elsewhere");
        }

        var project = directory["src/App"];
        Assert.AreEqual(expected, SourceRootFinder.Find(project).GetRelativePath(Path.Combine(project, "a.py")));
    }

    [TestMethod]
    public void A_file_that_is_only_called_git_is_no_root()
    {
        using var directory = new TemporaryDirectory();
        directory.Write(".git/HEAD");
        directory.Write("src/.git", "not a link");
        Assert.AreEqual("src/a.py", SourceRootFinder.Find(directory["src"]).GetRelativePath(directory["src/a.py"]));
    }
}
