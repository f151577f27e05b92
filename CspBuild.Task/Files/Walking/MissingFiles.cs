using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;
using CspBuild.Files.Native;
using CspBuild.Text;

namespace CspBuild.Files.Walking;

/// <summary>Says whose a file was that is not there any more.</summary>
internal static class MissingFiles
{
    /// <summary>
    /// Whether there is no file at a path, and a walk would come to it if there were: it lies below the root, and no directory between
    /// belongs to somebody else. A root that is the solution's so gets what lies in no project's directory, also where that is gone as a
    /// whole.
    /// </summary>
    public static bool WasInWalk(WalkOptions walk, string path) =>
        !walk.TakesNamedFilesOnly &&
        (IsReached(walk.Root, path, walk) || Array.Exists(walk.AdditionalDirectories, root => IsReached(root, path, walk)));

    // Most files that other projects have in a baseline they share lie elsewhere: nothing asks the file system for them.
    private static bool IsReached(string root, string path, WalkOptions walk)
    {
        var prefix = root.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
        if (!path.StartsWith(prefix, PortablePath.Comparison) || File.Exists(path))
        {
            return false;
        }

        var excluded = new HashSet<string>(walk.ExcludedDirectories, PortablePath.Comparer);
        // As text: an entry may name a file that Windows cannot have, which .NET Framework takes no path of.
        for (var end = path.LastIndexOf(Path.DirectorySeparatorChar); end > prefix.Length; end = path.LastIndexOf(Path.DirectorySeparatorChar, end - 1))
        {
            var directory = path.Substring(0, end);
            if (excluded.Contains(directory) || IsBoundary(directory, walk))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBoundary(string directory, WalkOptions walk)
    {
        if (!Directory.Exists(directory))
        {
            return false;
        }

        try
        {
            foreach (var file in Directory.EnumerateFiles(directory))
            {
                var name = Path.GetFileName(file);
                if (FileNames.FindBoundary(name) is not null || (!walk.EntersProjects && Surroundings.IsProject(file, OpenFile.IsNative)))
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It cannot be read, so it may be another project's.
            return true;
        }

        return false;
    }
}
