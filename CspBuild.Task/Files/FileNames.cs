using System;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
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
        if (name.EndsWith(".py", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".pyi", StringComparison.OrdinalIgnoreCase) ||
            name.EndsWith(".pyw", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".pyt", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFileKind.Python;
        }

        if (name.EndsWith(".ipy", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFileKind.IPython;
        }

        if (name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFileKind.Notebook;
        }

        return KnownEndings.Contains(name) ? null : SourceFileKind.Script;
    }

    /// <summary>
    /// Whether a name may be one that the framework could not read, because it is no UTF-8: nothing opens by it, and what the framework says of
    /// its kind may be a guess.
    /// </summary>
    public static bool IsMisread(FileName name) => name.IndexOf('\uFFFD') >= 0;

    /// <summary>Whether a file of this name is Python's whatever it holds.</summary>
    public static bool IsPython(FileName name) => Classify(name) is not (null or SourceFileKind.Script);

    /// <summary>How a file is scanned that somebody named, whatever its name.</summary>
    public static SourceFileKind ClassifyNamed(FileName name) =>
        Classify(name) is { } kind and not SourceFileKind.Script ? kind : SourceFileKind.Python;

    /// <summary>Whether a file makes its directory a package of Python, from which others import what it imports.</summary>
    public static bool IsPackage(string path) => System.IO.Path.GetFileName(path) == "__init__.py";

    /// <summary>Whether a file of this name is a project's, of any kind: its output lies beside it.</summary>
    public static bool IsProject(FileName name) => name.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && name.IndexOf('.') >= 0;

    /// <summary>Whether a file of this name is a project's that may do without an SDK, and then is a script and no project.</summary>
    public static bool IsPlainProject(FileName name) => name.EndsWith(".proj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name is a project's that can carry the package, which a <c>.pyproj</c> cannot.</summary>
    public static bool IsPackageProject(FileName name) =>
        name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase) ||
        name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whom a file of this name hands its directory to: a virtual environment or an embedded interpreter, or a build that published it. Null for
    /// nobody.
    /// </summary>
    public static LeftOutReason? FindBoundary(FileName name) =>
        name.Equals("pyvenv.cfg", PortablePath.Comparison) ? LeftOutReason.Environment
        : name.EndsWith(".deps.json", StringComparison.OrdinalIgnoreCase) ||
            name.EndsWith(".runtimeconfig.json", StringComparison.OrdinalIgnoreCase)
            ? LeftOutReason.OtherOutput
        : name.StartsWith("python", StringComparison.OrdinalIgnoreCase) && name.EndsWith("._pth", StringComparison.OrdinalIgnoreCase)
            ? LeftOutReason.Interpreter
        : null;

    /// <summary>Whether a file of this name is one of the modules that, side by side, are an interpreter's standard library.</summary>
    public static bool IsLibraryModule(FileName name) =>
        name.Equals("os.py", StringComparison.Ordinal) || name.Equals("site.py", StringComparison.Ordinal) ||
        name.Equals("codecs.py", StringComparison.Ordinal) ||
        name.Equals("functools.py", StringComparison.Ordinal);

    /// <summary>Whether a directory of this name makes the one around it an environment of conda's.</summary>
    public static bool IsBoundaryDirectory(FileName name) => name.Equals("conda-meta", PortablePath.Comparison);

    /// <summary>Whether a directory of this name, beside a project, holds what it builds.</summary>
    public static bool IsOutputDirectory(FileName name) =>
        name.Length == 3 && (name.Equals("bin", PortablePath.Comparison) || name.Equals("obj", PortablePath.Comparison));

    /// <summary>
    /// Whether a directory that settings name for the output is called so as well, or lies below one that is: nobody takes it for sources.
    /// </summary>
    public static bool IsCommonOutput(string path)
    {
        foreach (var name in path.Split(System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar))
        {
            if (IsOutputDirectory(name) || name.Equals("artifacts", PortablePath.Comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a directory of this name holds the programs of an environment, if it is in one.</summary>
    public static bool IsProgramDirectory(FileName name) =>
        name.Equals("bin", PortablePath.Comparison) || name.Equals("Scripts", PortablePath.Comparison);

    /// <summary>Whether a directory of this name is a repository's store, which holds no source at all.</summary>
    public static bool IsStore(FileName name) => name.Equals(".git", PortablePath.Comparison);

    /// <summary>Why a directory of this name, below the project's own, is nobody's own code; null if it may be.</summary>
    public static LeftOutReason? FindForeign(FileName name) =>
        name.Length > 0 && name[0] == '.' ? LeftOutReason.Hidden
        : name.Equals("site-packages", PortablePath.Comparison) || name.Equals("dist-packages", PortablePath.Comparison) ||
            name.Equals("__pypackages__", PortablePath.Comparison) || name.Equals("node_modules", PortablePath.Comparison)
            ? LeftOutReason.Packages
        : null;
}
