using System;
using System.Globalization;
using System.Linq;
using CspBuild.Diagnostics;
using CspBuild.Files;
using CspBuild.Files.Walking;
using CspBuild.Reports;
using CspBuild.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CspBuild.Build;

/// <summary>Says how much Python a scan did not see. These are messages and never warnings: nothing is wrong.</summary>
/// <param name="log">Where to.</param>
/// <param name="isContinuousIntegration">Whether the build runs on a server, where a gate that sees nothing is noticed by nobody.</param>
internal sealed class CoverageLogger(TaskLoggingHelper log, bool isContinuousIntegration)
{
    /// <summary>Whether what is said at normal verbosity is read by somebody.</summary>
    public bool IsRead => isContinuousIntegration || log.LogsMessagesOfImportance(MessageImportance.Normal);

    /// <summary>Logs a line for each directory and file that was left out.</summary>
    public void LogLeftOut(LeftOut[] leftOut)
    {
        foreach (var left in leftOut)
        {
            Log(MessageImportance.Normal, $"CspBuild: left out {left.Path}: {LeftOut.Describe(left.Reason, new SettingNames())}.");
        }
    }

    /// <summary>Logs the summary of a scan.</summary>
    public void LogSummary(ScanSummary summary, TimeSpan elapsed) =>
        Log(isContinuousIntegration && summary.HasRemarks ? MessageImportance.High : MessageImportance.Normal, summary.ToString(elapsed));

    /// <summary>Logs how many Python files lie below a solution's directory, and whose they are.</summary>
    /// <param name="walk">The solution's walk.</param>
    /// <param name="filesRead">How many files the solution's scan read.</param>
    public void LogSolution(WalkOptions walk, int filesRead)
    {
        if (IsRead)
        {
            var census = SolutionCensus.Take(walk);
            var isEmpty = census.Beside + census.InProjects == 0;
            Log(isContinuousIntegration || isEmpty ? MessageImportance.High : MessageImportance.Normal, Describe(walk.Root, census));
        }
        else if (filesRead == 0 && SolutionCensus.IsEmpty(walk))
        {
            Log(MessageImportance.High, $"CspBuild: there is no Python to scan below {walk.Root}.");
        }

        if (isContinuousIntegration)
        {
            LogRepository(walk);
        }
    }

    private void LogRepository(WalkOptions walk)
    {
        var repository = SourceRootFinder.Find(walk.Root).Directory;
        if (PortablePath.Comparer.Equals(repository, walk.Root))
        {
            return;
        }

        var census = SolutionCensus.Take(walk with { Root = repository, ExcludedDirectories = walk.ExcludedDirectories.Append(walk.Root).ToArray() });
        if (census.Beside > 0)
        {
            var lie = census.Beside == 1 ? "lies" : "lie";
            Log(MessageImportance.High,
                $"CspBuild: {CountFiles(census.Beside)} of the repository {lie} beside the solution and in no project's directory. " +
                $"Only what projects name is scanned there; to scan all, set CspSolutionDirectory to {repository}.");
        }
    }

    private static string Describe(string directory, SolutionCensus census)
    {
        var leftOut = census.LeftOut.Values.Sum();
        var reasons = leftOut == 0 ? string.Empty
            : $" ({string.Join("; ", census.LeftOut.Select(entry => $"{Count(entry.Value)}: {LeftOut.Describe(entry.Key, new SettingNames())}"))})";
        var strangers = census.InStrangers == 0 ? string.Empty : $" ({Count(census.InStrangers)} of them in projects that the solution does not name)";
        return $"CspBuild: {CountFiles(census.InProjects + census.Beside + leftOut)} below {directory}: " +
            $"{Count(census.InProjects)} in projects' directories{strangers}, {Count(census.Beside)} beside them, {Count(leftOut)} left out{reasons}.";
    }

    private void Log(MessageImportance importance, string message) => log.LogMessage(importance, PrintedText.Escape(message));

    private static string CountFiles(int number) => $"{Count(number)} Python file{(number == 1 ? "" : "s")}";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
