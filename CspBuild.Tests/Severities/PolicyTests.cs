using System;
using System.Collections.Generic;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Severities;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Severities;

[TestClass]
public sealed class PolicyTests
{
    private static readonly string PolicyPath = MachinePath.Of("/repo/eng/policy.json");

    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules[0].Descriptor;

    private static readonly string[] None = [];

    [TestMethod]
    [DataRow("", "", "", "error", Level.Error, "", DisplayName = "nobody lowers it")]
    [DataRow("NoWarn", "", "", "error", Level.Error, "/repo/a.csproj 0 NoWarn")]
    [DataRow("NoWarn", "error", "CSP-D504=error", "message", Level.Message, "/repo/a.csproj 0 NoWarn")]
    [DataRow("", "none", "", "warning", Level.Warning, "/repo/.editorconfig 2 .editorconfig")]
    [DataRow("", "warning", "", "warning", Level.Warning, "", DisplayName = "just the least level")]
    [DataRow("", "", "HIGH=none", "message", Level.Message, "/repo/a.csproj 0 CspSeverityMap")]
    [DataRow("", "error", "HIGH=none", "warning", Level.Error, "", DisplayName = "what is higher stays")]
    [DataRow("NotAsErrors", "", "", "error", Level.Error, "/repo/a.csproj 0 WarningsNotAsErrors")]
    [DataRow("NotAsErrors Treat", "", "CSP=warning", "error", Level.Error, "/repo/a.csproj 0 CspSeverityMap")]
    [DataRow("AsMessages", "warning", "", "warning", Level.Warning, "/repo/a.csproj 0 MSBuildWarningsAsMessages")]
    [DataRow("NotAsErrors AsMessages", "", "", "warning", Level.Warning, "/repo/a.csproj 0 MSBuildWarningsAsMessages")]
    [DataRow("AsErrors", "none", "CSP=none", "warning", Level.Error, "")]
    public void Nothing_goes_below_the_least_level(string properties, string configured, string map, string least, object expected, string overridden)
    {
        var findings = Apply(Properties(properties), configured, map, Parse($"{{ \"version\": 1, \"levels\": {{ \"CSP\": \"{least}\" }} }}"));

        Assert.AreEqual(expected, findings.Single(found => found.Finding.Descriptor == Rule).Level);
        CollectionAssert.AreEqual(
            overridden.Length == 0 ? None : new[] { overridden },
            findings.Where(found => found.Finding.Descriptor.Id == "CSPB0015")
                .Select(found => $"{MachinePath.Write(found.Path)} {found.Finding.Start.Line} {found.Finding.Message.Split(' ')[0]}").ToArray());
    }

    [TestMethod]
    public void What_no_entry_speaks_of_has_no_least_level() =>
        Assert.IsEmpty(Apply(Properties("NoWarn"), "", "", Parse("{ \"version\": 1, \"levels\": { \"CSP-D506\": \"error\" } }")));

    [TestMethod]
    public void A_default_below_the_least_level_is_raised_without_a_word()
    {
        var files = new FileReport[] { new(MachinePath.Of("/repo/a.py"), [Finding(RuleCatalog.Rules[1].Descriptor)]) };
        var policy = new SeverityPolicy(new WarningProperties(), SeverityMap.Default, () => new EditorConfigSeverities(MachinePath.Of("/repo"), [], _ => null))
        {
            Policy = Parse("{ \"version\": 1, \"levels\": { \"CSP\": \"error\" } }"),
        };

        Assert.AreEqual(Level.Error, policy.Apply(files).Single().Level);
    }

    [TestMethod]
    public void A_source_is_told_once_with_all_that_it_lowers()
    {
        var files = Array.ConvertAll(
            new[] { "/repo/a.py", "/repo/b.py" },
            path => new FileReport(MachinePath.Of(path), [.. RuleCatalog.Rules.Select(rule => Finding(rule.Descriptor))]));
        var policy = new SeverityPolicy(
            new WarningProperties(), SeverityMap.Create(SeverityMap.Split("CSP=none"), []), () => new EditorConfigSeverities(MachinePath.Of("/repo"), [], _ => null))
        {
            Policy = Parse("{ \"version\": 1, \"levels\": { \"CSP\": \"message\", \"cspd504\": \"error\" } }"),
        };

        Assert.AreEqual(
            "CspSeverityMap says less than the policy, and does not count: CSP-D504 is at least an error, CSP-D506 is at least a message. " +
            "The policy is /repo/eng/policy.json.",
            MachinePath.Write(policy.Apply(files).Single(found => found.Finding.Descriptor.Id == "CSPB0015").Finding.Message));
    }

    [TestMethod]
    [DataRow("[]", Level.Error, true)]
    [DataRow("[\"..\"]", Level.None, false)]
    [DataRow("[\"../src/../\", \"../a\"]", Level.None, false)]
    [DataRow("[\".\", \"../..\"]", Level.Error, true)]
    public void Configuration_files_count_where_the_policy_says(string directories, object expected, bool isOverridden)
    {
        var findings = Apply(new WarningProperties(), "none", "", Parse($"{{ \"version\": 1, \"settingsDirectories\": {directories} }}"));

        Assert.AreEqual(expected, findings.SingleOrDefault(found => found.Finding.Descriptor == Rule)?.Level ?? Level.None);
        Assert.AreEqual(
            isOverridden,
            findings.Any(found => (MachinePath.Write(found.Path), found.Finding.Start.Line, found.Finding.Descriptor.Id) == ("/repo/.editorconfig", 2, "CSPB0015")));
    }

    [TestMethod]
    [DataRow("", 1, "it is not a JSON object")]
    [DataRow("[]", 1, "it is not a JSON object")]
    [DataRow("{}", 1, "it has no version; write \"version\": 1")]
    [DataRow("{\n\"version\": 2 }", 2, "its version is not 1, the only one that this CspBuild knows")]
    [DataRow("{ \"version\": 1,\n\"levls\": {} }", 2, "a policy has no 'levls'; its members are $schema, version, levels,")]
    [DataRow("{ \"version\": 1, \"levels\": {},\n\"levels\": {} }", 2, "a policy has 'levels' twice; keep one of the two")]
    [DataRow("{ \"version\": 1, \"levels\": {\n\"CSP-D405\": \"error\" } }", 2, "'CSP-D405' is not a key of the severity map. Valid keys: CSP-D504,")]
    [DataRow("{ \"version\": 1, \"levels\": {\n\"CSP\": \"none\" } }", 2, "the least level of 'CSP' is \"error\", \"warning\" or \"message\"")]
    [DataRow("{ \"version\": 1, \"levels\": {\n\"CSP\": 1 } }", 2, "the least level of 'CSP' is")]
    [DataRow("{ \"version\": 1, \"levels\": { \"CSP-D504\": \"error\",\n\"cspd504\": \"message\" } }", 2, "it has a level for 'cspd504' twice")]
    [DataRow("{ \"version\": 1,\n\"levels\": \"error\" }", 2, "'levels' is not an object")]
    [DataRow("{ \"version\": 1, \"allowBaselines\":\n\"false\" }", 2, "'allowBaselines' is true or false, without quotes")]
    [DataRow("{ \"version\": 1, \"requireSuppressionReasons\":\nnull }", 2, "'requireSuppressionReasons' is true or false, without quotes")]
    [DataRow("{ \"version\": 1, \"settingsDirectories\":\n\".\" }", 2, "'settingsDirectories' is not an array")]
    [DataRow("{ \"version\": 1, \"settingsDirectories\": [\n\"/etc\"] }", 2, "a directory of 'settingsDirectories' is a path relative to the policy's")]
    [DataRow("{ \"version\": 1,\n", 2, "it ends too early")]
    [DataRow("{ \"version\": 1 }\n}", 2, "something follows its end")]
    [DataRow("{ \"version\": 1 }\n\0", 2, "something follows its end", DisplayName = "a NUL behind its end")]
    [DataRow("{ \"version\": 1,\n<<<<<<< HEAD\n", 2, "a merge left both sides of a conflict in it")]
    public void A_broken_policy_is_refused_at_its_place(string json, int line, string problem)
    {
        var problems = new List<Finding>();

        Assert.IsNull(Policy.Parse(PolicyPath, new SourceText(json), problems));
        Assert.AreEqual(("CSPB0021", line), (problems[0].Descriptor.Id, problems[0].Start.Line));
        StringAssert.StartsWith(problems[0].Message, "The policy cannot be used: " + problem);
    }

    [TestMethod]
    public void A_policy_that_says_nothing_asks_for_nothing()
    {
        var policy = Parse("{ \"$schema\": {}, \"version\": 1 }");

        Assert.AreEqual((true, false, true), (policy.AllowsBaselines, policy.RequiresSuppressionReasons, policy.Allows(MachinePath.Of("/elsewhere/.editorconfig"))));
        Assert.IsNull(policy.FindLeastLevel(Rule));
    }

    private static Policy Parse(string json)
    {
        var problems = new List<Finding>();
        return Policy.Parse(PolicyPath, new SourceText(json), problems) ?? throw new AssertFailedException(problems[0].Message);
    }

    private static WarningProperties Properties(string lists) => new()
    {
        NoWarn = lists.Split(' ').Contains("NoWarn") ? Rule.Id : string.Empty,
        AsErrors = lists.Split(' ').Contains("AsErrors") ? Rule.Id : string.Empty,
        NotAsErrors = lists.Split(' ').Contains("NotAsErrors") ? Rule.Id : string.Empty,
        AsMessages = lists.Split(' ').Contains("AsMessages") ? Rule.Id : string.Empty,
        TreatAsErrors = lists.Split(' ').Contains("Treat"),
    };

    private static ReportedFinding[] Apply(WarningProperties properties, string configured, string map, Policy policy)
    {
        var text = configured.Length == 0 ? string.Empty : "[*]\ndotnet_diagnostic.CSP-D504.severity = " + configured;
        return new SeverityPolicy(
            properties,
            SeverityMap.Create(SeverityMap.Split(map), []),
            () => new EditorConfigSeverities(MachinePath.Of("/repo"), [], path => MachinePath.Write(path) == "/repo/.editorconfig" ? text : null, policy))
        {
            Policy = policy,
            SettingsPlace = MachinePath.Of("/repo/a.csproj"),
        }.Apply([new FileReport(MachinePath.Of("/repo/a.py"), [Finding(Rule)])]);
    }

    private static Finding Finding(DiagnosticDescriptor descriptor) => new(descriptor, new LinePosition(1, 1), new LinePosition(1, 2), "Wrong.");
}
