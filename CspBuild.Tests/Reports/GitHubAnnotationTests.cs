using CspBuild.Diagnostics;
using CspBuild.Reports;
using CspBuild.Rules;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Reports;

[TestClass]
public sealed class GitHubAnnotationTests
{
    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules[0].Descriptor;

    [TestMethod]
    [DataRow(Level.Error, "error")]
    [DataRow(Level.Warning, "warning")]
    [DataRow(Level.Message, "notice")]
    public void A_finding_is_a_command_of_the_runner(object level, string command) => Assert.AreEqual(
        $"::{command} file=src/a.py,line=3,endLine=3,col=5,endColumn=15,title=CSP-D504::What is wrong.",
        Format("/repo/src/a.py", new(3, 5), new(3, 15), "What is wrong.", (Level)level));

    [TestMethod]
    public void Columns_of_more_than_one_line_are_left_out() => Assert.AreEqual(
        "::error file=a.py,line=3,endLine=4,title=CSP-D504::Wrong.", Format("/repo/a.py", new(3, 5), new(4, 2), "Wrong."));

    [TestMethod]
    public void A_finding_without_a_place_has_no_line() => Assert.AreEqual(
        "::error file=a.py,title=CSP-D504::Wrong.", Format("/repo/a.py", default, default, "Wrong."));

    [TestMethod]
    public void A_file_outside_the_repository_has_its_whole_path() => Assert.AreEqual(
        "::error file=/other/a.py,title=CSP-D504::Wrong.", Format("/other/a.py", default, default, "Wrong."));

    [TestMethod]
    public void What_would_end_a_value_is_escaped() => Assert.AreEqual(
        @"::error file=50%25%2C a%3Ab%0D%0A.py,title=CSP-D504::100%25: a, b\u000D\u000A:\u003Astop-commands:\u003Ax",
        Format("/repo/50%, a:b\r\n.py", default, default, "100%: a, b\r\n::stop-commands::x"));

    [TestMethod]
    [DataRow("\n::stop-commands::x.py", "%0A%3A%3Astop-commands%3A%3Ax.py", DisplayName = "a command: the runner decodes the name")]
    [DataRow("\u001B[31m\u0085\u2028\u202E.py", @"\u001B[31m\u0085\u2028\u202E.py", DisplayName = "what the runner has no escape for")]
    [DataRow("##[group]##vso[x].py", @"#\u0023[group]#\u0023vso[x].py", DisplayName = "commands of the older form")]
    public void A_name_holds_no_command(string name, string file) => Assert.AreEqual(
        $"::error file={file},title=CSP-D504::Wrong.", Format("/repo/" + name, default, default, "Wrong."));

    private static string Format(string path, LinePosition start, LinePosition end, string message, Level level = Level.Error) =>
        GitHubAnnotation.Format(new ReportedFinding(path, new Finding(Rule, start, end, message), level), new SourceRoot("/repo"));
}
