using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspBuild.Reports;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Reports;

[TestClass]
public sealed class LogNameTests
{
    [TestMethod]
    [DataRow("App.csproj", "App.csproj.sarif")]
    [DataRow("src/App/App.csproj", "src.App.App.csproj.sarif")]
    [DataRow("src-1/App/App.csproj", "src-1.App.App.csproj.sarif")]
    public void A_name_is_the_path_with_dots(string path, string name) =>
        Assert.AreEqual(name, LogName.GetFileName(new SourceRoot("/repo"), "/repo/" + path));

    [TestMethod]
    public void Where_two_paths_could_meet_a_hash_tells_them_apart_in_every_build()
    {
        var name = LogName.GetFileName(new SourceRoot("/repo"), "/repo/src.App/App.csproj");
        Assert.AreEqual($"src.App.App.csproj-{LogName.Hash("src.App/App.csproj")}.sarif", name);
        Assert.AreEqual("f9808ff2", LogName.Hash("0123456789"));
    }

    [TestMethod]
    public void Every_path_has_a_name_of_its_own()
    {
        string[] paths =
        [
            "src/App/App.csproj", "src.App/App.csproj", "src/App.App.csproj", "src.App.App.csproj", "src/App/App", $"src/App/App.csproj-{LogName.Hash("src.App/App.csproj")}",
            $"{new string('a', 300)}/App.csproj", $"{new string('b', 300)}/App.csproj",
        ];
        var names = paths.Select(path => LogName.GetFileName(new SourceRoot("/repo"), "/repo/" + path)).ToHashSet();
        Assert.HasCount(paths.Length, names);
    }

    [TestMethod]
    public void Without_a_repository_the_place_on_the_machine_tells_projects_apart()
    {
        var names = new HashSet<string>();
        foreach (var directory in new[] { "/a", "/b" })
        {
            var root = new SourceRoot(directory) { IsRepository = false };
            Assert.IsTrue(names.Add(LogName.GetFileName(root, directory + "/Tests.csproj")));
            Assert.IsTrue(names.Add(LogName.GetRunId(root, directory + "/Tests.csproj")));
            StringAssert.StartsWith(LogName.GetFileName(root, directory + "/Tests.csproj"), "Tests.csproj-", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    [DataRow("a")]
    [DataRow("\u00E9")]
    [DataRow("\u4E2D")]
    [DataRow("\U0001F600")]
    public void A_long_path_has_a_name_that_file_systems_take(string unit)
    {
        var directory = string.Concat(Enumerable.Repeat(unit, 120));
        var name = LogName.GetFileName(new SourceRoot("/repo"), $"/repo/{directory}/{directory}/{directory}/App.csproj");
        Assert.IsLessThan(240, new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(name));
        Assert.Contains("App.csproj-", name);
    }
}
