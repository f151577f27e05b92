using System.Collections.Generic;
using CspBuild.Build.Settings;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Walking;
using CspBuild.Reports;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>Lists every Python file of a project with who scans it, or why nobody does.</summary>
[MSBuildMultiThreadableTask]
public sealed class ListPythonFiles : ProjectTask
{
    /// <summary>Whether the project does not scan: what would be its files is left out.</summary>
    public bool IsUnscanned { get; set; }

    /// <summary>Whether the files are those of a solution's scan, and the projects below are looked for.</summary>
    public bool IsSolution { get; set; }

    /// <summary>
    /// The files, by their absolute paths; <c>ScannedBy</c> is a project file, <c>CspSolutionScan</c> or empty, <c>LeftOut</c> a reason or
    /// empty, <c>Status</c> either in words, <c>Line</c> what is printed.
    /// </summary>
    [Output]
    public ITaskItem[] ListedFiles { get; private set; } = [];

    /// <summary>The absolute paths of the projects below that can carry the package; <c>Note</c> is what <c>Status</c> has to add of their files.</summary>
    [Output]
    public ITaskItem[] Projects { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var errors = new List<OptionError>();
        var options = WalkReader.Read(this, errors, out _);
        options = IsSolution ? WalkReader.ReadSolution(options) : options;
        foreach (var error in errors)
        {
            // The solution's scan has no file of its own.
            Log.LogError(null, error.Descriptor.Id, null, IsSolution ? ProjectDirectory : ProjectFile, 0, 0, 0, 0, PrintedText.Escape(error.Message));
        }

        if (errors.Count > 0)
        {
            return false;
        }

        ListedFiles = [.. FileList.Find(options).ConvertAll(file => CreateItem(file.Path, file.LeftOut))];
        if (IsSolution)
        {
            var census = SolutionCensus.Take(options);
            Projects = [.. census.Projects.ConvertAll(project => CreateProject(project, census.Strangers.Contains(project)))];
        }

        return true;
    }

    private static TaskItem CreateProject(string path, bool isStranger)
    {
        var item = EscapedValue.CreateItem(path);
        item.SetMetadata("Note", isStranger ? ", which the solution does not name" : string.Empty);
        return item;
    }

    private TaskItem CreateItem(string path, LeftOutReason? leftOut)
    {
        var reason = leftOut is { } known ? LeftOut.Describe(known, new SettingNames())
            : IsUnscanned ? "its project does not scan: it has no package, is not restored, or CspEnabled is false"
            : string.Empty;
        var shown = SourceFile.GetDisplayPath(path);
        var item = EscapedValue.CreateItem(shown);
        var (scanner, inWords) = IsSolution ? ("CspSolutionScan", "the solution's scan") : (ProjectFile, ProjectFile);
        var status = reason.Length > 0 ? $"left out: {reason}" : $"scanned by {inWords}";
        item.SetMetadata("ScannedBy", reason.Length > 0 ? string.Empty : EscapedValue.Escape(scanner));
        item.SetMetadata("LeftOut", EscapedValue.Escape(reason));
        item.SetMetadata("Status", EscapedValue.Escape(status));
        item.SetMetadata("Line", EscapedValue.Escape(PrintedText.Escape($"{shown}: {status}")));
        return item;
    }
}
