using System;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Build;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Build;

[TestClass]
public sealed class SolutionVerdictTests : IDisposable
{
    private const string Scan = "_CspScanSolution";
    private const string Reported = "_CspReportedFiles";

    private readonly TemporaryDirectory _project = new();

    [TestMethod]
    public void A_project_without_a_solution_asks_nobody()
    {
        var engine = new FakeSolutionEngine();
        using var task = CreateTask(engine, directory: string.Empty);

        Assert.IsTrue(task.Execute() && task.Passed);
        Assert.IsEmpty(engine.Asked);
    }

    [TestMethod]
    [DataRow("clean", true, Scan)]
    [DataRow("True", true, Scan, Reported)]
    [DataRow("False", false, Scan, Reported)]
    [DataRow(null, false, Scan, Reported, DisplayName = "a scan that died")]
    public void A_project_passes_where_the_solution_does(string? verdict, bool expected, params string[] asked)
    {
        var engine = new FakeSolutionEngine { Outputs = { [Reported] = [] } };
        if (verdict is not null)
        {
            engine.Outputs[Scan] = [verdict];
        }

        using var task = CreateTask(engine);

        // What is wrong in the solution has been logged by its scan, and a task that fails without an error is one that broke.
        Assert.IsTrue(task.Execute());
        Assert.AreEqual(expected, task.Passed);
        CollectionAssert.AreEqual(asked, engine.Asked);
    }

    [TestMethod]
    public void The_others_of_a_process_are_told_what_one_was_told()
    {
        var engine = new FakeSolutionEngine { Outputs = { [Scan] = ["true"], [Reported] = ["/a.py"] } };
        foreach (var configuration in (string[])["Debug", "Release"])
        {
            engine.GlobalProperties["Configuration"] = configuration;
            using var task = CreateTask(engine);
            Assert.IsTrue(task.Execute() && task.Passed);
        }

        CollectionAssert.AreEqual(new[] { Scan, Reported }, engine.Asked);
    }

    [TestMethod]
    public void A_bad_verdict_is_asked_for_again()
    {
        var engine = new FakeSolutionEngine { Outputs = { [Scan] = ["false"], [Reported] = [] } };
        for (var i = 0; i < 2; i++)
        {
            using var task = CreateTask(engine);
            Assert.IsTrue(task.Execute() && !task.Passed);
        }

        Assert.HasCount(4, engine.Asked);
    }

    [TestMethod]
    public void A_project_with_another_global_property_has_another_verdict()
    {
        var engine = new FakeSolutionEngine { Outputs = { [Scan] = ["clean"] } };
        foreach (var exclude in (string[])["a/**", "b/**"])
        {
            engine.GlobalProperties["CspExclude"] = exclude;
            using var task = CreateTask(engine);
            Assert.IsTrue(task.Execute());
        }

        CollectionAssert.AreEqual(new[] { Scan, Scan }, engine.Asked);
    }

    [TestMethod]
    public void Values_are_handed_on_escaped()
    {
        var engine = new FakeSolutionEngine { Outputs = { [Scan] = ["clean"] } };
        using var task = CreateTask(engine, "/a b;c=$(d)%20'@?*/");
        task.TaskAssembly = "/e.dll";
        Assert.IsTrue(task.Execute());

        var properties = engine.PropertiesOfSolution?.Keys.Cast<string>().ToDictionary(key => key, key => engine.PropertiesOfSolution[key]) ?? [];
        CollectionAssert.AreEquivalent(
            new Dictionary<string, object?> { ["CspSolutionDirectory"] = "/a b%3bc=%24%28d%29%2520%27%40%3f%2a/", ["_CspTaskAssembly"] = "/e.dll", ["NuGetPackageRoot"] = string.Empty }, properties);
    }

    public void Dispose() => _project.Dispose();

    private ScanPythonFiles CreateTask(FakeSolutionEngine engine, string directory = "/s/") => new()
    {
        BuildEngine = engine,
        ProjectFile = _project["test.csproj"],
        ProjectDirectory = _project.Path,
        SolutionProject = "/package/CspBuild.Solution.proj",
        SolutionDirectory = directory,
        NotOfSolution = ["Configuration", "Platform"],
    };
}
