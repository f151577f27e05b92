using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

/// <summary>What holds for every text, tried on generated ones. A failure names the seed that repeats it.</summary>
[TestClass]
public sealed class GeneratedTextTests
{
    private const int Iterations = 2_000;

    private static readonly string[] Words =
    [
        "(", ")", "[", "]", "{", "}", ":", ",", ";", ".", "=", ":=", "+", "*", "**", "->", "@", "`", "!", "$", "\\", "\\\n", "\n", "\r\n", "\r", "\n    ",
        "\n\t", "\f", "\0", "\uFEFF", "\u00E9", "#", "#c\n", "'", "\"", "'''", "\"\"\"", "f'", "f\"", "t'''", "rb\"", "ur'", "{{", "}}", "!r", "0777", "1e5", "0x",
        " ", " ", " ", "a", "b.c", "m()", "def ", "class ", "if ", "elif ", "else:", "for ", " in ", "while ", "try:", "except ", "finally:", "with ", " as ", "match ",
        "case ", "type ", "print ", "exec ", "async ", "await ", "lambda ", "not ", "and ", "import ", "from ", "return ", "yield ", "global ", "del ", "raise ", "pass",
        "<<<<<<< HEAD\n", "{% if a %}\n", "\n=======\n", "\uD800", "\uDC00", "\U0001D41A",
    ];

    private static readonly string[] BrokenStatements =
        ["x = = 1\n", "def f(a\n", "if x\n", "x = [1,\n", "x = 'a\n", "a b c\n", "class\n", "import\n", "@\n", "f(a b)\n", "else:\n", "x = {\n", "<<<<<<< a\n", "  x\n", "x = f'{a\n"];

    private static readonly Gen<string> WordSoup = Gen.OneOf(Words).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Fixtures = Gen.OneOf(TreeFixtures.Trees.Select(row => TreeFixtures.Read($"trees/{row.Value}.py").ToString()).ToArray());

    [TestMethod]
    public void Any_text_parses_to_a_tree_whose_spans_nest() =>
        Gen.String.Sample(text => TreeInvariants.Check(SyntaxTree.Parse(new SourceText(text))), iter: Iterations);

    [TestMethod]
    public void Any_words_of_Python_parse_to_a_tree_whose_spans_nest() =>
        WordSoup.Sample(text => TreeInvariants.Check(SyntaxTree.Parse(new SourceText(text))), iter: Iterations * 5);

    [TestMethod]
    public void Damaged_code_parses_to_a_tree_whose_spans_nest() =>
        Gen.Select(Fixtures, Gen.Int[0, 2], Gen.Double.Unit, Gen.Double.Unit, Gen.Double.Unit)
            .Sample(
                (text, damage, first, second, third) =>
                    TreeInvariants.Check(SyntaxTree.Parse(new SourceText(Damage(text, damage, [first, second, third])))),
                iter: Iterations);

    [TestMethod]
    public void Code_with_a_stranger_in_it_parses_to_a_tree_whose_spans_nest() =>
        Gen.Select(Fixtures, WordSoup, Gen.Double.Unit)
            .Sample(
                (text, stranger, place) => TreeInvariants.Check(SyntaxTree.Parse(new SourceText(text.Insert((int)(place * text.Length), stranger)))),
                iter: Iterations);

    [TestMethod]
    public void A_broken_statement_at_the_end_changes_nothing_before_it() =>
        Gen.Select(Fixtures, Gen.OneOf(BrokenStatements).Array[1, 3])
            .Where((text, _) => SyntaxTree.Parse(new SourceText(text)).Errors.Length == 0)
            .Sample(
                (text, broken) =>
                {
                    var whole = SyntaxTree.Parse(new SourceText($"{text}\npass\n"));
                    var tree = SyntaxTree.Parse(new SourceText($"{text}\npass\n{string.Concat(broken)}"));

                    Assert.IsNotEmpty(tree.Errors);
                    Assert.IsTrue(tree.Errors.All(error => error.Span.Start >= text.Length));
                    CollectionAssert.AreEqual(
                        whole.Body.Select(TreePrinter.Print).ToList(), tree.Body.Take(whole.Body.Length).Select(TreePrinter.Print).ToList());
                },
                iter: Iterations / 10);

    [TestMethod]
    public void A_broken_statement_between_two_others_costs_only_itself() =>
        Gen.Select(Gen.OneOf(BrokenStatements).Array[1, 4], Gen.OneOf("m()\n", "x = m()\n", "if a:\n    m()\n", "def f():\n    m()\n"))
            .Sample(
                (broken, sound) =>
                {
                    var source = string.Concat(broken.Select(statement => sound + statement)) + sound;
                    var calls = TreeInvariants.GetNodes(SyntaxTree.Parse(new SourceText(source))).OfType<CallExpression>();

                    Assert.AreEqual(broken.Length + 1, calls.Count(call => call.Callee is NameExpression { Name: "m" }));
                },
                iter: Iterations);

    // Cuts, doubles or swaps stretches of tokens.
    private static string Damage(string text, int damage, double[] places)
    {
        var cuts = new List<int> { 0 };
        var lexer = new Lexer(new SourceText(text));
        for (var token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
        {
            cuts.Add(token.Start);
        }

        var at = places.Select(place => cuts[(int)(place * cuts.Count)]).Order().ToArray();
        var (before, left, right, after) = (text[..at[0]], text[at[0]..at[1]], text[at[1]..at[2]], text[at[2]..]);
        return damage switch
        {
            0 => before + right + after,
            1 => before + left + left + right + after,
            _ => before + right + left + after,
        };
    }
}
