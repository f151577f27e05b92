using System.Linq;
using CspBuild.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Diagnostics;

[TestClass]
public sealed class DiagnosticCatalogTests
{
    [TestMethod]
    [DataRow("CSP-D504", "CSP-D504")]
    [DataRow("csp-d504", "CSP-D504")]
    [DataRow("CSPD504", "CSP-D504")]
    [DataRow("cspd504", "CSP-D504")]
    [DataRow("cspb0005", "CSPB0005")]
    [DataRow("CSP", null)]
    [DataRow("CSP-D5040", null)]
    [DataRow("C-SPD504", null)]
    [DataRow("-CSPD504", null)]
    [DataRow("", null)]
    public void A_code_is_found_without_case_and_without_its_hyphen(string code, string? id) =>
        Assert.AreEqual(id, DiagnosticCatalog.Find(code)?.Id);

    [TestMethod]
    public void No_two_diagnostics_answer_to_one_code()
    {
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            Assert.AreSame(descriptor, DiagnosticCatalog.All.Single(other => other.IsNamed(descriptor.Id)));
        }
    }

    [TestMethod]
    [DataRow("CSP-D504", "Code")]
    [DataRow("CSP-D506", "Code")]
    [DataRow("CSPB0001", "Scan")]
    [DataRow("CSPB0002", "Scan")]
    [DataRow("CSPB0003", "Scan")]
    [DataRow("CSPB0004", "Settings")]
    [DataRow("CSPB0005", "Settings")]
    [DataRow("CSPB0006", "Settings")]
    [DataRow("CSPB0007", "Scan")]
    [DataRow("CSPB0008", "Settings")]
    [DataRow("CSPB0009", "Code")]
    [DataRow("CSPB0010", "Code")]
    [DataRow("CSPB0011", "Settings")]
    [DataRow("CSPB0012", "Scan")]
    [DataRow("CSPB0018", "Scan")]
    [DataRow("CSPB0013", "Settings")]
    [DataRow("CSPB0014", "Code")]
    [DataRow("CSPB0015", "Settings")]
    [DataRow("CSPB0016", "Settings")]
    [DataRow("CSPB0017", "Settings")]
    [DataRow("CSPB0019", "Settings")]
    [DataRow("CSPB0020", "Settings")]
    [DataRow("CSPB0021", "Settings")]
    public void A_diagnostic_speaks_of_code_of_the_scan_or_of_settings(string id, string subject)
    {
        var descriptor = DiagnosticCatalog.Find(id) ?? throw new AssertFailedException($"There is no {id}.");
        Assert.AreEqual(subject, descriptor.Subject.ToString());
    }
}
