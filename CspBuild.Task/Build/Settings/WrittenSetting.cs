using System;
using CspBuild.Text;

namespace CspBuild.Build.Settings;

/// <summary>A property or an item of the package as the text of a project file has it.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="IsItem">Whether it is an item and no property.</param>
/// <param name="Value">The property's text, or what the item includes.</param>
internal sealed record WrittenSetting(string Name, bool IsItem, string Value)
{
    /// <summary>The absolute path of the file.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>Where the element starts.</summary>
    public LinePosition Start { get; init; }

    /// <summary>Whether it is the property or item of a name, in any case, as the engine compares names.</summary>
    public bool Is(string name, bool isItem) => IsItem == isItem && string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
