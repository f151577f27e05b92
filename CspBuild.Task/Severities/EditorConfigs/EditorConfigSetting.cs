using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>What one line of an .editorconfig file says about one diagnostic.</summary>
/// <param name="Id">The diagnostic's code as the catalog spells it.</param>
/// <param name="Level">The level; null if the line says <c>default</c>, that is, takes back what was said before.</param>
/// <param name="Start">Where the value starts.</param>
/// <param name="End">Just past the value.</param>
internal sealed record EditorConfigSetting(string Id, Level? Level, LinePosition Start, LinePosition End)
{
    /// <summary>
    /// False for a value that is not a severity: the line changes nothing, and earlier lines of its section do not count.
    /// </summary>
    public bool IsValid { get; init; } = true;
}
