using System.Collections.Generic;
using CspBuild.Fixes.Bindings;
using CspBuild.Fixes.Edits;
using CspBuild.Semantics;
using CspBuild.Syntax;

namespace CspBuild.Fixes.Calls;

/// <summary>How a call names <c>mktemp</c>, and how its mend names another function of <c>tempfile</c>.</summary>
/// <param name="Function">The callee of the mended call.</param>
internal sealed record Callee(EditPiece[] Function)
{
    /// <summary>What <c>from tempfile import *</c> is said to import.</summary>
    public const string StarImport = "tempfile.*";

    private const string Old = "tempfile.mktemp";

    /// <summary>The <c>from</c> imports that bind the name by which <c>mktemp</c> was called, and have to bind the function.</summary>
    public Binding[] Imports { get; private init; } = [];

    /// <summary>The name by which <c>mktemp</c> was called, where it was one of a <c>from</c> import.</summary>
    public string? Name { get; private init; }

    /// <summary>The callee for <paramref name="member"/>; null, and the reason, where it might be something else.</summary>
    public static Callee? TryCreate(CallSite site, string member, out string reason)
    {
        reason = LeftReason.ByText;
        switch (Parentheses.Strip(site.Call.Callee))
        {
            case AttributeExpression { Target: NameExpression module }:
                reason = LeftReason.Uncertain(module.Name);
                return site.IsBoundTo(module.Name, "tempfile")
                    ? new Callee([EditPiece.Copy(module.Span), EditPiece.Insert("." + member)])
                    : null;
            case NameExpression name when CanBeMktemp(site, name.Name):
                reason = LeftReason.Uncertain(member);
                return TryCreate(site, name.Name, member);
            case NameExpression name:
                reason = LeftReason.Uncertain(name.Name);
                return null;
            case AttributeExpression:
                reason = LeftReason.ByExpression;
                return null;
            default:
                return null;
        }
    }

    private static Callee? TryCreate(CallSite site, string name, string member)
    {
        var scope = site.Scope.Find(name);
        if (!site.IsCertainly(member, "tempfile." + member))
        {
            // What the imports of the one name bind as well, nothing may shadow here, and nobody there may have bound to something else.
            var found = site.Scope.Find(member);
            foreach (var binding in found[member])
            {
                if (found != scope || binding.Imported != "tempfile." + member)
                {
                    return null;
                }
            }
        }

        var imports = new List<Binding>();
        foreach (var binding in scope[name])
        {
            // An import behind "global" binds the name for the module, and another one that is added to it for the function alone.
            if (binding.Import is not null && (binding.Scope != scope || site.IsHiddenByStar(binding)))
            {
                return null;
            }

            if (binding.Import is not null)
            {
                imports.Add(binding);
            }
        }

        return new Callee([EditPiece.Insert(member)]) { Name = name, Imports = [.. imports] };
    }

    private static bool CanBeMktemp(CallSite site, string name)
    {
        var bindings = site.Scope.Find(name)[name];
        if (bindings.Count == 0)
        {
            bindings = site.Scope.Module["*"];
            name = StarImport;
        }

        foreach (var binding in bindings)
        {
            if (name == StarImport ? binding.Imported != StarImport : binding.Imported != Old && binding.Value is not ConstantExpression)
            {
                return false;
            }
        }

        return bindings.Count > 0;
    }
}
