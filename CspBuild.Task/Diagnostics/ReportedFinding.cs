using CspBuild.Rules;

namespace CspBuild.Diagnostics;

/// <summary>A finding and how it shows in the build.</summary>
/// <param name="Path">The absolute path of the file it is about.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Level"><see cref="Level.None"/> only if it is switched off.</param>
internal sealed record ReportedFinding(string Path, Finding Finding, Level Level)
{
    /// <summary>What says that it is not reported; null if it is.</summary>
    public SwitchedOff? SwitchedOff { get; init; }

    /// <summary>
    /// Whether its code is printed as a part of the text, so that lists of codes in the project do not have the engine lower it.
    /// </summary>
    public bool HasCodeInText { get; init; }

    /// <summary>Orders findings by path (ordinal), line, column and code.</summary>
    public static int CompareByPlace(ReportedFinding left, ReportedFinding right)
    {
        var byPath = string.CompareOrdinal(left.Path, right.Path);
        var byLine = byPath != 0 ? byPath : left.Finding.Start.Line.CompareTo(right.Finding.Start.Line);
        var byColumn = byLine != 0 ? byLine : left.Finding.Start.Column.CompareTo(right.Finding.Start.Column);
        return byColumn != 0 ? byColumn : string.CompareOrdinal(left.Finding.Descriptor.Id, right.Finding.Descriptor.Id);
    }
}
