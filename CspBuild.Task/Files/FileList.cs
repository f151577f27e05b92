using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;
using CspBuild.Files.Walking;

namespace CspBuild.Files;

/// <summary>Every Python file of one walk, with those that it leaves out.</summary>
internal static class FileList
{
    /// <summary>The files that a scan reads, and the files below what it leaves out to nobody else; each by path (ordinal).</summary>
    /// <returns>A file with the reason why it is not scanned, or null.</returns>
    public static List<(string Path, LeftOutReason? LeftOut)> Find(WalkOptions options)
    {
        var files = new ProjectFiles(options);
        var reader = new FileReader(maximumSize: Shebang.MaximumLength, files.IsNative);
        var leftOut = new List<LeftOut>();
        var found = new List<(string Path, LeftOutReason? LeftOut)>();
        foreach (var file in files.Find(leftOut))
        {
            if (file.Kind != SourceFileKind.Script || IsScript(file, reader, leftOut))
            {
                found.Add((file.Path, null));
            }
        }

        foreach (var left in leftOut)
        {
            if (left.Reason == LeftOutReason.Project)
            {
                continue;
            }

            // What is in a directory that cannot be listed nobody knows: it stands for itself.
            if (left.Reason == LeftOutReason.Unreadable || !Directory.Exists(left.Path))
            {
                found.Add((left.Path, left.Reason));
            }
            else if (left.Reason != LeftOutReason.Link)
            {
                found.AddRange(Array.ConvertAll(SolutionCensus.FindAll(left.Path), file => (file.Path, (LeftOutReason?)left.Reason)));
            }
        }

        return found;
    }

    private static bool IsScript(SourceFile file, FileReader reader, List<LeftOut> leftOut)
    {
        try
        {
            return reader.Read(file, directory: null) != ReadOutcome.NotPython;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            leftOut.Add(new LeftOut(file.Path, LeftOutReason.Unreadable));
            return false;
        }
    }
}
