using System;
using CspBuild.Text;
#if NET
using FileName = System.ReadOnlySpan<char>;
#else
using FileName = string;
#endif

namespace CspBuild.Files;

/// <summary>What names of files and directories say, before anything is opened; nothing here allocates.</summary>
internal static class FileNames
{
    /// <summary>How a file of this name is scanned, or null if it is none of Python's.</summary>
    public static SourceFileKind? Classify(FileName name)
    {
        // From the end: the fifth last character of a longer extension cannot be a dot, so four looks are enough.
        if (name.EndsWith(".py", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".pyi", StringComparison.OrdinalIgnoreCase) ||
            name.EndsWith(".pyw", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFileKind.Python;
        }

        if (name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFileKind.Notebook;
        }

        return name.IndexOf('.') < 0 ? SourceFileKind.Script : null;
    }

    /// <summary>
    /// Whether a file of this name hands its directory to somebody else: to another project that can carry the package, or to a virtual
    /// environment. A <c>.pyproj</c> cannot carry a package and is no boundary.
    /// </summary>
    public static bool IsBoundary(FileName name) =>
        name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase) ||
        name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".proj", StringComparison.OrdinalIgnoreCase) ||
        name.Equals("pyvenv.cfg", PortablePath.Comparison);

    /// <summary>Whether a directory of this name, below the project's own, holds what tools wrote or brought along.</summary>
    public static bool IsForeignDirectory(FileName name) =>
        (name.Length > 0 && name[0] == '.') || name.Equals("bin", PortablePath.Comparison) || name.Equals("obj", PortablePath.Comparison) ||
        name.Equals("__pycache__", PortablePath.Comparison) || name.Equals("site-packages", PortablePath.Comparison) || name.Equals("node_modules", PortablePath.Comparison);
}
