using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Package;

/// <summary>Runs the SDK as a user does, apart from the run that the tests themselves are part of.</summary>
internal static class Dotnet
{
    private const int TimeoutInMilliseconds = 240_000;

    private const string PrivilegeSetter = "/usr/bin/setpriv";

    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static readonly string CompilerServer = $"cspbuild-{Guid.NewGuid():N}";

    /// <summary>Runs <c>dotnet</c> in <paramref name="directory"/>, with <paramref name="environment"/> on top, and waits for its end.</summary>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static DotnetResult Run(string directory, IEnumerable<string> arguments, params (string Name, string? Value)[] environment) =>
        Run(Host, directory, arguments, environment);

    /// <summary>The same with the permissions of files and directories in force, which do not bind the superuser otherwise.</summary>
    public static DotnetResult RunWithoutPrivilege(string directory, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Run(directory, arguments, environment);
        }

        if (!File.Exists(PrivilegeSetter))
        {
            Assert.Inconclusive($"There is no {PrivilegeSetter} here to take the superuser's privilege away.");
        }

        return Run(PrivilegeSetter, directory, ["--bounding-set=-dac_override,-dac_read_search", Host, .. arguments], environment);
    }

    private static DotnetResult Run(string program, string directory, IEnumerable<string> arguments, (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeoutInMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end:\n{output}");
        }

        process.WaitForExit();
        return new DotnetResult(directory, process.ExitCode, output.ToString());
    }

    /// <summary>Ends the compiler server of this run's builds, if there is one.</summary>
    public static void StopCompilerServer() =>
        Run(Path.GetTempPath(), [Repository.GetBuildValue("CompilerServer"), "-shutdown", $"-pipename:{CompilerServer}"]);

    // The engine that builds the tests leaves traces in the environment that would tie this run to it. Nodes of the engine end with
    // their build, because one that outlived it would keep the package's files open. The compiler has a server of this run's own: it
    // takes more than half of the time out of these builds, and can be ended at the end.
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (var name in new List<string>(environment.Keys))
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "GITHUB_ACTIONS" or "TF_BUILD")
            {
                environment.Remove(name);
            }
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = CompilerServer;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append(line is null ? string.Empty : "\n");
        }
    }
}
