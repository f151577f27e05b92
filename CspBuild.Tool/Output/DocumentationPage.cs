using System;
using System.IO;
using System.Text.RegularExpressions;
using CspBuild.Rules;

namespace CspBuild.Tool.Output;

/// <summary>The pages of docs/, as plain text.</summary>
internal static partial class DocumentationPage
{
    private const string DiagnosticsPage = "diagnostics.md";

    /// <summary>A rule's page, or what the page of the tool's own diagnostics says of one.</summary>
    public static string Read(DiagnosticDescriptor descriptor)
    {
        var page = descriptor.Severity is null ? FindSection(ReadPage(DiagnosticsPage), descriptor) : ReadPage(descriptor.Id + ".md");
        return Links().Replace(page, link => link.Groups["address"].Value.StartsWith("http", StringComparison.Ordinal)
            ? $"{link.Groups["text"].Value} ({link.Groups["address"].Value})"
            : link.Groups["text"].Value);
    }

    private static string FindSection(string page, DiagnosticDescriptor descriptor)
    {
        var heading = $"\n## {descriptor.Id}\n";
        var start = page.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return $"# {descriptor.Id}: {descriptor.Title}\n{(end < 0 ? page[start..] : page[start..end])}";
    }

    private static string ReadPage(string name)
    {
        using var page = typeof(DocumentationPage).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(page);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<address>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
