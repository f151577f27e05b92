using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>After a scan that did not pass nothing leaves <c>obj</c>, whichever way it would have gone.</summary>
[TestClass]
public sealed class FailClosedTests
{
    private const string Finding = "ship.py(3,12): error CSP-D504 [app.csproj]";

    [TestMethod]
    public void Neither_the_program_nor_the_Python_beside_it_is_copied()
    {
        using var sandbox = Create();

        sandbox.Run("build").Failed().Printed(Finding);
        Assert.IsEmpty(sandbox.Files("bin"));
    }

    [TestMethod]
    [DataRow("pack", "*.nupkg")]
    [DataRow("pack --no-build", "*.nupkg")]
    [DataRow("build -c Release -p:GeneratePackageOnBuild=true", "*.nupkg")]
    [DataRow("publish", "publish/*")]
    [DataRow("publish --no-build", "publish/*")]
    [DataRow("msbuild -t:Publish -p:Configuration=Release", "publish/*")]
    [DataRow("msbuild -t:Publish -p:Configuration=Release -p:NoBuild=true", "publish/*")]
    public void Nothing_is_shipped_from_a_project_that_was_built_before_the_finding(string command, string shipped)
    {
        using var sandbox = Create().Write("ship.py", "import os\n");
        sandbox.Run("build", "-c", "Release").Succeeded().Printed();

        sandbox.Write("ship.py", Sandbox.Vulnerable).Run(command.Split(' ')).Failed().Printed(Finding);
        Assert.IsEmpty(sandbox.Find(shipped));

        sandbox.Write("ship.py", "import os\n").Run(command.Split(' ')).Succeeded();
        Assert.IsNotEmpty(sandbox.Find(shipped), "the command ships nothing, so the test shows nothing");
    }

    [TestMethod]
    [DataRow("pack", "*.nupkg")]
    [DataRow("pack --no-build", "*.nupkg")]
    public void Nothing_is_packed_for_any_target_framework(string command, string shipped)
    {
        using var sandbox = Create("net8.0;net10.0").Write("ship.py", "import os\n");
        sandbox.Run("build", "-c", "Release").Succeeded().Printed();

        sandbox.Write("ship.py", Sandbox.Vulnerable).Run(command.Split(' ')).Failed().Printed(Finding);
        Assert.IsEmpty(sandbox.Find(shipped));

        sandbox.Write("ship.py", "import os\n").Run(command.Split(' ')).Succeeded();
        Assert.IsNotEmpty(sandbox.Find(shipped));
    }

    [TestMethod]
    public void A_project_that_uses_a_project_whose_scan_failed_is_not_built_either()
    {
        using var sandbox = new Sandbox()
            .Write("lib/lib.csproj", Sandbox.CSharp(""))
            .Write("lib/a.py", Sandbox.Vulnerable)
            .Write("app/app.csproj", Sandbox.CSharp("", """<ProjectReference Include="../lib/lib.csproj" />"""));

        sandbox.Run("build", "app").Failed().Printed("lib/a.py(3,12): error CSP-D504 [lib/lib.csproj]");
        Assert.IsEmpty(sandbox.Find("*.dll").Where(file => file.StartsWith("app/bin", StringComparison.Ordinal) || file.StartsWith("lib/bin", StringComparison.Ordinal)));
    }

    // The engine cannot load the assembly that the property names: one way for the scan to end without a word.
    [TestMethod]
    [DataRow("net10.0", "build")]
    [DataRow("net8.0;net10.0", "build")]
    [DataRow("net8.0;net10.0", "pack")]
    public void A_scan_that_died_blocks_too(string frameworks, string command)
    {
        using var sandbox = Create(frameworks);

        var result = sandbox.Run(command, "-p:_CspTaskAssembly=/nowhere/CspBuild.Task.dll").Failed();
        Assert.Contains("MSB4062", result.Output);
        Assert.IsEmpty(sandbox.Files("bin"));
    }

    [TestMethod]
    public void The_way_out_is_to_say_that_the_package_is_off()
    {
        using var sandbox = Create();

        sandbox.Run("build", "-p:CspEnabled=false").Succeeded().Printed();
        Assert.Contains("Debug/net10.0/app.dll", sandbox.Files("bin"));
    }

    private static Sandbox Create(string frameworks = "net10.0") => new Sandbox()
        .Write("app.csproj", Sandbox.CSharp(
            "<OutputType>Exe</OutputType><UseAppHost>false</UseAppHost>",
            """<Content Include="ship.py" CopyToOutputDirectory="Always" />""",
            frameworks))
        .Write("Program.cs", "System.Console.WriteLine();")
        .Write("ship.py", Sandbox.Vulnerable);
}
