using CspBuild.Scanning;

namespace CspBuild.Tool.Input;

/// <summary>What one of several walks found.</summary>
/// <param name="Options">What it was asked for.</param>
/// <param name="Report">What it found.</param>
internal sealed record WalkReport(ScanOptions Options, ScanReport Report);
