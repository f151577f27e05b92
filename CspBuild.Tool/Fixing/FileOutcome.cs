using System.IO;
using CspBuild.Files;
using CspBuild.Files.Walking;
using CspBuild.Fixes;
using CspBuild.Suppressions;

namespace CspBuild.Tool.Fixing;

/// <summary>What came of one file with findings.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Findings">What was done about each.</param>
internal sealed record FileOutcome(string Path, FixedFinding[] Findings)
{
    /// <summary>The change; null if there is none.</summary>
    public FileFix? Fix { get; private init; }

    /// <summary>Why the file could not be read or written, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the file is, or would be, another one.</summary>
    public bool IsChanged => Fix is not null;

    /// <summary>Mends a file, on disk unless nothing shall change there.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="changesNothing">Whether the file stays as it is.</param>
    /// <param name="acceptance">Which comments accept findings.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static FileOutcome Create(string path, byte[] content, bool changesNothing, Acceptance acceptance)
    {
        var fix = FileNames.Classify(System.IO.Path.GetFileName(path)) == SourceFileKind.Notebook
            ? FileFixer.FixNotebook(content, acceptance)
            : FileFixer.FixSource(content, FileNames.IsPackage(path), acceptance);
        if (fix.Content is null)
        {
            return new FileOutcome(path, fix.Findings);
        }

        if (!changesNothing)
        {
            SourceRewriter.Rewrite(path, content, fix.Content);
        }

        return new FileOutcome(path, fix.Findings) { Fix = fix };
    }
}
