using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <content>Expressions.</content>
internal sealed partial class ScopeBuilder
{
    private void VisitOptional(Expression? expression)
    {
        if (expression != null)
        {
            Visit(expression);
        }
    }

    private void VisitAll(Expression[] expressions, bool isRunOnTheSpot = false)
    {
        foreach (var expression in expressions)
        {
            Visit(expression, isRunOnTheSpot);
        }
    }

    /// <summary>Notes what <paramref name="expression"/> binds and the scopes in it.</summary>
    /// <param name="expression">Any expression that is evaluated.</param>
    /// <param name="isRunOnTheSpot">Whether whoever takes the value iterates over it at once, should it be a generator expression.</param>
    private void Visit(Expression expression, bool isRunOnTheSpot = false)
    {
        // A chain may be of any length: one turn for each of its links.
        while (expression.NodeType is ExpressionType.Attribute or ExpressionType.Call or ExpressionType.Subscript or ExpressionType.Conditional)
        {
            expression = VisitLink(expression, ref isRunOnTheSpot);
        }

        switch (expression.NodeType)
        {
            case ExpressionType.Name:
                _nameFlow.Load(((NameExpression)expression).Name);
                break;
            case ExpressionType.String:
                VisitAll(((StringExpression)expression).Interpolations);
                break;
            case ExpressionType.Operator:
                // A generator expression beside another operand is searched by "in"; alone it is yielded or awaited.
                var operands = ((OperatorExpression)expression).Operands;
                VisitAll(operands, operands.Length > 1);
                break;
            case ExpressionType.Boolean:
                VisitAll(((BooleanExpression)expression).Operands, isRunOnTheSpot);
                break;
            case ExpressionType.Named:
                var named = (NamedExpression)expression;
                Visit(named.Value);
                Bind(_scope.AssignmentScope, named.Target.Name);
                _nameFlow.Assign(named.Target, named.Value);
                break;
            case ExpressionType.Parenthesized:
                Visit(((ParenthesizedExpression)expression).Inner, isRunOnTheSpot);
                break;
            case ExpressionType.Starred:
                Visit(((StarredExpression)expression).Value, isRunOnTheSpot: true);
                break;
            case ExpressionType.Display:
                VisitAll(((DisplayExpression)expression).Elements);
                break;
            case ExpressionType.Comprehension:
                var comprehension = (ComprehensionExpression)expression;
                VisitComprehension(comprehension, isRunOnTheSpot || !comprehension.IsGenerator);
                break;
            case ExpressionType.Lambda:
                var lambda = (LambdaExpression)expression;
                VisitDefaults(lambda.Parameters);
                VisitBody(lambda, lambda.Parameters, [], lambda.Body);
                break;
            default:
                break;
        }
    }

    // Visits what a link of a chain holds beside the rest of the chain, which it returns.
    private Expression VisitLink(Expression link, ref bool isRunOnTheSpot)
    {
        switch (link.NodeType)
        {
            case ExpressionType.Attribute:
                var attribute = (AttributeExpression)link;
                _nameFlow.Load(attribute.Name);
                isRunOnTheSpot = false;
                return attribute.Target;
            case ExpressionType.Call:
                var call = (CallExpression)link;
                VisitArguments(call.Arguments);
                isRunOnTheSpot = false;
                return call.Callee;
            case ExpressionType.Subscript:
                var subscript = (SubscriptExpression)link;
                Visit(subscript.Index);
                isRunOnTheSpot = false;
                return subscript.Target;
            default:
                var conditional = (ConditionalExpression)link;
                Visit(conditional.Condition);
                Visit(conditional.WhenTrue, isRunOnTheSpot);
                return conditional.WhenFalse;
        }
    }

    private void VisitArguments(Argument[] arguments)
    {
        foreach (var argument in arguments)
        {
            Visit(argument.Value, isRunOnTheSpot: true);
        }
    }

    private void VisitComprehension(ComprehensionExpression comprehension, bool isRunOnTheSpot)
    {
        Visit(comprehension.Clauses[0].Iterable, isRunOnTheSpot: true);
        var (outerScope, outerUnit, outerLoop) = (_scope, _unit, _loop);
        if (!isRunOnTheSpot)
        {
            EnterUnit(comprehension);
        }

        EnterScope(ScopeKind.Comprehension, comprehension);
        _loop = new LoopSite(comprehension, _loop);
        foreach (var clause in comprehension.Clauses)
        {
            if (clause != comprehension.Clauses[0])
            {
                Visit(clause.Iterable, isRunOnTheSpot: true);
            }

            BindTarget(clause.Target);
            VisitAll(clause.Conditions);
        }

        VisitAll(comprehension.Elements);
        (_scope, _unit, _loop) = (outerScope, outerUnit, outerLoop);
    }
}
