using CspBuild.Files.Native;

#if NET
using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Diagnostics;

namespace CspBuild.Files.Walking;

/// <summary>
/// The links that a walk meets: a file at the end of one is read once, under its own path, if it lies below the root of the walk and the
/// walk does not come to it by itself.
/// </summary>
internal sealed class LinkedFiles(ProjectFiles files)
{
    private readonly LinkResolver[] _resolvers = Array.ConvertAll(files.Roots, root => new LinkResolver(root, files.IsNative));
    private readonly WalkedDirectories _walked = new(files);

    // Link targets that no walk reaches and an earlier link has added.
    private readonly HashSet<SourceFile> _taken = [];

    /// <summary>Adds what a link stands for to the listing.</summary>
    public void Take(SourceFile link, DirectoryListing listing)
    {
        if (files.IsExcluded(link.Path))
        {
            return;
        }

        var resolver = _resolvers[Math.Max(0, Array.IndexOf(files.Roots, files.FindRoot(link.Path)))];
        switch (resolver.Resolve(link.Path, out var target))
        {
            // Emacs locks a file with a link that names its user, and no file.
            case LinkTarget.Missing when link.Kind != SourceFileKind.Script && !link.Name.StartsWith(".#", StringComparison.Ordinal):
                listing.Files.Add(link);
                break;
            case LinkTarget.Directory:
            case LinkTarget.Foreign when link.Kind != SourceFileKind.Script:
                listing.LeftOut.Add(new LeftOut(link.Path, LeftOutReason.Link));
                break;
            case LinkTarget.Inside:
                TakeTarget(target, link.Kind, listing);
                break;
        }
    }

    /// <summary>Says that a link is not entered whose name is a file's that is not Python's, and which leads to a directory: "jobs.d".</summary>
    public void TakeDirectory(string link, DirectoryListing listing)
    {
        if (Directory.Exists(link) && !files.IsExcluded(link))
        {
            listing.LeftOut.Add(new LeftOut(link, LeftOutReason.Link));
        }
    }

    /// <summary>
    /// The file that a project means by an absolute path: where a link leads, so that a file has one name; null if the walk comes to it by itself.
    /// </summary>
    public string? FindNamed(string path, SourceFileKind kind)
    {
        if (files.Roots.Length == 0 || !IsLink(path) || _resolvers[0].Resolve(path, out var target) is not (LinkTarget.Inside or LinkTarget.Foreign))
        {
            return path;
        }

        return IsWalked(target, kind) ? null : target;
    }

    private static bool IsLink(string path)
    {
        try
        {
            return File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    private bool IsWalked(string target, SourceFileKind kind) =>
        _walked.Contains(target) && (kind == SourceFileKind.Script || FileNames.Classify(Path.GetFileName(target)) != SourceFileKind.Script);

    private void TakeTarget(string target, SourceFileKind linkKind, DirectoryListing listing)
    {
        var targetKind = FileNames.Classify(Path.GetFileName(target));
        var kind = targetKind is { } known and not SourceFileKind.Script ? known : linkKind;
        var file = new SourceFile("", target, kind);
        if (!IsWalked(target, kind) && !files.IsExcluded(target) && IsFirst(file))
        {
            listing.Files.Add(file);
        }
    }

    private bool IsFirst(SourceFile file)
    {
        lock (_taken)
        {
            return _taken.Add(file);
        }
    }
}
#endif
