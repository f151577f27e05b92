using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using CspBuild.Files.Native;
using CspBuild.Text;

namespace CspBuild.Files.Walking;

/// <summary>Whether a walk comes to single paths, told by the directories that lead there. For several threads.</summary>
internal sealed class WalkedDirectories(ProjectFiles files)
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _walked = new();

    /// <summary>Whether the walk comes to the file at an absolute path by itself, and not by a link.</summary>
    public bool Contains(string file) => Path.GetDirectoryName(file) is { } directory && List(directory).Contains(file);

    // What the walk comes to in a directory: nothing if it does not come to the directory.
    private HashSet<string> List(string directory)
    {
        if (_walked.TryGetValue(directory, out var known))
        {
            return known;
        }

        var walked = new HashSet<string>(PortablePath.Comparer);
        if (Array.IndexOf(files.Roots, directory) >= 0 || Contains(directory))
        {
            var listing = new DirectoryListing { IgnoresLinks = true };
            try
            {
                files.List(directory, listing).Dispose();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                listing.Clear();
            }

            walked.UnionWith(listing.Directories);
            listing.Files.ForEach(file => walked.Add(file.Path));
        }

        return _walked[directory] = walked;
    }
}
