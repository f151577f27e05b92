using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// The constants of a call that reaches a module or a member by its name as a string, should the callee turn out to be one
/// of the functions that do so: <c>getattr</c>, <c>vars</c>, <c>__import__</c>, <c>importlib.import_module</c>.
/// </summary>
/// <param name="Attribute">The second argument of <c>getattr(object, "name")</c>, or null where the call cannot be one.</param>
/// <param name="IsVarsCall">Whether there is one argument, as <c>vars(object)</c> has.</param>
/// <param name="ImportedPackage">What <c>__import__</c> returns: the first module of a dotted name.</param>
/// <param name="ImportedModule">What <c>import_module</c> returns: the last one.</param>
internal sealed record ReflectiveCall(string? Attribute, bool IsVarsCall, ValueSet ImportedPackage, ValueSet ImportedModule)
{
    /// <summary>Reads the arguments of <paramref name="call"/>; null where they say nothing for certain, as <c>f(*x)</c> does.</summary>
    public static ReflectiveCall? TryRead(CallExpression call, SourceText text, TrackedNames names)
    {
        var positional = 0;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is StarredExpression)
            {
                return null;
            }

            if (argument.Keyword == null)
            {
                positional++;
            }
        }

        var hasKeywords = positional < call.Arguments.Length;
        var isVarsCall = positional == 1 && !hasKeywords;
        var attribute = !hasKeywords && positional is 2 or 3 ? StringValue.TryFold(call.Arguments[1].Value, text) : null;
        var name = Find(call, 0, "name") is { } value ? StringValue.TryFold(value, text) : null;
        if (name == null || !IsAbsolute(Find(call, 4, "level"), text))
        {
            return new ReflectiveCall(attribute, isVarsCall, ValueSet.Unknown, ValueSet.Unknown);
        }

        var module = names.GetModule(name);
        var dot = name.IndexOf('.');
        var package = dot >= 0 && IsEmpty(Find(call, 3, "fromlist")) ? names.GetModule(name.Substring(0, dot)) : module;
        return new ReflectiveCall(attribute, isVarsCall, package, module);
    }

    /// <summary>What the call returns, for what its callee and its first argument may be.</summary>
    public ValueSet GetResult(ValueSet callee, ValueSet argument, TrackedNames names)
    {
        var result = ValueSet.Unknown;
        if (Attribute != null && callee.Overlaps(Reflection.GetAttr))
        {
            result = result.Union(names.GetMember(argument, Attribute));
        }

        if (IsVarsCall && callee.Overlaps(Reflection.Vars))
        {
            result = result.Union(names.GetMember(argument, "__dict__"));
        }

        if (callee.Overlaps(Reflection.DunderImport))
        {
            result = result.Union(ImportedPackage);
        }

        return callee.Overlaps(Reflection.ImportModule) ? result.Union(ImportedModule) : result;
    }

    private static Expression? Find(CallExpression call, int position, string keyword)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var argument = call.Arguments[i];
            if (argument.Keyword == null ? i == position : argument.Keyword == keyword)
            {
                return argument.Value;
            }
        }

        return null;
    }

    // Level 0 is absolute; -1 is Python 2's default, which tries a relative import first.
    private static bool IsAbsolute(Expression? level, SourceText text) =>
        level == null || (level.Span.Length <= 2 && text.Substring(level.Span.Start, level.Span.Length) is "0" or "-1");

    private static bool IsEmpty(Expression? fromList) =>
        fromList is null or ConstantExpression or DisplayExpression { Elements.Length: 0 };
}
