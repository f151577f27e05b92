using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Suppressions;
using CspBuild.Suppressions.Foreign;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Suppressions;

/// <summary>Where a directive reaches. In each row <c>yes()</c> is a finding that has to be suppressed and <c>no()</c> one that must not be.</summary>
[TestClass]
public sealed partial class SuppressionMapTests
{
    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules.Single(rule => rule.Descriptor.Id == "CSP-D504").Descriptor;

    [TestMethod]
    [DataRow("x = yes()  # noqa\ny = no()")]
    [DataRow("x = no()\n# noqa")]
    [DataRow("x = f(\n    yes(),  # noqa\n    no(),\n)", DisplayName = "only the line of the expression")]
    [DataRow("x = f(\n    yes(),\n    b,\n)  # noqa", DisplayName = "the end of the statement")]
    [DataRow("x = f(  # noqa\n    no(),\n)", DisplayName = "not its first line")]
    [DataRow("x = f(\n    # noqa\n    no(),\n)", DisplayName = "not a line above inside the brackets")]
    [DataRow("x = f(\n    no(),\n    # noqa\n)", DisplayName = "not a line below inside the brackets")]
    [DataRow("x = 1 + \\\n    no() + \\\n    2\ny = 1 # noqa")]
    [DataRow("x = 1 + \\\n    yes() + \\\n    2 # noqa")]
    [DataRow("x = yes(); y = yes()  # noqa", DisplayName = "two statements share their last line")]
    [DataRow("x = no(); y = f(\n  yes()) # noqa", DisplayName = "a statement that ends earlier")]
    [DataRow("x = f(\n  no()); y = yes(\n) # noqa")]
    [DataRow("x = '''\n# noqa ''' + no()", DisplayName = "text in a string is no comment")]
    [DataRow("x = f('''\n''', yes()) # noqa")]
    [DataRow("x = yes(  # noqa\n    a,\n)", DisplayName = "the first line of a long expression")]
    [DataRow("x = yes(\n    # noqa\n    a,\n)", DisplayName = "an own line inside its parentheses")]
    [DataRow("x = yes(\n    a,\n)  # noqa")]
    [DataRow("x = [[(\n    # noqa\n    yes()\n)]]", DisplayName = "grouping parentheses around it")]
    [DataRow("x = [[(  # noqa\n    yes()\n)]] + b")]
    public void Beside_the_expression_or_at_the_end_of_its_statement(string source) => AssertSuppressed(source);

    [TestMethod]
    [DataRow("if yes():  # noqa\n    x = no()")]
    [DataRow("with f(\n    yes()\n) as x:  # noqa\n    no()", DisplayName = "the end of a header")]
    [DataRow("if no():\n    x = yes()  # noqa\n    y = no()")]
    [DataRow("if yes(): x = yes()  # noqa\nno()", DisplayName = "a body behind the colon")]
    [DataRow("if no():\n    pass\nelif yes():  # noqa\n    no()\nelse:  # noqa\n    no()")]
    [DataRow("while yes():  # noqa\n    no()\nelse:\n    yes()  # noqa")]
    [DataRow("for x in yes():  # noqa\n    no()\nelse:  # noqa\n    no()")]
    [DataRow("try:  # noqa\n    no()\nexcept yes():  # noqa\n    no()\nelse:  # noqa\n    no()\nfinally:  # noqa\n    no()")]
    [DataRow("match yes():  # noqa\n    case 1 if yes():  # noqa\n        no()\n    case 2 if no():\n        yes()  # noqa")]
    [DataRow("match no():\n    case 1:  # noqa\n        no()")]
    [DataRow("def f(x=yes(),\n      y=yes()):  # noqa\n    no()")]
    [DataRow("async def f(x=yes()):  # noqa\n    async with no():\n        yes()  # noqa")]
    [DataRow("class A(yes()):  # noqa\n    x = no()\n    def f(self): return yes()  # noqa")]
    [DataRow("@yes()  # noqa\n@no()\ndef f(x=no()): pass", DisplayName = "a decorator's line")]
    [DataRow("@a(\n    yes()\n)  # noqa\n@no()\ndef f(x=no()):\n    pass", DisplayName = "a decorator's last line")]
    [DataRow("@yes()\n@yes()\nclass A(yes()):  # noqa\n    no()", DisplayName = "the header's last line, for its decorators too")]
    [DataRow("x = lambda: (\n    yes(),\n    yes()) # noqa")]
    public void Beside_a_header_and_not_for_its_body(string source) => AssertSuppressed(source);

    [TestMethod]
    [DataRow("# noqa\nx = yes()\ny = no()")]
    [DataRow("# noqa\n\nx = no()", DisplayName = "a blank line between")]
    [DataRow("# noqa\n\n# more\nx = no()", DisplayName = "a blank line inside")]
    [DataRow("# noqa\n   \nx = no()")]
    [DataRow("# one\n# noqa\n# three\nx = yes()", DisplayName = "any line of the block")]
    [DataRow("# noqa\nx = f(\n    yes(),\n    yes(),\n)", DisplayName = "the whole statement")]
    [DataRow("  # noqa\nx = no()", DisplayName = "another indentation")]
    [DataRow("if a:\n# noqa\n    x = no()")]
    [DataRow("if a:\n    # noqa\n    x = yes()\n    y = no()")]
    [DataRow("# noqa\n  # deeper\nx = no()", DisplayName = "another indentation inside the block ends it")]
    [DataRow("if a:\n\t# noqa\n\tx = yes()")]
    [DataRow("if a:\n        # noqa\n\tx = yes()", DisplayName = "a tab goes as far as eight blanks")]
    [DataRow("  \f# noqa\nx = yes()", DisplayName = "a form feed starts again")]
    [DataRow("y = 1  # noqa\nx = no()", DisplayName = "a comment behind code is not above")]
    [DataRow("'''\n# noqa\n'''; x = no()", DisplayName = "a line of a string is no comment")]
    [DataRow("# noqa\nx = yes(); y = yes()", DisplayName = "a second statement shares the line")]
    [DataRow("# noqa\nx = 1; y = f(\n  yes())")]
    [DataRow("x = f(\n  # noqa\n  1); y = no()", DisplayName = "a comment inside another statement is not above")]
    [DataRow("# noqa\rx = yes()\ry = no()\r", DisplayName = "lone CR")]
    [DataRow("# noqa\r\nx = yes()\r\ny = no()\r\n")]
    public void Above_a_simple_statement(string source) => AssertSuppressed(source);

    [TestMethod]
    [DataRow("# noqa\nif yes():\n    x = no()")]
    [DataRow("# noqa\nif yes(): x = no()", DisplayName = "not the body behind the colon")]
    [DataRow("# noqa\nif yes(): x = no(); y = no()")]
    [DataRow("# noqa\nwith f(\n    yes()\n): no()")]
    [DataRow("if no():\n    pass\n# noqa\nelif yes():\n    no()\n# noqa\nelse:\n    no()")]
    [DataRow("try:\n    pass\n# noqa\nexcept yes():\n    no()")]
    [DataRow("# noqa\nmatch yes():\n    # noqa\n    case 1 if yes():\n        no()\n    case 2 if no():\n        # noqa\n        yes()")]
    [DataRow("# noqa\ndef f(x=yes()):\n    no()")]
    [DataRow("# noqa\n@yes()\n@yes(\n)\ndef f(x=yes()):\n    no()", DisplayName = "above the decorators")]
    [DataRow("@no()\n# noqa\ndef f(x=no()): pass", DisplayName = "between decorator and header")]
    [DataRow("# noqa\n@a\nclass A(yes()):\n    x = no()")]
    [DataRow("# noqa\nfor x in yes():\n    no()\nelse:\n    no()")]
    [DataRow("# noqa\nwhile (x := yes()):\n    # noqa\n    yes()\n    no()")]
    public void Above_a_compound_statement_and_not_for_its_body(string source) => AssertSuppressed(source);

    [TestMethod]
    public void The_directive_that_is_found_is_known()
    {
        var (map, diagnostics) = Read("# noqa: E501\n# ignore: CSP-D504 -- old\nx = yes()  # noqa: CSP -- beside\n# noqa: CSP-D504\ny = 1\n");
        var used = diagnostics.Select(map.Find).ToHashSet();
        Assert.AreEqual("beside", used.Single()?.Reason);
        Assert.AreEqual("E501; CSP-D504; CSP-D504", string.Join("; ", map.Directives.Where(directive => !used.Contains(directive)).SelectMany(directive => directive.Codes)));
    }

    [TestMethod]
    public void Many_findings_below_a_long_block_are_looked_up_in_linear_time()
    {
        // The test is that it ends: a look-up that read the block or the line again for each finding would take minutes.
        var block = string.Concat(Enumerable.Repeat("# why\n", 100_000));
        var (map, diagnostics) = Read("# noqa\n" + block + "x = [" + string.Concat(Enumerable.Repeat("yes(), ", 20_000)) + "]");
        Assert.IsTrue(diagnostics.All(diagnostic => map.Find(diagnostic) is not null));
    }

    internal static void AssertSuppressed(string source, ForeignTools foreignTools = ForeignTools.None)
    {
        var (map, diagnostics) = Read(source, foreignTools);
        Assert.IsNotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.AreEqual(diagnostic.Message == "yes", map.Find(diagnostic) is not null, $"{diagnostic.Message} at {diagnostic.Span.Start} in:\n{source}");
        }
    }

    // "[[" and "]]" mark an extent; without them it is the call.
    private static (SuppressionMap Map, List<Diagnostic> Diagnostics) Read(string source, ForeignTools foreignTools = ForeignTools.None)
    {
        var extents = MarkedExtent().Matches(source).Select((match, i) => new TextSpan(match.Index - (4 * i), match.Index + match.Length - 4 - (4 * i))).ToArray();
        var text = source.Replace("[[", "", System.StringComparison.Ordinal).Replace("]]", "", System.StringComparison.Ordinal);
        var tree = SyntaxTree.Parse(new SourceText(text));
        Assert.IsEmpty(tree.Errors);

        var diagnostics = new List<Diagnostic>();
        foreach (Match match in Call().Matches(text))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            var extent = extents.FirstOrDefault(extent => extent.Contains(span), span);
            diagnostics.Add(new Diagnostic(Rule, span, match.Groups["name"].Value) { Extent = extent });
        }

        return (SuppressionMap.Create(tree, foreignTools), diagnostics);
    }

    [GeneratedRegex(@"\b(?<name>yes|no)\([^()]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Call();

    [GeneratedRegex(@"\[\[.*?\]\]", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MarkedExtent();
}
