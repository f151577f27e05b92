using System;
using CspBuild.Fixes.Bindings;
using CspBuild.Semantics;
using CspBuild.Syntax;

namespace CspBuild.Fixes.Calls;

/// <summary>A call and what it can see.</summary>
/// <param name="Call">The call.</param>
/// <param name="Scope">The scope that looks its names up.</param>
/// <param name="Place">The statement that it is in.</param>
/// <param name="Ancestors">The nodes around it, outermost first.</param>
internal sealed record CallSite(CallExpression Call, BindingScope Scope, CodePlace Place, SyntaxNode[] Ancestors)
{
    // How many assignments of one name to another are followed.
    private const int MaximumHops = 8;

    /// <summary>
    /// Whether a name is bound to <paramref name="imported"/> wherever it can be called or has members: <c>None</c>, as in the handler of
    /// an import that failed, does not count.
    /// </summary>
    public bool IsBoundTo(string name, string imported) => IsBoundTo(Scope, name, imported, MaximumHops);

    /// <summary>
    /// Whether a name is bound to <paramref name="imported"/> here for certain: an import has run, and nothing else binds it.
    /// </summary>
    public bool IsCertainly(string name, string imported)
    {
        var isBefore = false;
        foreach (var binding in Scope.Find(name)[name])
        {
            if (binding.Imported != imported || IsHiddenByStar(binding))
            {
                return false;
            }

            isBefore |= Place.IsBehind(binding.Place);
        }

        return isBefore;
    }

    /// <summary>Whether an import of everything from somewhere may bind a name again after <paramref name="binding"/> has.</summary>
    public bool IsHiddenByStar(Binding binding)
    {
        var isHidden = false;
        foreach (var star in binding.Scope.Kind == ScopeKind.Module ? Scope.Module["*"] : [])
        {
            // What tempfile exports, its own functions, is what the names are to be bound to.
            isHidden |= star.Imported != Callee.StarImport && !binding.Place.IsBehind(star.Place);
        }

        return isHidden;
    }

    /// <summary>The name by which a module is known here for certain, or null; its own name rather than another.</summary>
    public string? FindModule(string module)
    {
        if (IsCertainly(module, module))
        {
            return module;
        }

        for (var scope = Scope; scope is not null; scope = scope.Parent)
        {
            foreach (var name in scope.Names)
            {
                // In a class, Python writes the name of the class before such a one.
                var isPrivate = name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal);
                if (!isPrivate && Scope.Find(name) == scope && IsCertainly(name, module))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>Whether no scope around the call binds a name, so that it can only be a builtin.</summary>
    public bool IsBuiltin(string name) => Scope.Find(name)[name].Count == 0 && Scope.Module["*"].Count == 0;

    private static bool IsBoundTo(BindingScope scope, string name, string imported, int hops)
    {
        var isBound = false;
        foreach (var binding in scope.Find(name)[name])
        {
            if (binding.Imported == imported
                || (hops > 0 && binding.Value is NameExpression other && IsBoundTo(binding.Scope, other.Name, imported, hops - 1)))
            {
                isBound = true;
            }
            else if (binding.Value is not ConstantExpression)
            {
                return false;
            }
        }

        return isBound;
    }
}
