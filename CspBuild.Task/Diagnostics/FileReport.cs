namespace CspBuild.Diagnostics;

/// <summary>What there is to say about one file.</summary>
/// <param name="Path">The file's absolute path.</param>
/// <param name="Findings">By line and column; suppressed ones among them. Empty for a clean file.</param>
internal sealed record FileReport(string Path, Finding[] Findings);
