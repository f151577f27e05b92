using System;
using System.Collections.Generic;
using System.IO;
using CspBuild.Files.Native;
using CspBuild.Text;

namespace CspBuild.Files;

/// <summary>
/// A pattern of paths as MSBuild writes them: <c>*</c> and <c>?</c> inside a name, <c>**</c> for any number of directories, either slash;
/// and <c>**.py</c>, as .editorconfig writes <c>**/*.py</c>.
/// A directory is left out whole by <c>name/**</c> or <c>name/</c>, or by its plain name; a wildcard in the last name means files only,
/// as it does in an item of MSBuild.
/// </summary>
internal sealed class Glob
{
    private const string AnyDirectories = "**";

    private readonly string[] _segments;

    private Glob(string[] segments) => _segments = segments;

    /// <summary>Reads a pattern that is absolute or relative to <paramref name="baseDirectory"/>.</summary>
    /// <returns>The glob, or null with <paramref name="problem"/> saying why it is none.</returns>
    public static Glob? TryParse(string pattern, string baseDirectory, out string? problem)
    {
        problem = FindProblem(pattern);
        if (problem is not null)
        {
            return null;
        }

        var segments = FindStart(pattern, baseDirectory, out var names, out var rootCount);
        foreach (var segment in names.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count <= rootCount || segments[segments.Count - 1] == AnyDirectories)
                {
                    problem = "'..' leads nowhere in it";
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > AnyDirectories.Length && segment.StartsWith(AnyDirectories, StringComparison.Ordinal))
            {
                if (segments.Count == 0 || segments[segments.Count - 1] != AnyDirectories)
                {
                    segments.Add(AnyDirectories);
                }

                segments.Add(segment.Substring(1));
            }
            else if (segment != "." && !(segment == AnyDirectories && segments.Count > 0 && segments[segments.Count - 1] == AnyDirectories))
            {
                segments.Add(segment == "*.*" ? "*" : segment);
            }
        }

        // "a/**/*" and "a/" say the same as "a/**", which is the form that leaves out a whole directory at once.
        var count = segments.Count;
        if (count <= rootCount)
        {
            problem = "it names the root of the file system";
            return null;
        }

        if (count > 1 && segments[count - 1] == "*" && segments[count - 2] == AnyDirectories)
        {
            segments.RemoveAt(count - 1);
        }
        else if (pattern[pattern.Length - 1] is '/' or '\\' && segments[count - 1] != AnyDirectories)
        {
            segments.Add(AnyDirectories);
        }

        return new Glob([.. segments]);
    }

    /// <summary>Whether the file at an absolute path is meant.</summary>
    public bool MatchesFile(string path) => Match(path, isDirectory: false);

    /// <summary>Whether the directory at an absolute path is meant, and with it everything below.</summary>
    public bool MatchesDirectory(string path) =>
        _segments.Length > 0 && (_segments[_segments.Length - 1] == AnyDirectories || _segments[_segments.Length - 1].IndexOfAny(['*', '?']) < 0) &&
        Match(path, isDirectory: true);

    // The directories that a pattern starts from; where there are drives it may name one itself, or may be one of the base directory's drive.
    private static List<string> FindStart(string pattern, string baseDirectory, out string names, out int rootCount)
    {
        if (WindowsFiles.IsSupported)
        {
            names = FullPath.Combine(FullPath.WithoutDevice(pattern), FullPath.WithoutDevice(baseDirectory));

            // A drive, or a server and its share.
            rootCount = IsSeparator(names[0]) ? 2 : 1;
            return [];
        }

        (names, rootCount) = (pattern, 0);
        return pattern[0] is '/' or '\\' ? [] : new List<string>(baseDirectory.Split([Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? FindProblem(string pattern)
    {
        if (pattern.Trim().Length == 0)
        {
            return "it is empty";
        }

        if (pattern.IndexOfAny(['\0', '\r', '\n', '<', '>', '|', '"']) >= 0)
        {
            return "it has a character that no path has";
        }

        for (var i = pattern.IndexOf(AnyDirectories, StringComparison.Ordinal); i >= 0; i = pattern.IndexOf(AnyDirectories, i + 2, StringComparison.Ordinal))
        {
            if ((i > 0 && !(pattern[i - 1] is '/' or '\\')) || (i + 2 < pattern.Length && pattern[i + 2] == '*'))
            {
                return "'**' has to stand alone between slashes, or where a name begins";
            }
        }

        return null;
    }

    // Greedy with one way back: where a name does not fit, the last "**" swallows one directory more. What stood between two "**"
    // has matched as early as it can, so no earlier one needs another try.
    private bool Match(string path, bool isDirectory)
    {
        var segment = 0;
        var position = SkipSeparators(path, 0);
        var retrySegment = -1;
        var retryPosition = 0;
        while (position < path.Length)
        {
            var end = FindSegmentEnd(path, position);
            if (segment < _segments.Length && _segments[segment] == AnyDirectories)
            {
                if (segment == _segments.Length - 1)
                {
                    return true;
                }

                retrySegment = ++segment;
                retryPosition = position;
            }
            else if (segment < _segments.Length && MatchName(_segments[segment], path, position, end))
            {
                segment++;
                position = SkipSeparators(path, end);
            }
            else if (retrySegment >= 0)
            {
                segment = retrySegment;
                retryPosition = SkipSeparators(path, FindSegmentEnd(path, retryPosition));
                position = retryPosition;
            }
            else
            {
                return false;
            }
        }

        return segment == _segments.Length || (isDirectory && segment == _segments.Length - 1 && _segments[segment] == AnyDirectories);
    }

    private static bool MatchName(string pattern, string path, int position, int end)
    {
        var ignoreCase = PortablePath.Comparison == StringComparison.OrdinalIgnoreCase;
        var p = 0;
        var star = -1;
        var retry = 0;
        while (position < end)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = position;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || AreEqual(pattern[p], path[position], ignoreCase)))
            {
                p++;
                position++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                position = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool AreEqual(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));

    private static int SkipSeparators(string path, int position)
    {
        while (position < path.Length && IsSeparator(path[position]))
        {
            position++;
        }

        return position;
    }

    private static int FindSegmentEnd(string path, int position)
    {
        while (position < path.Length && !IsSeparator(path[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsSeparator(char c) => c == Path.DirectorySeparatorChar || c == Path.AltDirectorySeparatorChar;
}
