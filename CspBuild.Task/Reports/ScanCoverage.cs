using CspBuild.Diagnostics;

namespace CspBuild.Reports;

/// <summary>How much of a project a scan saw.</summary>
/// <param name="FilesRead">Number of Python files.</param>
/// <param name="FilesParsed">Number of those that could name what a rule asks about.</param>
/// <param name="LeftOut">The directories and files with Python that it left out, by path.</param>
internal sealed record ScanCoverage(int FilesRead, int FilesParsed, LeftOut[] LeftOut);
