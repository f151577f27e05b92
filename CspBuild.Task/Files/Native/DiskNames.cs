using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Text;

namespace CspBuild.Files.Native;

/// <summary>
/// Paths with the names that files and directories have on disk, where a file system finds them in any case: one file is one path, and it is
/// the one that a repository knows.
/// </summary>
/// <param name="find">Gives the name on disk of what a directory holds by a name in any case; null where case counts.</param>
internal sealed class DiskNames(Func<string, string, string?>? find)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Those of this machine.</summary>
    public DiskNames()
        : this(
            WindowsFiles.IsSupported ? WindowsFiles.FindName
            : PortablePath.Comparison == StringComparison.OrdinalIgnoreCase ? new Listings().Find
            : null)
    {
    }

    /// <summary>An absolute path as the disk has it; what is not there stays as it is.</summary>
    public string Find(string path)
    {
        if (find is null || path.Length == 0)
        {
            return path;
        }

        if (!_known.TryGetValue(path, out var known))
        {
            known = Path.GetDirectoryName(path) is { } directory ? Find(Find(directory), Path.GetFileName(path)) : PortablePath.NormalizeDrive(path);
            _known.Add(path, known);
        }

        return known;
    }

    // There is no name behind a separator at the end.
    private string Find(string directory, string name) =>
        name.Length == 0 ? directory + Path.DirectorySeparatorChar : Path.Combine(directory, find?.Invoke(directory, name) ?? name);

    /// <summary>
    /// Names by the listings of directories, for systems that do not tell the name of a single file: one in another case, or in another form
    /// of its letters, is the same name unless both are there.
    /// </summary>
    internal sealed class Listings
    {
        private readonly Dictionary<string, Dictionary<string, string>> _names = new(StringComparer.Ordinal);

        /// <summary>The name of what a directory holds, or null.</summary>
        public string? Find(string directory, string name)
        {
            if (!_names.TryGetValue(directory, out var names))
            {
                _names[directory] = names = List(directory);
            }

            return names.TryGetValue(name, out var listed) || names.TryGetValue(Fold(name), out listed) ? listed : null;
        }

        private static Dictionary<string, string> List(string directory)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            try
            {
                foreach (var path in Directory.EnumerateFileSystemEntries(directory))
                {
                    var name = Path.GetFileName(path);
                    names[name] = name;
                    names[Fold(name)] = name;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Whoever reads the file reports the fault; the name stays as it was given.
            }

            return names;
        }

        // With a character before it that no name has.
        private static string Fold(string name)
        {
            try
            {
                return '\0' + name.Normalize().ToUpperInvariant();
            }
            catch (ArgumentException)
            {
                return '\0' + name;
            }
        }
    }
}
