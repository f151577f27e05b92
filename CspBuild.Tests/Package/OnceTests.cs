using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>However a project is built, it is scanned once in one build.</summary>
[TestClass]
public sealed class OnceTests
{
    private const string Everything = "lib app8 app10 leaf";

    // What lies in no project's directory; two projects name it where they are asked to.
    private const string Beside = " :beside";

    private const string Link = """<None Include="../beside/beside.py" Condition="'$(Linked)' == 'true'" />""";

    // A solution is restored once for each of the workers that share this class.
    private static readonly ConcurrentBag<Sandbox> Solutions = [];

    public static IEnumerable<TestDataRow<(string Arguments, string Scanned)>> Builds =>
    [
        Row("build all.slnx -m:1", Everything + Beside),
        Row("build all.slnx -m:2", Everything + Beside),
        Row("build all.slnx -graph", Everything + Beside),
        Row("msbuild all.slnx -graph -isolate", Everything + Beside),
        Row("build all.slnx -mt", Everything + Beside),
        Row("build all.slnx -graph -mt", Everything + Beside),
        Row("build all.slnx -t:Rebuild", Everything + Beside),
        Row("build all.slnx -c Release", Everything + Beside),
        Row("build all.slnx -p:Linked=true", Everything + Beside),
        Row("build all.slnx -p:CspSolutionScan=false", Everything),
        Row("build all.slnx -m:1 -p:CspSolutionScan=false -p:Linked=true", Everything + " lib:beside"),
        Row("build leaf -p:Linked=true", "leaf leaf:beside"),
        Row("pack all.slnx", Everything + Beside),
        Row("publish apps.slnx", Everything + Beside),
        Row("build all.slnf", "leaf" + Beside),
        Row("build leaf -p:CspSolutionDirectory=..", "leaf" + Beside),
        Row("build apps.slnx", Everything + Beside),
        Row("build leafs.slnx -f net10.0", "leaf app10 lib" + Beside),
        Row("build lib", "lib"),
        Row("build lib -f net8.0", "lib"),
        Row("build lib -p:TargetFramework=net8.0", "lib"),
        Row("build app8", "app8 lib"),
        Row("build app10", "app10 leaf lib"),
        Row("build app10 -graph", "app10 leaf lib"),
        Row("pack lib", "lib"),
        Row("pack lib -graph", "lib"),
        Row("build lib -p:GeneratePackageOnBuild=true", "lib"),
        Row("publish app8", "app8 lib"),
        Row("publish lib -f net8.0", "lib"),
        Row("clean all.slnx", ""),
        Row("msbuild lib -t:Build -p:DesignTimeBuild=true -p:TargetFramework=net8.0", ""),
    ];

    public static IEnumerable<TestDataRow<(string Arguments, string Scanned)>> Rebuilds =>
    [
        Row("build all.slnx", Everything + Beside),
        Row("pack lib --no-build", "lib"),
        Row("publish app8 --no-build", "app8"),
        Row("publish lib --no-build -f net8.0", "lib"),
    ];

    [TestMethod]
    [DynamicData(nameof(Builds))]
    public void A_build_scans_each_of_its_projects_once((string Arguments, string Scanned) build) => Run(sandbox => sandbox, build);

    [TestMethod]
    [DynamicData(nameof(Rebuilds))]
    public void A_build_after_a_build_scans_each_of_its_projects_once((string Arguments, string Scanned) build) => Run(
        sandbox =>
        {
            sandbox.Run("build", "all.slnx", "--no-restore", "-c", build.Arguments.StartsWith("build", StringComparison.Ordinal) ? "Debug" : "Release").Succeeded();
            return sandbox;
        },
        build);

    [ClassCleanup]
    public static void DeleteSolutions()
    {
        foreach (var solution in Solutions)
        {
            solution.Dispose();
        }
    }

    private static void Run(Func<Sandbox, Sandbox> prepare, (string Arguments, string Scanned) build)
    {
        var solution = Solutions.TryTake(out var used) ? used : Create();
        var arguments = build.Arguments.Split(' ').ToList();
        if (arguments[0] is "build" or "pack" or "publish" && !arguments.Contains("--no-build"))
        {
            arguments.Add("--no-restore");
        }

        var result = prepare(solution).Run([.. arguments]).Succeeded();
        Solutions.Add(solution);

        var expected = build.Scanned.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Describe);
        Assert.AreEqual(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', result.Diagnostics.Order(StringComparer.Ordinal)), result.Output);
    }

    // "lib" is a project's own file, "lib:beside" a file beside the projects that it names, ":beside" the same in the solution's scan.
    private static string Describe(string scanned)
    {
        var (project, file) = scanned.Split(':') is [var name, var other] ? (name, other) : (scanned, scanned);
        return $"{file}/{file}.py(3,12): warning CSP-D504 [{(project.Length == 0 ? "solution" : $"{project}/{project}.csproj")}]";
    }

    // app8 and app10 use lib by different ones of its target frameworks; app10 also uses leaf, which has only one.
    private static Sandbox Create()
    {
        var sandbox = new Sandbox()
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <CspSeverityMap>HIGH=warning</CspSeverityMap>
                    <UseAppHost>false</UseAppHost>
                  </PropertyGroup>
                </Project>
                """)
            .Write("lib/lib.csproj", Sandbox.CSharp("", Link, "net472;net8.0;net10.0"))
            .Write("leaf/leaf.csproj", Sandbox.CSharp("", Link))
            .Write("beside/beside.py", Sandbox.Vulnerable)
            .Write("all.slnf", """{ "solution": { "path": "all.slnx", "projects": [ "leaf/leaf.csproj" ] } }""")
            .Write("app8/app8.csproj", Sandbox.CSharp("<OutputType>Exe</OutputType>", Reference("lib"), "net8.0"))
            .Write("app10/app10.csproj", Sandbox.CSharp("<OutputType>Exe</OutputType>", Reference("lib") + Reference("leaf")))
            .Write("app8/Program.cs", "System.Console.WriteLine();")
            .Write("app10/Program.cs", "System.Console.WriteLine();");
        foreach (var name in Everything.Split(' '))
        {
            sandbox.Write($"{name}/{name}.py", Sandbox.Vulnerable);
        }

        sandbox.WriteSolution("all.slnx", "lib", "leaf", "app8", "app10").WriteSolution("apps.slnx", "app8", "app10").WriteSolution("leafs.slnx", "leaf", "app10");
        sandbox.Run("restore", "all.slnx").Succeeded();
        return sandbox;
    }

    private static string Reference(string name) => $"""<ProjectReference Include="../{name}/{name}.csproj" />""";

    private static TestDataRow<(string Arguments, string Scanned)> Row(string arguments, string scanned) =>
        new((arguments, scanned)) { DisplayName = "dotnet " + arguments };
}
