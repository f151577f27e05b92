using System;
using System.Collections.Generic;
using System.Linq;

namespace CspBuild.Semantics;

/// <summary>
/// The modules and members of modules that name resolution follows: those that somebody asks about, and those through which
/// Python code reaches them by name (<see cref="Reflection"/>). Everything else is unknown. Immutable.
/// </summary>
internal sealed class TrackedNames
{
    // One bit of a value is taken: a variable without a value.
    private const int MaximumCount = 63;

    // Indices run over what Reflection has, its modules and its members, then over the modules that are asked about and their members.
    private readonly List<TrackedName> _names = [];
    private readonly Dictionary<string, int> _modules = new(StringComparer.Ordinal);
    private readonly string[] _reportedNames;

    // A bit for each first character of a member's name, modulo 32.
    private readonly uint _initials;

    /// <summary>The names to follow for whoever asks about <paramref name="members"/>.</summary>
    /// <exception cref="ArgumentException">There are more than fit in a <see cref="ValueSet"/>.</exception>
    public TrackedNames(IReadOnlyCollection<ModuleMember> members)
    {
        AddModules(Reflection.Modules);
        _modules.Add("__builtin__", _modules["builtins"]);
        foreach (var member in Reflection.Members)
        {
            Add(member);
        }

        foreach (var member in members)
        {
            if (!_modules.ContainsKey(member.Module))
            {
                AddModules(member.Module);
                Add(new TrackedMember(_modules[member.Module], "__dict__", IsExported: false));
            }
        }

        _reportedNames = members.Select(member => member.Name).Distinct().ToArray();
        foreach (var member in members)
        {
            var module = _modules[member.Module];
            Reported = Reported.Union(ValueSet.Of(_names.Count));
            ReportedModules = ReportedModules.Union(ValueSet.Of(module));
            _initials |= 1u << (member.Name[0] & 31);
            _names.Add(new TrackedName(new TrackedMember(module, member.Name, IsExported: true), member));
        }

        if (_names.Count > MaximumCount)
        {
            throw new ArgumentException($"{_names.Count} names are more than can be told apart.", nameof(members));
        }
    }

    /// <summary>Number of tracked names; their indices run from 0.</summary>
    public int Count => _names.Count;

    /// <summary>The members that are asked about.</summary>
    public ValueSet Reported { get; }

    /// <summary>The modules that have them.</summary>
    public ValueSet ReportedModules { get; }

    /// <summary>The member that is asked about at <paramref name="index"/>, or null where another name is.</summary>
    public ModuleMember? GetReported(int index) => _names[index].Reported;

    /// <summary>The module of a dotted name.</summary>
    public ValueSet GetModule(string dottedName) =>
        _modules.TryGetValue(dottedName, out var index) ? ValueSet.Of(index) : ValueSet.Unknown;

    /// <summary>The words that the modules' names consist of.</summary>
    public NameSet GetModuleWords()
    {
        var words = new NameSet();
        foreach (var word in _modules.Keys.SelectMany(module => module.Split('.')))
        {
            words.Add(word);
        }

        return words;
    }

    /// <summary>Whether a member of that name is asked about, in whatever module.</summary>
    public bool IsReported(string name) =>
        // As in Reflection: every name of a file comes by here.
        name.Length > 0 && ((_initials >> (name[0] & 31)) & 1) != 0 && Array.IndexOf(_reportedNames, name) >= 0;

    /// <summary>What <c>owner.name</c> may be.</summary>
    public ValueSet GetMember(ValueSet owners, string name)
    {
        var result = ValueSet.Unknown;
        if (Reflection.IsMember(name) || IsReported(name))
        {
            for (var i = 0; i < _names.Count; i++)
            {
                if (_names[i].Member is { } member && member.Name == name && owners.Overlaps(ValueSet.Of(member.Module)))
                {
                    result = result.Union(ValueSet.Of(i));
                }
            }
        }

        return result;
    }

    /// <summary>What <c>container["key"]</c> may be: a module in <c>sys.modules</c>, a member in a module's <c>__dict__</c>.</summary>
    public ValueSet GetItem(ValueSet containers, string key)
    {
        var result = containers.Overlaps(Reflection.SysModules) ? GetModule(key) : ValueSet.Unknown;
        for (var i = 0; i < _names.Count; i++)
        {
            if (containers.Overlaps(ValueSet.Of(i)) && _names[i].Member is { Name: "__dict__" } dictionary)
            {
                result = result.Union(GetMember(ValueSet.Of(dictionary.Module), key));
            }
        }

        return result;
    }

    /// <summary>The tracked members that <c>from module import *</c> binds.</summary>
    public IEnumerable<string> GetExports(ValueSet module)
    {
        foreach (var name in _names)
        {
            if (name.Member is { IsExported: true } member && module.Overlaps(ValueSet.Of(member.Module)))
            {
                yield return member.Name;
            }
        }
    }

    private void AddModules(params string[] modules)
    {
        foreach (var module in modules)
        {
            _modules.Add(module, _names.Count);
            _names.Add(new TrackedName(Member: null, Reported: null));
        }
    }

    private void Add(TrackedMember member) => _names.Add(new TrackedName(member, Reported: null));

    // A module, where it is no member.
    private sealed record TrackedName(TrackedMember? Member, ModuleMember? Reported);
}
