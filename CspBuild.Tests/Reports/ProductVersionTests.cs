using CspBuild.Reports.Sarif;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Reports;

[TestClass]
public sealed class ProductVersionTests
{
    [TestMethod]
    [DataRow("0.1.0", "0.1.0")]
    [DataRow("0.1.0+4f2c9e0", "0.1.0")]
    [DataRow("1.2.0-beta.1+4f2c9e0", "1.2.0-beta.1")]
    public void A_version_has_its_label_and_no_commit(string informational, string version) =>
        Assert.AreEqual(version, ProductVersion.Read(informational));

    [TestMethod]
    public void The_assembly_says_which_version_it_is() => Assert.MatchesRegex("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$", ProductVersion.Current);
}
