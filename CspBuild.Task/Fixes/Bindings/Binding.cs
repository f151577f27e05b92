using CspBuild.Syntax;

namespace CspBuild.Fixes.Bindings;

/// <summary>One place that gives a name a value, or takes it away.</summary>
/// <param name="Place">Where.</param>
/// <param name="Scope">The scope whose code does so.</param>
internal sealed record Binding(CodePlace Place, BindingScope Scope)
{
    /// <summary>What an import binds the name to, such as <c>os</c> or <c>tempfile.mktemp</c>; null for anything else.</summary>
    public string? Imported { get; init; }

    /// <summary>The value of a plain assignment, or null.</summary>
    public Expression? Value { get; init; }

    /// <summary>The item of a <c>from</c> import, or null.</summary>
    public ImportAlias? Alias { get; init; }

    /// <summary>The statement of <see cref="Alias"/>.</summary>
    public ImportFromStatement? Import { get; init; }
}
