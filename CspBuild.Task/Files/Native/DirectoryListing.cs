using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;

namespace CspBuild.Files.Native;

/// <summary>What one directory holds for the walk: a buffer that is filled for one directory after the other.</summary>
internal sealed class DirectoryListing
{
    // Modules of Python's standard library that lie side by side nowhere else.
    private const int LibraryModules = 4;

    private int _libraryModules;

    /// <summary>Absolute paths of the directories to enter next.</summary>
    public List<string> Directories { get; } = [];

    /// <summary>The files to read.</summary>
    public List<SourceFile> Files { get; } = [];

    /// <summary>What is neither entered nor read, though its name does not rule Python out.</summary>
    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>Absolute paths of those that are entered if no project lies beside them.</summary>
    public List<string> OutputDirectories { get; } = [];

    /// <summary>Whether a project of any kind has been seen.</summary>
    public bool HasProject { get; set; }

    /// <summary>Why the whole directory is somebody else's: of several reasons the first in the enumeration. Null so far.</summary>
    public LeftOutReason? Boundary { get; private set; }

    /// <summary>Whether links are passed over.</summary>
    public bool IgnoresLinks { get; init; }

    /// <summary>Notes something that hands the directory to somebody else.</summary>
    public void AddBoundary(LeftOutReason reason)
    {
        if (Boundary is null || reason < Boundary)
        {
            Boundary = reason;
        }
    }

    /// <summary>Notes a module of the standard library; all of them together are an interpreter's.</summary>
    public void AddLibraryModule()
    {
        if (++_libraryModules == LibraryModules)
        {
            AddBoundary(LeftOutReason.Interpreter);
        }
    }

    /// <summary>Makes it as it was before anything was seen.</summary>
    public void Clear()
    {
        Directories.Clear();
        Files.Clear();
        LeftOut.Clear();
        OutputDirectories.Clear();
        HasProject = false;
        Boundary = null;
        _libraryModules = 0;
    }
}
