using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Build.Settings;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Walking;
using Microsoft.Build.Framework;

namespace CspBuild.Build;

/// <summary>Finds the Python files that a project names or ships and that a walk of its directory does not come to.</summary>
[MSBuildMultiThreadableTask]
public sealed class FindNamedFiles : ProjectTask
{
    /// <summary>Their absolute paths; <c>Kind</c> is how each is read.</summary>
    [Output]
    public ITaskItem[] NamedFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        // The scan reports wrong options.
        var options = WalkReader.Read(this, [], out _);
        var walked = new WalkedDirectories(new ProjectFiles(options with { AdditionalFiles = [], RenamedFiles = [], ShippedFiles = [] }));
        var files = new ProjectFiles(options);
        var found = new List<ITaskItem>();
        foreach (var file in files.AdditionalFiles)
        {
            if (file.Kind != FileNames.Classify(Path.GetFileName(file.Path)) || !walked.Contains(file.Path))
            {
                var item = EscapedValue.CreateItem(file.Path);
                item.SetMetadata("Kind", file.Kind.ToString());
                found.Add(item);
            }
        }

        NamedFiles = [.. found];
        LogPackages(files.Packages);
        return true;
    }

    // The one scan of all target frameworks does not see the items of each.
    private void LogPackages(LeftOut[] packages)
    {
        var coverage = new CoverageLogger(Log, isContinuousIntegration: false);
        if (packages.Length > 0 && coverage.IsRead)
        {
            coverage.LogLeftOut(Array.FindAll(LeftOutPython.Choose(packages), left => OncePerBuild.IsFirst(BuildEngine, $"{ProjectFile}\n{left.Path}")));
        }
    }
}
