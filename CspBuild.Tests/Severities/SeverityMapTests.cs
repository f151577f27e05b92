using System.Collections.Generic;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Severities;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Severities;

[TestClass]
public sealed class SeverityMapTests
{
    private static readonly DiagnosticDescriptor High = RuleCatalog.Rules[0].Descriptor;
    private static readonly DiagnosticDescriptor Own = ToolDiagnostics.SyntaxError;

    [TestMethod]
    [DataRow("", Level.Error)]
    [DataRow("HIGH=warning", Level.Warning)]
    [DataRow("CRITICAL=none;MEDIUM=none;LOW=none", Level.Error, DisplayName = "another severity does not matter")]
    [DataRow("CSP-D504=message", Level.Message)]
    [DataRow("CSP-D504=info", Level.Message)]
    [DataRow("CSP-D504=suggestion", Level.Message)]
    [DataRow("CSP-D504=Silent", Level.None)]
    [DataRow("CSP=none", Level.None)]
    [DataRow("CSP-D504=warning;HIGH=none;CSP=message", Level.Warning, DisplayName = "the code beats the severity")]
    [DataRow("CSP=message;HIGH=none", Level.None, DisplayName = "the severity beats the family")]
    [DataRow("HIGH=none;CSP=message", Level.None, DisplayName = "the severity beats the family in any order")]
    [DataRow("HIGH=none;HIGH=warning", Level.Warning, DisplayName = "of two the later one counts")]
    [DataRow("cspd504=WARNING", Level.Warning, DisplayName = "case and hyphen do not matter")]
    [DataRow(";\n  HIGH = warning ;\n\n", Level.Warning, DisplayName = "blanks and empty entries do not matter")]
    public void The_most_specific_key_decides_a_rule(string map, object level) => Assert.AreEqual(level, Read(map).GetLevel(High));

    [TestMethod]
    [DataRow("", Level.Warning)]
    [DataRow("CSPB0002=error", Level.Error)]
    [DataRow("cspb0002=none", Level.None)]
    [DataRow("CSP=none;CRITICAL=none;HIGH=none;MEDIUM=none;LOW=none", Level.Warning, DisplayName = "families and severities are the rules'")]
    public void Only_its_code_decides_a_diagnostic_of_the_tool(string map, object level) =>
        Assert.AreEqual(level, Read(map).GetLevel(Own));

    [TestMethod]
    [DataRow(Severity.Critical, Level.Error)]
    [DataRow(Severity.High, Level.Error)]
    [DataRow(Severity.Medium, Level.Warning)]
    [DataRow(Severity.Low, Level.Message)]
    public void A_rule_shows_as_its_severity_says_by_default(object severity, object level)
    {
        foreach (var rule in RuleCatalog.Rules.Where(rule => rule.Descriptor.Severity is { } own && own.Equals(severity)))
        {
            Assert.AreEqual(level, SeverityMap.Default.GetLevel(rule.Descriptor), rule.Descriptor.Id);
        }
    }

    [TestMethod]
    [DataRow("HIHG=error", "'HIHG' is not a key", ", CSP, CRITICAL, HIGH, MEDIUM, LOW, CSPB0001 to CSPB0021")]
    [DataRow("E501=error", "'E501' is not a key", "CSP-D504")]
    [DataRow("HIGH=fatal", "'fatal' is not a level for 'HIGH'", "error, warning, message (or info, suggestion), none (or silent)")]
    [DataRow("HIGH", "'HIGH' has no level", "error, warning, message (or info, suggestion), none (or silent)")]
    [DataRow("HIGH=error=warning", "'error=warning' is not a level for 'HIGH'", "error, warning")]
    [DataRow("=error", "'' is not a key", "CSP-D504")]
    public void What_is_unknown_is_a_problem_that_names_what_is_valid(string map, string wrong, string valid)
    {
        var problems = new List<string>();
        SeverityMap.Create(SeverityMap.Split(map), problems);

        Assert.HasCount(1, problems);
        Assert.Contains(wrong, problems[0]);
        Assert.Contains(valid, problems[0]);
    }

    [TestMethod]
    public void Every_problem_is_named()
    {
        var problems = new List<string>();
        SeverityMap.Create(SeverityMap.Split("A=error;HIGH=warning;LOW=b;C=error"), problems);

        Assert.HasCount(3, problems);
    }

    private static SeverityMap Read(string map)
    {
        var problems = new List<string>();
        var read = SeverityMap.Create(SeverityMap.Split(map), problems);
        Assert.IsEmpty(problems);
        return read;
    }
}
