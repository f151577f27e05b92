using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace CspBuild.Engines;

/// <summary>
/// EngineHost DIRECTORY: builds with the engine beside this program and the package that is unpacked in DIRECTORY/package, and compares what
/// the engine's logger hears with what is expected. In DIRECTORY/projects lie the projects of <see cref="Scenario"/>; in DIRECTORY/fixtures
/// Python files, a folder below topics for each topic, and in findings.txt what the command finds in them: the engine has to find the same.
/// </summary>
internal static class Program
{
    private static int _passed;
    private static int _failed;

    private static int Main(string[] arguments)
    {
        // The engine takes its tools from beside this file, and looks no further than whether it is there; it warns where nothing overrides them.
        var engine = Path.Combine(AppContext.BaseDirectory, "MSBuild.dll");
        File.WriteAllText(engine, "");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "None.overridetasks"), "<Project />");
        Environment.SetEnvironmentVariable("MSBUILD_EXE_PATH", engine);
        Environment.SetEnvironmentVariable("CI", null);
        Environment.SetEnvironmentVariable("GITHUB_ACTIONS", null);

        var directory = Path.GetFullPath(arguments[0]);
        var package = Path.Combine(directory, "package");
        foreach (var scenario in Scenario.All)
        {
            Compare(scenario, EngineBuild.Run(scenario, package, Path.Combine(directory, "projects")));
        }

        var fixtures = Path.Combine(directory, "fixtures");
        foreach (var scenario in ReadTopics(fixtures))
        {
            var diagnostics = EngineBuild.Run(scenario, package, fixtures).Where(line => line.EndsWith("[fixtures.csproj]", StringComparison.Ordinal));
            Compare(scenario, [.. diagnostics]);
        }

        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, Microsoft.Build {EngineBuild.EngineVersion}");
        Console.WriteLine($"{_passed} passed, {_failed} failed");
        return _failed == 0 ? 0 : 1;
    }

    // "topics/imports/a.py(3,8): error CSP-D504: text" is what the command says.
    private static IEnumerable<Scenario> ReadTopics(string fixtures)
    {
        var findings = File.ReadAllLines(Path.Combine(fixtures, "findings.txt"));
        foreach (var directory in Directory.GetDirectories(Path.Combine(fixtures, "topics")).OrderBy(path => path, StringComparer.Ordinal))
        {
            var topic = Path.GetFileName(directory);
            var expected = findings
                .Where(line => line.StartsWith($"topics/{topic}/", StringComparison.Ordinal) && !line.Contains(": message "))
                .Select(line => string.Join(": ", line.Split([": "], StringSplitOptions.None).Take(2)) + " [fixtures.csproj]");
            yield return new Scenario($"the fixtures of {topic}", "project/fixtures.csproj", "Build", $"Topic={topic}", [.. expected]);
        }
    }

    private static void Compare(Scenario scenario, string[] heard)
    {
        if (heard.SequenceEqual(scenario.Expected, StringComparer.Ordinal))
        {
            _passed++;
            Console.WriteLine($"passed: {scenario.Name}");
            return;
        }

        _failed++;
        Console.WriteLine($"failed: {scenario.Name}");
        Print("not heard: ", scenario.Expected.Except(heard));
        Print("not expected: ", heard.Except(scenario.Expected));
        Print("heard: ", heard);
    }

    private static void Print(string what, IEnumerable<string> lines)
    {
        foreach (var line in lines.Take(40))
        {
            Console.WriteLine($"    {what}{line}");
        }
    }
}
