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
            name.EndsWith(".pyw", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".pyt", StringComparison.OrdinalIgnoreCase) ||
            name.EndsWith(".ipy", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFileKind.Python;
        }

        if (name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFileKind.Notebook;
        }

        return name.IndexOf('.') < 0 ? SourceFileKind.Script : null;
    }

    /// <summary>Whether a file of this name is a project's, of any kind: its output lies beside it.</summary>
    public static bool IsProject(FileName name) => name.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && name.IndexOf('.') >= 0;

    /// <summary>Whether a file of this name is a project's that may do without an SDK, and then is a script and no project.</summary>
    public static bool IsPlainProject(FileName name) => name.EndsWith(".proj", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a file of this name makes its directory that of another project that can carry the package. A <c>.pyproj</c> cannot, and is
    /// no boundary.
    /// </summary>
    public static bool IsOtherProject(FileName name) =>
        name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase) ||
        name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a file of this name hands its directory to a tool: to a virtual environment or an embedded interpreter, or to a build that
    /// published it.
    /// </summary>
    public static bool IsBoundary(FileName name) =>
        name.Equals("pyvenv.cfg", PortablePath.Comparison) ||
        name.EndsWith(".deps.json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".runtimeconfig.json", StringComparison.OrdinalIgnoreCase) ||
        (name.StartsWith("python", StringComparison.OrdinalIgnoreCase) && name.EndsWith("._pth", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a directory of this name makes the one around it an environment of conda's.</summary>
    public static bool IsBoundaryDirectory(FileName name) => name.Equals("conda-meta", PortablePath.Comparison);

    /// <summary>Whether a directory of this name, beside a project, holds what it builds.</summary>
    public static bool IsOutputDirectory(FileName name) =>
        name.Length == 3 && (name.Equals("bin", PortablePath.Comparison) || name.Equals("obj", PortablePath.Comparison));

    /// <summary>Whether a directory of this name holds the programs of an environment, if it is in one.</summary>
    public static bool IsProgramDirectory(FileName name) =>
        name.Equals("bin", PortablePath.Comparison) || name.Equals("Scripts", PortablePath.Comparison);

    /// <summary>Whether a directory of this name, below the project's own, holds what tools wrote or brought along.</summary>
    public static bool IsForeignDirectory(FileName name) =>
        (name.Length > 0 && name[0] == '.') || name.Equals("__pycache__", PortablePath.Comparison) ||
        name.Equals("site-packages", PortablePath.Comparison) || name.Equals("dist-packages", PortablePath.Comparison) ||
        name.Equals("__pypackages__", PortablePath.Comparison) || name.Equals("node_modules", PortablePath.Comparison);
}
