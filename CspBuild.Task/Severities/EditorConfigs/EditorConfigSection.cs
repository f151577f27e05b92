using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>A section of an .editorconfig file that sets severities, or the lines above the first section.</summary>
internal sealed class EditorConfigSection
{
    private readonly EditorConfigGlob? _glob;

    public EditorConfigSection(string name, LinePosition start, IReadOnlyDictionary<string, EditorConfigSetting> settings)
    {
        Name = name;
        Start = start;
        Settings = settings;
        _glob = EditorConfigGlob.TryCreate(name);
    }

    /// <summary>What stands between the brackets; empty for the lines above the first section.</summary>
    public string Name { get; }

    /// <summary>Where the section's header starts.</summary>
    public LinePosition Start { get; }

    /// <summary>The last setting of each diagnostic, by its code.</summary>
    public IReadOnlyDictionary<string, EditorConfigSetting> Settings { get; }

    /// <summary>Whether the section speaks of a file.</summary>
    /// <param name="relativePath">The file's path below the directory of the .editorconfig, with <c>/</c> before every part.</param>
    /// <param name="steps">How many steps may be done to find out, less those that were; where it is 0 at the end, nothing is known.</param>
    public bool Matches(string relativePath, ref int steps) => _glob?.IsMatch(relativePath, ref steps) == true;
}
