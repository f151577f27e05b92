using System.Linq;
using CspBuild.Scanning;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

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
}
