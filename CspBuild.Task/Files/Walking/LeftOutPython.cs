using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;

namespace CspBuild.Files.Walking;

/// <summary>Which of the directories that a walk left out hold Python at all.</summary>
internal static class LeftOutPython
{
    /// <summary>Those of <paramref name="leftOut"/> that do, in their order; another project's are that project's to speak of.</summary>
    public static LeftOut[] Choose(LeftOut[] leftOut) =>
        Array.FindAll(leftOut, left => left.Reason != LeftOutReason.Project && (left.Reason == LeftOutReason.Link || HasPython(left.Path)));

    // Ends with the first file; one that is left out by itself is there because of its name.
    private static bool HasPython(string path)
    {
        if (!Directory.Exists(path))
        {
            return true;
        }

        var files = new ProjectFiles(new WalkOptions(path) { TakesEverything = true });
        var listing = new DirectoryListing();
        var pending = new Stack<string>(files.Roots);
        while (pending.Count > 0)
        {
            try
            {
                files.List(pending.Pop(), listing).Dispose();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return true;
            }

            if (listing.Files.Exists(file => file.Kind != SourceFileKind.Script))
            {
                return true;
            }

            listing.Directories.ForEach(pending.Push);
        }

        return false;
    }
}
