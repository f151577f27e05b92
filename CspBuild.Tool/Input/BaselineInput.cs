using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files;

namespace CspBuild.Tool.Input;

/// <summary>Baselines that a user names.</summary>
internal static class BaselineInput
{
    /// <summary>Reads the baseline at an absolute path.</summary>
    /// <exception cref="ToolException">It cannot be used; with the place of what is wrong.</exception>
    public static Baseline Read(string path, ToolHost host)
    {
        var problems = new List<Finding>();
        if (BaselineFile.Read(path, problems) is { } baseline)
        {
            return baseline;
        }

        var (problem, name) = (problems[0], Path.GetRelativePath(host.WorkingDirectory, path));
        var place = problem.Start.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({problem.Start.Line},{problem.Start.Column})") : string.Empty;
        throw new ToolException($"{name}{place}: error {problem.Descriptor.Id}: {problem.Message}");
    }
}
