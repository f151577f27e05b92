namespace CspBuild.Semantics;

/// <summary>
/// The members of Python's own modules through which code reaches other modules and members by their names. Every
/// <see cref="TrackedNames"/> follows them, and gives them the same indices.
/// </summary>
internal static class Reflection
{
    private const int ImportLib = 0;
    private const int Sys = 1;
    private const int Builtins = 2;

    /// <summary>The modules, in the order of their indices. Python 2 calls <c>builtins</c> <c>__builtin__</c>.</summary>
    public static string[] Modules { get; } = ["importlib", "sys", "builtins"];

    /// <summary>The members; their indices follow those of the modules.</summary>
    public static TrackedMember[] Members { get; } =
    [
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

    /// <summary>All of the functions among them.</summary>
    public static ValueSet Functions { get; } = GetAttr.Union(Vars).Union(ImportModule).Union(DunderImport);

    /// <summary>Whether any of the modules has such a member of that name.</summary>
    public static bool IsMember(string name) =>
        // Every name of a file comes by here. Its first character says no at once; a comparison of strings is a call.
        name.Length > 3 &&
        ((name[0] == '_' && name is "__dict__" or "__import__") ||
            (name[0] == 'm' && name == "modules") ||
            (name[0] == 'i' && name == "import_module") ||
            (name[0] == 'g' && name == "getattr") ||
            (name[0] == 'v' && name == "vars"));

    /// <summary>What a name means that no scope binds.</summary>
    public static ValueSet GetBuiltin(string name) =>
        name is "getattr" or "vars" or "__import__" ? Find(Builtins, name) : ValueSet.Unknown;

    private static ValueSet Find(int module, string name)
    {
        var index = System.Array.FindIndex(Members, member => member.Module == module && member.Name == name);
        return ValueSet.Of(Modules.Length + index);
    }
}
