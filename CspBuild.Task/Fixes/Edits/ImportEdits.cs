using System;
using System.Collections.Generic;
using System.Linq;
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

        foreach (var statement in imports.GroupBy(binding => binding.Import))
        {
            if (statement.Key is { } import)
            {
                edits.AddRange(Replace(import, statement, members, calls));
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

    // A name that nobody loads any more gives way to those that are needed, or gets them as neighbours. What the statement has is not said twice.
    private List<TextEdit> Replace(
        ImportFromStatement import, IEnumerable<Binding> replaced, Dictionary<ImportAlias, List<string>> members, IReadOnlyList<CallRewrite> calls)
    {
        var edits = new List<TextEdit>();
        var there = new HashSet<string>();
        foreach (var alias in import.Aliases)
        {
            if (alias.Alias is null)
            {
                there.Add(alias.Name);
            }
        }

        var unused = new bool[import.Aliases.Length];
        foreach (var binding in replaced)
        {
            if (binding.Alias is not { } alias)
            {
                continue;
            }

            var names = string.Join(", ", members[alias].FindAll(there.Add));
            if (IsUsed(binding, alias.Alias ?? alias.Name, calls))
            {
                edits.Add(TextEdit.Replace(new TextSpan(alias.Span.End, alias.Span.End), names.Length > 0 ? ", " + names : string.Empty));
            }
            else if (names.Length > 0)
            {
                edits.Add(TextEdit.Replace(alias.Span, names));
            }
            else
            {
                unused[Array.IndexOf(import.Aliases, alias)] = true;
            }
        }

        edits.RemoveAll(edit => edit.Span.Length == 0 && edit.Pieces[0].Text.Length == 0);
        for (var i = 0; i < unused.Length; i++)
        {
            var first = i;
            while (i < unused.Length && unused[i])
            {
                i++;
            }

            if (i > first && Find(import.Aliases, first, i) is var span && !tree.Comments.AnyIn(span))
            {
                edits.Add(TextEdit.Replace(span, string.Empty));
            }
        }

        return edits;
    }

    // Some names with the comma behind them, or before them at the end of the statement. One that is needed stays beside them.
    private static TextSpan Find(ImportAlias[] aliases, int first, int end) => end < aliases.Length
        ? new TextSpan(aliases[first].Span.Start, aliases[end].Span.Start)
        : new TextSpan(aliases[first - 1].Span.End, aliases[end - 1].Span.End);
}
