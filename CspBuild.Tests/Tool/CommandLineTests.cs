using System;
using System.IO;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

[TestClass]
public sealed class CommandLineTests
{
    private static readonly string[] Commands = ["scan", "fix", "files", "merge", "rules", "explain"];

    [TestMethod]
    public void Help_lists_every_command()
    {
        var help = Run("--help").Output;
        Assert.AreEqual(string.Empty, string.Join(' ', Commands.Where(command => !help.Contains($"\n  {command} ", StringComparison.Ordinal))));
    }

    [TestMethod]
    [DataRow("scan")]
    [DataRow("fix")]
    [DataRow("files")]
    [DataRow("merge")]
    [DataRow("rules")]
    [DataRow("explain")]
    public void The_help_of_a_command_has_an_example(string command)
    {
        var help = Run(command, "--help");
        Assert.AreEqual(0, help.ExitCode);
        var text = help.Output.ReplaceLineEndings("\n");
        StringAssert.Contains(text, $"Example:\n  cspbuild {command}");
        StringAssert.Contains(text, $"Usage:\n  cspbuild {command}");
    }

    [TestMethod]
    [DataRow("sc", "scan")]
    [DataRow("scan --form", "--format")]
    [DataRow("scan --format s", "sarif")]
    [DataRow("scan --fail-on w", "warning")]
    [DataRow("scan --severity H", "HIGH=")]
    [DataRow("explain CSPB0007", "CSPB0007")]
    public void A_word_is_completed(string line, string expected) =>
        CollectionAssert.Contains(Run($"[suggest:{line.Length}]", line).Lines, expected);

    [TestMethod]
    [DataRow("Required command was not provided")]
    [DataRow("There is no command 'sacn'. See 'cspbuild --help'.", "sacn")]
    [DataRow("There is no option '--sacn'. See 'cspbuild --help'.", "--sacn")]
    [DataRow("Unrecognized command or argument 'x'", "rules", "x")]
    [DataRow("There is no code 'x'. 'cspbuild rules' lists them.", "explain", "x")]
    [DataRow("Required argument 'CODE' missing for command: 'explain'", "explain")]
    public void What_makes_no_sense_is_refused_on_one_line(string expected, params string[] arguments) => Run(arguments).Refused(expected);

    [TestMethod]
    public void Rules_are_the_catalog() => CollectionAssert.AreEqual(
        DiagnosticCatalog.All.Select(descriptor => descriptor.Id).ToArray(),
        Run("rules").Lines.Select(line => line.Split(' ')[0]).ToArray());

    [TestMethod]
    public void Every_code_is_explained()
    {
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            var page = Run("explain", descriptor.Id.ToUpperInvariant());
            StringAssert.StartsWith(page.Output, $"# {descriptor.Id}: ");
            Assert.IsGreaterThan(1, page.Lines.Length, descriptor.Id);
            Assert.DoesNotContain("](", page.Output);
        }

        StringAssert.EndsWith(Run("explain", "cspb0007").Output.TrimEnd(), "CspMaxFileSize is --max-file-size here.");
    }

    [TestMethod]
    public void The_contract_of_the_command_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "tool.md"));
        var words = Run("scan", "--help").Output.Split(' ', ',', '\n', '\r');
        foreach (var option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && word != "--help"))
        {
            Assert.Contains($"`{option}", page);
        }
    }

    private static ToolRun Run(params string[] arguments) => ToolRun.In(Path.GetTempPath(), arguments);
}
