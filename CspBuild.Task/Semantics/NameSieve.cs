using System;
using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// Lets through what can lead to a name that is asked about: code with a name in it that may hold a tracked value, and jumps. Which names
/// these are is known from such code itself (<see cref="Learn"/>): the text is sieved again until no name is new.
/// </summary>
/// <param name="names">What is asked about.</param>
/// <param name="brokenMatters">Whether a statement matters that did not parse.</param>
internal sealed class NameSieve(TrackedNames names, Func<SourceText, TextSpan, bool> brokenMatters) : TreeSieve
{
    private readonly NameSet _names = names.GetModuleWords();
    private readonly Stack<SyntaxNode> _open = new();
    private readonly List<SyntaxNode> _children = [];
    private readonly HashSet<int> _whole = [];
    private bool _hasLearnt;

    /// <inheritdoc/>
    public override bool Matters(string name) => names.IsReported(name) || Reflection.IsMember(name) || _names.Contains(name);

    /// <inheritdoc/>
    public override bool Matters(SourceText text, TextSpan brokenStatement) => brokenMatters(text, brokenStatement);

    /// <inheritdoc/>
    public override bool KeepsWhole(int start) => _whole.Contains(start);

    /// <inheritdoc/>
    public override void KeepWhole(int start) => _hasLearnt |= _whole.Add(start);

    /// <summary>Adds the names that may hold a tracked value in a tree that went through; false if it knows all of them.</summary>
    public bool Learn(SyntaxTree tree)
    {
        var hasLearnt = _hasLearnt;
        _hasLearnt = false;
        foreach (var name in ScopeBuilder.Build(tree, names)?.Names.All ?? [])
        {
            hasLearnt |= !Matters(name) && _names.Add(name);
        }

        return hasLearnt;
    }

    /// <inheritdoc/>
    public override CodeEffect GetEffect(SyntaxNode node)
    {
        var effect = CodeEffect.None;
        _open.Clear();
        _open.Push(node);
        while (_open.Count > 0)
        {
            var inner = _open.Pop();
            if (IsJump(inner))
            {
                return CodeEffect.Jump;
            }

            effect = IsCall(inner) ? CodeEffect.Call : effect;
            Open(inner);
        }

        return effect;
    }

    // So is an endless loop: nothing behind it is reached.
    private static bool IsJump(SyntaxNode node) =>
        node is KeywordStatement
        {
            Kind: KeywordStatementKind.Return or KeywordStatementKind.Raise or KeywordStatementKind.Break or KeywordStatementKind.Continue,
        }
        || (node is WhileStatement loop && Parentheses.Strip(loop.Condition) is ConstantExpression);

    // What the flow analysis treats as a loop.
    private static bool IsCall(SyntaxNode node) => node switch
    {
        CallExpression or ComprehensionExpression or WhileStatement or ForStatement or WithItem => true,
        OperatorExpression operation => operation.Operands.Length == 1,
        FunctionStatement function => function.Decorators.Length > 0,
        ClassStatement definition => definition.Decorators.Length > 0,
        _ => false,
    };

    // Bodies of functions run later, annotations not at all.
    private void Open(SyntaxNode node)
    {
        switch (node)
        {
            case FunctionStatement function:
                OpenDefaults(function.Signature.Parameters);
                break;
            case LambdaExpression lambda:
                OpenDefaults(lambda.Parameters);
                break;
            case ClassStatement definition:
                Array.ForEach(definition.Signature.Arguments, _open.Push);
                _open.Push(definition.Body);
                break;
            case AnnotatedAssignStatement { Value: { } value } assign:
                _open.Push(assign.Target);
                _open.Push(value);
                break;
            case AnnotatedAssignStatement assign:
                _open.Push(assign.Target);
                break;
            case TypeAliasStatement:
                break;
            default:
                SyntaxWalker.AddChildren(node, _children);
                _children.ForEach(_open.Push);
                _children.Clear();
                break;
        }
    }

    private void OpenDefaults(Parameter[] parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Default is { } value)
            {
                _open.Push(value);
            }
        }
    }
}
