using CspBuild.Rules;

namespace CspBuild.Diagnostics;

/// <summary>A finding and how it shows in the build.</summary>
/// <param name="Path">The absolute path of the file it is about.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Level">Not <see cref="Level.None"/>: what is switched off is not reported.</param>
internal sealed record ReportedFinding(string Path, Finding Finding, Level Level);
