using System.Reflection;

namespace CspBuild.Reports.Sarif;

/// <summary>Which CspBuild this is.</summary>
internal static class ProductVersion
{
    /// <summary>As SemVer writes it, with the label of a prerelease and without build metadata: <c>1.2.0-beta.1</c>.</summary>
    public static string Current { get; } = Read(
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty);

    /// <summary>The version in what a build wrote, which adds the commit behind a plus sign.</summary>
    internal static string Read(string informational) => informational.Split('+')[0];
}
