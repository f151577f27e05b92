using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <summary>What one item of an <c>import</c> statement binds.</summary>
/// <param name="Name">The name that is bound.</param>
/// <param name="Module">The module that it is bound to: <c>import a.b</c> binds <c>a</c>, <c>import a.b as c</c> binds <c>a.b</c>.</param>
internal readonly record struct ImportedName(string Name, string Module)
{
    public static ImportedName Of(ImportAlias alias)
    {
        if (alias.Alias != null)
        {
            return new ImportedName(alias.Alias, alias.Name);
        }

        var dot = alias.Name.IndexOf('.');
        var name = dot < 0 ? alias.Name : alias.Name.Substring(0, dot);
        return new ImportedName(name, name);
    }
}
