using System;
using System.Linq;
using System.Text;
using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Semantics;

/// <summary>
/// Thousands of variables deep inside nested statements use the budget up. From there on order counts no more; every use is found all
/// the same.
/// </summary>
[TestClass]
public sealed class WorkBudgetTests
{
    private const int Depth = 60;
    private const int VariableCount = 12_000;

    [TestMethod]
    [DataRow("while x:", "")]
    [DataRow("for _ in x:", "")]
    [DataRow("if x:", "")]
    [DataRow("try:", "finally: pass")]
    [DataRow("try:", "except E: t = None")]
    public void A_file_that_uses_the_budget_up_keeps_its_findings(string header, string ending)
    {
        var code = new StringBuilder("import tempfile\ndef f():\n    return t.mktemp()\n");
        for (var level = 0; level < Depth; level++)
        {
            code.Append(' ', level).AppendLine(header);
        }

        code.Append(' ', Depth).AppendJoin(';', Enumerable.Range(0, VariableCount).Select(i => $"a{i}=tempfile")).AppendLine();
        code.Append(' ', Depth).AppendLine("a0.mktemp(); t = a1; t.mktemp()");
        for (var level = Depth - 1; level >= 0 && ending.Length > 0; level--)
        {
            code.Append(' ', level).AppendLine(ending);
        }

        code.AppendLine("a2.mktemp(); import tempfile as late\nlate.mktemp(); del late").AppendLine("def g():\n    late.mktemp()");
        var tree = SyntaxTree.Parse(new SourceText(code.ToString()));
        Assert.IsEmpty(tree.Errors);
        var found = Array.ConvertAll(SemanticModel.Create(tree, RuleCatalog.Names).Uses, use => tree.Text.Substring(use.Span.Start, use.Span.Length));
        CollectionAssert.AreEqual(
            new[] { "t.mktemp()", "a0.mktemp()", "t.mktemp()", "a2.mktemp()", "late.mktemp()", "late.mktemp()" }, found);
    }
}
