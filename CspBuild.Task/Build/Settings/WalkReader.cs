using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Walking;
using CspBuild.Text;
using Microsoft.Build.Framework;

namespace CspBuild.Build.Settings;

/// <summary>Reads from a task's parameters which files are a project's.</summary>
internal sealed class WalkReader
{
    // Where an item says what its file is called in the output, in Visual Studio, in the assembly and in the package.
    private static readonly string[] GivenNames = ["TargetPath", "Link", "LogicalName", "PackagePath"];

    private readonly ProjectTask _task;
    private readonly List<OptionError> _errors;
    private readonly Glob[] _exclude;
    private readonly bool _includesThirdParty;
    private readonly string _packageFolder;
    private readonly List<Finding> _problems = [];
    private readonly List<SourceFile> _renamed = [];
    private readonly HashSet<string> _packages = new(PortablePath.Comparer);

    private WalkReader(ProjectTask task, List<OptionError> errors)
    {
        _task = task;
        _errors = errors;
        _exclude = ReadGlobs(task, errors);
        _includesThirdParty = Switch.Read("CspIncludeThirdParty", task.IncludeThirdParty, errors);
        _packageFolder = task.PackageFolder.Length == 0 ? string.Empty : GetDirectory(task.PackageFolder) ?? string.Empty;
    }

    /// <summary>Reads the rules of the walk.</summary>
    /// <param name="task">The task.</param>
    /// <param name="errors">Receives what makes a walk impossible.</param>
    /// <param name="problems">What is wrong with single items, about the project file.</param>
    public static WalkOptions Read(ProjectTask task, List<OptionError> errors, out Finding[] problems)
    {
        var reader = new WalkReader(task, errors);
        var options = reader.Read();
        problems = [.. reader._problems];
        return options;
    }

    /// <summary>The walk of a solution: where a project of its own lies beside it, nothing is left that is not that project's.</summary>
    public static WalkOptions ReadSolution(WalkOptions options) =>
        SolutionFiles.AreBesideTheirProject(options.Root) ? options with { TakesNamedFilesOnly = true } : options;

    private WalkOptions Read()
    {
        var named = FindFiles();
        var shipped = new List<string>();
        AddItems(_task.ProjectItems, shipsAll: false, named, shipped);
        AddItems(_task.ShippedItems, shipsAll: true, named, shipped);
        return new WalkOptions(_task.ProjectDirectory)
        {
            AdditionalDirectories = FindDirectories(),
            AdditionalFiles = [.. named],
            RenamedFiles = [.. _renamed],
            ShippedFiles = [.. shipped],
            PackageDirectories = [.. _packages],
            ExcludedDirectories = FindExcludedDirectories(),
            PackageFolder = _includesThirdParty || IsAbove(_packageFolder) ? string.Empty : _packageFolder,
            Exclude = _exclude,
            IncludesThirdParty = _includesThirdParty,
        };
    }

    private static Glob[] ReadGlobs(ProjectTask task, List<OptionError> errors)
    {
        var globs = new List<Glob>();
        foreach (var pattern in task.Exclude.SelectMany(written => Split(task, written)))
        {
            if (Glob.TryParse(pattern, task.ProjectDirectory, out var problem) is { } glob)
            {
                globs.Add(glob);
            }
            else
            {
                errors.Add(new OptionError(
                    ToolDiagnostics.BadGlob,
                    $"CspExclude has '{pattern}', which is not a glob: {problem}. Write a path relative to the project directory, with *, ? and **.")
                {
                    Property = ("CspExclude", pattern),
                });
            }
        }

        return [.. globs];
    }

    // The engine splits where a semicolon stands, and not where one is escaped, as the command line needs it. One in the path of the project
    // is a part of what $(MSBuildThisFileDirectory) says.
    private static IEnumerable<string> Split(ProjectTask task, string written) =>
        task.ProjectDirectory.IndexOfAny([';']) >= 0 ? [written] : written.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0);

    private List<string> FindFiles()
    {
        var files = new List<string>();
        foreach (var item in _task.Files)
        {
            var path = ItemPath.TryMakeAbsolute(_task.ProjectDirectory, item.ItemSpec);
            if (path is null)
            {
                AddBadPath("CspFile", item);
            }
            else if (Directory.Exists(path))
            {
                AddProblem($"CspFile names '{item.ItemSpec}', which is a directory, so nothing in it was scanned for it. Name it in a CspDirectory.");
            }
            else if (!ItemPath.MayExist(path) && !IsThere(path))
            {
                AddProblem($"CspFile names '{item.ItemSpec}', which does not exist. Correct the path, or take the item out.");
            }
            else
            {
                files.Add(path);
            }
        }

        return files;
    }

    private string[] FindDirectories()
    {
        var directories = new List<string>();
        foreach (var item in _task.Directories)
        {
            var path = ItemPath.TryMakeAbsolute(_task.ProjectDirectory, item.ItemSpec);
            if (path is null)
            {
                AddBadPath("CspDirectory", item);
            }
            else if (Directory.Exists(path))
            {
                directories.Add(path);
            }
            else
            {
                AddProblem(IsThere(path)
                    ? $"CspDirectory names '{item.ItemSpec}', which is a file, so it was not scanned for it. Name it in a CspFile."
                    : $"CspDirectory names '{item.ItemSpec}', which does not exist. Correct the path, or take the item out.");
            }
        }

        return [.. directories];
    }

    // A dangling link is there and cannot be read, which the scan says.
    private static bool IsThere(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return true;
        }
    }

    private void AddBadPath(string itemType, ITaskItem item) =>
        _errors.Add(new OptionError(ToolDiagnostics.BadProperty, $"{itemType} has '{item.ItemSpec}', which is not a path. Correct it, or take the item out."));

    private void AddProblem(string message) => _problems.Add(new Finding(ToolDiagnostics.EmptyItem, default, default, message));

    private void AddItems(ITaskItem[] items, bool shipsAll, List<string> named, List<string> shipped)
    {
        foreach (var item in items)
        {
            var own = FileNames.Classify(ItemPath.GetFileName(item.ItemSpec));
            if (FindKind(item, own) is not { } kind)
            {
                continue;
            }

            // What the SDK's own globs name lies in the project's directory: the walk takes it, or leaves it out with reason.
            var isNamed = kind != SourceFileKind.Script &&
                !item.GetMetadata("DefiningProjectName").StartsWith("Microsoft.NET.Sdk", StringComparison.OrdinalIgnoreCase);
            if (isNamed || shipsAll || IsShipped(item))
            {
                // An item may name a file that a later target makes; it cannot be scanned yet.
                var path = ItemPath.TryMakeAbsolute(_task.ProjectDirectory, item.ItemSpec);
                if (path is null || Array.Exists(_exclude, glob => glob.MatchesFile(path)) || !ItemPath.MayExist(path))
                {
                    continue;
                }

                if (IsOfPackage(item, path))
                {
                    _packages.Add(FindPackage(item, path));
                }
                else if (kind != own)
                {
                    _renamed.Add(new SourceFile("", path, kind));
                }
                else
                {
                    (isNamed ? named : shipped).Add(path);
                }
            }
        }
    }

    // A file ships as Python whose own name or the one that it is given is Python's.
    private static SourceFileKind? FindKind(ITaskItem item, SourceFileKind? own)
    {
        if (own is not (null or SourceFileKind.Script))
        {
            return own;
        }

        foreach (var metadata in GivenNames)
        {
            foreach (var path in item.GetMetadata(metadata).Split(';'))
            {
                var given = path.Length == 0 ? null : FileNames.Classify(ItemPath.GetFileName(ItemPath.UseSeparators(path)));
                if (given is not (null or SourceFileKind.Script))
                {
                    return given;
                }
            }
        }

        return own;
    }

    private static bool IsShipped(ITaskItem item) =>
        IsCopied(item.GetMetadata("CopyToOutputDirectory")) || IsCopied(item.GetMetadata("CopyToPublishDirectory")) ||
        Switch.IsTrue(item.GetMetadata("Pack"));

    private static bool IsCopied(string when) => when.Length > 0 && !string.Equals(when, "Never", StringComparison.OrdinalIgnoreCase);

    private bool IsOfPackage(ITaskItem item, string path) => !_includesThirdParty &&
        (item.GetMetadata("NuGetPackageId").Length > 0 ||
            (_packageFolder.Length > 0 && path.StartsWith(_packageFolder + Path.DirectorySeparatorChar, PortablePath.Comparison)));

    // The directory of one version of a package: files of it are left out by hundreds.
    private string FindPackage(ITaskItem item, string path)
    {
        var id = item.GetMetadata("NuGetPackageId");
        for (var directory = path; Path.GetDirectoryName(directory) is { } above; directory = above)
        {
            if (string.Equals(Path.GetFileName(above), id, StringComparison.OrdinalIgnoreCase) ||
                string.Equals(Path.GetDirectoryName(above), _packageFolder, PortablePath.Comparison))
            {
                return directory;
            }
        }

        return path;
    }

    private string[] FindExcludedDirectories()
    {
        var directories = new List<string>();
        foreach (var written in _task.ExcludedDirectories)
        {
            if (GetDirectory(written) is { } directory && !IsAbove(directory))
            {
                directories.Add(directory);
            }
        }

        return [.. directories];
    }

    // A build may write its output into the project's directory itself, or above it; that must not hide the sources.
    private bool IsAbove(string directory) =>
        (_task.ProjectDirectory + Path.DirectorySeparatorChar).StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    private string? GetDirectory(string written) => ItemPath.TryMakeAbsolute(_task.ProjectDirectory, ItemPath.UseSeparators(written))
        ?.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
}
