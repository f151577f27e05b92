using System.Collections.Generic;

namespace CspBuild.Semantics;

/// <summary>A few names among many, most of which are told apart by their length and first character alone.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _names = [];
    private ulong _signs;

    /// <summary>All of them, in no particular order.</summary>
    public IEnumerable<string> All => _names;

    /// <summary>Adds <paramref name="name"/>; false if it was in the set.</summary>
    public bool Add(string name)
    {
        _signs |= Sign(name);
        return _names.Add(name);
    }

    public bool Contains(string name) => (_signs & Sign(name)) != 0 && _names.Contains(name);

    private static ulong Sign(string name) => name.Length == 0 ? 0 : 1UL << ((name[0] + (name.Length * 5)) & 63);
}
