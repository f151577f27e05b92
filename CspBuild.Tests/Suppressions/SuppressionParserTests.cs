using System.Collections.Generic;
using System.Linq;
using CspBuild.Rules;
using CspBuild.Suppressions;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Suppressions;

[TestClass]
public sealed class SuppressionParserTests
{
    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules.Single(rule => rule.Descriptor.Id == "CSP-D504").Descriptor;

    [TestMethod]
    [DataRow("# ignore")]
    [DataRow("#ignore")]
    [DataRow("#  \t IGNORE  ")]
    [DataRow("## ignore")]
    [DataRow("#\u00A0Ignore", DisplayName = "a blank that does not break lines")]
    [DataRow("# ignore: CSP-D504")]
    [DataRow("#ignore:CSP-D504")]
    [DataRow("# ignore : csp-d504")]
    [DataRow("# ignore:\tCSPD504", DisplayName = "without the hyphen")]
    [DataRow("# ignore: CSP")]
    [DataRow("# ignore: CSP-D501, CSP-D504")]
    [DataRow("# ignore: CSP-D504, CSP-D501")]
    [DataRow("# ignore: E501 CSP-D504", DisplayName = "blanks part codes as well")]
    [DataRow("# ignore: CSP-D504 accepted in review", DisplayName = "prose behind the codes")]
    [DataRow("# ignore: CSP-D504.")]
    [DataRow("# ignore -- batch job, private directory")]
    [DataRow("# ignore: CSP-D504 -- batch job, private directory")]
    [DataRow("# noqa")]
    [DataRow("#NoQA")]
    [DataRow("# noqa legacy code, see the ticket", DisplayName = "prose behind noqa")]
    [DataRow("# noqa, sadly")]
    [DataRow("# noqa - legacy")]
    [DataRow("# noqa -- legacy")]
    [DataRow("# noqa: CSP-D504")]
    [DataRow("# noqa:CSP-D504,E501")]
    [DataRow("# noqa : E501, csp")]
    [DataRow("# noqa: E501, CSP-D504")]
    [DataRow("# noqa: ANN, CSP-D504", DisplayName = "another tool's family")]
    [DataRow("# noqa: E501,CSP-D504,")]
    [DataRow("# noqa: E501 , CSP-D504", DisplayName = "a blank before the comma")]
    [DataRow("# noqa: E501, ANN CSP-D504", DisplayName = "a family behind a comma, and then a blank")]
    [DataRow("# pragma: no cytoscnpy")]
    [DataRow("#PRAGMA:No  CytoScnPy")]
    [DataRow("# pragma : no cytoscnpy because it is old")]
    [DataRow("# type: ignore # noqa: CSP-D504", DisplayName = "several in one comment")]
    [DataRow("# noqa: E501 # ignore: CSP-D504")]
    [DataRow("# ignore # pylint: disable=all")]
    [DataRow("# see below # noqa")]
    public void The_comment_suppresses_the_rule(string comment) =>
        Assert.IsTrue(Parse(comment).Any(directive => directive.Covers(Rule)));

    [TestMethod]
    [DataRow("#")]
    [DataRow("# ")]
    [DataRow("# ignore the race for now", DisplayName = "prose behind ignore")]
    [DataRow("# ignored")]
    [DataRow("# ignore_this")]
    [DataRow("# ignore.")]
    [DataRow("# ignore, please")]
    [DataRow("# ignore[CSP-D504]")]
    [DataRow("# ignore - legacy")]
    [DataRow("# ignore--legacy")]
    [DataRow("# ignore -")]
    [DataRow("# ignore x- legacy")]
    [DataRow("# ignore -x legacy")]
    [DataRow("# ignore -- ", DisplayName = "no reason behind the dash")]
    [DataRow("# ignore --legacy -- really")]
    [DataRow("# ignore for now -- legacy")]
    [DataRow("# ignore:")]
    [DataRow("# ignore: the race", DisplayName = "prose for codes")]
    [DataRow("# ignore: the CSP-D504 race")]
    [DataRow("# ignore: CSP-D501")]
    [DataRow("# ignore: E501, W291")]
    [DataRow("# ignore: CSP-D5040")]
    [DataRow("# ignore: XCSP-D504")]
    [DataRow("# ignore: CSP-D504-X")]
    [DataRow("# ignore: CSP-D504_X")]
    [DataRow("# ignore: CSP-D")]
    [DataRow("# type: ignore", DisplayName = "the type checker's")]
    [DataRow("# type: ignore[attr-defined]")]
    [DataRow("# do not ignore")]
    [DataRow("# noqa: E501")]
    [DataRow("# noqa: E501 legacy CSP-D504 call", DisplayName = "a code in the prose behind the codes")]
    [DataRow("# noqa:")]
    [DataRow("# noqa: WPS")]
    [DataRow("# noqa: some prose")]
    [DataRow("# noqas")]
    [DataRow("# noqa2")]
    [DataRow("# flake8: noqa", DisplayName = "another tool's, for the whole file")]
    [DataRow("# ruff: noqa: CSP-D504")]
    [DataRow("# pragma: no cover")]
    [DataRow("# pragma no cytoscnpy")]
    [DataRow("# pragma: nocytoscnpy")]
    [DataRow("# pragma: no cytoscnpys")]
    [DataRow("# pragma: no")]
    [DataRow("# nosec")]
    public void The_comment_suppresses_nothing(string comment) =>
        Assert.IsFalse(Parse(comment).Any(directive => directive.Covers(Rule)));

    [TestMethod]
    [DataRow("# ignore", null)]
    [DataRow("# ignore --  batch job, private directory ", "batch job, private directory")]
    [DataRow("# ignore: CSP-D504 -- batch job", "batch job")]
    [DataRow("# noqa: CSP-D504 -- a -- b", "a -- b")]
    [DataRow("# noqa because -- it is old", "it is old")]
    [DataRow("# noqa--old", null)]
    [DataRow("# noqa -> it is - old -- really", "really", DisplayName = "two hyphens with blanks around them and nothing else")]
    [DataRow("# noqa: CSP-D504 --", null)]
    [DataRow("# noqa: CSP-D504 -- ", null)]
    [DataRow("# pragma: no cytoscnpy -- old", "old")]
    [DataRow("# ignore: CSP-D504 -- see #12", "see #12", DisplayName = "a reason may hold a hash sign")]
    [DataRow("# ignore: CSP-D504 -- old # noqa: E501", "old", DisplayName = "it ends where another directive starts")]
    [DataRow("# type: ignore # noqa: CSP-D504 -- old", "old")]
    public void The_reason_is_kept(string comment, string? reason) =>
        Assert.AreEqual(reason, Parse(comment).First(directive => directive.Covers(Rule)).Reason);

    [TestMethod]
    public void A_directive_knows_its_place_and_its_codes()
    {
        var directives = Parse("# type: ignore # noqa: E501,csp -- old # ignore");
        Assert.AreEqual("15..31 E501|csp old; 39..47  ", string.Join("; ", directives.Select(
            directive => $"{directive.Span.Start}..{directive.Span.End} {string.Join('|', directive.Codes)} {directive.Reason}")));
    }

    [TestMethod]
    public void Only_the_comment_is_read()
    {
        var directives = new List<SuppressionDirective>();
        SuppressionParser.Parse(new SourceText("# noqa: E501, CSP-D504 # ignore"), new TextSpan(0, 12), directives);
        Assert.AreEqual("E501", directives.Single().Codes.Single());
    }

    private static List<SuppressionDirective> Parse(string comment)
    {
        var directives = new List<SuppressionDirective>();
        SuppressionParser.Parse(new SourceText(comment), new TextSpan(0, comment.Length), directives);
        return directives;
    }
}
