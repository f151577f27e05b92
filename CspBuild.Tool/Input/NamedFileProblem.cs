using System.Globalization;
using System.IO;
using CspBuild.Diagnostics;

namespace CspBuild.Tool.Input;

/// <summary>What ends a command because a file that an option names cannot be used.</summary>
internal static class NamedFileProblem
{
    /// <summary>The problem with its place, as a build prints it.</summary>
    public static ToolException Create(string path, Finding problem, ToolHost host)
    {
        var name = Path.GetRelativePath(host.WorkingDirectory, path);
        var place = problem.Start.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({problem.Start.Line},{problem.Start.Column})") : string.Empty;
        return new ToolException($"{name}{place}: error {problem.Descriptor.Id}: {problem.Message}");
    }
}
