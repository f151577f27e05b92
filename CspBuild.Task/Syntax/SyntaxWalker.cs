using System;
using System.Collections.Generic;

namespace CspBuild.Syntax;

/// <summary>What lies directly inside a node: the one place that names every child of every kind.</summary>
internal static class SyntaxWalker
{
    /// <summary>Adds the children of <paramref name="node"/> in source order.</summary>
    public static void AddChildren(SyntaxNode node, ICollection<SyntaxNode> children)
    {
        switch (node)
        {
            case Expression expression:
                AddExpressionChildren(expression, children);
                break;
            case Statement statement:
                AddStatementChildren(statement, children);
                break;
            case Pattern pattern:
                AddPatternChildren(pattern, children);
                break;
            default:
                AddPartChildren(node, children);
                break;
        }
    }

    private static void AddExpressionChildren(Expression expression, ICollection<SyntaxNode> children)
    {
        switch (expression)
        {
            case AttributeExpression attribute:
                children.Add(attribute.Target);
                break;
            case CallExpression call:
                children.Add(call.Callee);
                AddAll(call.Arguments, children);
                break;
            case SubscriptExpression subscript:
                children.Add(subscript.Target);
                children.Add(subscript.Index);
                break;
            case StringExpression literal:
                AddAll(literal.Interpolations, children);
                break;
            case OperatorExpression operation:
                AddAll(operation.Operands, children);
                break;
            case BooleanExpression boolean:
                AddAll(boolean.Operands, children);
                break;
            case ConditionalExpression conditional:
                children.Add(conditional.WhenTrue);
                children.Add(conditional.Condition);
                children.Add(conditional.WhenFalse);
                break;
            case NamedExpression named:
                children.Add(named.Target);
                children.Add(named.Value);
                break;
            case ParenthesizedExpression parenthesized:
                children.Add(parenthesized.Inner);
                break;
            case StarredExpression starred:
                children.Add(starred.Value);
                break;
            case DisplayExpression display:
                AddAll(display.Elements, children);
                break;
            case ComprehensionExpression comprehension:
                AddAll(comprehension.Elements, children);
                AddAll(comprehension.Clauses, children);
                break;
            case LambdaExpression lambda:
                AddAll(lambda.Parameters, children);
                children.Add(lambda.Body);
                break;
            case NameExpression or ConstantExpression or MissingExpression:
                break;
            default:
                throw Unknown(expression);
        }
    }

    private static void AddStatementChildren(Statement statement, ICollection<SyntaxNode> children)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                children.Add(expression.Value);
                break;
            case AssignStatement assign:
                AddAll(assign.Targets, children);
                children.Add(assign.Value);
                break;
            case AugmentedAssignStatement assign:
                children.Add(assign.Target);
                children.Add(assign.Value);
                break;
            case AnnotatedAssignStatement assign:
                children.Add(assign.Target);
                children.Add(assign.Annotation);
                AddOptional(assign.Value, children);
                break;
            case DeleteStatement delete:
                AddAll(delete.Targets, children);
                break;
            case KeywordStatement keyword:
                AddAll(keyword.Operands, children);
                break;
            case ImportStatement import:
                AddAll(import.Aliases, children);
                break;
            case ImportFromStatement import:
                AddAll(import.Aliases, children);
                break;
            case TypeAliasStatement alias:
                children.Add(alias.Name);
                AddAll(alias.TypeParameters, children);
                children.Add(alias.Value);
                break;
            case ErrorStatement error:
                AddAll(error.Bindings, children);
                break;
            case ScopeStatement:
                break;
            default:
                AddCompoundChildren(statement, children);
                break;
        }
    }

    private static void AddCompoundChildren(Statement statement, ICollection<SyntaxNode> children)
    {
        switch (statement)
        {
            case IfStatement conditional:
                AddAll(conditional.Clauses, children);
                AddOptional(conditional.Else, children);
                break;
            case WhileStatement loop:
                children.Add(loop.Condition);
                children.Add(loop.Body);
                AddOptional(loop.Else, children);
                break;
            case ForStatement loop:
                children.Add(loop.Target);
                children.Add(loop.Iterable);
                children.Add(loop.Body);
                AddOptional(loop.Else, children);
                break;
            case TryStatement guarded:
                children.Add(guarded.Body);
                AddAll(guarded.Handlers, children);
                AddOptional(guarded.Else, children);
                AddOptional(guarded.Finally, children);
                break;
            case WithStatement with:
                AddAll(with.Items, children);
                children.Add(with.Body);
                break;
            case MatchStatement match:
                children.Add(match.Subject);
                AddAll(match.Cases, children);
                break;
            case FunctionStatement function:
                AddAll(function.Decorators, children);
                AddOptional(function.Name, children);
                children.Add(function.Signature);
                children.Add(function.Body);
                break;
            case ClassStatement type:
                AddAll(type.Decorators, children);
                AddOptional(type.Name, children);
                children.Add(type.Signature);
                children.Add(type.Body);
                break;
            default:
                throw Unknown(statement);
        }
    }

    private static void AddPatternChildren(Pattern pattern, ICollection<SyntaxNode> children)
    {
        switch (pattern)
        {
            case ValuePattern value:
                children.Add(value.Value);
                break;
            case CapturePattern capture:
                AddOptional(capture.Name, children);
                break;
            case CompositePattern composite:
                AddAll(composite.Parts, children);
                break;
            default:
                throw Unknown(pattern);
        }
    }

    // Nodes that are neither expression, statement nor pattern.
    private static void AddPartChildren(SyntaxNode node, ICollection<SyntaxNode> children)
    {
        switch (node)
        {
            case Suite suite:
                AddAll(suite.Body, children);
                break;
            case IfClause clause:
                children.Add(clause.Condition);
                children.Add(clause.Body);
                break;
            case ExceptHandler handler:
                AddOptional(handler.Type, children);
                AddOptional(handler.Target, children);
                children.Add(handler.Body);
                break;
            case WithItem item:
                children.Add(item.Context);
                AddOptional(item.Target, children);
                break;
            case MatchCase match:
                children.Add(match.Pattern);
                AddOptional(match.Guard, children);
                children.Add(match.Body);
                break;
            case FunctionSignature signature:
                AddAll(signature.TypeParameters, children);
                AddAll(signature.Parameters, children);
                AddOptional(signature.Returns, children);
                break;
            case ClassSignature signature:
                AddAll(signature.TypeParameters, children);
                AddAll(signature.Arguments, children);
                break;
            case Parameter parameter:
                children.Add(parameter.Target);
                AddOptional(parameter.Annotation, children);
                AddOptional(parameter.Default, children);
                break;
            case TypeParameter parameter:
                children.Add(parameter.Name);
                AddOptional(parameter.Bound, children);
                AddOptional(parameter.Default, children);
                break;
            case Argument argument:
                children.Add(argument.Value);
                break;
            case ComprehensionClause clause:
                children.Add(clause.Target);
                children.Add(clause.Iterable);
                AddAll(clause.Conditions, children);
                break;
            case ImportAlias:
                break;
            default:
                throw Unknown(node);
        }
    }

    private static void AddAll(SyntaxNode[] nodes, ICollection<SyntaxNode> children)
    {
        foreach (var node in nodes)
        {
            children.Add(node);
        }
    }

    private static void AddOptional(SyntaxNode? node, ICollection<SyntaxNode> children)
    {
        if (node is not null)
        {
            children.Add(node);
        }
    }

    private static ArgumentException Unknown(SyntaxNode node) => new($"A kind of node without a case: {node.GetType().Name}", nameof(node));
}
