using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

/// <summary>The Python files under <c>Fixtures/</c>, for tests that hold for any text.</summary>
internal static class TreeFixtures
{
    /// <summary>Where the golden trees lie: each <c>NAME.py</c> with its <c>NAME.tree</c>.</summary>
    public static string Directory { get; } = Path.Combine(Repository.Root, "CspBuild.Tests", "Fixtures", "trees");

    /// <summary>The names of the golden trees, a row each.</summary>
    public static IEnumerable<TestDataRow<string>> Trees =>
        System.IO.Directory.EnumerateFiles(Directory, "*.py")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)
            .Select(name => new TestDataRow<string>(name) { DisplayName = name });

    /// <summary>Every Python file of the fixtures, relative to their directory, a row each.</summary>
    public static IEnumerable<TestDataRow<string>> All
    {
        get
        {
            var root = Path.Combine(Repository.Root, "CspBuild.Tests", "Fixtures");
            return System.IO.Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path))
                .Order(StringComparer.Ordinal)
                .Select(path => new TestDataRow<string>(path) { DisplayName = path });
        }
    }

    /// <summary>The text of a file that <see cref="All"/> names, as UTF-8, whatever its cookie says.</summary>
    public static SourceText Read(string path) =>
        new(File.ReadAllText(Path.Combine(Repository.Root, "CspBuild.Tests", "Fixtures", path), Encoding.UTF8));
}
