using System;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Native;
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

    private byte[] Content { get; init; } = [];

    /// <summary>Why the file could not be read or written, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the file is, or would be, another one.</summary>
    public bool IsChanged => Fix is not null;

    /// <summary>Mends a file, on disk unless nothing shall change there.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="found">What the scan found in it; a rule without findings there is off.</param>
    /// <param name="acceptance">Which comments accept findings.</param>
    /// <param name="changesNothing">Whether the file stays as it is.</param>
    public static FileOutcome Create(string path, ReportedFinding[] found, Acceptance acceptance, bool changesNothing)
    {
        if (!Array.Exists(found, reported => reported.Finding.Descriptor.Id == CodeFindings.MendedRule))
        {
            return new FileOutcome(path, Array.ConvertAll(
                found, reported => new FixedFinding(reported.Finding.Descriptor.Id, reported.Finding.Start, IsMended: false, LeftReason.OtherRule)));
        }

        try
        {
            return Create(path, found, acceptance).Save(changesNothing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new FileOutcome(path, []) { Problem = exception.Message };
        }
#pragma warning disable CA1031 // A fault of ours that one file brings out must not keep others from being mended.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new FileOutcome(path, []) { Problem = $"a fault in cspbuild, please report it: {exception.GetType().Name}: {exception.Message}" };
        }
    }

    private static FileOutcome Create(string path, ReportedFinding[] found, Acceptance acceptance)
    {
        // As the scan does, which does not wait for a pipe: what came out of that is gone.
        var reader = new FileReader(FileReader.LargestSize, NativeMethods.IsSupported);
        reader.Read(new SourceFile(string.Empty, path, SourceFileKind.Python), directory: null);
        var content = reader.Buffer.AsSpan(0, reader.Length).ToArray();
        var fix = FileNames.Classify(System.IO.Path.GetFileName(path)) == SourceFileKind.Notebook
            ? FileFixer.FixNotebook(content, acceptance)
            : FileFixer.FixSource(content, FileNames.IsPackage(path), acceptance);
        var isSame = Array.TrueForAll(
            found, reported => Array.Exists(fix.Findings, finding => finding.Id == reported.Finding.Descriptor.Id && finding.Start == reported.Finding.Start));
        var shown = Array.FindAll(fix.Findings, finding => Array.Exists(found, reported => reported.Finding.Descriptor.Id == finding.Id));
        return isSame
            ? new FileOutcome(path, shown) { Fix = fix.Content is null ? null : fix, Content = content }
            : new FileOutcome(path, []) { Problem = "it is not what it was when it was scanned; run the command again" };
    }

    private FileOutcome Save(bool changesNothing)
    {
        if (!changesNothing && Fix?.Content is { } changed)
        {
            SourceRewriter.Rewrite(Path, Content, changed);
        }

        return this;
    }
}
