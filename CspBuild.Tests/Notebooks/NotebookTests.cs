using System;
using System.Linq;
using CspBuild.Notebooks;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Notebooks;

[TestClass]
public sealed class NotebookTests
{
    [TestMethod]
    public void Code_cells_in_order_are_one_text()
    {
        var notebook = Notebook.Read(new SourceText("""
            {"cells": [
              {"cell_type": "markdown", "source": ["# Title"]},
              {"cell_type": "code", "outputs": [{"source": "no", "data": {"text/plain": ["[1, {]"]}}], "source": ["import os\n", "x = 1"]},
              {"source": "y = \"\u00e9\\n\"\n", "metadata": {"language": "R"}, "cell_type": "code"},
              {"cell_type": "raw", "source": "no"},
              {"cell_type": "code", "source": []},
              {"cell_type": "code", "source": ["%%bash\n", "ls"]},
              {"cell_type": "code", "source": "z"}
            ], "nbformat": 4, "n": [-1.5e+3, true, null, {"a": {}}]}
            """));
        Assert.IsNull(notebook.Problem);
        Assert.AreEqual("import os\nx = 1\n\ny = \"\u00E9\\n\"\n\n\nz\n\n", notebook.Code.ToString());
    }

    [TestMethod]
    public void Format_3_keeps_its_cells_in_worksheets()
    {
        var notebook = Notebook.Read(new SourceText("""
            {"metadata": {"name": ""}, "nbformat": 3, "worksheets": [
              {"cells": [{"cell_type": "code", "language": "python", "input": ["a = 1"]}, {"cell_type": "code", "language": "ruby", "input": "puts 1"}]},
              {"metadata": {}, "cells": [{"cell_type": "heading", "source": "no"}, {"cell_type": "code", "input": "b = 2"}]}
            ]}
            """));
        Assert.IsNull(notebook.Problem);
        Assert.AreEqual("a = 1\n\nb = 2\n\n", notebook.Code.ToString());
    }

    [TestMethod]
    [DataRow("""{"language_info": {"name": "python", "version": "3"}}""", true)]
    [DataRow("""{"language_info": {"name": "ipython"}}""", true)]
    [DataRow("""{"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}""", true)]
    [DataRow("""{"kernelspec": {"name": "python3"}}""", true)]
    [DataRow("{}", true)]
    [DataRow("[]", true)]
    [DataRow("""{"language_info": {"name": "R"}}""", false)]
    [DataRow("""{"kernelspec": {"language": "julia"}}""", false)]
    [DataRow("""{"kernelspec": {"language": "python"}, "language_info": {"name": "scala"}}""", true)]
    public void A_notebook_in_another_language_has_no_code(string metadata, bool isPython)
    {
        var source = isPython ? "x" : "x <- function(a) a";
        var notebook = Notebook.Read(new SourceText($$"""{"cells": [{"cell_type": "code", "source": "{{source}}"}], "metadata": {{metadata}}}"""));
        Assert.IsNull(notebook.Problem);
        Assert.AreEqual(isPython ? "x\n\n" : "", notebook.Code.ToString());

        // It may run in another kernel than the one that is named.
        Assert.HasCount(isPython ? 0 : 1, notebook.Unread);
    }

    [TestMethod]
    [DataRow("{}", "R")]
    [DataRow("""{"vscode": {"languageId": "r"}}""", "R")]
    [DataRow("""{"vscode": {"languageId": "javascript"}}""", "python")]
    public void What_the_metadata_says_makes_no_Python_of_another_language(string metadata, string language)
    {
        var notebook = Notebook.Read(new SourceText(
            $$"""{"cells": [{"cell_type": "code", "metadata": {{metadata}}, "source": "x = 1"}], "metadata": {"language_info": {"name": "{{language}}"} } }"""));
        Assert.AreEqual("x = 1\n\n", notebook.Code.ToString());
    }

    // Each member stands in a notebook of one cell, or replaces it.
    [TestMethod]
    [DataRow("""{"c\u0065lls": [{"cell_typ\u0065": "c\u006fde", "s\u006furce": "x"}]}""", "x", DisplayName = "escapes in names and values")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "a"}], "cells": [{"cell_type": "code", "source": "x"}]}""", "x", DisplayName = "the last cells")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "a", "source": ["x"]}]}""", "x", DisplayName = "the last source")]
    [DataRow("""{"cells": [{"cell_type": "markdown", "source": "x", "cell_type": "code"}]}""", "x", DisplayName = "the last type")]
    [DataRow("""{"cells": [{"cell_type": "code", "input": "a", "source": "x"}], "nbformat": 4}""", "x")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "x", "input": "a"}], "nbformat": 4}""", "x", DisplayName = "format 4 has no input")]
    [DataRow("""{"worksheets": [{"cells": [{"cell_type": "code", "source": "a", "input": "x"}]}], "cells": [], "nbformat": 3}""", "x", DisplayName = "format 3 has")]
    [DataRow("""{"worksheets": [{"cells": [{"cell_type": "code", "source": "a"}]}], "cells": [{"cell_type": "code", "source": "x"}]}""", "x")]
    [DataRow("""{"cells": [{"source": "x"}]}""", "x", DisplayName = "no type")]
    [DataRow("""{"cells": [{"cell_type": "raw", "source": "x"}]}""", null)]
    [DataRow("""{"cells": [{"cell_type": "code", "attachments": {"source": "a"}, "source": "x"}]}""", "x")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "x"}], "metadata": {"kernelspec": {"language": "R"}}, "metadata": {}}""", "x", DisplayName = "the last metadata")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "x"}], "metadata": {"language_info": {"name": "R"}, "kernelspec": {"name": "python3"}}}""", "x")]
    [DataRow("""{"cells": [{"cell_type": "code", "language": "R", "source": "x"}]}""", "x", DisplayName = "a language that Jupyter does not look at")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "x"}], "metadata": {"a": NaN, "b": -Infinity}}""", "x")]
    [DataRow("""{"cells": [{"cell_type": "code", "source": "%%bespoke\nx y"}]}""", null, DisplayName = "a magic that nobody knows, and no Python")]
    public void Jupyters_reading_counts(string json, string? code)
    {
        var notebook = Notebook.Read(new SourceText(json));
        Assert.IsNull(notebook.Problem);
        Assert.AreEqual(code is null ? "" : code + "\n\n", notebook.Code.ToString());
    }

    [TestMethod]
    [DataRow("""{"vscode": {"languageId": "python"}}""", "C#", true)]
    [DataRow("""{"dotnet_interactive": {"language": "python"}}""", "C#", true)]
    [DataRow("""{"polyglot_notebook": {"kernelName": "pythonkernel"}}""", "C#", true)]
    [DataRow("""{"polyglot_notebook": {"kernelName": "pyk"}}""", "C#", false, DisplayName = "a kernel of a name of its own")]
    [DataRow("""{"microsoft": {"language": "python"}}""", "scala", true)]
    [DataRow("""{"kernel": "Python3"}""", "R", true)]
    [DataRow("""{"dotnet_interactive": {"language": "csharp"}}""", "python", false)]
    [DataRow("""{"vscode": {"languageId": "javascript"}}""", "python", false)]
    [DataRow("""{"polyglot_notebook": {"kernelName": "csharp"}}""", "C#", false)]
    [DataRow("{}", "C#", false)]
    public void A_cell_has_a_language_of_its_own(string metadata, string language, bool isPython)
    {
        var source = isPython ? "x = 1" : "var x = 1;";
        var notebook = Notebook.Read(new SourceText(
            $$"""{"cells": [{"cell_type": "code", "metadata": {{metadata}}, "source": "{{source}}"}], "metadata": {"language_info": {"name": "{{language}}"} } }"""));
        Assert.AreEqual(isPython ? "x = 1\n\n" : "", notebook.Code.ToString());
    }

    // The marked text of the code lies where the same marks stand in the file.
    [TestMethod]
    [DataRow("x", "x")]
    [DataRow("a\\tb = x", "x", DisplayName = "behind an escape")]
    [DataRow("\\u00e9\\u00E9 = \\\"x", "\"x", "\\\"x", DisplayName = "an escape itself")]
    [DataRow("f(\\\"a\\\")", "f(\"a\")", "f(\\\"a\\\")", DisplayName = "across escapes")]
    [DataRow("\\u006d\\u006b(x)", "mk(x)", "\\u006d\\u006b(x)")]
    [DataRow("1\\/x", "/x", "\\/x")]
    public void A_place_in_the_code_is_found_in_the_file(string source, string code, string? spelling = null)
    {
        var json = $$"""{"cells": [{"cell_type": "code", "source": ["import os\n", "{{source}}\n"]}]}""";
        var notebook = Notebook.Read(new SourceText(json));
        var start = notebook.Code.ToString().IndexOf(code, "import os\n".Length, StringComparison.Ordinal);
        var span = notebook.ToFileSpan(new TextSpan(start, start + code.Length));
        Assert.AreEqual(spelling ?? code, json.Substring(span.Start, span.Length));
        Assert.AreEqual(json.LastIndexOf(spelling ?? code, StringComparison.Ordinal), span.Start);
    }

    [TestMethod]
    public void Every_character_of_a_long_cell_is_found_again()
    {
        var lines = Enumerable.Range(0, 50).Select(i => new string((char)('a' + (i % 26)), i * 7) + "\\n\\u00e9\\\\");
        var json = $$"""{"cells": [{"cell_type": "code", "source": ["{{string.Join("\", \"", lines)}}"]}, {"cell_type": "code", "source": "end"}]}""";
        var notebook = Notebook.Read(new SourceText(json));
        var code = notebook.Code.ToString();
        Assert.IsGreaterThan(8000, code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            var span = notebook.ToFileSpan(new TextSpan(i, i + 1));
            var spelling = json.Substring(span.Start, span.Length);
            var expected = code[i] switch { '\n' => "\\n", '\u00E9' => "\\u00e9", '\\' => "\\\\", var c => c.ToString() };

            // The line ends that join two cells stand nowhere.
            var isJoint = code[i] == '\n' && spelling.Length == 0;
            Assert.AreEqual(isJoint ? "" : expected, spelling);
        }
    }

    [TestMethod]
    [DataRow("", "it is not a JSON object")]
    [DataRow("[]", "it is not a JSON object")]
    [DataRow("<<<<<<< HEAD\n{", "it is not a JSON object")]
    [DataRow("{}", "it has no cells")]
    [DataRow("{\"cells\": []} x", "something follows its end")]
    [DataRow("{\"cells\": [", "it ends too early")]
    [DataRow("{\"cells\": [{\"cell_type\": \"code\", \"source\": \"x", "a string is not closed")]
    [DataRow("{\"cells\": [{\"cell_type\": \"code\", \"source\": \"x\\", "a string is not closed")]
    [DataRow("{\"cells\": [{\"a\" 1}]}", "a name and a colon should stand here")]
    [DataRow("{\"cells\": [{\"a\": }]}", "a value should stand here")]
    [DataRow("{\"cells\": [{\"source\": [1]}]}", "a line of a source should stand here")]
    [DataRow("{\"cells\": [{} {}]}", "a comma should stand here")]
    [DataRow("{\"cells\": [{},]}", "a value should stand here")]
    [DataRow("{\"a\": [{]}, \"cells\": []}", "a value should stand here")]
    [DataRow("{1: 2}", "a name and a colon should stand here")]
    [DataRow("{\"cells\": [,,]}", "a value should stand here")]
    [DataRow("{\"cells\": [\n<<<<<<< HEAD", "a value should stand here")]
    public void A_broken_notebook_says_why(string json, string problem) => Assert.AreEqual(problem, Notebook.Read(new SourceText(json)).Problem);

    [TestMethod]
    public void The_cells_before_the_break_are_read()
    {
        const string Json = """{"cells": [{"cell_type": "code", "source": "x"}, {"source": ["y\n", "z"], "a": <<<<""";
        var notebook = Notebook.Read(new SourceText(Json));
        Assert.AreEqual("x\n\ny\nz\n\n", notebook.Code.ToString());
        Assert.AreEqual(Json.IndexOf('<', StringComparison.Ordinal), notebook.ProblemOffset);
    }

    [TestMethod]
    public void Nesting_is_no_problem_at_any_depth() =>
        Assert.IsNull(Notebook.Read(new SourceText($$"""{"a": {{new string('[', 100_000)}}{{new string(']', 100_000)}}, "cells": []}""")).Problem);
}
