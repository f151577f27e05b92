using System;
using System.Collections;
using System.Linq;
using CspBuild.Build.Settings;
using Microsoft.Build.Framework;

namespace CspBuild.Build;

/// <summary>
/// What the scan of the Python beside the projects said. The engine runs it once in a build and hands its outcome to every project that asks; a
/// question costs it some milliseconds, so what one project was told is kept for the others of this process and this build.
/// </summary>
/// <param name="IsPassed">Whether it passed; one that died did not.</param>
/// <param name="ReportedFiles">The absolute paths of the files that it reported, which a project that names one need not do again.</param>
internal readonly record struct SolutionVerdict(bool IsPassed, string[] ReportedFiles)
{
    private const string Clean = "clean";

    /// <summary>The verdict; a good one where there is no solution.</summary>
    /// <param name="task">The task of the project that asks.</param>
    public static SolutionVerdict Ask(ScanPythonFiles task)
    {
        if (task.SolutionDirectory.Length == 0)
        {
            return new SolutionVerdict(IsPassed: true, []);
        }

        var engine = task.BuildEngine4;
        var key = GetKey(task);
        if (engine.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is string[] known)
        {
            return new SolutionVerdict(IsPassed: true, known);
        }

        var verdict = Build(task, "_CspScanSolution").FirstOrDefault() ?? string.Empty;
        var reported = verdict == Clean ? [] : Build(task, "_CspReportedFiles");
        if (verdict != Clean && !Switch.IsTrue(verdict))
        {
            return new SolutionVerdict(IsPassed: false, reported);
        }

        engine.RegisterTaskObject(key, reported, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return new SolutionVerdict(IsPassed: true, reported);
    }

    private static string[] Build(ScanPythonFiles task, string target)
    {
        var properties = new Hashtable
        {
            ["CspSolutionDirectory"] = EscapedValue.Escape(task.SolutionDirectory),
            ["_CspTaskAssembly"] = EscapedValue.Escape(task.TaskAssembly),
            ["NuGetPackageRoot"] = EscapedValue.Escape(task.PackageFolder),
        };
        var result = task.BuildEngine3.BuildProjectFilesInParallel(
            [task.SolutionProject], [target], [properties], [task.NotOfSolution], [null], returnTargetOutputs: true);
        return result.Result && result.TargetOutputsPerProject[0].TryGetValue(target, out var items)
            ? Array.ConvertAll(items, item => item.ItemSpec)
            : [];
    }

    // Projects of one build may be given different global properties, and the engine then runs a scan for each set of them.
    private static string GetKey(ScanPythonFiles task)
    {
        var own = TaskOptions.FindGlobalProperties(task).Where(property => !task.NotOfSolution.Contains(property.Key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(property => property.Key, StringComparer.OrdinalIgnoreCase)
            .Select(property => property.Key + "=" + property.Value);
        return string.Join("\n", new[] { "CspBuild", task.TaskAssembly, task.SolutionDirectory }.Concat(own));
    }
}
