using CspBuild.Files.Native;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>What a task is told that has to know which Python files are a project's.</summary>
public abstract class ProjectTask : Task
{
    /// <summary>The project file's absolute path, with the names on disk however somebody wrote it.</summary>
    [Required]
    public string ProjectFile
    {
        get;
        set => field = new DiskNames().Find(value);
    } = string.Empty;

    /// <summary>The absolute path of the directory that is walked, likewise; relative paths of the other parameters start there.</summary>
    [Required]
    public string ProjectDirectory
    {
        get;
        set => field = new DiskNames().Find(value);
    } = string.Empty;

    /// <summary>Items of the project's other types; those that are Python and that the project names itself or ships are scanned.</summary>
    public ITaskItem[] ProjectItems { get; set; } = [];

    /// <summary>Items of types that ship whatever their metadata says; those that are Python are scanned.</summary>
    public ITaskItem[] ShippedItems { get; set; } = [];

    /// <summary>Files that are scanned wherever they lie and whatever they are called.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Directories that are walked as the project's own is.</summary>
    public ITaskItem[] Directories { get; set; } = [];

    /// <summary>Directories, such as the output's, that the walk does not enter.</summary>
    public string[] ExcludedDirectories { get; set; } = [];

    /// <summary>The folder of packages; empty if there is none.</summary>
    public string PackageFolder { get; set; } = string.Empty;

    /// <summary>Globs, relative to the project directory, of what is left out.</summary>
    public string[] Exclude { get; set; } = [];

    /// <summary><c>true</c> to scan environments, interpreters and packages as well.</summary>
    public string IncludeThirdParty { get; set; } = string.Empty;
}
