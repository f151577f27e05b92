using System;
using System.Collections.Generic;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Severities;

namespace CspBuild.Build.Settings;

/// <summary>Reads the policy that a build was given, and what it takes from the project's options.</summary>
internal static class PolicyOptions
{
    /// <summary>Reads the policy at an absolute path.</summary>
    /// <param name="path">The path, or null for no policy.</param>
    /// <param name="errors">Receives what is wrong: without the policy there is no scan.</param>
    public static Policy? Read(string? path, List<OptionError> errors)
    {
        if (path is null)
        {
            return null;
        }

        var problems = new List<Finding>();
        var policy = PolicyFile.Read(path, problems);
        errors.AddRange(problems.ConvertAll(
            problem => new OptionError(problem.Descriptor, problem.Message) { Path = path, Start = problem.Start }));
        return policy;
    }

    /// <summary>The policy's path as it was given to the build or, if none was, as the project says.</summary>
    /// <param name="globalProperties">
    /// What the build was given: a project can say that it may change even those (<c>TreatAsLocalProperty</c>).
    /// </param>
    /// <param name="written">The property as the project has it.</param>
    public static string Choose(IEnumerable<KeyValuePair<string, string>> globalProperties, string written)
    {
        foreach (var property in globalProperties)
        {
            if (string.Equals(property.Key, "CspPolicy", StringComparison.OrdinalIgnoreCase) && property.Value.Length > 0)
            {
                return EscapedValue.Unescape(property.Value);
            }
        }

        return written;
    }

    /// <summary>That the project's baseline accepts nothing, where it names one and the policy allows none.</summary>
    /// <param name="policy">The policy, or null.</param>
    /// <param name="baseline">What the project says.</param>
    /// <param name="written">The settings that the project's files have.</param>
    /// <param name="settingsPlace">Where it is reported if it is not among them.</param>
    public static FileReport[] RefuseBaseline(Policy? policy, string baseline, List<WrittenSetting> written, string settingsPlace)
    {
        if (policy is not { AllowsBaselines: false } || baseline.Length == 0)
        {
            return [];
        }

        var place = written.FindLast(setting => setting.Is("CspBaseline", isItem: false));
        var finding = policy.Override(place?.Start ?? default, "CspBaseline accepts nothing, because the policy allows no baselines.");
        return [new FileReport(place?.Path ?? settingsPlace, [finding])];
    }
}
