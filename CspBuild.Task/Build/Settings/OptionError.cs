using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Build.Settings;

/// <summary>One thing that is wrong with what the project asks for.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record OptionError(DiagnosticDescriptor Descriptor, string Message)
{
    /// <summary>The absolute path of the file that it is in; null for the project's.</summary>
    public string? Path { get; init; }

    /// <summary>Where it is in that file.</summary>
    public LinePosition Start { get; init; }

    /// <summary>
    /// The same as a finding, in the project file if in no other. It is an error whatever else is said: without options there is no scan.
    /// </summary>
    public ReportedFinding AtProject(string projectFile) => new(Path ?? projectFile, new Finding(Descriptor, Start, Start, Message), Level.Error);
}
