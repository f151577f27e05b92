using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Syntax;

[TestClass]
public sealed class StringValueTests
{
    [TestMethod]
    [DataRow("'mktemp'", "mktemp")]
    [DataRow("\"mk\" 'temp'", "mktemp")]
    [DataRow("'mk' + 'te' + \"mp\"", "mktemp")]
    [DataRow("('mk' # 'not this'\n 'te'\n\n \"\"\"mp\"\"\")", "mktemp")]
    [DataRow("'mk' \\\n 'temp'", "mktemp")]
    [DataRow("(('mk') + ('temp'))", "mktemp")]
    [DataRow("u'mk' r'temp'", "mktemp")]
    [DataRow("f'mk{{}}temp'", "mk{}temp", DisplayName = "An f-string without fields is a constant")]
    [DataRow("'\\x6d\\153\\u0074\\U00000065\\N{LATIN SMALL LETTER M}p'", "mktemp")]
    [DataRow("'\\N{low line}\\N{LATIN CAPITAL LETTER A}'", "_A")]
    [DataRow("'mk\\\ntemp'", "mktemp")]
    [DataRow("'mk\\\r\ntemp'", "mktemp")]
    [DataRow("'\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"'", "\a\b\f\n\r\t\v\\'\"")]
    [DataRow("'\\q\\8'", "\\q\\8", DisplayName = "What is no escape keeps its backslash")]
    [DataRow("'\\0\\1234'", "\0S4")]
    [DataRow("r'\\x6d\\''", "\\x6d\\'")]
    [DataRow("ur'\\u006d\\n'", "m\\n")]
    [DataRow("'''a\r\nb\rc\nd'''", "a\nb\nc\nd")]
    [DataRow("'\\U0001F600'", "\U0001F600")]
    [DataRow("''", "")]
    public void A_constant_folds_to_its_text(string source, string expected) => Assert.AreEqual(expected, Fold(source));

    [TestMethod]
    [DataRow("b'mktemp'")]
    [DataRow("'mk' b'temp'")]
    [DataRow("rb'mktemp'")]
    [DataRow("t'mktemp'", DisplayName = "A t-string is no str")]
    [DataRow("f'mk{x}temp'")]
    [DataRow("f'mk{1}temp'")]
    [DataRow("'mk' f'{x}'")]
    [DataRow("'mk' + x")]
    [DataRow("'mk' * 2")]
    [DataRow("'a' - 'b' + 'c'")]
    [DataRow("mktemp")]
    [DataRow("1")]
    [DataRow("'\\x6'")]
    [DataRow("'\\xzz'")]
    [DataRow("'\\U00110000'")]
    [DataRow("'\\UFFFFFFFF'")]
    [DataRow("'\\N{BULLET}'")]
    [DataRow("'\\N'")]
    [DataRow("'\\N{'")]
    public void What_is_no_constant_text_does_not_fold(string source) => Assert.IsNull(Fold(source));

    private static string? Fold(string source)
    {
        var tree = SyntaxTree.Parse(new SourceText(source));
        Assert.IsEmpty(tree.Errors);
        Assert.HasCount(1, tree.Body);
        return StringValue.TryFold(((ExpressionStatement)tree.Body[0]).Value, tree.Text);
    }
}
