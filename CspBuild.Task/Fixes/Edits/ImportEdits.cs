using System;
using System.Collections.Generic;
using CspBuild.Fixes.Bindings;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Edits;

/// <summary>What mended calls ask of the file's imports.</summary>
/// <param name="tree">The file.</param>
/// <param name="bindings">What its names are bound to.</param>
/// <param name="keepsNames">Whether others may import the names that this file imports and does not use, as from a package.</param>
internal sealed class ImportEdits(SyntaxTree tree, BindingTable bindings, bool keepsNames)
{
    /// <summary>The changes to the imports that <paramref name="calls"/> need together, in no order.</summary>
    public List<TextEdit> Create(IReadOnlyList<CallRewrite> calls)
    {
        var edits = new List<TextEdit>();
        var members = new Dictionary<ImportAlias, List<string>>();
        var imports = new List<Binding>();
        foreach (var call in calls)
        {
            foreach (var binding in call.Imports)
            {
                if (binding.Alias is { } alias && call.Member is { } member)
                {
                    if (!members.TryGetValue(alias, out var needed))
                    {
                        members.Add(alias, needed = []);
                        imports.Add(binding);
                    }

                    if (!needed.Contains(member))
                    {
                        needed.Add(member);
                    }
                }
            }
        }

        foreach (var binding in imports)
        {
            if (binding is { Alias: { } alias, Import: { } import }
                && ReplaceName(alias, import, members[alias], IsUsed(binding, alias.Alias ?? alias.Name, calls)) is { } edit)
            {
                edits.Add(edit);
            }
        }

        var needing = new List<CallRewrite>();
        foreach (var call in calls)
        {
            if (call.NeedsOs)
            {
                needing.Add(call);
            }
        }

        if (needing.Count > 0)
        {
            edits.Add(new ImportPlace(tree).Insert(bindings.MainBlock, needing));
        }

        return edits;
    }

    // Whoever else loads the name, anywhere in the file, or spells it in a string such as __all__; a name of a class is an attribute.
    private bool IsUsed(Binding binding, string name, IReadOnlyList<CallRewrite> calls)
    {
        var mended = 0;
        foreach (var call in calls)
        {
            mended += call.Callee == name ? 1 : 0;
        }

        return keepsNames || binding.Scope.Kind == ScopeKind.Class || bindings.CountLoads(name) > mended || bindings.IsInString(name);
    }

    // The name gives way to those that are needed, or gets them as neighbours. One that the statement has already is not said twice.
    private static TextEdit? ReplaceName(ImportAlias alias, ImportFromStatement import, List<string> members, bool isUsed)
    {
        var missing = members.FindAll(member => !Array.Exists(import.Aliases, other => other.Name == member && other.Alias is null));
        var names = string.Join(", ", missing);
        if (isUsed)
        {
            return names.Length > 0 ? TextEdit.Replace(new TextSpan(alias.Span.End, alias.Span.End), ", " + names) : null;
        }

        if (names.Length > 0)
        {
            return TextEdit.Replace(alias.Span, names);
        }

        // With the comma behind it, or before it.
        var index = Array.IndexOf(import.Aliases, alias);
        return TextEdit.Replace(
            index + 1 < import.Aliases.Length
                ? new TextSpan(alias.Span.Start, import.Aliases[index + 1].Span.Start)
                : new TextSpan(import.Aliases[index - 1].Span.End, alias.Span.End),
            string.Empty);
    }
}
