using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CspBuild.Rules;
using CspBuild.Semantics;

namespace CspBuild.Tests.Infrastructure;

/// <summary>
/// A Python file under <c>Fixtures</c> and what must be found in it. The expectation stands on the line of the finding,
/// <c># expect: 8 call, 20 reference</c> (column and kind). Where a comment would change what the file tests, a file of the same
/// name with <c>.expected</c> behind it holds lines such as <c>3 8 call</c>, or <c>3 8 call suppressed</c> where a comment accepts the
/// finding. The rule is CSP-D504 unless its code stands before the kind, <c># expect: 8 CSP-D506 call</c>. A diagnostic of the tool itself is
/// named by its code, <c># expect: 14 CSPB0002</c>. A file with neither is clean.
/// </summary>
/// <param name="Name">Topic and file name, with a forward slash.</param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Expected">Line, column, kind or code, and perhaps <c>suppressed</c> of each diagnostic, in order.</param>
internal sealed record Fixture(string Name, byte[] Content, string[] Expected)
{
    /// <summary>The rule of a finding that names none.</summary>
    public const string DefaultRule = "CSP-D504";

    private const string Suppressed = " suppressed";
    private const string ToolPrefix = " CSPB";

    /// <summary>What the rule finds, before suppressions are looked at: line, column and kind of each.</summary>
    public string[] ExpectedUses => [.. Expected
        .Where(line => !line.Contains(ToolPrefix, StringComparison.Ordinal))
        .Select(line => line.Replace(Suppressed, string.Empty, StringComparison.Ordinal))];

    /// <summary>Every fixture there is, by name.</summary>
    public static SortedDictionary<string, Fixture> All { get; } = Load();

    /// <summary>A finding in the words of an expectation, without its place.</summary>
    public static string Describe(DiagnosticDescriptor descriptor, UseKind? kind)
    {
        var what = kind == UseKind.Call ? "call" : "reference";
        return kind is null ? descriptor.Id : descriptor.Id == DefaultRule ? what : $"{descriptor.Id} {what}";
    }

    private static SortedDictionary<string, Fixture> Load()
    {
        var root = Path.Combine(Repository.Root, "CspBuild.Tests", "Fixtures");
        var fixtures = Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories)
            .Select(path => Load(path, Path.GetRelativePath(root, path).Replace('\\', '/')));
        return new(fixtures.ToDictionary(fixture => fixture.Name), StringComparer.Ordinal);
    }

    private static Fixture Load(string path, string name)
    {
        var content = File.ReadAllBytes(path);
        var expected = File.Exists(path + ".expected")
            ? File.ReadAllLines(path + ".expected").Where(line => line.Length > 0)
            : ReadComments(Encoding.Latin1.GetString(content));
        return new Fixture(name, content, expected.ToArray());
    }

    private static IEnumerable<string> ReadComments(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return lines.SelectMany((line, index) => line.Split("# expect: ").Skip(1).SelectMany(list => list.Split(", "))
            .Select(item => string.Create(CultureInfo.InvariantCulture, $"{index + 1} {item}")));
    }
}
