using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Build;

/// <summary>One thing that is wrong with what the project asks for.</summary>
/// <param name="Descriptor">Its code.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record OptionError(DiagnosticDescriptor Descriptor, string Message)
{
    /// <summary>The same as a finding in the project file. It is an error whatever else is said: without options there is no scan.</summary>
    public ReportedFinding AtProject(string projectFile) => new(projectFile, new Finding(Descriptor, default, default, Message), Level.Error);
}
