using System;
using System.IO;
using CspBuild.Syntax;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

/// <summary>
/// Compares the trees of <c>Fixtures/trees/*.py</c> with the <c>.tree</c> beside each. With <c>CSPBUILD_RECORD=1</c> in the
/// environment the run writes the trees instead; read the difference before you commit it.
/// </summary>
[TestClass]
public sealed class GoldenTreeTests
{
    [TestMethod]
    [DynamicData(nameof(TreeFixtures.Trees), typeof(TreeFixtures))]
    public void A_file_parses_to_its_recorded_tree(string name)
    {
        var tree = SyntaxTree.Parse(TreeFixtures.Read(Path.Combine("trees", $"{name}.py")));
        var path = Path.Combine(TreeFixtures.Directory, $"{name}.tree");
        var actual = TreePrinter.Print(tree);
        if (Environment.GetEnvironmentVariable("CSPBUILD_RECORD") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.AreEqual(File.ReadAllText(path), actual);
    }
}
