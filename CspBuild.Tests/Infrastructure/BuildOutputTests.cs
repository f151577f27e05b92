using System;
using CspBuild.Tests.Package;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Infrastructure;

/// <summary>How the tests that build projects read what a build prints.</summary>
[TestClass]
public sealed class BuildOutputTests
{
    [TestMethod]
    [DataRow("/w/src/a.py(3,12): error CSP-D504: Text. [/w/app.csproj]", "src/a.py(3,12): error CSP-D504 [app.csproj]")]
    [DataRow("  2>/w/a.py(3,12): warning CSP-D504: x: [y]. [/w/app.csproj::TargetFramework=net8.0]", "a.py(3,12): warning CSP-D504 [app.csproj]")]
    [DataRow("/w/app.csproj : error CSPB0008: Text.", "app.csproj: error CSPB0008")]
    [DataRow("/w/app.csproj : error CSPB0008: Text. [/w/packages/CspBuild.Solution.proj]", "app.csproj: error CSPB0008 [solution]")]
    public void A_line_is_read_with_the_paths_of_this_machine(string line, string expected) =>
        new DotnetResult(MachinePath.Of("/w"), ExitCode: 0, line.Replace("/w/", MachinePath.Of("/w/"), StringComparison.Ordinal)).Printed(expected);
}
