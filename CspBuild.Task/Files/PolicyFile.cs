using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Severities;

namespace CspBuild.Files;

/// <summary>Policies on disk.</summary>
internal static class PolicyFile
{
    /// <summary>
    /// The largest file that is read, in bytes: many times the longest that people write, and little memory for a planted one.
    /// </summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>Reads the policy at an absolute path. One that is missing is a problem: without it nothing would be asked for.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The policy, or null if something is wrong with it.</returns>
    public static Policy? Read(string path, List<Finding> problems)
    {
        if (NamedFile.Read(path, LargestSize, out var problem) is { } text)
        {
            return Policy.Parse(path, text, problems);
        }

        var way = problem == NamedFile.IsMissing ? "; correct the path" : string.Empty;
        problems.Add(new Finding(ToolDiagnostics.BadPolicy, default, default, $"The policy cannot be used: {problem}{way}."));
        return null;
    }
}
