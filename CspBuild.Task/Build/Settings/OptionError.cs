using System.Collections.Generic;
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

    /// <summary>The property that it is about and what of its value is wrong, or null where it is about none.</summary>
    public (string Name, string Value)? Property { get; init; }

    /// <summary>The same where the property is written, if one of the project's files says that: the command line has no place.</summary>
    /// <param name="written">The settings that the project's files have.</param>
    public OptionError FindPlace(List<WrittenSetting> written) =>
        Property is { } property && written.FindLast(setting => setting.Is(property.Name, isItem: false) && setting.Value.Contains(property.Value)) is { } place
            ? this with { Path = place.Path, Start = place.Start }
            : this;

    /// <summary>
    /// The same as a finding, in the project file if in no other. It is an error whatever else is said: without options there is no scan.
    /// </summary>
    public ReportedFinding AtProject(string projectFile) => new(Path ?? projectFile, new Finding(Descriptor, Start, Start, Message), Level.Error);
}
