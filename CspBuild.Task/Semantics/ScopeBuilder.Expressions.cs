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
        switch (expression)
        {
            case NameExpression name:
                _nameFlow.Load(name.Name);
                break;
            case AttributeExpression attribute:
                _nameFlow.Load(attribute.Name);
                Visit(attribute.Target);
                break;
            case CallExpression call:
                Visit(call.Callee);
                VisitArguments(call.Arguments);
                break;
            case SubscriptExpression subscript:
                Visit(subscript.Target);
                Visit(subscript.Index);
                break;
            case StringExpression text:
                VisitAll(text.Interpolations);
                break;
            case OperatorExpression operation:
                // A generator expression beside another operand is searched by "in"; alone it is yielded or awaited.
                VisitAll(operation.Operands, operation.Operands.Length > 1);
                break;
            case BooleanExpression boolean:
                VisitAll(boolean.Operands, isRunOnTheSpot);
                break;
            case ConditionalExpression conditional:
                Visit(conditional.Condition);
                Visit(conditional.WhenTrue, isRunOnTheSpot);
                Visit(conditional.WhenFalse, isRunOnTheSpot);
                break;
            case NamedExpression named:
                Visit(named.Value);
                Bind(_scope.AssignmentScope, named.Target.Name);
                _nameFlow.Assign(named.Target, named.Value);
                break;
            case ParenthesizedExpression parenthesized:
                Visit(parenthesized.Inner, isRunOnTheSpot);
                break;
            case StarredExpression starred:
                Visit(starred.Value, isRunOnTheSpot: true);
                break;
            case DisplayExpression display:
                VisitAll(display.Elements);
                break;
            case ComprehensionExpression comprehension:
                VisitComprehension(comprehension, isRunOnTheSpot || !comprehension.IsGenerator);
                break;
            case LambdaExpression lambda:
                VisitDefaults(lambda.Parameters);
                VisitBody(lambda, lambda.Parameters, [], lambda.Body);
                break;
            default:
                break;
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
