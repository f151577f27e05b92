using System.Reflection;

namespace CspBuild.Rules;

/// <summary>
/// Where this project shows itself. A release names the place when it is built (<c>CspProjectUrl</c>); other builds know none.
/// </summary>
internal static class ProjectPages
{
    /// <summary>The address of the repository, without a slash at its end, or null.</summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>The address of a rule's page in it, or null.</summary>
    public static string? FindRulePage(string id) => Root is null ? null : $"{Root}/blob/main/docs/rules/{id}.md";

    private static string? FindRoot()
    {
        foreach (var metadata in typeof(ProjectPages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (metadata.Key == "ProjectUrl")
            {
                return metadata.Value?.TrimEnd('/');
            }
        }

        return null;
    }
}
