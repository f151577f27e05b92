using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Severities;

namespace CspBuild.Tool.Input;

/// <summary>Policies that a user names.</summary>
internal static class PolicyInput
{
    /// <summary>Reads the policy at an absolute path.</summary>
    /// <exception cref="ToolException">It cannot be used; with the place of what is wrong.</exception>
    public static Policy Read(string path, ToolHost host)
    {
        var problems = new List<Finding>();
        return PolicyFile.Read(path, problems) ?? throw NamedFileProblem.Create(path, problems[0], host);
    }
}
