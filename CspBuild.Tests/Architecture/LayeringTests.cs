using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Architecture;

/// <summary>Folder = namespace = layer; the analyzers hold the rest of the architecture (BannedSymbols.txt).</summary>
[TestClass]
public sealed partial class LayeringTests
{
    // From the bottom up: a layer knows those before it.
    private static readonly string[] Layers =
    [
        "Text", "Json", "Syntax", "Semantics", "Rules", "Diagnostics", "Suppressions", "Notebooks", "Filtering", "Severities", "Fixes", "Reports",
        "Baselines", "Files", "Scanning", "Build",
    ];

    // They declare types that the compiler and the engine know by their full names.
    private static readonly string[] OfOthers = ["CompilerTypes.cs", "MSBuildMultiThreadableTaskAttribute.cs"];

    private static readonly string TaskDirectory = Path.Combine(Repository.Root, "CspBuild.Task");

    public static IEnumerable<string> LayerNames => Layers;

    [TestMethod]
    public void Every_source_file_lies_in_a_layer()
    {
        var strays = Directory.GetFiles(TaskDirectory, "*.cs").Concat(
            Directory.GetDirectories(TaskDirectory)
                .Where(directory => !Layers.Concat(["bin", "obj"]).Contains(Path.GetFileName(directory)))
                .SelectMany(directory => Directory.GetFiles(directory, "*.cs", SearchOption.AllDirectories)));

        Assert.AreEqual(string.Empty, string.Join('\n', strays));
    }

    [TestMethod]
    [DynamicData(nameof(LayerNames))]
    public void A_layer_s_namespace_is_its_folder(string layer)
    {
        foreach (var file in SourcesOf(layer).Where(file => !OfOthers.Contains(Path.GetFileName(file))))
        {
            var folder = Path.GetRelativePath(TaskDirectory, Path.GetDirectoryName(file) ?? TaskDirectory).Replace(Path.DirectorySeparatorChar, '.');
            Assert.Contains($"namespace CspBuild.{folder};\n", File.ReadAllText(file), file);
        }
    }

    [TestMethod]
    [DynamicData(nameof(LayerNames))]
    public void A_layer_names_no_layer_above_it(string layer)
    {
        var above = Layers.SkipWhile(name => name != layer).Skip(1).ToArray();
        foreach (var file in SourcesOf(layer))
        {
            var named = QualifiedName().Matches(File.ReadAllText(file)).Select(match => match.Groups["layer"].Value);
            Assert.AreEqual(string.Empty, string.Join(", ", named.Intersect(above)), file);
        }
    }

    [TestMethod]
    public void Only_the_top_layer_knows_MSBuild()
    {
        foreach (var file in Layers.Where(layer => layer != "Build").SelectMany(SourcesOf))
        {
            Assert.DoesNotContain("Microsoft.Build", File.ReadAllText(file), StringComparison.Ordinal, file);
        }
    }

    // A type of another namespace is reached by a using, by its full name, or by the last part of its namespace.
    [GeneratedRegex(@"CspBuild\.(?<layer>\w+)|(?<![\w.])(?<layer>Build|Scanning|Files|Baselines|Reports|Fixes|Severities|Filtering|Notebooks|Suppressions|Diagnostics|Rules|Semantics|Syntax|Json)\.[A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex QualifiedName();

    private static string[] SourcesOf(string layer) =>
        Directory.GetFiles(Path.Combine(TaskDirectory, layer), "*.cs", SearchOption.AllDirectories);
}
