using System.Collections.Generic;
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

        throw NamedFileProblem.Create(path, problems[0], host);
    }
}
