using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <content>Expressions: what they yield, and what they load and call on the way.</content>
internal sealed partial class FlowAnalyzer
{
    private readonly ArrayBuilder<Expression> _links = new();

    private void EvaluateAll(Expression[] expressions)
    {
        foreach (var expression in expressions)
        {
            Evaluate(expression);
        }
    }

    private void EvaluateOptional(Expression? expression)
    {
        if (expression != null)
        {
            Evaluate(expression);
        }
    }

    private int Evaluate(Expression expression, bool isCallee = false) => Evaluate(expression, expression.Span, isCallee);

    /// <summary>The value of <paramref name="expression"/>.</summary>
    /// <param name="expression">What is evaluated here and now.</param>
    /// <param name="extent">Its span with the parentheses directly around it.</param>
    /// <param name="isCallee">Whether the value is called at once, so that loading it is not a use of its own.</param>
    private int Evaluate(Expression expression, TextSpan extent, bool isCallee)
    {
        switch (expression.NodeType)
        {
            case ExpressionType.Name:
                return Load(Read(((NameExpression)expression).Name), expression.Span, extent, isCallee);
            case ExpressionType.Attribute:
            case ExpressionType.Call:
            case ExpressionType.Subscript:
                return EvaluateChain(expression, extent, isCallee);
            case ExpressionType.String:
                EvaluateAll(((StringExpression)expression).Interpolations);
                break;
            case ExpressionType.Operator:
                var operation = (OperatorExpression)expression;
                if (operation.Kind == OperatorKind.Comparison)
                {
                    EvaluateComparison(operation);
                    break;
                }

                EvaluateAll(operation.Operands);
                if (operation.Operands.Length == 1)
                {
                    // An await or a yield may be among them, and others run meanwhile.
                    _state.Call();
                }

                break;
            case ExpressionType.Boolean:
                return EvaluateBoolean((BooleanExpression)expression, isCallee);
            case ExpressionType.Conditional:
                return EvaluateConditional((ConditionalExpression)expression, isCallee);
            case ExpressionType.Named:
                var named = (NamedExpression)expression;
                var value = Evaluate(named.Value, isCallee);
                Assign(_scope.AssignmentScope, named.Target.Name, _values.Followed(value));
                return value;
            case ExpressionType.Parenthesized:
                return Evaluate(((ParenthesizedExpression)expression).Inner, extent, isCallee);
            case ExpressionType.Starred:
                Evaluate(((StarredExpression)expression).Value);
                break;
            case ExpressionType.Display:
                EvaluateAll(((DisplayExpression)expression).Elements);
                break;
            case ExpressionType.Comprehension:
                EvaluateComprehension((ComprehensionExpression)expression);
                break;
            case ExpressionType.Lambda:
                var lambda = (LambdaExpression)expression;
                EvaluateDefaults(lambda.Parameters);
                Defer(_scopes.GetScope(lambda).Unit);
                break;
            default:
                break;
        }

        return ValueGraph.Unknown;
    }

    private int Load(int value, TextSpan span, TextSpan extent, bool isCallee)
    {
        if (!isCallee && value != ValueGraph.Unknown)
        {
            _uses.Add(value, UseKind.Reference, span, extent);
        }

        return value;
    }

    // Attributes, calls and subscripts behind each other are as many as they like: down to what they start with, and up again.
    private int EvaluateChain(Expression chain, TextSpan extent, bool isCallee)
    {
        var mark = _links.Count;
        var start = chain;
        while (GetTarget(start) is { } target)
        {
            _links.Add(start);
            start = target;
        }

        var value = Evaluate(start, IsNextLinkCall());
        while (_links.Count > mark + 1)
        {
            var link = _links.Pop();
            value = Load(EvaluateLink(link, value, link.Span), link.Span, link.Span, IsNextLinkCall());
        }

        _links.Pop();
        return Load(EvaluateLink(chain, value, extent), chain.Span, extent, isCallee);
    }

    private bool IsNextLinkCall() => _links[_links.Count - 1].NodeType == ExpressionType.Call;

    private static Expression? GetTarget(Expression link) => link.NodeType switch
    {
        ExpressionType.Attribute => ((AttributeExpression)link).Target,
        ExpressionType.Call => ((CallExpression)link).Callee,
        ExpressionType.Subscript => ((SubscriptExpression)link).Target,
        _ => null,
    };

    private int EvaluateLink(Expression link, int target, TextSpan extent) => link.NodeType switch
    {
        ExpressionType.Attribute => _values.Member(target, ((AttributeExpression)link).Name),
        ExpressionType.Call => EvaluateCall((CallExpression)link, target, extent),
        _ => EvaluateSubscript((SubscriptExpression)link, target),
    };

    private int EvaluateCall(CallExpression call, int callee, TextSpan extent)
    {
        var first = ValueGraph.Unknown;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var value = Evaluate(call.Arguments[i].Value);
            if (i == 0)
            {
                first = value;
            }
        }

        _state.Call();
        if (callee == ValueGraph.Unknown)
        {
            return ValueGraph.Unknown;
        }

        _uses.Add(callee, UseKind.Call, call.Span, extent);
        return _values.MayReflect(callee) && ReflectiveCall.TryRead(call, _tree.Text, _names) is { } constants
            ? _values.Call(callee, first, constants)
            : ValueGraph.Unknown;
    }

    private int EvaluateSubscript(SubscriptExpression subscript, int container)
    {
        Evaluate(subscript.Index);
        return container != ValueGraph.Unknown && StringValue.TryFold(subscript.Index, _tree.Text) is { } key
            ? _values.Item(container, key)
            : ValueGraph.Unknown;
    }

    private int EvaluateBoolean(BooleanExpression boolean, bool isCallee)
    {
        var result = ValueGraph.Unknown;
        var end = _state.Open();
        foreach (var operand in boolean.Operands)
        {
            result = _values.Merge(result, Evaluate(operand, isCallee));
            _state.Jump(end);
        }

        _state.Land(end, includeCurrent: true);
        _state.Close(end);
        return result;
    }

    private void EvaluateComparison(OperatorExpression comparison)
    {
        Evaluate(comparison.Operands[0]);
        var end = _state.Open();
        for (var i = 1; i < comparison.Operands.Length; i++)
        {
            Evaluate(comparison.Operands[i]);
            _state.Jump(end);
        }

        _state.Land(end, includeCurrent: true);
        _state.Close(end);
    }

    // A chain of `else c if d else e` is as long as it likes.
    private int EvaluateConditional(ConditionalExpression conditional, bool isCallee)
    {
        var result = ValueGraph.Unknown;
        var end = _state.Open();
        Expression rest = conditional;
        while (rest is ConditionalExpression branch)
        {
            Evaluate(branch.Condition);
            var mark = _state.Mark();
            result = _values.Merge(result, Evaluate(branch.WhenTrue, isCallee));
            _state.Jump(end);
            _state.Rollback(mark);
            rest = branch.WhenFalse;
        }

        result = _values.Merge(result, Evaluate(rest, isCallee));
        _state.Land(end, includeCurrent: true);
        _state.Close(end);
        return result;
    }

    private void EvaluateDefaults(Parameter[] parameters)
    {
        foreach (var parameter in parameters)
        {
            EvaluateOptional(parameter.Default);
        }
    }

    private void EvaluateComprehension(ComprehensionExpression comprehension)
    {
        Evaluate(comprehension.Clauses[0].Iterable);
        var scope = _scopes.GetScope(comprehension);
        if (scope.Unit != _run.Unit)
        {
            Defer(scope.Unit);
            return;
        }

        var outer = _scope;
        _scope = scope;
        RunComprehension(comprehension);
        _scope = outer;
    }

    // The first iterable was evaluated outside.
    private void RunComprehension(ComprehensionExpression comprehension)
    {
        var loop = StartLoop(comprehension);
        var mark = _state.Mark();
        foreach (var clause in comprehension.Clauses)
        {
            if (clause != comprehension.Clauses[0])
            {
                Evaluate(clause.Iterable);
            }

            Assign(clause.Target, Parts.Unknown);
            foreach (var condition in clause.Conditions)
            {
                Evaluate(condition);
                Arrive(loop.Again, isDead: false);
            }
        }

        EvaluateAll(comprehension.Elements);
        Arrive(loop.Again, isDead: false);
        EndLoop(loop, mark);
    }
}
