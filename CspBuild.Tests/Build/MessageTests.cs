using System.Linq;
using CspBuild.Build;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Build;

/// <summary>The text of a finding: one line that says what is wrong, why, and what to do.</summary>
[TestClass]
public sealed class MessageTests
{
    private const string Help = " (https://djinn-soul.github.io/CytoScnPy/rule/CSP-D504)";

    [TestMethod]
    [DataRow("import tempfile\ntempfile.mktemp()\n", "tempfile.mktemp() only picks a name", DisplayName = "a call")]
    [DataRow("import tempfile\nf = tempfile.mktemp\n", "tempfile.mktemp is handed on here", DisplayName = "a reference")]
    public void A_message_names_the_function_the_weakness_and_the_way_out(string python, string start)
    {
        using var project = new TemporaryDirectory();
        project.Write("a.py", python);
        var engine = new FakeBuildEngine();
        using var task = new ScanPythonFiles { ProjectDirectory = project.Path, ProjectFile = project["p.csproj"], BuildEngine = engine };
        task.Execute();

        var message = engine.Errors.Single().Message ?? string.Empty;
        Assert.StartsWith(start, message);
        Assert.EndsWith(Help, message);
        Assert.Contains("CWE-377", message);
        Assert.Contains("tempfile.mkstemp()", message);
        Assert.DoesNotContain("\n", message);
        Assert.IsLessThan(200, message.Length - Help.Length);
    }
}
