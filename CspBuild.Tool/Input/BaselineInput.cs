using System.Collections.Generic;
using System.IO;
using CspBuild.Baselines;
using CspBuild.Diagnostics;
using CspBuild.Files;

namespace CspBuild.Tool.Input;

/// <summary>Baselines that a user names.</summary>
internal static class BaselineInput
{
    /// <summary>
    /// The absolute path of the baseline at a path that a user wrote, in the directory's real name: the names of its entries are relative to that.
    /// </summary>
    public static string Locate(string written, ToolHost host)
    {
        var path = host.MakeAbsolute(written);
        return Path.GetDirectoryName(path) is { } directory
            ? Path.Combine(new RealPaths(host.WorkingDirectory).FindName(directory), Path.GetFileName(path))
            : path;
    }

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
