using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using CspBuild.Build;
using CspBuild.Filtering;
using CspBuild.Syntax;
using CspBuild.Tests.Infrastructure;
using CspBuild.Tool;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Architecture;

/// <summary>What <c>.editorconfig</c> says of the sources and no analyzer looks at.</summary>
[TestClass]
public sealed class LayoutTests
{
    private const int LongestLine = 160;

    private const int LongestFile = 400;

    private const int LargestFolder = 1200;

    private const int MostParameters = 4;

    // A grammar, and what its trees mean, are one subject each.
    private static readonly string[] LargeSubjects = ["Syntax", "Semantics"];

    [TestMethod]
    public void No_folder_of_the_task_has_several_subjects()
    {
        var folders = Sources().Where(file => file.Contains($"{Path.DirectorySeparatorChar}CspBuild.Task{Path.DirectorySeparatorChar}"))
            .GroupBy(file => Path.GetDirectoryName(file) ?? string.Empty)
            .Where(folder => !LargeSubjects.Contains(Path.GetFileName(folder.Key)))
            .Select(folder => (folder.Key, Lines: folder.Sum(file => File.ReadLines(file).Count())))
            .Where(folder => folder.Lines > LargestFolder);
        Assert.AreEqual(string.Empty, string.Join('\n', folders));
    }

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

    // What a node of the tree consists of is no list of choices, nor are the C library's and Windows' own functions. The search for needles is
    // what a scan spends its time in: with fewer parameters it was slower.
    [TestMethod]
    public void No_member_of_the_product_takes_more_parameters_than_a_reader_can_keep_apart()
    {
        const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var members = new[] { typeof(ScanPythonFiles).Assembly, typeof(ToolHost).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !typeof(SyntaxNode).IsAssignableFrom(type) && type != typeof(NeedleSearch) && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            .Where(member => !member.Attributes.HasFlag(MethodAttributes.PinvokeImpl) && !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(member => member.GetParameters().Length > MostParameters && !member.Name.Contains('<'))
            .Select(member => $"{member.DeclaringType}.{member.Name}: {member.GetParameters().Length}");
        Assert.AreEqual(string.Empty, string.Join('\n', members));
    }

    private static string[] Sources() =>
    [
        .. new[] { "CspBuild.Task", "CspBuild.Tool" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(name => name is "bin" or "obj")),
    ];
}
