using System;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Severities;

[TestClass]
public sealed class EditorConfigGlobTests
{
    // A piece of a pattern and a text that it matches, so that generated patterns have something to match.
    private static readonly Gen<(string Pattern, string Sample)> Simple = Gen.OneOf(
        ("a", "a"), ("b", "b"), ("-", "-"), (".py", ".py"), ("+", "+"), ("(", "("), ("^", "^"), ("$", "$"), ("é", "é"), ("/", "/"),
        ("*", ""), ("*", "ab"), ("**", "a/b"), ("**", ""), ("?", "b"), ("[ab]", "b"), ("[!ab]", "1"), ("[a-c]", "c"), ("[^.]", "^"), ("[!a-c]", "/"),
        (@"\*", "*"), (@"\{", "{"), (@"\\", @"\"), (@"[\]]", "]"), ("[-a]", "-"), ("1", "1"), ("12", "12"));

    private static readonly Gen<(string Pattern, string Sample)> Choice = Gen.Select(
        Sequence(Simple, 0, 3).Array[1, 3], Gen.Int[0, 2], (options, taken) =>
            ("{" + string.Join(',', options.Select(o => o.Pattern)) + "}", options[taken % options.Length].Sample));

    private static readonly Gen<(string Pattern, string Sample)> Range = Gen.Select(
        Gen.Int[-20, 20], Gen.Int[-20, 20], Gen.Int[-25, 25], (from, to, value) => ($"{{{from}..{to}}}", $"{value}"));

    private static readonly Gen<(string Pattern, string Sample)> Broken = Gen.OneOf(
        ("{", "{"), ("}", "}"), (",", ","), ("[", "["), (@"\", @"\"), ("{1..", "1"), ("{1..99999999999}", "1"), ("{..2}", "..2"), ("{a..b}", "a..b"));

    private static readonly Gen<(string Pattern, string Sample)> Pattern = Sequence(
        Gen.Frequency((20, Simple), (4, Choice), (3, Sequence(Choice, 1, 2)), (3, Range), (1, Broken)), 1, 7);

    [TestMethod]
    [DataRow("*", "/a.py", true)]
    [DataRow("*", "/a/b/c.py", true, DisplayName = "a name without a slash counts at every depth")]
    [DataRow("*.py", "/a/b.py", true)]
    [DataRow("*.py", "/a/b.pyw", false)]
    [DataRow("*.PY", "/a.py", false, DisplayName = "case counts")]
    [DataRow("/*.py", "/b.py", true)]
    [DataRow("/*.py", "/a/b.py", false, DisplayName = "a leading slash holds on to the directory")]
    [DataRow("tests/*.py", "/tests/a.py", true)]
    [DataRow("tests/*.py", "/tests/a/b.py", false, DisplayName = "a star stops at a slash")]
    [DataRow("tests/*.py", "/x/tests/a.py", false, DisplayName = "a slash anywhere holds on to the directory")]
    [DataRow("tests/**.py", "/tests/a.py", true)]
    [DataRow("tests/**.py", "/tests/a/b/c.py", true, DisplayName = "two stars go on")]
    [DataRow("**/tests/*.py", "/x/tests/a.py", true)]
    [DataRow("?.py", "/a.py", true)]
    [DataRow("?.py", "/ab.py", false)]
    [DataRow("[ab].py", "/b.py", true)]
    [DataRow("[!ab].py", "/b.py", false)]
    [DataRow("[a-c].py", "/b.py", true)]
    [DataRow("{a,b}.py", "/b.py", true)]
    [DataRow("{a,b/c}.py", "/b/c.py", true)]
    [DataRow("*.{py,py[iw]}", "/x/a.pyi", true)]
    [DataRow("{a{1,2},b{,3}}.py", "/b3.py", true)]
    [DataRow("{a{1,2},b{,3}}.py", "/b.py", true)]
    [DataRow("{a}.py", "/a.py", true, DisplayName = "one word in braces groups")]
    [DataRow("v{1..3}.py", "/v2.py", true)]
    [DataRow("v{3..1}.py", "/v2.py", true)]
    [DataRow("v{1..3}.py", "/v4.py", false)]
    [DataRow("v{-3..3}.py", "/v-2.py", true)]
    [DataRow("v{1..3}.py", "/v02.py", true)]
    [DataRow("v{1..3}.py", "/vx.py", false)]
    [DataRow("v{1..3}*.py", "/v13.py", false, DisplayName = "a range judges all the digits there are")]
    [DataRow("v{1..3}.py", "/v99999999999999999999.py", false)]
    [DataRow(@"\{a,b\}.py", "/a.py", false)]
    [DataRow("[z-a].py", "/a.py", false, DisplayName = "a backward range spoils the name")]
    [DataRow("[a.py", "/a.py", false, DisplayName = "an open bracket spoils the name")]
    [DataRow("{a,b", "/a", false, DisplayName = "an open brace spoils the name")]
    public void A_name_matches_what_its_wildcards_say(string pattern, string path, bool matches) =>
        Assert.AreEqual(matches, EditorConfigGlob.TryCreate(pattern)?.IsMatch(path) == true);

    [TestMethod]
    [DataRow(@"[\d].py", "/d.py", true, DisplayName = "an escaped letter is that letter")]
    [DataRow(@"[\d].py", "/1.py", false)]
    [DataRow("{a{1..2},b}.py", "/b.py", true, DisplayName = "a range in an alternative not taken asks for nothing")]
    [DataRow("{a{1..2},b}.py", "/a3.py", false)]
    public void Where_Roslyn_slips_the_specification_counts(string pattern, string path, bool matches) =>
        Assert.AreEqual(matches, EditorConfigGlob.TryCreate(pattern)?.IsMatch(path) == true);

    [TestMethod]
    public void A_generated_pattern_matches_what_Roslyn_says_it_matches()
    {
        var hits = 0;
        Gen.Select(Pattern.Where(pattern => !HasRangeInBraces(pattern.Pattern)), Pattern.Array[2]).Sample(
            (pattern, others) =>
            {
                foreach (var path in others.Append(pattern).Select(p => "/" + p.Sample).Append("/x/" + pattern.Sample).Where(IsNormal))
                {
                    if (RoslynMatches(pattern.Pattern, path) is not { } expected)
                    {
                        continue;
                    }

                    hits += expected ? 1 : 0;
                    Assert.AreEqual(expected, EditorConfigGlob.TryCreate(pattern.Pattern)?.IsMatch(path) == true, $"[{pattern.Pattern}] {path}");
                }
            },
            iter: 500,
            threads: 1);
        Assert.IsGreaterThan(200, hits, "too few matches to prove much");
    }

    [TestMethod]
    public void Nested_alternatives_and_stars_cost_no_more_than_pattern_times_path()
    {
        var stars = string.Concat(Enumerable.Repeat("{a*,**a}", 200));
        var nested = new string('{', 1500) + "a" + new string('}', 1500);
        Assert.IsFalse(EditorConfigGlob.TryCreate(stars)?.IsMatch("/" + new string('a', 199)));
        Assert.IsTrue(EditorConfigGlob.TryCreate(nested)?.IsMatch("/a"));
    }

    [TestMethod]
    public void A_name_longer_than_any_path_matches_nothing() => Assert.IsNull(EditorConfigGlob.TryCreate(new string('*', 5000)));

    private static Gen<(string Pattern, string Sample)> Sequence(Gen<(string Pattern, string Sample)> piece, int least, int most) =>
        piece.Array[least, most].Select(pieces => (
            string.Concat(pieces.Select(p => p.Pattern)),
            string.Concat(pieces.Select(p => p.Sample))));

    // Roslyn resolves empty and dotted parts first, and takes a backslash for a separator there; the paths of a scan have none of them.
    private static bool IsNormal(string path) => path[1..].Split('/').All(part => part is not ("" or "." or "..")) && !path.Contains('\\');

    // Different by design: Roslyn asks for the digits of a range in an alternative that is not taken as well.
    private static bool HasRangeInBraces(string pattern)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '{' when depth > 0 && Regex.IsMatch(pattern[i..], @"^\{-?[0-9]+\.\.-?[0-9]+\}"):
                    return true;
                case '{':
                    depth++;
                    break;
                case '}':
                    depth = Math.Max(0, depth - 1);
                    break;
            }
        }

        return false;
    }

    // Null for a set with a backward range, at which Roslyn throws.
    private static bool? RoslynMatches(string pattern, string path)
    {
        var config = AnalyzerConfig.Parse($"[{pattern}]\ndotnet_diagnostic.x.severity = error", "/repo/.editorconfig");
        try
        {
            return AnalyzerConfigSet.Create(new[] { config }).GetOptionsForSourcePath("/repo" + path).TreeOptions.ContainsKey("x");
        }
        catch (RegexParseException)
        {
            return null;
        }
    }
}
