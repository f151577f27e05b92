using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Severities.EditorConfigs;
using CspBuild.Text;

namespace CspBuild.Severities;

/// <summary>Decides how each diagnostic shows, from everything a project says about it.</summary>
/// <remarks>
/// The order is the compiler's: <c>NoWarn</c> beats all, then <c>WarningsAsErrors</c>, then configuration files, then the severity map
/// with its defaults. What the last two say, <c>TreatWarningsAsErrors</c> lifts from warning to error and <c>WarningsNotAsErrors</c>
/// lowers from error to warning. Below the least level of a
/// <see cref="Policy"/> nothing goes. The engine knows these properties too, but not all of them in the outer build of a project with
/// several target frameworks, and it never touches errors. So the decision is made here, such that the engine has nothing to add.
/// </remarks>
internal sealed class SeverityPolicy
{
    private readonly CodeList _noWarn;
    private readonly CodeList _asErrors;
    private readonly CodeList _notAsErrors;
    private readonly CodeList _asMessages;
    private readonly bool _treatAsErrors;
    private readonly SeverityMap _map;
    private readonly Func<EditorConfigSeverities> _readEditorConfig;

    /// <param name="properties">The project's warning properties.</param>
    /// <param name="map">The project's severity map.</param>
    /// <param name="readEditorConfig">Opens the project's configuration files; called only when there is something to decide.</param>
    public SeverityPolicy(WarningProperties properties, SeverityMap map, Func<EditorConfigSeverities> readEditorConfig)
    {
        _noWarn = CodeList.Parse(properties.NoWarn);
        _asErrors = CodeList.Parse(properties.AsErrors);
        _notAsErrors = CodeList.Parse(properties.NotAsErrors);
        _asMessages = CodeList.Parse(properties.AsMessages);
        _treatAsErrors = properties.TreatAsErrors;
        _map = map;
        _readEditorConfig = readEditorConfig;
    }

    /// <summary>What the map is called where it was written.</summary>
    public SettingNames Settings { get; init; } = new();

    /// <summary>What nothing lowers, or null.</summary>
    public Policy? Policy { get; init; }

    /// <summary>
    /// The absolute path of the file where what the policy overrides is reported if its place is not known; null for the policy's own.
    /// </summary>
    public string? SettingsPlace { get; init; }

    /// <summary>Where the entry of the map with a key is written, or null where that is not known.</summary>
    public Func<string, (string Path, LinePosition Start)?> FindMapEntry { get; init; } = static _ => null;

    /// <summary>
    /// What a scan found in files, with what is wrong in the configuration files that speak of it, as the build shows it.
    /// </summary>
    /// <returns>By path (ordinal), line and column; without what is switched off, but with what is suppressed.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested before the end.</exception>
    public ReportedFinding[] Apply(FileReport[] files, CancellationToken cancellation = default) => Apply(files, [], cancellation);

    /// <summary>The same, and what is switched off, with what says so.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested before the end.</exception>
    public ReportedFinding[] Apply(FileReport[] files, List<ReportedFinding> switchedOff, CancellationToken cancellation)
    {
        if (files.Length == 0)
        {
            return [];
        }

        var configuration = _readEditorConfig();
        var findings = new List<ReportedFinding>();
        var decisions = new Decisions(findings, switchedOff, new PolicyOverrides());
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(decisions, file, configuration);
        }

        var count = findings.Count;
        for (var i = 0; i < configuration.Problems.Count; i++)
        {
            // Asking for a problem's level can add a problem, so the list may grow meanwhile.
            Add(decisions, configuration.Problems[i], configuration);
        }

        foreach (var file in Policy is null ? [] : decisions.Overrides.Report(Policy, SettingsPlace ?? Policy.Path))
        {
            Add(decisions, file, configuration);
        }

        if (findings.Count > count)
        {
            findings.Sort(ReportedFinding.CompareByPlace);
        }

        return findings.ToArray();
    }

    private void Add(Decisions decisions, FileReport file, EditorConfigSeverities configuration)
    {
        foreach (var finding in file.Findings)
        {
            var descriptor = finding.Descriptor;
            if (descriptor == ToolDiagnostics.MissedSuppression && !IsMissed(finding, file, configuration))
            {
                continue;
            }

            var level = GetLevel(descriptor, configuration.GetLevel(file.Path, descriptor));
            if (Policy?.FindLeastLevel(descriptor) is { } least && level < least)
            {
                if (FindLowering(file.Path, descriptor, configuration) is { } source)
                {
                    decisions.Overrides.Add(source, descriptor, least);
                }

                // The engine knows these lists, too, and nothing of the policy.
                var isListed = _noWarn.Names(descriptor) || _asMessages.Names(descriptor);
                decisions.Findings.Add(new ReportedFinding(file.Path, finding, least) { HasCodeInText = isListed });
            }
            else if (level != Level.None)
            {
                decisions.Findings.Add(new ReportedFinding(file.Path, finding, level));
            }
            else
            {
                var by = FindSwitch(file.Path, descriptor, configuration);
                decisions.SwitchedOff.Add(new ReportedFinding(file.Path, finding, level) { SwitchedOff = by });
            }
        }
    }

    // What was meant to accept a finding is worth a word only beside one that shows.
    private bool IsMissed(Finding comment, FileReport file, EditorConfigSeverities configuration) =>
        Array.Exists(file.Findings, finding => finding.NearMiss == comment.Start && !finding.IsAccepted && (
            GetLevel(finding.Descriptor, configuration.GetLevel(file.Path, finding.Descriptor)) != Level.None ||
            Policy?.FindLeastLevel(finding.Descriptor) is > Level.None));

    private SwitchedOff FindSwitch(string path, DiagnosticDescriptor descriptor, EditorConfigSeverities configuration) =>
        _noWarn.Names(descriptor) ? new SwitchedOff("NoWarn", Path: null, default)
        : configuration.FindPlace(path, descriptor) is { } place ? new SwitchedOff(Path.GetFileName(place.Path), place.Path, place.Start)
        : _map.FindKey(descriptor) is { } key && FindMapEntry(key) is { } entry ? new SwitchedOff(Settings.SeverityMap, entry.Path, entry.Start)
        : new SwitchedOff(Settings.SeverityMap, Path: null, default);

    // What takes a diagnostic below its least level; null if nobody does and its default is lower.
    private SwitchedOff? FindLowering(string path, DiagnosticDescriptor descriptor, EditorConfigSeverities configuration)
    {
        var least = Policy?.FindLeastLevel(descriptor);
        var written = configuration.GetLevel(path, descriptor) ?? _map.FindLevel(descriptor);
        var level = written ?? descriptor.DefaultLevel;
        return _noWarn.Names(descriptor) || written < least ? FindSwitch(path, descriptor, configuration)
            : least == Level.Error && (level == Level.Error || _treatAsErrors) && _notAsErrors.Names(descriptor)
                ? new SwitchedOff("WarningsNotAsErrors", Path: null, default)
            : level >= Level.Warning && _asMessages.Names(descriptor) ? new SwitchedOff("MSBuildWarningsAsMessages", Path: null, default)
            : null;
    }

    private Level GetLevel(DiagnosticDescriptor descriptor, Level? configured)
    {
        if (_noWarn.Names(descriptor))
        {
            return Level.None;
        }

        if (_asErrors.Names(descriptor))
        {
            return Level.Error;
        }

        var level = configured ?? _map.GetLevel(descriptor);
        var isNeverError = _notAsErrors.Names(descriptor);
        if (level == Level.Error && isNeverError)
        {
            level = Level.Warning;
        }

        return level != Level.Warning ? level
            : _asMessages.Names(descriptor) ? Level.Message
            : _treatAsErrors && !isNeverError ? Level.Error
            : Level.Warning;
    }

    private sealed record Decisions(List<ReportedFinding> Findings, List<ReportedFinding> SwitchedOff, PolicyOverrides Overrides);
}
