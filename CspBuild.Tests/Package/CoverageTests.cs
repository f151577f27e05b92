using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>What ships is scanned, what belongs to the solution is scanned, nobody else's code is; and a list says which is which.</summary>
[TestClass]
public sealed class CoverageTests
{
    // Folders that look like output, environments, one of packages, an interpreter, an empty project, and a link: each around a file that ships.
    private static readonly string[] Hidden =
        ["bin/a.py", "conda/b.py", "env/c.py", "linked/d.py", "nested/bin/e.py", "node_modules/f.py", "project/g.py", "runtime/h.py", "site-packages/i.py"];

    private const string Ships = """<None Update="hidden/**" CopyToOutputDirectory="PreserveNewest" />""";

    [TestMethod]
    [DataRow("net10.0", Ships)]
    [DataRow("net8.0;net10.0", Ships)]
    [DataRow("net8.0;net10.0", """<None Update="hidden/**" Pack="true" PackagePath="content" />""")]
    [DataRow("net10.0", """<None Remove="hidden/**" /><EmbeddedResource Include="hidden/**/*.py" />""")]
    public void What_ships_is_found_whatever_is_planted_around_it(string frameworks, string items)
    {
        using var project = Plant(new Sandbox(), "").Write("app.csproj", Sandbox.CSharp("", items, frameworks)).Write("own.py", Sandbox.Vulnerable);

        var result = project.Run("build").Failed();

        var expected = Hidden.Select(file => $"hidden/{file}").Append("own.py").Select(file => $"{file}(3,12): error CSP-D504 [app.csproj]");
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', result.Diagnostics.Order(StringComparer.Ordinal)), result.Output);
        Assert.IsEmpty(project.Find("*.dll"));
    }

    [TestMethod]
    [DataRow("x.csproj", "")]
    [DataRow("x.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")]
    [DataRow("scripts/x.csproj", "")]
    public void A_project_that_is_planted_in_a_solution_hides_nothing_of_it(string planted, string text)
    {
        using var solution = new Sandbox().Write("app/app.csproj", Sandbox.CSharp("")).Write("scripts/a.py", Sandbox.Vulnerable).WriteSolution("all.slnx", "app");
        solution.Write(planted, text);

        var result = solution.Run("build", "all.slnx").Failed();

        Assert.AreEqual("scripts/a.py(3,12): error CSP-D504 [solution]", string.Join('\n', result.Diagnostics), result.Output);
        Assert.Contains("scripts/a.py | CspSolutionScan | ", Read(solution.Run("build", "app", "-t:CspListFiles", "-p:CspSolutionDirectory=..", "-getItem:CspListedFile")));
    }

    // What is another project's is left to it; on a server somebody sees that it is none of this build, or is left out for what lies beside it.
    [TestMethod]
    [DataRow("scripts/x.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""", "(1 of them in projects that the solution does not name)")]
    [DataRow("scripts/x.deps.json", "{}", "1 left out (1: taken for the output of a build)")]
    public void What_hides_a_directory_is_said_on_a_server(string planted, string text, string said)
    {
        using var solution = new Sandbox().Write("app/app.csproj", Sandbox.CSharp("")).WriteAll("scripts/a.py").WriteSolution("all.slnx", "app");
        solution.Write(planted, text);

        Assert.Contains(said, solution.Run("build", "all.slnx", "-p:ContinuousIntegrationBuild=true").Succeeded().Output);
    }

    [TestMethod]
    public void A_file_of_one_project_that_another_names_is_printed_once_and_fails_both()
    {
        using var solution = new Sandbox()
            .Write("app/app.csproj", Sandbox.CSharp("")).Write("app/own.py", Sandbox.Vulnerable)
            .Write("lib/lib.csproj", Sandbox.CSharp("", """<None Include="../app/own.py" Link="linked.py" />"""))
            .WriteSolution("all.slnx", "app", "lib");

        var result = solution.Run("build", "all.slnx", "-m:1").Failed();

        Assert.StartsWith("app/own.py(3,12): error CSP-D504 [", string.Join('\n', result.Diagnostics), result.Output);
        Assert.HasCount(1, result.Diagnostics.ToArray(), result.Output);
        Assert.IsEmpty(solution.Find("*.dll"));

        solution.Write("app/own.py", Sandbox.Vulnerable.Replace("mktemp()", "mktemp()  # noqa: CSP-D504", StringComparison.Ordinal));
        solution.Run("build", "all.slnx", "-m:1").Succeeded();
    }

    // One link leads to a file that the project's walk comes to, the other to one that the solution's does.
    [TestMethod]
    [LinkCondition]
    [DataRow("net10.0")]
    [DataRow("net8.0;net10.0")]
    public void A_link_that_ships_and_the_file_that_it_leads_to_are_one(string frameworks)
    {
        using var solution = new Sandbox()
            .Write("app/app.csproj", Sandbox.CSharp("", """<None Update="*.py" CopyToOutputDirectory="Always" />""", frameworks))
            .Write("app/real.py", Sandbox.Vulnerable)
            .Write("shared/real.py", Sandbox.Vulnerable)
            .WriteSolution("all.slnx", "app");
        File.CreateSymbolicLink(Path.Combine(solution.Path, "app", "inside.py"), "real.py");
        File.CreateSymbolicLink(Path.Combine(solution.Path, "app", "outside.py"), "../shared/real.py");

        foreach (var (target, owner) in new[] { ("app", "app/app.csproj"), ("all.slnx", "solution") })
        {
            var result = solution.Run("build", target).Failed();
            Assert.AreEqual(
                $"app/real.py(3,12): error CSP-D504 [app/app.csproj]\nshared/real.py(3,12): error CSP-D504 [{owner}]",
                string.Join('\n', result.Diagnostics.Order(StringComparer.Ordinal)),
                result.Output);
        }
    }

    [TestMethod]
    public void What_only_some_target_frameworks_name_is_found_once_in_a_build()
    {
        using var solution = Plant(new Sandbox(), "lib/")
            .Write("lib/lib.csproj", Sandbox.CSharp(
                "<CspSeverityMap>HIGH=warning</CspSeverityMap>",
                """
                <None Update="hidden/bin/*" CopyToOutputDirectory="Always" />
                <None Update="hidden/env/*" CopyToOutputDirectory="Always" Condition="'$(TargetFramework)' == 'net8.0'" />
                <Content Include="../other/*.py" Condition="'$(TargetFramework)' == 'net10.0'" />
                <None Include="../python/*.py" />
                """,
                "net8.0;net10.0"))
            .Write("other/a.py", Sandbox.Vulnerable)
            .Write("python/a.py", Sandbox.Vulnerable)
            .WriteSolution("all.slnx", "lib");
        string[] expected = ["lib/hidden/bin/a.py", "lib/hidden/env/c.py", "other/a.py", "python/a.py"];

        foreach (var arguments in new string[][] { ["build", "lib"], ["build", "lib", "-f", "net8.0"], ["pack", "lib", "--no-build", "-c", "Debug"] })
        {
            var result = solution.Run(arguments).Succeeded();
            var found = result.Diagnostics.Order(StringComparer.Ordinal);
            Assert.AreEqual(string.Join('\n', expected.Select(file => $"{file}(3,12): warning CSP-D504 [lib/lib.csproj]")), string.Join('\n', found), result.Output);
        }

        // In a solution's build what lies in no project's directory is that scan's.
        solution.Run("build", "all.slnx", "-graph").Failed().Printed([
            "other/a.py(3,12): error CSP-D504 [solution]", "python/a.py(3,12): error CSP-D504 [solution]",
            .. expected.Take(2).Select(file => $"{file}(3,12): warning CSP-D504 [lib/lib.csproj]")]);
    }

    [TestMethod]
    [DataRow("net10.0")]
    [DataRow("net8.0;net10.0")]
    public void What_ships_as_Python_is_read_whatever_its_own_name(string frameworks)
    {
        const string Items = """
            <None Update="data.txt" CopyToOutputDirectory="Always" TargetPath="job.py" />
            <None Update="plain" CopyToOutputDirectory="Always" Link="tools/plain.py" />
            <None Include="../shared/t.txt" Link="tools/t.py" CopyToOutputDirectory="Always" />
            <EmbeddedResource Include="book.json" LogicalName="book.ipynb" />
            """;
        using var sandbox = new Sandbox()
            .Write("app/app.csproj", Sandbox.CSharp("", Items, frameworks))
            .Write("app/data.txt", Sandbox.Vulnerable).Write("app/plain", Sandbox.Vulnerable).Write("app/other.txt", Sandbox.Vulnerable)
            .Write("app/book.json", """{"cells": [{"cell_type": "code", "source": "import tempfile; tempfile.mktemp()"}], "nbformat": 4}""")
            .Write("shared/t.txt", Sandbox.Vulnerable);

        var result = sandbox.Run("build", "app").Failed();

        string[] expected = ["app/book.json(1,62)", "app/data.txt(3,12)", "app/plain(3,12)", "shared/t.txt(3,12)"];
        Assert.AreEqual(
            string.Join('\n', expected.Select(place => $"{place}: error CSP-D504 [app/app.csproj]")),
            string.Join('\n', result.Diagnostics.Order(StringComparer.Ordinal)),
            result.Output);
    }

    // What the inner builds name comes to the one scan of it as one text.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void What_only_inner_builds_ship_is_found_whatever_its_name()
    {
        string[] names = ["a b.py", "a%7cb.py", "a;b.py", "a|b.py", "it's.py"];
        using var project = new Sandbox()
            .Write("app.csproj", Sandbox.CSharp("", """<None Update="nested/bin/*" CopyToOutputDirectory="Always" />""", "net8.0;net10.0"))
            .Write("nested/x.csproj", "").Write("nested/bin/$(TOKEN).py", Sandbox.Vulnerable);
        foreach (var name in names)
        {
            project.Write("nested/bin/" + name, Sandbox.Vulnerable);
        }

        var result = project.Run("build", "-p:TOKEN=secret").Failed().Says(project["nested/bin/$(TOKEN).py(3,12): error CSP-D504"]);

        var expected = names.Select(name => $"nested/bin/{name}(3,12): error CSP-D504 [app.csproj]");
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', result.Diagnostics.Order(StringComparer.Ordinal)), result.Output);
    }

    [TestMethod]
    public void A_list_says_of_every_file_who_scans_it_or_why_nobody_does()
    {
        using var solution = Layout();
        var target = "-t:CspListFiles";

        var whole = solution.Run("build", "src/app", target, "-p:CspSolutionDirectory=../..", "-getTargetResult:CspListFiles").Succeeded();
        CollectionAssert.AreEqual(
            new[]
            {
                "backend/main.py | CspSolutionScan | ",
                "conda/lib/a.py |  | a Python environment",
                "embedded/b.py |  | a Python interpreter",
                "legacy/c.py |  | its project does not scan: it has no package, is not restored, or CspEnabled is false",
                "old/d.py |  | CspExclude",
                "src/app/e.py | app | ",
                "src/app/node_modules/f.py |  | packages of others",
                "src/lib/g.py | lib | ",
                "tools/deploy.cgi | CspSolutionScan | ",
            },
            Read(whole).ToArray());

        var one = solution.Run("build", "src/lib", target, "-getItem:CspListedFile").Succeeded();
        CollectionAssert.AreEqual(new[] { "backend/main.py | lib | ", "src/lib/g.py | lib | " }, Read(one).ToArray());

        solution.Run("build", "all.slnx", target).Succeeded()
            .Says($"{solution["src/lib/g.py"]}: scanned by").Says($"{solution["backend/main.py"]}: scanned by the solution's scan");

        // Of a solution whose projects do not all have the package, one that has it is asked.
        solution.Run("build", "mixed.slnx", "-t:app:CspListFiles").Succeeded()
            .Says($"{solution["legacy/c.py"]}: left out").Says($"{solution["backend/main.py"]}: scanned by the solution's scan");
    }

    [TestMethod]
    public void A_list_says_which_projects_the_solution_does_not_build()
    {
        using var solution = new Sandbox()
            .Write("app/app.csproj", Sandbox.CSharp("")).Write("other/other.csproj", Sandbox.CSharp("")).WriteAll("app/a.py", "other/b.py", "other/c;%41.py")
            .WriteSolution("all.slnx", "app", "other");
        solution.Run("restore", "all.slnx").Succeeded();
        File.Delete(solution["all.slnx"]);
        var list = solution.WriteSolution("part.slnx", "app").Run("build", "part.slnx", "--no-restore", "-t:CspListFiles").Succeeded()
            .Says($"a.py: scanned by {solution["app/app.csproj"]}")
            .Says($"b.py: scanned by {solution["other/other.csproj"]}, which the solution does not name")
            .Says($"c;%41.py: scanned by {solution["other/other.csproj"]}, which the solution does not name");
        Assert.HasCount(3, list.Output.Split(", which the solution does not name"), list.Output);
    }

    // The engine evaluates what a task hands it as it does a project's text.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void A_name_that_means_something_to_the_engine_is_a_name()
    {
        string[] names =
        [
            "$(TOKEN).py", "$([System.Environment]::GetEnvironmentVariable(TOKEN)).py", "%(Filename).py", "@(Compile).py", "a%41.py", "a;b.py", "a|b.py",
            "it's.py", "star*.py", "what?.py", "{0}.py", "line\n##vso[task.complete].py",
        ];
        using var solution = new Sandbox()
            .Write("app/app.csproj", Sandbox.CSharp("", """<None Include="../beside/**" />"""))
            .WriteSolution("all.slnx", "app")
            .Write("app/back\\slash.py", Sandbox.Vulnerable);
        foreach (var name in names)
        {
            solution.Write("app/" + name, Sandbox.Vulnerable).Write("beside/" + name, Sandbox.Vulnerable);
        }

        foreach (var (directory, scanner) in new[] { ("..", "CspSolutionScan"), ("", "app") })
        {
            var list = solution.Run("build", "app", "-t:CspListFiles", $"-p:CspSolutionDirectory={directory}", "-p:TOKEN=secret", "-getItem:CspListedFile").Succeeded();
            CollectionAssert.AreEquivalent(
                names.Append("back/slash.py").Select(name => $"app/{name} | app | ").Concat(names.Select(name => $"beside/{name} | {scanner} | ")).ToArray(),
                Read(list).ToArray(),
                list.Output);
        }

        var printed = solution.Run("build", "app", "-t:CspListFiles", "-p:TOKEN=secret", "--no-restore").Succeeded()
            .Says(solution["app/$(TOKEN).py: scanned by"]).Says(solution["app/line\\u000A#\\u0023vso[task.complete].py"]);
        Assert.DoesNotContain("secret", printed.Output);
        Assert.DoesNotContain("\n##vso", printed.Output);

        // What the solution's scan has reported a project does not report again.
        var scan = solution.Run("build", "all.slnx", "-m:1", "-p:TOKEN=secret", "--no-restore").Failed();
        Assert.HasCount((2 * names.Length) + 1, scan.Output.Split("\nBuild FAILED.")[0].Split('\n').Where(line => line.Contains("error CSP-D504", StringComparison.Ordinal)).ToArray(), scan.Output);
        Assert.DoesNotContain("secret", scan.Output);
    }

    [TestMethod]
    public void Directories_are_walked_for_a_project_and_a_wrong_item_is_a_warning()
    {
        using var solution = new Sandbox()
            .Write("app/app.csproj", Sandbox.CSharp("<CspSeverityMap>HIGH=warning</CspSeverityMap>", """
                <CspDirectory Include="../python" />
                <CspDirectory Include="../missing" />
                <CspFile Include="../python" />
                """))
            .Write("python/a.py", Sandbox.Vulnerable)
            .Write("python/.venv/b.py", Sandbox.Vulnerable);

        solution.Run("build", "app").Succeeded().Printed(
            "app/app.csproj: warning CSPB0020",
            "app/app.csproj: warning CSPB0020",
            "python/a.py(3,12): warning CSP-D504 [app/app.csproj]");
    }

    [TestMethod]
    [DataRow("-p:CspEnabled=off")]
    [DataRow("-p:CspEnabled= NO ")]
    public void Every_word_for_false_switches_it_off(string argument)
    {
        using var project = new Sandbox().Write("app.csproj", Sandbox.CSharp("")).Write("a.py", Sandbox.Vulnerable);
        project.Run("build", argument).Succeeded().Printed();
    }

    [TestMethod]
    public void A_word_that_is_neither_true_nor_false_is_an_error()
    {
        using var project = new Sandbox().Write("app.csproj", Sandbox.CSharp("<CspEnabled>nein</CspEnabled>"));
        project.Run("build").Failed().Printed("app.csproj(4,5): error CSPB0008");
    }

    // An Aspire-like host beside a backend, a project without the package, and what is nobody's own code.
    private static Sandbox Layout() => new Sandbox()
        .Write("Directory.Build.props", "<Project><PropertyGroup><CspExclude>$(MSBuildThisFileDirectory)old/**</CspExclude></PropertyGroup></Project>")
        .Write("src/app/app.csproj", Sandbox.CSharp("", """<ProjectReference Include="../lib/lib.csproj" />"""))
        .Write("src/lib/lib.csproj", Sandbox.CSharp("", """<None Include="../../backend/*.py" Condition="'$(TargetFramework)' != ''" />""", "net8.0;net10.0"))
        .Write("legacy/legacy.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
        .Write("conda/conda-meta/history", "").Write("embedded/python313._pth", "").Write("tools/deploy.cgi", "#!/usr/bin/env python3\n")
        .WriteAll("backend/main.py", "conda/lib/a.py", "embedded/b.py", "legacy/c.py", "old/d.py", "src/app/e.py", "src/app/node_modules/f.py", "src/lib/g.py")
        .Write("all.slnx", """<Solution><Project Path="src/app/app.csproj" /><Project Path="src/lib/lib.csproj" /></Solution>""")
        .Write("mixed.slnx", """<Solution><Project Path="src/app/app.csproj" /><Project Path="legacy/legacy.csproj" /></Solution>""");

    private static Sandbox Plant(Sandbox sandbox, string directory)
    {
        // What the link leads to lies outside of every project; Windows gives links to few.
        if (!OperatingSystem.IsWindows())
        {
            var target = Directory.CreateDirectory(Path.Combine(sandbox.Path, ".store")).FullName;
            Directory.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(Path.Combine(sandbox.Path, directory, "hidden")).FullName, "linked"), target);
        }

        foreach (var file in Hidden)
        {
            sandbox.Write($"{directory}hidden/{file}", Sandbox.Vulnerable);
        }

        return sandbox.Write($"{directory}hidden/project/x.csproj", "<Project />").Write($"{directory}hidden/env/pyvenv.cfg", "").Write($"{directory}hidden/nested/y.csproj", "<Project />")
            .Write($"{directory}hidden/bin/app.deps.json", "")
            .Write($"{directory}hidden/conda/conda-meta/history", "").Write($"{directory}hidden/runtime/python313._pth", "");
    }

    private static IEnumerable<string> Read(DotnetResult result)
    {
        using var json = JsonDocument.Parse(result.Output[result.Output.IndexOf('{', StringComparison.Ordinal)..]);
        var root = json.RootElement;
        var items = root.TryGetProperty("TargetResults", out var results)
            ? results.GetProperty("CspListFiles").GetProperty("Items")
            : root.GetProperty("Items").GetProperty("CspListedFile");
        return [.. items.EnumerateArray().Select(item =>
        {
            var path = Path.GetRelativePath(result.Directory, item.GetProperty("Identity").GetString() ?? "").Replace('\\', '/');
            var by = Path.GetFileNameWithoutExtension(item.GetProperty("ScannedBy").GetString());
            return $"{path} | {by} | {item.GetProperty("LeftOut").GetString()}";
        }).Order(StringComparer.Ordinal)];
    }
}
