using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>The assembly for Visual Studio's engine, which runs on .NET Framework.</summary>
[TestClass]
public sealed class FrameworkTests
{
    // As much of an engine as a task needs that only logs.
    private const string Host = """
        using System;
        using System.Collections;
        using CspBuild.Build;
        using Microsoft.Build.Framework;

        internal sealed class Host : IBuildEngine
        {
            public bool ContinueOnError { get { return false; } }
            public int LineNumberOfTaskNode { get { return 0; } }
            public int ColumnNumberOfTaskNode { get { return 0; } }
            public string ProjectFileOfTaskNode { get { return "host"; } }
            public void LogErrorEvent(BuildErrorEventArgs e) { Console.WriteLine(e.File + "(" + e.LineNumber + "," + e.ColumnNumber + "): error " + e.Code); }
            public void LogWarningEvent(BuildWarningEventArgs e) { Console.WriteLine(e.File + "(" + e.LineNumber + "," + e.ColumnNumber + "): warning " + e.Code); }
            public void LogMessageEvent(BuildMessageEventArgs e) { }
            public void LogCustomEvent(CustomBuildEventArgs e) { }
            public bool BuildProjectFile(string project, string[] targets, IDictionary properties, IDictionary outputs) { return false; }

            private static int Main(string[] args)
            {
                var task = new ScanPythonFiles { BuildEngine = new Host(), ProjectDirectory = args[0], ProjectFile = args[0] + "/p.csproj", Exclude = new[] { "vendor/**" } };
                Console.WriteLine(task.Execute() + " " + task.Passed);
                return 0;
            }
        }
        """;

    [TestMethod]
    public void The_assembly_for_NET_Framework_scans()
    {
        using var sandbox = new Sandbox()
            .Write("python/a.py", Sandbox.Vulnerable)
            .Write("python/b.py", "# -*- coding: latin-1 -*-\nfrom tempfile import mktemp as m\nprint(f'{m()}')  # ignore: CSP-D504\n")
            .Write("python/vendor/c.py", Sandbox.Vulnerable)
            .Write("python/d.ipynb", """{"cells": [{"cell_type": "code", "source": ["import tempfile\n", "tempfile.mktemp()\n"]}], "nbformat": 4}""")
            .Write("host.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net472</TargetFramework>
                    <OutputType>Exe</OutputType>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.Build.Utilities.Core" Version="17.4.0" />
                    <Reference Include="CspBuild.Task.dll" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Host.cs", Host);
        using (var package = ZipFile.OpenRead(PackedPackage.File))
        {
            package.Entries.Single(entry => entry.FullName == "tools/net472/CspBuild.Task.dll").ExtractToFile(Path.Combine(sandbox.Path, "CspBuild.Task.dll"));
        }

        sandbox.Run("build", "-p:NoWarn=NU1603").Succeeded();
        var output = RunOnFramework(Path.Combine(sandbox.Path, "bin", "Debug", "net472", "host.exe"), Path.Combine(sandbox.Path, "python"));

        // mono also says which of the engine's own attributes it cannot load.
        var lines = output.Split('\n').Where(line => !line.StartsWith("Can't find custom attr", StringComparison.Ordinal));
        Assert.AreEqual(
            "a.py(3,12): error CSP-D504\nd.ipynb(1,67): error CSP-D504\nFalse False\n",
            string.Join('\n', lines).Replace(Path.Combine(sandbox.Path, "python") + Path.DirectorySeparatorChar, string.Empty));
    }

    // Elsewhere than on Windows, mono comes close enough to show that the assembly loads and works.
    private static string RunOnFramework(string program, string directory)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(program, [directory]) : new ProcessStartInfo("mono", [program, directory]);
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException("no process");
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output.Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("There is no mono here to run the assembly for .NET Framework with.");
            throw;
        }
    }
}
