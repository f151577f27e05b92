using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace CspBuild.Tests.Infrastructure;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its top directory, absolute.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A value that the build of the tests has left in their assembly.</summary>
    public static string GetBuildValue(string name) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value ?? string.Empty;

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "CspBuild.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests run outside their checkout."));
}
