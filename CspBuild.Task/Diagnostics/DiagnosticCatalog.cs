using System.Collections.Generic;
using CspBuild.Rules;

namespace CspBuild.Diagnostics;

/// <summary>Every diagnostic that a build can show: the rules' and the tool's own.</summary>
internal static class DiagnosticCatalog
{
    /// <summary>The rules' descriptors in the order of <see cref="RuleCatalog"/>, then the tool's own by code.</summary>
    public static DiagnosticDescriptor[] All { get; } = Collect();

    /// <summary>The diagnostic that <paramref name="code"/> names (<see cref="DiagnosticDescriptor.IsNamed"/>), or null.</summary>
    public static DiagnosticDescriptor? Find(string code)
    {
        foreach (var descriptor in All)
        {
            if (descriptor.IsNamed(code))
            {
                return descriptor;
            }
        }

        return null;
    }

    private static DiagnosticDescriptor[] Collect()
    {
        var all = new List<DiagnosticDescriptor>();
        foreach (var rule in RuleCatalog.Rules)
        {
            all.Add(rule.Descriptor);
        }

        all.AddRange(ToolDiagnostics.All);
        return all.ToArray();
    }
}
