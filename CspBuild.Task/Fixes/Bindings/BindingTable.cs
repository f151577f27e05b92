using System.Collections.Generic;
using CspBuild.Fixes.Calls;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Bindings;

/// <summary>
/// Every binding of every name of a file, and the calls that somebody asks about. The semantic model says what a name may mean, which is
/// what a finding needs; who changes code has to know what it means for certain, and that it means nothing else.
/// </summary>
internal sealed partial class BindingTable
{
    private readonly SyntaxTree _tree;
    private readonly HashSet<TextSpan> _calls;
    private readonly List<SyntaxNode> _ancestors = [];
    private readonly Dictionary<TextSpan, CallSite> _sites = [];
    private readonly Dictionary<string, int> _loads = [];
    private readonly List<TextSpan> _strings = [];
    private BindingScope _scope = new(ScopeKind.Module, parent: null);
    private CodePlace _place;
    private int _singleQuotes;
    private int _doubleQuotes;

    private BindingTable(SyntaxTree tree, HashSet<TextSpan> calls)
    {
        _tree = tree;
        _calls = calls;
        _place = new CodePlace(new Block(outer: null), 0);
        MainBlock = _place.Block;
    }

    /// <summary>The module's statements.</summary>
    public Block MainBlock { get; }

    /// <summary>The quotes that the file's strings of one line have.</summary>
    public char Quote => _singleQuotes > _doubleQuotes ? '\'' : '"';

    /// <summary>Reads the bindings of <paramref name="tree"/>, and the calls at <paramref name="calls"/>.</summary>
    public static BindingTable Create(SyntaxTree tree, IEnumerable<TextSpan> calls)
    {
        var table = new BindingTable(tree, [.. calls]);
        table.Visit(tree.Body, table.MainBlock);
        return table;
    }

    /// <summary>The call at a span, or null where none is.</summary>
    public CallSite? FindCall(TextSpan span) => _sites.TryGetValue(span, out var site) ? site : null;

    /// <summary>How often a name is loaded anywhere in the file.</summary>
    public int CountLoads(string name) => _loads.TryGetValue(name, out var count) ? count : 0;

    /// <summary>Whether a string of the file has <paramref name="word"/> in it, as <c>__all__</c> and the tests' patches have.</summary>
    public bool IsInString(string word)
    {
        foreach (var span in _strings)
        {
            var text = _tree.Text.Substring(span.Start, span.Length);
            for (var i = text.IndexOf(word, System.StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, System.StringComparison.Ordinal))
            {
                if (!IsWordPart(text, i - 1) && !IsWordPart(text, i + word.Length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWordPart(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_');

    private void Visit(Statement[] statements, Block block)
    {
        var outer = _place;
        for (var i = 0; i < statements.Length; i++)
        {
            _place = new CodePlace(block, i);
            Visit(statements[i]);
        }

        _place = outer;
    }

    private void Visit(SyntaxNode node)
    {
        _ancestors.Add(node);
        switch (node)
        {
            case Suite suite:
                Visit(suite.Body, new Block(_place));
                break;
            case Statement statement:
                VisitStatement(statement);
                break;
            case Expression expression:
                VisitExpression(expression);
                break;
            case WithItem item:
                Visit(item.Context);
                BindOptional(item.Target);
                break;
            case ExceptHandler handler:
                VisitOptional(handler.Type);
                BindOptional(handler.Target);
                Visit(handler.Body);
                break;
            case CapturePattern capture:
                BindOptional(capture.Name);
                break;
            default:
                VisitChildren(node);
                break;
        }

        _ancestors.RemoveAt(_ancestors.Count - 1);
    }

    private void VisitChildren(SyntaxNode node)
    {
        var children = new List<SyntaxNode>();
        SyntaxWalker.AddChildren(node, children);
        VisitAll(children);
    }

    private void VisitAll(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }

    private void VisitOptional(SyntaxNode? node)
    {
        if (node is not null)
        {
            Visit(node);
        }
    }

    private void VisitExpression(Expression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                _loads[name.Name] = CountLoads(name.Name) + 1;
                break;
            case StringExpression literal:
                AddString(literal);
                break;
            case NamedExpression named:
                Visit(named.Value);
                _scope.AssignmentScope.Bind(named.Target.Name, new Binding(_place, _scope));
                break;
            case LambdaExpression lambda:
                VisitDefaults(lambda.Parameters);
                VisitFunction(lambda.Parameters, [], lambda.Body);
                break;
            case ComprehensionExpression comprehension:
                VisitComprehension(comprehension);
                break;
            case CallExpression call:
                if (_calls.Contains(call.Span))
                {
                    _sites[call.Span] = new CallSite(call, _scope, _place, _ancestors.ToArray());
                }

                VisitChildren(call);
                break;
            default:
                VisitChildren(expression);
                break;
        }
    }

    private void AddString(StringExpression literal)
    {
        _strings.Add(literal.Span);
        var start = _tree.Text.FindEither('"', '\'', literal.Span.Start);
        if (start < literal.Span.End && !StringLiteral.IsTriple(_tree.Text, start, _tree.Text[start]))
        {
            _singleQuotes += _tree.Text[start] == '\'' ? 1 : 0;
            _doubleQuotes += _tree.Text[start] == '"' ? 1 : 0;
        }

        VisitAll(literal.Interpolations);
    }

    private void VisitComprehension(ComprehensionExpression comprehension)
    {
        Visit(comprehension.Clauses[0].Iterable);
        var outer = _scope;
        _scope = new BindingScope(ScopeKind.Comprehension, outer);
        foreach (var clause in comprehension.Clauses)
        {
            if (clause != comprehension.Clauses[0])
            {
                Visit(clause.Iterable);
            }

            Bind(clause.Target);
            if (!comprehension.IsGenerator)
            {
                // That of a list does so in Python 2, and not every file says which Python runs it.
                var inner = _scope;
                _scope = outer;
                Bind(clause.Target);
                _scope = inner;
            }

            VisitAll(clause.Conditions);
        }

        VisitAll(comprehension.Elements);
        _scope = outer;
    }
}
