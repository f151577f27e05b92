using System.Linq;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

/// <summary>A syntax error costs a statement. <c>m()</c> stands for a use that has to be found, <c>E</c> for a statement that is lost.</summary>
[TestClass]
public sealed class RecoveryTests
{
    [TestMethod]
    [DataRow("x = = 1\nm()\n", "E m()")]
    [DataRow("m(); x = = 1; m()\nm()\n", "m() E m() m()", DisplayName = "A broken statement ends at its semicolon")]
    [DataRow("x = f(a, b\nm()\n", "E m()")]
    [DataRow("x = f(a,\nm()\nm()\n", "E m() m()")]
    [DataRow("x = f(a,\ny = m()\nz = 1\n", "E y=m() z=1", DisplayName = "The line behind an open bracket reads as an argument, and is a statement")]
    [DataRow("x = f(a,\ny = m()\nimport os\n", "E y=m() import")]
    [DataRow("x = f(a,\n\0import os\nm()\n", "E import m()", DisplayName = "A character that is no Python hides no line")]
    [DataRow("x = f(a,\n\u00A0\0y = m()\nz = 1\n", "E y=m() z=1")]
    [DataRow("\u200Bm()\nx\u2060 = m()\u200E\n", "m() x=m()", DisplayName = "Characters without a width are read as blanks")]
    [DataRow("x = f(a,\n\\\nimport os\nm()\n", "E import m()")]
    [DataRow("x = [1, (2\ny = m()\nm()\n", "E y=m() m()")]
    [DataRow("x = {'a': [1, 2,\n     'b': 3,\n}\nm()\n", "E m()", DisplayName = "An outer bracket closes an inner one")]
    [DataRow("x = f(\n    a b,\n    m(),\n)\nm()\n", "E m()", DisplayName = "An error between brackets that match costs the whole statement")]
    [DataRow("x = f(\n    a,\n    b\nm()\n", "E m()", DisplayName = "Indented lines belong to the statement with the open bracket")]
    [DataRow("def f():\n    x = g(1\n    m()\nm()\n", "def[E m()] m()")]
    [DataRow("x = f(a))\nm()\n", "E m()")]
    [DataRow("x = 'abc\nm()\n", "E m()")]
    [DataRow("x = f('abc, d)\nm()\n", "E m()")]
    [DataRow("x = \"\"\"abc\nm()\n", "E m()")]
    [DataRow("x = f'''abc\nm()\n", "E m()")]
    [DataRow("def f():\n    \"\"\"Open\n    m()\ndef g():\n    \"\"\"Doc.\"\"\"\n    m()\nm()\n", "def[E m()] def[StringExpression m()] m()", DisplayName = "A docstring left open is not closed by the next one")]
    [DataRow("def f():\n    \"\"\"\n    Left open\n    m()\ndef g():\n    \"\"\"\n    Some words.\n    \"\"\"\n    m()\ndef h():\n    \"\"\"\n    More words.\n    \"\"\"\n    m()\n", "def[E E m()] def[StringExpression m()] def[StringExpression m()]")]
    [DataRow("\"\"\"Doc\nof lines.\"\"\"\nx = \"\"\"Open\nm()\ny = f\"\"\"two\nlines of {x}\"\"\"\n\"\"\"more lines\nof text\"\"\"\nm()\n", "StringExpression E m() y=StringExpression StringExpression m()")]
    [DataRow("'''Doc\nof lines.'''\nm()\nx = '''Open\nm()\n", "StringExpression m() E m()", DisplayName = "The last one stays what is wrong")]
    [DataRow("'''Doc\n\nWords\n'''\nm()\n'''\n", "StringExpression m() E", DisplayName = "Where both readings cost the same, text stays text")]
    [DataRow("def f():\n    \"\"\"Open\n    m()\ndef g():\n    \"\"\"See # and \"\"\"\n    m()\n", "def[E m()] def[StringExpression m()]", DisplayName = "\"\"\"uotes in what reads as a comment make their number even")]
    [DataRow("x = f'{a b}'\nm()\n", "E m()")]
    [DataRow("x = f'{a\nm()\n", "E m()")]
    [DataRow("x = f(f'{a}', f'{b\nm()\n", "E m()")]
    [DataRow("x = f'''{a b}\n'''\nm()\n", "E m()")]
    [DataRow("    m()\nm()\n", "m() m()", DisplayName = "A stray indent is read as if it were none")]
    [DataRow("m()\n        m()\n    m()\nm()\n", "m() m() m() m()")]
    [DataRow("if a:\n        m()\n    m()\nm()\n", "if[m() m()] m()", DisplayName = "A line between two blocks belongs to the inner one")]
    [DataRow("if a\n    m()\nm()\n", "if[m()] m()")]
    [DataRow("if a:\nm()\n", "if[] m()")]
    [DataRow("def f(a, b\n    m()\nm()\n", "def[m()] m()")]
    [DataRow("def f(a, b:\n    m()\n    return 1\nm()\n", "def[m() return] m()")]
    [DataRow("def f(a,\n      b\n    m()\n    return 1\n", "def[b m() return]", DisplayName = "A header over several lines may leave a part of it in the body")]
    [DataRow("class A(B\n    m()\nm()\n", "class[m()] m()")]
    [DataRow("class\nm()\n", "class[] m()")]
    [DataRow("class A:\n    def\n    m()\n", "class[def[] m()]")]
    [DataRow("for x in range(10:\n    m()\nelse:\n    m()\n", "for[m() m()]")]
    [DataRow("if a(b c,\n     d):\n    m()\n", "if[m()]")]
    [DataRow("try:\n    m()\nm()\n", "try[m()] m()")]
    [DataRow("else:\n    m()\nm()\n", "if[m()] m()")]
    [DataRow("elif a:\n    m()\nm()\n", "if[m()] m()")]
    [DataRow("except E as e:\n    m()\nfinally:\n    m()\n", "try[m() m()]")]
    [DataRow("try:\n    m()\nexcept a, (b, =):\n    m()\n", "try[m() m()]")]
    [DataRow("@a(\ndef f():\n    m()\n", "def[m()]")]
    [DataRow("@a\nm()\n", "E m()")]
    [DataRow("with a as b\n    m()\n", "with[m()]")]
    [DataRow("while (a:\n    m()\n    n()\n", "while[m() n()]")]
    [DataRow("match a:\n    case [b:\n        m()\n    case c:\n        m()\n", "match[m() m()]")]
    [DataRow("match a:\n    m()\n    case c:\n        m()\n", "match[m() m()]")]
    [DataRow("def f():\n<<<<<<< HEAD\n    m()\n=======\n    n()\n>>>>>>> other\n    m()\n", "def[m() n() m()]", DisplayName = "Conflict markers end no block")]
    [DataRow("def f():\n{% if a %}\n    m()\n{% endif %}\n    m()\n", "def[m() m()]", DisplayName = "Template directives end no block")]
    [DataRow("def f():\n    m()\n{{ macro }}\n    m()\n", "def[m() {} m()]")]
    [DataRow("def f():\n    {{ macro }}\n    m()\nm()\n", "def[{} m()] m()", DisplayName = "A placeholder opens a block")]
    [DataRow("def f():\n{{ macro }\n    m()\n", "def[m()]")]
    [DataRow("def f():\n    <% a(b %>\n    m()\n{# it's #}\n    m()\n", "def[m() m()]")]
    [DataRow("${x}\n%magic\n!ls (\n?help\nm()\n", "m()")]
    [DataRow("x = ${y}\nm()\n", "E m()")]
    [DataRow("x = {{ y }\nm()\n", "E m()")]
    [DataRow("a \\ b\nm()\n", "E m()")]
    [DataRow("a $ b\nm()\n", "E m()")]
    [DataRow("from os import (a, b\nm()\n", "E m()")]
    [DataRow("from os import\nimport\nm()\n", "E E m()")]
    [DataRow("os.\nm()\n", "E m()")]
    [DataRow("x = f\"\"\"{a} b\nm()\ndef f():\n    \"\"\"Doc {it}.\"\"\"\n    m()\n", "E m() def[StringExpression m()]", DisplayName = "An f-string that was left open")]
    [DataRow("x = f\"\"\"{a\nm()\ndef f():\n    \"\"\"Doc.\"\"\"\n    m()\n", "E m() def[StringExpression m()]", DisplayName = "An f-string that was left open in a field")]
    [DataRow("x = f\"\"\"{a b}\n{c}\"\"\"\nm()\n", "E m()")]
    [DataRow("x = lambda\nm()\n", "E m()")]
    [DataRow("m()\nx = (", "m() E", DisplayName = "A bracket left open on the last line")]
    public void A_syntax_error_costs_one_statement(string source, string expected)
    {
        var tree = SyntaxTree.Parse(new SourceText(source));

        Assert.AreEqual(expected, string.Join(' ', tree.Body.Select(Sketch)));
        Assert.AreNotEqual(source.Contains("{{ macro }}", System.StringComparison.Ordinal), tree.Errors.Length > 0);
    }

    [TestMethod]
    [DataRow("x = f(a\n", 5, "This '(' is never closed")]
    [DataRow("x = 'a\n", 4, "The string is not closed on its line")]
    [DataRow("x = \"\"\"a\n", 4, "The triple-quoted string is never closed")]
    [DataRow("x = a b\n", 6, "Expected the end of the statement")]
    [DataRow("if a\n  b\n", 4, "Expected ':'")]
    [DataRow("  a\n", 2, "Unexpected indentation")]
    [DataRow("if a:\n    b\n  c\n", 14, "The indentation matches no block around it")]
    [DataRow(">>>>>>> a\n", 0, "No statement starts like this")]
    [DataRow("x = f'{a}}'\n", 9, "A single '}' is not allowed in a formatted string")]
    public void An_error_says_where_and_what(string source, int start, string message)
    {
        var error = SyntaxTree.Parse(new SourceText(source)).Errors.Single();

        Assert.AreEqual(message, error.Message);
        Assert.AreEqual(start, error.Span.Start);
    }

    private static string Sketch(Statement statement) => statement switch
    {
        ErrorStatement => "E",
        ExpressionStatement { Value: DisplayExpression } => "{}",
        ExpressionStatement expression => Sketch(expression.Value),
        AssignStatement assign => $"{Sketch(assign.Targets[0])}={Sketch(assign.Value)}",
        ImportStatement or ImportFromStatement => "import",
        KeywordStatement => "return",
        IfStatement node => $"if[{Sketch([.. node.Clauses.Select(clause => clause.Body), node.Else])}]",
        ForStatement node => $"for[{Sketch([node.Body, node.Else])}]",
        WhileStatement node => $"while[{Sketch([node.Body, node.Else])}]",
        WithStatement node => $"with[{Sketch([node.Body])}]",
        TryStatement node => $"try[{Sketch([node.Body, .. node.Handlers.Select(handler => handler.Body), node.Else, node.Finally])}]",
        MatchStatement node => $"match[{Sketch([.. node.Cases.Select(part => part.Body)])}]",
        FunctionStatement node => $"def[{Sketch([node.Body])}]",
        ClassStatement node => $"class[{Sketch([node.Body])}]",
        _ => statement.GetType().Name,
    };

    private static string Sketch(Expression expression) => expression switch
    {
        NameExpression name => name.Name,
        CallExpression call => $"{Sketch(call.Callee)}()",
        ConstantExpression => "1",
        _ => expression.GetType().Name,
    };

    private static string Sketch(Suite?[] suites) =>
        string.Join(' ', suites.Where(suite => suite is not null).SelectMany(suite => suite?.Body ?? []).Select(Sketch));
}
