using CspBuild.Files.Walking;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class MissingFilesTests
{
    [TestMethod]
    [DataRow("", "scripts/gone.py", true)]
    [DataRow("", "deleted/with/all/gone.py", true)]
    [DataRow("", "scripts/there.py", false)]
    [DataRow("", "a|b<>/c\u0001\0\".py", true, DisplayName = "a name that a machine cannot have")]
    [DataRow("", "one/gone.py", false, DisplayName = "another project's")]
    [DataRow("", "one/sub/gone.py", false, DisplayName = "another project's, and its directory is gone as well")]
    [DataRow("", "old/env/lib/gone.py", false, DisplayName = "an environment's")]
    [DataRow("one", "one/sub/gone.py", true)]
    [DataRow("one", "two/gone.py", false)]
    [DataRow("one", "onetwo/gone.py", false)]
    [DataRow("one", "one/nested/gone.py", false)]
    [DataRow("one/nested", "one/nested/gone.py", true)]
    public void A_file_that_is_gone_belongs_to_the_innermost_project_above(string root, string path, bool expected)
    {
        using var repository = new TemporaryDirectory();
        repository.Write("one/one.csproj");
        repository.Write("one/nested/nested.fsproj");
        repository.Write("two/two.proj", "<Project Sdk=\"Microsoft.Build.NoTargets\">");
        repository.Write("onetwo/readme.md");
        repository.Write("old/env/pyvenv.cfg");
        repository.Write("scripts/there.py");

        Assert.AreEqual(expected, MissingFiles.WasInWalk(new WalkOptions(repository[root]), repository[path]));
    }
}
