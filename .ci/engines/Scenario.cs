namespace CspBuild.Engines;

/// <summary>A build and what has to be heard of it, line by line.</summary>
/// <param name="name">What it shows.</param>
/// <param name="project">A project or solution.</param>
/// <param name="target">What is built.</param>
/// <param name="properties">Global ones, with a space between them; <c>{root}</c> is where the projects lie.</param>
/// <param name="expected">Diagnostics, scans and targets as they come; the result; the logs that are there then.</param>
internal sealed class Scenario(string name, string project, string target, string properties, string[] expected)
{
    // Above what is made of them.
    private static readonly string[] FindingsOfOne =
    [
        "one/call.py(3,12): error CSP-D504 [one.csproj]",
        "one/latin.py(4,12): warning CSP-D506 [one.csproj]",
        "one/note.ipynb(1,67): error CSP-D504 [one.csproj]",
        "one/script(3,1): error CSP-D504 [one.csproj]",
        "scan: 4 Python files",
    ];

    private static readonly string[] WarningsOfOne =
    [
        "one/call.py(3,12): warning CSP-D504 [one.csproj]",
        "one/latin.py(4,12): warning CSP-D506 [one.csproj]",
        "one/note.ipynb(1,67): warning CSP-D504 [one.csproj]",
        "one/script(3,1): warning CSP-D504 [one.csproj]",
        "scan: 4 Python files",
    ];

    private static readonly string[] ListOfOne =
    [
        "one/call.py: scanned by one/one.csproj",
        "one/latin.py: scanned by one/one.csproj",
        "one/note.ipynb: scanned by one/one.csproj",
        "one/script: scanned by one/one.csproj",
    ];

    public static Scenario[] All { get; } =
    [
        new("findings stop a project before anything leaves it", "one/one.csproj", "Build", "",
            [.. FindingsOfOne, "reached CoreCompile net8.0", "stopped", "failed"]),

        new("the severity map as a property", "one/one.csproj", "Build", "CspSeverityMap=HIGH=warning",
            [.. WarningsOfOne, "reached CoreCompile net8.0", "reached _CopyFilesMarkedCopyLocal net8.0", "succeeded"]),

        new("the severity map as an item", "one/one.csproj", "Build", "SeverityOfD504=none",
        [
            "one/latin.py(4,12): warning CSP-D506 [one.csproj]",
            "scan: 4 Python files",
            "reached CoreCompile net8.0",
            "reached _CopyFilesMarkedCopyLocal net8.0",
            "succeeded",
        ]),

        new("wrong settings are errors with a code", "one/one.csproj", "Build", "CspSeverityMap=HIGH=wrong CspMaxFileSize=many SeverityOfD504=loud",
        [
            "one/one.csproj: error CSPB0008 [one.csproj]",
            "one/one.csproj: error CSPB0004 [one.csproj]",
            "one/one.csproj(12,5): error CSPB0004 [one.csproj]",
            "reached CoreCompile net8.0",
            "stopped",
            "failed",
        ]),

        new("switched off", "one/one.csproj", "Build", "CspEnabled=false",
            ["reached CoreCompile net8.0", "reached _CopyFilesMarkedCopyLocal net8.0", "succeeded"]),

        new("publishing without a build", "one/one.csproj", "PrepareForPublish", "NoBuild=true",
            [.. FindingsOfOne, "stopped", "failed"]),

        new("Visual Studio's stamp", "one/one.csproj", "Build", "BuildingInsideVisualStudio=true CspSeverityMap=HIGH=warning",
            [.. WarningsOfOne, "reached CoreCompile net8.0", "reached _CopyFilesMarkedCopyLocal net8.0", "succeeded"]),

        new("several frameworks, one scan, and one of what a framework ships", "several/several.csproj", "Build", "",
        [
            "several/call.py(3,12): error CSP-D504 [several.csproj]",
            "scan: 1 Python file",
            "reached CoreCompile net8.0",
            "stopped",
            "shared/shared.py(3,12): error CSP-D504 [several.csproj]",
            "scan: 1 Python file",
            "reached CoreCompile net9.0",
            "stopped",
            "failed",
        ]),

        new("the same as warnings", "several/several.csproj", "Build", "CspSeverityMap=HIGH=warning",
        [
            "several/call.py(3,12): warning CSP-D504 [several.csproj]",
            "scan: 1 Python file",
            "reached CoreCompile net8.0",
            "reached _CopyFilesMarkedCopyLocal net8.0",
            "shared/shared.py(3,12): warning CSP-D504 [several.csproj]",
            "scan: 1 Python file",
            "reached CoreCompile net9.0",
            "reached _CopyFilesMarkedCopyLocal net9.0",
            "succeeded",
        ]),

        new("packing without a build", "several/several.csproj", "GenerateNuspec", "NoBuild=true",
        [
            "several/call.py(3,12): error CSP-D504 [several.csproj]",
            "scan: 1 Python file",
            "shared/shared.py(3,12): error CSP-D504 [several.csproj]",
            "scan: 1 Python file",
            "stopped",
            "failed",
        ]),

        new("a solution: what lies beside the projects, once, with a log of each", "all.sln", "Build", "CspSeverityMap=HIGH=warning CspErrorLog={root}/logs/",
        [
            "scripts/beside.py(3,12): warning CSP-D504 [CspBuild.Solution.proj]",
            "shared/shared.py(3,12): warning CSP-D504 [CspBuild.Solution.proj]",
            "scan: 2 Python files",
            .. WarningsOfOne,
            "reached CoreCompile net8.0",
            "reached _CopyFilesMarkedCopyLocal net8.0",
            "several/call.py(3,12): warning CSP-D504 [several.csproj]",
            "scan: 1 Python file",
            "reached CoreCompile net8.0",
            "reached _CopyFilesMarkedCopyLocal net8.0",
            "scan: 1 Python file",
            "reached CoreCompile net9.0",
            "reached _CopyFilesMarkedCopyLocal net9.0",
            "succeeded",
            "CspBuild.Solution.proj.sarif: 2 results",
            "one.csproj.sarif: 5 results",
            "several.csproj.sarif: 1 results",
            "several.csproj.shipped.sarif: 0 results",
        ]),

        new("a finding beside the projects stops one that has none", "all.sln", "one", "SeverityOfD504=none",
        [
            "scripts/beside.py(3,12): error CSP-D504 [CspBuild.Solution.proj]",
            "shared/shared.py(3,12): error CSP-D504 [CspBuild.Solution.proj]",
            "scan: 2 Python files",
            "one/latin.py(4,12): warning CSP-D506 [one.csproj]",
            "scan: 4 Python files",
            "reached CoreCompile net8.0",
            "stopped",
            "failed",
        ]),

        new("the list of a project's files", "one/one.csproj", "CspListFiles", "",
            [.. ListOfOne, "one/vendor/call.py: left out: CspExclude", "succeeded"]),

        new("the list of a solution's files", "several/several.csproj", "CspListFiles", "CspSolutionDirectory={root}",
        [
            "scripts/beside.py: scanned by the solution's scan",
            "shared/shared.py: scanned by the solution's scan",
            .. ListOfOne,
            "several/call.py: scanned by several/several.csproj",
            "one/vendor/call.py: left out: CspExclude",
            "succeeded",
        ]),
    ];

    public string Name { get; } = name;

    public string Project { get; } = project;

    public string Target { get; } = target;

    public string Properties { get; } = properties;

    public string[] Expected { get; } = expected;
}
