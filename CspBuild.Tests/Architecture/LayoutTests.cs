using System.IO;
using System.Linq;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Architecture;

/// <summary>What <c>.editorconfig</c> says of the sources and no analyzer looks at.</summary>
[TestClass]
public sealed class LayoutTests
{
    private const int LongestLine = 160;

    private const int LongestFile = 400;

    [TestMethod]
    public void No_line_of_the_product_is_longer_than_the_editorconfig_says()
    {
        Assert.Contains($"max_line_length = {LongestLine}\n", File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")));
        var places = Sources().SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line, index)))
            .Where(place => place.line.Length > LongestLine)
            .Select(place => $"{place.file}({place.index + 1})");
        Assert.AreEqual(string.Empty, string.Join('\n', places));
    }

    [TestMethod]
    public void No_file_of_the_product_is_too_long_to_have_one_reason_to_exist() =>
        Assert.AreEqual(string.Empty, string.Join('\n', Sources().Where(file => File.ReadLines(file).Count() > LongestFile)));

    private static string[] Sources() =>
    [
        .. new[] { "CspBuild.Task", "CspBuild.Tool" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(name => name is "bin" or "obj")),
    ];
}
