using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Severities;

/// <summary>Decides how each diagnostic shows, from everything a project says about it.</summary>
/// <remarks>
/// The order is the compiler's: <c>NoWarn</c> beats all, then <c>WarningsAsErrors</c>, then configuration files, then the severity map
/// with its defaults. What the last two say, <c>TreatWarningsAsErrors</c> lifts from warning to error and <c>WarningsNotAsErrors</c>
/// lowers from error to warning. The engine knows these properties too, but not all of them in the outer build of a project with
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

    /// <summary>What a scan found in files, with what is wrong in the configuration files that speak of it, as the build shows it.</summary>
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
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(findings, file, configuration, switchedOff);
        }

        var count = findings.Count;
        foreach (var file in configuration.Problems)
        {
            Add(findings, file, configuration, switchedOff);
        }

        if (findings.Count > count)
        {
            findings.Sort(ReportedFinding.CompareByPlace);
        }

        return findings.ToArray();
    }

    private void Add(
        List<ReportedFinding> findings, FileReport file, EditorConfigSeverities configuration, List<ReportedFinding> switchedOff)
    {
        foreach (var finding in file.Findings)
        {
            var level = GetLevel(finding.Descriptor, configuration.GetLevel(file.Path, finding.Descriptor));
            if (level != Level.None)
            {
                findings.Add(new ReportedFinding(file.Path, finding, level));
            }
            else
            {
                var by = FindSwitch(file.Path, finding.Descriptor, configuration);
                switchedOff.Add(new ReportedFinding(file.Path, finding, level) { SwitchedOff = by });
            }
        }
    }

    private SwitchedOff FindSwitch(string path, DiagnosticDescriptor descriptor, EditorConfigSeverities configuration) =>
        _noWarn.Names(descriptor) ? new SwitchedOff("NoWarn", Path: null, default)
        : configuration.FindPlace(path, descriptor) is { } place ? new SwitchedOff(Path.GetFileName(place.Path), place.Path, place.Start)
        : new SwitchedOff(Settings.SeverityMap, Path: null, default);

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
}
