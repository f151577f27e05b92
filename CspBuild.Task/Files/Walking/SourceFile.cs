using CspBuild.Files.Native;
using CspBuild.Notebooks;

namespace CspBuild.Files.Walking;

/// <summary>What makes a file one to scan.</summary>
internal enum SourceFileKind
{
    /// <summary>Its extension, or somebody who named it.</summary>
    Python,

    /// <summary>Its extension says that IPython runs it, as it runs a notebook's cell.</summary>
    IPython,

    /// <summary>Its extension says that it is a Jupyter notebook.</summary>
    Notebook,

    /// <summary>Nothing yet: it has no extension, and its first line has to say that it is Python.</summary>
    Script,
}

/// <summary>A file that may have to be scanned.</summary>
/// <param name="Directory">Absolute path of the directory that the walk met it in; empty for a file that somebody named.</param>
/// <param name="Name">Its name in the directory, or its absolute path.</param>
/// <param name="Kind">How it is read.</param>
internal sealed record SourceFile(string Directory, string Name, SourceFileKind Kind)
{
    /// <summary>Absolute; a string that is made anew each time.</summary>
    public string Path => System.IO.Path.Combine(Directory, Name);

    /// <summary>
    /// The path of a file or directory as it is reported: bytes of it that are no UTF-8 are spelled out, <c>x\xFF.py</c>.
    /// </summary>
    public static string GetDisplayPath(string path) =>
#if NET
        NativeMethods.IsSupported ? NativePath.Display(path) : path;
#else
        path;
#endif
}
