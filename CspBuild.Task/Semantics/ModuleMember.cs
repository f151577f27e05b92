namespace CspBuild.Semantics;

/// <summary>A function or another member of a top-level module of Python.</summary>
/// <param name="Module">The module's name, such as <c>tempfile</c>; not one inside a package.</param>
/// <param name="Name">The member's name in it, such as <c>mktemp</c>.</param>
internal sealed record ModuleMember(string Module, string Name)
{
    /// <summary>The dotted name, such as <c>tempfile.mktemp</c>.</summary>
    public override string ToString() => $"{Module}.{Name}";
}
