using System;
using System.Linq;
using CsCheck;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Severities;

/// <summary>The same files mean the same to Roslyn and to <see cref="EditorConfigSeverities"/>.</summary>
[TestClass]
public sealed class EditorConfigRoslynTests
{
    private const string Project = "/repo/src";

    private static readonly string[] Listed = ["/shared/one.config", "/shared/two.config", "/repo/src/near.editorconfig"];

    // No directory's name starts with that of a sibling: there Roslyn takes one for above the other.
    private static readonly string[] ConfigPaths =
    [
        "/.editorconfig", "/repo/.editorconfig", "/repo/src/.editorconfig", "/repo/src/tests/.editorconfig", "/repo/src/tests/deep/.editorconfig",
        "/repo/.globalconfig", "/repo/src/.globalconfig", .. Listed,
    ];

    private static readonly string[] SourcePaths =
        ["/repo/src/a.py", "/repo/src/b.pyw", "/repo/src/tests/a.py", "/repo/src/tests/deep/test_1.py", "/repo/src/lib/12.py", "/repo/x y.py"];

    private static readonly Gen<string> Severity = Gen.OneOf(
        "none", "silent", "suggestion", "warning", "error", "default", "ERROR", "refactoring", "fatal", "", "warning # c", "none;c", "error error");

    private static readonly Gen<string> Setting = Gen.Select(
        Gen.OneOf("CSP-D504", "csp-d504", "CSPB0002", "CA1000", ""), Gen.OneOf(" = ", "=", ":", "\t:  ", " "), Severity,
        (code, separator, severity) => $"dotnet_diagnostic.{code}.severity{separator}{severity}");

    private static readonly Gen<string> Header = Gen.OneOf(
        "[*]", "[*.py]", "[*.{py,pyw}]", "[tests/**]", "[tests/**.py]", "[/tests/*.py]", "[**/deep/*]", "[/a.py]", "[lib/{1..20}.py]", "[test_?.py]",
        "[[ab].*]", "[[!a]*.py]", "[x y.py]", " [*] # comment", "[*] x", "[]", "[{a,b]", "[/repo/src/a.py]", @"[/repo/src/tests/\a.py]", "[src/**]");

    private static readonly Gen<string> OtherLine = Gen.OneOf(
        "", "# comment", "; comment", "indent_size = 4", "root = true", "root=false", "Root = TRUE", "is_global = true", "is_global=false",
        "global_level = 100", "global_level = -1", "global_level = x", "garbage", "= 1", "   ", "dotnet_diagnostic.CSP-D504 = none");

    private static readonly Gen<string> Line = Gen.Frequency((5, Setting), (4, Header), (3, OtherLine));

    private static readonly Gen<string> Text = Gen.Select(
        Line.Array[0, 8], Gen.OneOf("\n", "\r\n", "\r"), (lines, lineEnd) => string.Join(lineEnd, lines));

    private static readonly Gen<string> GlobalText = Gen.Select(Gen.OneOf("is_global = true\n", ""), Text, (first, text) => first + text);

    [TestMethod]
    public void Generated_files_set_the_same_levels_as_in_Roslyn()
    {
        var decided = 0;
        Gen.Select(Text.Array[ConfigPaths.Length], GlobalText.Array[ConfigPaths.Length], Gen.Int[0, (1 << ConfigPaths.Length) - 1]).Sample(
            (plain, global, present) =>
            {
                var files = ConfigPaths
                    .Select((path, i) => (Path: path, Text: path.EndsWith(".editorconfig", StringComparison.Ordinal) ? plain[i] : global[i]))
                    .Where((_, i) => (present & (1 << i)) != 0)
                    .Where(file => !IsPassedOver(file.Path, file.Text))
                    .Select(file => (Path: MachinePath.Of(file.Path), Text: MachinePath.OfSections(file.Text)))
                    .ToArray();
                var roslyn = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray());
                var ours = new EditorConfigSeverities(MachinePath.Of(Project), MachinePath.Of(Listed), path => files.FirstOrDefault(file => file.Path == path).Text);
                foreach (var path in MachinePath.Of(SourcePaths))
                {
                    foreach (var descriptor in new[] { RuleCatalog.Rules[0].Descriptor, ToolDiagnostics.SyntaxError })
                    {
                        var expected = RoslynLevel(roslyn, path, descriptor.Id);
                        decided += expected is null ? 0 : 1;
                        Assert.AreEqual(
                            expected,
                            ours.GetLevel(path, descriptor),
                            $"{descriptor.Id} {path}\n{string.Join("\n----\n", files.Select(file => file.Path + "\n" + file.Text))}");
                    }
                }
            },
            iter: 300,
            threads: 1);
        Assert.IsGreaterThan(500, decided, "too few answers to prove much");
    }

    // Different by design: an .editorconfig that calls itself global is one only if it is read before the first source file, that is,
    // in the project's directory or above it with no root between.
    private static bool IsPassedOver(string path, string text) =>
        path.EndsWith("/.editorconfig", StringComparison.Ordinal)
        && path != Project + "/.editorconfig"
        && text.Contains("is_global", StringComparison.Ordinal);

    private static Level? RoslynLevel(AnalyzerConfigSet set, string path, string id) =>
        (set.GetOptionsForSourcePath(path).TreeOptions.TryGetValue(id, out var report)
            || set.GlobalConfigOptions.TreeOptions.TryGetValue(id, out report)
            ? report
            : ReportDiagnostic.Default) switch
        {
            ReportDiagnostic.Suppress or ReportDiagnostic.Hidden => Level.None,
            ReportDiagnostic.Info => Level.Message,
            ReportDiagnostic.Warn => Level.Warning,
            ReportDiagnostic.Error => Level.Error,
            _ => null,
        };
}
