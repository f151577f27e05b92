using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Scanning;
using CspBuild.Suppressions;
using CspBuild.Suppressions.Foreign;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Suppressions;

/// <summary>Comments of other tools. In each row <c>yes()</c> is a finding of CSP-D504 that has to be suppressed and <c>no()</c> one that must not be.</summary>
[TestClass]
public sealed class ForeignCommentsTests
{
    private const ForeignTools Every = ForeignTools.Bandit | ForeignTools.Ruff | ForeignTools.Semgrep | ForeignTools.Sonar;

    [TestMethod]
    [DataRow("yes()  # nosec")]
    [DataRow("yes()  #nosec")]
    [DataRow("yes()  # nosec: B306")]
    [DataRow("yes()  # nosec B101,B306")]
    [DataRow("yes()  # nosec B306, B101")]
    [DataRow("yes()  # nosec mktemp_q")]
    [DataRow("yes()  # nosec - alone in its container")]
    [DataRow("yes()  # nosec # random")]
    [DataRow("yes()  # type: ignore # nosec")]
    [DataRow("no()  # nosec B101")]
    [DataRow("no()  # nosec B3061")]
    [DataRow("no()  # nosec assert_used")]
    [DataRow("no()  # nosec random")]
    [DataRow("no()  # nosec - see B101")]
    [DataRow("no()  # nosec B325", DisplayName = "the other rule")]
    [DataRow("no()  # nosecurity")]
    [DataRow("no()  # NOSEC", DisplayName = "Bandit's word is a small one")]
    [DataRow("x = yes(\n    a,  # nosec\n)", DisplayName = "any line of the call")]
    [DataRow("x = yes(\n    a,\n)  # nosec B306")]
    [DataRow("x = f(\n    no(),\n)  # nosec", DisplayName = "not the end of the statement")]
    [DataRow("# nosec\nx = no()", DisplayName = "not above")]
    public void Bandit_s(string source) => SuppressionMapTests.AssertSuppressed(source, ForeignTools.Bandit);

    [TestMethod]
    [DataRow("yes()  # noqa: S306")]
    [DataRow("yes()  #NoQA:E501,S306")]
    [DataRow("yes()  # noqa : E501 S306 because")]
    [DataRow("yes()  # noqa: E501S306")]
    [DataRow("yes()  # type: ignore # noqa: S306")]
    [DataRow("no()  # noqa: E501")]
    [DataRow("no()  # noqa: S3061")]
    [DataRow("no()  # noqa: s306")]
    [DataRow("no()  # noqa: S306x")]
    [DataRow("no()  # noqa: S3", DisplayName = "no prefix of a code")]
    [DataRow("no()  # noqa: because S306")]
    [DataRow("# noqa: S306\nno()")]
    [DataRow("x = yes(  # noqa: S306\n    a,\n)")]
    [DataRow("x = no(\n    a,\n)  # noqa: S306", DisplayName = "not where the call ends")]
    [DataRow("x = yes('''\na\n''')  # noqa: S306", DisplayName = "the end of a string of several lines")]
    [DataRow("x = yes(f'''\n{a}\n''')  # noqa: S306")]
    [DataRow("x = '''\n''' + yes('''\na\n''')  # noqa: S306")]
    [DataRow("x = no('''\na\n''',\n  b)  # noqa: S306")]
    [DataRow("x = yes() + \\\n  1 + \\\n  2  # noqa: S306", DisplayName = "the end of lines that backslashes join")]
    [DataRow("x = no()  # a \\\ny = yes()  # noqa: S306", DisplayName = "no backslash of a comment")]
    [DataRow("yes()  # ruff: ignore[S306]")]
    [DataRow("yes()  #ruff:ignore[ E501 , S306, ] why")]
    [DataRow("yes()  # ruff: ignore[suspicious-mktemp-usage]")]
    [DataRow("no()  # ruff: ignore[S307]")]
    [DataRow("no()  # ruff: ignore[]")]
    [DataRow("no()  # ruff: ignore")]
    [DataRow("no()  # ruff: ignore[S306")]
    [DataRow("no()  # Ruff: ignore[S306]")]
    [DataRow("# ruff: ignore[S306]\n# why\nx = f(\n    yes(),\n)\ny = no()", DisplayName = "above a statement")]
    [DataRow("# ruff: ignore[S306]\ndef f(\n    a=yes(),\n):\n    no()", DisplayName = "above a header")]
    [DataRow("x = f(\n    no(),\n    # ruff: ignore[S306]\n    yes(),\n    no(),\n)", DisplayName = "above a line inside a statement")]
    [DataRow("no()\n# ruff: ignore[S306]")]
    [DataRow("yes()\n# ruff: noqa: S306\nyes()", DisplayName = "the whole file")]
    [DataRow("# flake8: noqa\nyes()")]
    [DataRow("# ruff : NOQA: E501, S306\nyes()")]
    [DataRow("# ruff: noqa for now\nyes()")]
    [DataRow("# ruff: noqa: E501\nno()")]
    [DataRow("# ruff: noqa:\nno()")]
    [DataRow("x = 1  # ruff: noqa: S306\nno()", DisplayName = "not behind code")]
    [DataRow("no()  # ruff: noqa")]
    [DataRow("# Ruff: noqa\nno()")]
    [DataRow("no()\n# ruff: disable[S306]\nyes()\nx = yes()\n# ruff: enable[S306]\nno()", DisplayName = "a range")]
    [DataRow("#ruff:disable[ E501 , suspicious-mktemp-usage, ] why\nyes()\n# ruff: enable[E501,suspicious-mktemp-usage]\nno()")]
    [DataRow("# ruff: disable[S306, E501]\nyes()\n# ruff: enable[E501, S306]\nyes()", DisplayName = "other codes, or in another order, end nothing")]
    [DataRow("# ruff: disable[E501]\nno()")]
    [DataRow("# ruff: disable\nno()")]
    [DataRow("# ruff: enable[S306]\nno()")]
    [DataRow("x = 1  # ruff: disable[S306]\nno()", DisplayName = "no range behind code")]
    [DataRow("# ruff: disable[S306]\nyes()  # ruff: enable[S306]\nyes()", DisplayName = "and none ends there")]
    [DataRow("def f():\n    # ruff: disable[S306]\n    yes()\n    if a:\n        yes()\n    yes(\n1)\n\n# a\nno()", DisplayName = "to the end of the block")]
    [DataRow("if a:\n    # ruff: disable[S306]\n    yes()\nelse:\n    no()", DisplayName = "another clause is another block")]
    [DataRow("def f():\n    # ruff: disable[S306]\n    if a:\n        yes()\n        # ruff: enable[S306]\n    yes()", DisplayName = "one that is indented otherwise ends nothing")]
    [DataRow("def f():\n# ruff: disable[S306]\n    no()", DisplayName = "indented otherwise than its block")]
    [DataRow("yes()\n# ruff: file-ignore[E501, S306]\nyes()", DisplayName = "the whole file too")]
    [DataRow("yes()\n# ruff: file-ignore[suspicious-mktemp-usage]")]
    [DataRow("# ruff: file-ignore[E501]\nno()")]
    [DataRow("x = 1  # ruff: file-ignore[S306]\nno()")]
    [DataRow("def f():\n    # ruff: file-ignore[S306]\n    no()", DisplayName = "in no block")]
    public void Ruff_s(string source) => SuppressionMapTests.AssertSuppressed(source, ForeignTools.Ruff);

    [TestMethod]
    [DataRow("yes()  # nosemgrep")]
    [DataRow("yes()  # NOSEM")]
    [DataRow("yes()  # nosemgrep: python.lang.correctness.tempfile.mktemp.tempfile-insecure")]
    [DataRow("yes()  # nosemgrep: other, tempfile-insecure why")]
    [DataRow("yes()  # nosem=our-mktemp-rule")]
    [DataRow("yes()  # see below: nosemgrep")]
    [DataRow("no()  #nosemgrep", DisplayName = "a blank has to stand before it")]
    [DataRow("no()  # nosemgrep: other")]
    [DataRow("no()  # nosemgrep: other as we call mktemp")]
    [DataRow("no()  # nosemgrep:")]
    [DataRow("no()  # nosemantics")]
    [DataRow("# nosemgrep\nyes()\nno()", DisplayName = "the line below")]
    [DataRow("# nosemgrep\n\nno()")]
    [DataRow("x = 1  # nosemgrep\nno()", DisplayName = "behind code only its own line")]
    [DataRow("# see nosemgrep\nno()", DisplayName = "behind words only its own line")]
    [DataRow("x = no(\n    a,\n)  # nosemgrep", DisplayName = "not where the call ends")]
    [DataRow("x = f(\n    # nosemgrep\n    yes(),\n    no(),\n)")]
    public void Semgrep_s(string source) => SuppressionMapTests.AssertSuppressed(source, ForeignTools.Semgrep);

    [TestMethod]
    [DataRow("yes()  # NOSONAR")]
    [DataRow("yes()  #NOSONAR old")]
    [DataRow("yes()  # type: ignore # NOSONAR")]
    [DataRow("yes()  # NOSONAR(S5445)")]
    [DataRow("yes()  # NOSONAR (S100, S5445) old")]
    [DataRow("no()  # NOSONAR(S100)")]
    [DataRow("no()  # NOSONAR(python:S5445)")]
    [DataRow("no()  # NOSONAR(S5445")]
    [DataRow("no()  # NOSONAR()")]
    [DataRow("no()  # nosonar", DisplayName = "Sonar's word is a large one")]
    [DataRow("no()  # NOSONARS")]
    [DataRow("no()  # no NOSONAR")]
    [DataRow("# NOSONAR\nno()", DisplayName = "not above")]
    [DataRow("x = yes(  # NOSONAR\n    a,\n)")]
    [DataRow("x = no(\n    a,\n)  # NOSONAR", DisplayName = "not where the call ends")]
    public void Sonar_s(string source) => SuppressionMapTests.AssertSuppressed(source, ForeignTools.Sonar);

    [TestMethod]
    [DataRow("no()  # NOSONAR", "bandit;ruff;semgrep")]
    [DataRow("no()  # nosec", "ruff;semgrep;sonar")]
    [DataRow("no()  # noqa: S306", "bandit,semgrep")]
    [DataRow("no()  # nosemgrep", "bandit;ruff")]
    [DataRow("# ruff: noqa\nno()  # nosec # noqa: S306 # nosemgrep", "")]
    [DataRow("x = '# nosec # noqa: S306 # nosemgrep' + no()", "bandit;ruff;semgrep")]
    public void Nobody_else_s(string source, string tools) =>
        SuppressionMapTests.AssertSuppressed(source, ForeignToolNames.Read(tools, []));

    [TestMethod]
    [DataRow("", "None", "")]
    [DataRow("bandit", "Bandit", "")]
    [DataRow(" Bandit; ruff,\n SEMGREP;Sonar", "Bandit, Ruff, Semgrep, Sonar", "")]
    [DataRow("ruff;flake8", "Ruff", "'flake8' is not a tool whose comments can be read. Use bandit, ruff, semgrep or sonar.")]
    public void Tools_are_named(string written, string tools, string problem)
    {
        var problems = new List<string>();
        Assert.AreEqual(tools, ForeignToolNames.Read(written, problems).ToString());
        Assert.AreEqual(problem, string.Concat(problems));
    }

    [TestMethod]
    [DataRow("tempfile.mktemp()  # x # nosec B306 -- alone", "bandit", "# nosec B306", "alone")]
    [DataRow("tempfile.mktemp()  # noqa: S306", "ruff", "# noqa: S306", null)]
    [DataRow("# nosemgrep: csp-504-mktemp -- old\ntempfile.mktemp()", "semgrep", "# nosemgrep: csp-504-mktemp", "old")]
    [DataRow("tempfile.mktemp()  # nosec # ignore: CSP-D504 -- ours", null, null, "ours")]
    [DataRow("os.tempnam()  # nosec B325", "bandit", "# nosec B325", null)]
    [DataRow("os.tempnam()  # NOSONAR(S5445) -- old", "sonar", "# NOSONAR(S5445)", "old")]
    [DataRow("# ruff: disable[S306] -- old\ntempfile.mktemp()", "ruff", "# ruff: disable[S306]", "old")]
    public void The_finding_knows_the_comment(string code, string? tool, string? form, string? reason)
    {
        var bytes = Encoding.UTF8.GetBytes("import os, tempfile\n" + code);
        var options = new ScanOptions(new WalkOptions("/repo")) { Acceptance = new Acceptance { Tools = Every }, ReportUnusedSuppressions = true };
        var finding = FileScanner.ScanSource(bytes, bytes.Length, options).Single();
        Assert.AreEqual((tool, form, reason), (finding.Suppression?.Foreign?.Tool, finding.Suppression?.Foreign?.Form, finding.Suppression?.Reason));
        Assert.IsNotNull(finding.Suppression);
    }

    [TestMethod]
    public void A_reason_is_asked_for_as_of_our_own_comments()
    {
        var bytes = Encoding.UTF8.GetBytes("import tempfile\ntempfile.mktemp()  # nosec");
        var options = new ScanOptions(new WalkOptions("/repo")) { Acceptance = new Acceptance { Tools = Every }, RequireSuppressionReason = true };
        var findings = FileScanner.ScanSource(bytes, bytes.Length, options);
        Assert.AreSame(ToolDiagnostics.UnjustifiedSuppression, findings[1].Descriptor);
    }
}
