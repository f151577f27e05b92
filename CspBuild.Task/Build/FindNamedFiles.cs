using System.Collections.Generic;
using CspBuild.Build.Settings;
using CspBuild.Files.Walking;
using Microsoft.Build.Framework;

namespace CspBuild.Build;

/// <summary>Finds the Python files that a project names or ships and that a walk of its directory does not come to.</summary>
[MSBuildMultiThreadableTask]
public sealed class FindNamedFiles : ProjectTask
{
    /// <summary>Their absolute paths.</summary>
    [Output]
    public string[] NamedFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        // The scan reports wrong options.
        var options = WalkReader.Read(this, [], out _);
        var walked = new WalkedDirectories(new ProjectFiles(options with { AdditionalFiles = [], ShippedFiles = [] }));
        var found = new List<string>();
        foreach (var file in new ProjectFiles(options).AdditionalFiles)
        {
            if (!walked.Contains(file.Path))
            {
                found.Add(file.Path);
            }
        }

        NamedFiles = [.. found];
        return true;
    }
}
