using System.Collections.Generic;

namespace CspBuild.Semantics;

/// <summary>
/// The modules and members of modules that name resolution follows: those that rules ask about, and those through which
/// Python code reaches them by name. Everything else is unknown. A new rule about a member adds a line here.
/// </summary>
internal static class TrackedNames
{
    private const int Tempfile = 0;
    private const int ImportLib = 1;
    private const int Sys = 2;
    private const int Builtins = 3;

    private static readonly string[] Modules = ["tempfile", "importlib", "sys", "builtins"];

    // The index of a member is its place here plus the number of modules.
    private static readonly Member[] Members =
    [
        new(Tempfile, "mktemp", IsExported: true),
        new(Tempfile, "__dict__", IsExported: false),
        new(ImportLib, "import_module", IsExported: true),
        new(ImportLib, "__import__", IsExported: true),
        new(ImportLib, "__dict__", IsExported: false),
        new(Sys, "modules", IsExported: true),
        new(Sys, "__dict__", IsExported: false),
        new(Builtins, "getattr", IsExported: true),
        new(Builtins, "vars", IsExported: true),
        new(Builtins, "__import__", IsExported: false),
        new(Builtins, "__dict__", IsExported: false),
    ];

    /// <summary>Number of tracked names; their indices run from 0.</summary>
    public static int Count => Modules.Length + Members.Length;

    /// <summary>The members whose uses are reported.</summary>
    public static ValueSet Reported { get; } = Find(Tempfile, "mktemp");

    /// <summary><c>sys.modules</c>.</summary>
    public static ValueSet SysModules { get; } = Find(Sys, "modules");

    /// <summary><c>getattr</c>.</summary>
    public static ValueSet GetAttr { get; } = Find(Builtins, "getattr");

    /// <summary><c>vars</c>.</summary>
    public static ValueSet Vars { get; } = Find(Builtins, "vars");

    /// <summary><c>importlib.import_module</c>.</summary>
    public static ValueSet ImportModule { get; } = Find(ImportLib, "import_module");

    /// <summary><c>__import__</c>, the built-in one and importlib's.</summary>
    public static ValueSet DunderImport { get; } = Find(Builtins, "__import__").Union(Find(ImportLib, "__import__"));

    /// <summary>Every function that reaches a module or a member by its name.</summary>
    public static ValueSet Reflective { get; } = GetAttr.Union(Vars).Union(ImportModule).Union(DunderImport);

    /// <summary>The dotted name of a tracked name, such as <c>tempfile.mktemp</c>.</summary>
    public static string QualifiedName(int index)
    {
        if (index < Modules.Length)
        {
            return Modules[index];
        }

        var member = Members[index - Modules.Length];
        return Modules[member.Module] + "." + member.Name;
    }

    /// <summary>The module of a dotted name; Python 2 calls <c>builtins</c> <c>__builtin__</c>.</summary>
    public static ValueSet Module(string dottedName) => dottedName switch
    {
        "tempfile" => ValueSet.Of(Tempfile),
        "importlib" => ValueSet.Of(ImportLib),
        "sys" => ValueSet.Of(Sys),
        "builtins" or "__builtin__" => ValueSet.Of(Builtins),
        _ => ValueSet.Unknown,
    };

    /// <summary>Whether any tracked module has a tracked member of that name.</summary>
    public static bool IsMember(string name) => name is "mktemp" || IsHelper(name);

    /// <summary>Whether any tracked module has a member of that name through which other names are reached.</summary>
    public static bool IsHelper(string name) =>
        // Every name of a file comes by here. Its first character says no at once; a comparison of strings is a call.
        name.Length > 3 &&
        ((name[0] == '_' && name is "__dict__" or "__import__") ||
            (name[0] == 'm' && name == "modules") ||
            (name[0] == 'i' && name == "import_module") ||
            (name[0] == 'g' && name == "getattr") ||
            (name[0] == 'v' && name == "vars"));

    /// <summary>Whether one of the modules has a member that is reported.</summary>
    public static bool HasReported(ValueSet modules) => modules.Overlaps(ValueSet.Of(Tempfile));

    /// <summary>What <c>owner.name</c> may be.</summary>
    public static ValueSet GetMember(ValueSet owners, string name)
    {
        var result = ValueSet.Unknown;
        if (IsMember(name))
        {
            for (var i = 0; i < Members.Length; i++)
            {
                if (Members[i].Name == name && owners.Overlaps(ValueSet.Of(Members[i].Module)))
                {
                    result = result.Union(ValueSet.Of(Modules.Length + i));
                }
            }
        }

        return result;
    }

    /// <summary>What <c>container["key"]</c> may be: a module in <c>sys.modules</c>, a member in a module's <c>__dict__</c>.</summary>
    public static ValueSet GetItem(ValueSet containers, string key)
    {
        var result = containers.Overlaps(SysModules) ? Module(key) : ValueSet.Unknown;
        for (var module = 0; module < Modules.Length; module++)
        {
            var owner = ValueSet.Of(module);
            if (containers.Overlaps(GetMember(owner, "__dict__")))
            {
                result = result.Union(GetMember(owner, key));
            }
        }

        return result;
    }

    /// <summary>What a name means that no scope binds.</summary>
    public static ValueSet GetBuiltin(string name) =>
        name is "getattr" or "vars" or "__import__" ? Find(Builtins, name) : ValueSet.Unknown;

    /// <summary>The tracked members that <c>from module import *</c> binds.</summary>
    public static IEnumerable<string> GetExports(ValueSet module)
    {
        foreach (var member in Members)
        {
            if (member.IsExported && module.Overlaps(ValueSet.Of(member.Module)))
            {
                yield return member.Name;
            }
        }
    }

    private static ValueSet Find(int module, string member) => GetMember(ValueSet.Of(module), member);

    private sealed record Member(int Module, string Name, bool IsExported);
}
