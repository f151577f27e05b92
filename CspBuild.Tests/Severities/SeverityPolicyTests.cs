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
public sealed class SeverityPolicyTests
{
    private const string Id = "CSP-D504";
    private const string Other = "CSP-D999";

    private static readonly DiagnosticDescriptor Rule = RuleCatalog.Rules[0].Descriptor;

    private static readonly string[] Lists = ["", Id, Other];

    private static readonly string[] Configured = ["", "none", "suggestion", "warning", "error", "default"];

    private static readonly string[] Maps = ["", "CSP-D504=none", "CSP-D504=message", "CSP-D504=warning", "CSP-D504=error"];

    [TestMethod]
    [DataRow("", "", "", Level.Error, DisplayName = "the default")]
    [DataRow("", "", "HIGH=message", Level.Message, DisplayName = "the map by severity")]
    [DataRow("", "", "HIGH=message;CSP-D504=warning", Level.Warning, DisplayName = "the map by code over the map by severity")]
    [DataRow("", "suggestion", "CSP-D504=error", Level.Message, DisplayName = "a configuration file over the map")]
    [DataRow("", "default", "CSP-D504=warning", Level.Warning, DisplayName = "default gives the word back to the map")]
    [DataRow("", "none", "", Level.None)]
    [DataRow("AsErrors", "none", "CSP-D504=none", Level.Error, DisplayName = "WarningsAsErrors over a configuration file and the map")]
    [DataRow("NoWarn AsErrors", "error", "CSP-D504=error", Level.None, DisplayName = "NoWarn over all")]
    [DataRow("Treat", "warning", "", Level.Error, DisplayName = "TreatWarningsAsErrors lifts a warning")]
    [DataRow("Treat", "suggestion", "", Level.Message, DisplayName = "TreatWarningsAsErrors leaves a message")]
    [DataRow("Treat NotAsErrors", "warning", "", Level.Warning, DisplayName = "WarningsNotAsErrors over TreatWarningsAsErrors")]
    [DataRow("NotAsErrors", "", "", Level.Warning, DisplayName = "WarningsNotAsErrors lowers an error")]
    [DataRow("NotAsErrors", "", "CSP-D504=message", Level.Message, DisplayName = "WarningsNotAsErrors leaves a message")]
    [DataRow("AsErrors NotAsErrors", "", "", Level.Error, DisplayName = "WarningsAsErrors over WarningsNotAsErrors, as in the engine")]
    [DataRow("AsMessages", "", "", Level.Error, DisplayName = "MSBuildWarningsAsMessages leaves an error")]
    [DataRow("AsMessages", "warning", "", Level.Message, DisplayName = "MSBuildWarningsAsMessages lowers a warning")]
    [DataRow("AsMessages NotAsErrors", "", "", Level.Message)]
    [DataRow("AsMessages Treat", "warning", "", Level.Message, DisplayName = "MSBuildWarningsAsMessages over TreatWarningsAsErrors, as in the engine")]
    public void The_first_that_speaks_decides(string properties, string configured, string map, object level)
    {
        string Code(string property) => properties.Split(' ').Contains(property) ? Id : string.Empty;
        var decided = Decide(
            new WarningProperties
            {
                NoWarn = Code("NoWarn"),
                AsErrors = Code("AsErrors"),
                NotAsErrors = Code("NotAsErrors"),
                AsMessages = Code("AsMessages"),
                TreatAsErrors = Code("Treat").Length > 0,
            },
            configured,
            map);
        Assert.AreEqual((Level)level, decided);
    }

    [TestMethod]
    public void The_order_holds_for_every_combination()
    {
        var combinations = 0;
        foreach (var (properties, configured, map) in Combinations())
        {
            combinations++;
            var level = Decide(properties, configured, map);
            var name = $"{properties} '{configured}' '{map}'";
            if (properties.NoWarn == Id)
            {
                Assert.AreEqual(Level.None, level, name);
                continue;
            }

            if (properties.AsErrors == Id)
            {
                Assert.AreEqual(Level.Error, level, name);
                continue;
            }

            if (properties.NotAsErrors == Id)
            {
                Assert.AreNotEqual(Level.Error, level, name);
            }
            else if (properties.TreatAsErrors)
            {
                Assert.AreNotEqual(Level.Warning, level, name);
            }

            if (configured is not ("" or "default"))
            {
                Assert.AreEqual(Decide(properties, configured, string.Empty), level, name + ": the map has no say");
            }

            // Lists that name other codes change nothing.
            var bare = properties with
            {
                NoWarn = string.Empty,
                AsErrors = Only(properties.AsErrors),
                NotAsErrors = Only(properties.NotAsErrors),
                AsMessages = Only(properties.AsMessages),
            };
            Assert.AreEqual(Decide(bare, configured, map), level, name);
        }

        Assert.AreEqual(3 * 3 * 3 * 3 * 2 * 6 * 5, combinations);
    }

    [TestMethod]
    [DataRow("CSP-D504")]
    [DataRow("cspd504")]
    [DataRow("1591;CS1701,csp-d504")]
    [DataRow(" NU1701 ;\n  CSPD504 ")]
    public void A_list_of_codes_is_split_as_the_compilers_split_it(string codes) =>
        Assert.AreEqual(Level.None, Decide(new WarningProperties { NoWarn = codes }, string.Empty, string.Empty));

    [TestMethod]
    [DataRow("CSP")]
    [DataRow("D504")]
    [DataRow("CSP-D5040")]
    public void Other_codes_are_other_codes(string codes) =>
        Assert.AreEqual(Level.Error, Decide(new WarningProperties { NoWarn = codes }, string.Empty, string.Empty));

    [TestMethod]
    public void No_configuration_file_is_opened_for_a_clean_scan()
    {
        var policy = new SeverityPolicy(new WarningProperties(), SeverityMap.Default, () => throw new InvalidOperationException());
        Assert.IsEmpty(policy.Apply([]));
    }

    [TestMethod]
    public void Mistakes_in_configuration_files_come_in_the_order_of_paths()
    {
        var findings = Apply(
            new WarningProperties(),
            "[b.py]\ndotnet_diagnostic.CSPB0002.severity = loud\n[a.py]\ndotnet_diagnostic.CSP-D504.severity = fatal");
        CollectionAssert.AreEqual(
            new[] { "/repo/.editorconfig 2 CSPB0005", "/repo/.editorconfig 4 CSPB0005", "/repo/a.py 1 CSP-D504" },
            findings.Select(found => $"{MachinePath.Write(found.Path)} {found.Finding.Start.Line} {found.Finding.Descriptor.Id}").ToArray());
        Assert.AreEqual(Level.Warning, findings[0].Level);
    }

    [TestMethod]
    public void A_mistake_in_a_configuration_file_has_a_severity_like_any_other() => Assert.AreEqual(
        Id,
        Apply(new WarningProperties { NoWarn = "CSPB0005" }, "[*]\ndotnet_diagnostic.CSP-D504.severity = fatal").Single().Finding.Descriptor.Id);

    [TestMethod]
    public void A_suppressed_finding_stays_in_the_list()
    {
        var suppressed = Finding() with { Suppression = new Suppression(new LinePosition(1, 1), Reason: null) };
        Assert.IsNotNull(Policy(new WarningProperties(), string.Empty, string.Empty)
            .Apply([new FileReport(MachinePath.Of("/repo/a.py"), [suppressed])]).Single().Finding.Suppression);
    }

    private static IEnumerable<(WarningProperties Properties, string Configured, string Map)> Combinations() =>
        from noWarn in Lists
        from asErrors in Lists
        from notAsErrors in Lists
        from asMessages in Lists
        from treat in new[] { false, true }
        from configured in Configured
        from map in Maps
        select (
            new WarningProperties
            {
                NoWarn = noWarn,
                AsErrors = asErrors,
                NotAsErrors = notAsErrors,
                AsMessages = asMessages,
                TreatAsErrors = treat,
            },
            configured,
            map);

    private static string Only(string codes) => codes == Id ? Id : string.Empty;

    private static Level Decide(WarningProperties properties, string configured, string map)
    {
        var text = configured.Length == 0 ? string.Empty : "[*]\ndotnet_diagnostic.CSP-D504.severity = " + configured;
        return Policy(properties, text, map).Apply([new FileReport(MachinePath.Of("/repo/a.py"), [Finding()])])
            .SingleOrDefault()?.Level ?? Level.None;
    }

    private static ReportedFinding[] Apply(WarningProperties properties, string editorConfig) =>
        Policy(properties, editorConfig, string.Empty).Apply([new FileReport(MachinePath.Of("/repo/a.py"), [Finding()])]);

    private static SeverityPolicy Policy(WarningProperties properties, string editorConfig, string map) => new(
        properties,
        SeverityMap.Create(SeverityMap.Split(map), []),
        () => new EditorConfigSeverities(MachinePath.Of("/repo"), [], path => MachinePath.Write(path) == "/repo/.editorconfig" ? editorConfig : null));

    private static Finding Finding() => new(Rule, new LinePosition(1, 1), new LinePosition(1, 2), "Wrong.");
}
