using CspBuild.Text;

namespace CspBuild.Diagnostics;

/// <summary>What says that a finding is not reported.</summary>
/// <param name="By">A property, or the name of a configuration file.</param>
/// <param name="Path">The absolute path of that file; null for a property, whose place the build does not know.</param>
/// <param name="Start">The place in that file.</param>
internal sealed record SwitchedOff(string By, string? Path, LinePosition Start);
