using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <content>Statements, patterns and the targets of assignments.</content>
internal sealed partial class ScopeBuilder
{
    private void VisitAll(Statement[] statements)
    {
        foreach (var statement in statements)
        {
            Visit(statement);
        }
    }

    private void Visit(Suite? suite)
    {
        if (suite != null)
        {
            VisitAll(suite.Body);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement.NodeType)
        {
            case StatementType.Expression:
                Visit(((ExpressionStatement)statement).Value);
                break;
            case StatementType.Assign:
                VisitAssignment((AssignStatement)statement);
                break;
            case StatementType.AugmentedAssign:
                var update = (AugmentedAssignStatement)statement;
                Visit(update.Value);
                BindTarget(update.Target);
                break;
            case StatementType.AnnotatedAssign:
                VisitAnnotated((AnnotatedAssignStatement)statement);
                break;
            case StatementType.Delete:
                BindTargets(((DeleteStatement)statement).Targets, isDeleted: true);
                break;
            case StatementType.Keyword:
                VisitAll(((KeywordStatement)statement).Operands);
                break;
            case StatementType.Import:
                VisitImport((ImportStatement)statement);
                break;
            case StatementType.ImportFrom:
                VisitImport((ImportFromStatement)statement);
                break;
            case StatementType.Error:
                VisitAll(((ErrorStatement)statement).Bindings);
                break;
            case StatementType.Scope:
                VisitDeclaration((ScopeStatement)statement);
                break;
            case StatementType.TypeAlias:
                Bind(((TypeAliasStatement)statement).Name.Name);
                break;
            case StatementType.Function:
                VisitFunction((FunctionStatement)statement);
                break;
            case StatementType.Class:
                VisitClass((ClassStatement)statement);
                break;
            case StatementType.If:
                VisitIf((IfStatement)statement);
                break;
            case StatementType.While:
                var whileLoop = (WhileStatement)statement;
                VisitLoop(whileLoop, whileLoop.Condition, target: null, whileLoop.Body);
                Visit(whileLoop.Else);
                break;
            case StatementType.For:
                var forLoop = (ForStatement)statement;
                Visit(forLoop.Iterable, isRunOnTheSpot: true);
                VisitLoop(forLoop, condition: null, forLoop.Target, forLoop.Body);
                Visit(forLoop.Else);
                break;
            case StatementType.Try:
                VisitTry((TryStatement)statement);
                break;
            case StatementType.With:
                VisitWith((WithStatement)statement);
                break;
            case StatementType.Match:
                VisitMatch((MatchStatement)statement);
                break;
            default:
                break;
        }
    }

    private void VisitAssignment(AssignStatement assign)
    {
        Visit(assign.Value, isRunOnTheSpot: Parentheses.AnyIsDisplay(assign.Targets));
        BindTargets(assign.Targets);
        _nameFlow.Assign(assign.Targets, assign.Value);
    }

    private void VisitAnnotated(AnnotatedAssignStatement assign)
    {
        if (assign.Value != null)
        {
            Visit(assign.Value);
            BindTarget(assign.Target);
            _nameFlow.Assign(assign.Target, assign.Value);
        }
        else if (assign.Target is NameExpression || Parentheses.Strip(assign.Target) is not NameExpression)
        {
            // A name in parentheses is not declared by its annotation (PEP 526).
            BindTarget(assign.Target);
        }
    }

    private void VisitImport(ImportStatement import)
    {
        foreach (var alias in import.Aliases)
        {
            var (name, module) = ImportedName.Of(alias);
            var value = _names.GetModule(module);
            BindImport(name, value, value);
        }
    }

    private void VisitImport(ImportFromStatement import)
    {
        var module = import.Level == 0 ? _names.GetModule(import.Module) : ValueSet.Unknown;
        foreach (var alias in import.Aliases)
        {
            if (alias.Name == "*")
            {
                foreach (var name in _names.GetExports(module))
                {
                    BindImport(name, _names.GetMember(module, name), module);
                }
            }
            else
            {
                _nameFlow.Load(alias.Name);
                BindImport(alias.Alias ?? alias.Name, _names.GetMember(module, alias.Name), module);
            }
        }
    }

    private void BindImport(string name, ValueSet value, ValueSet module)
    {
        Bind(name);
        if (!value.IsUnknown)
        {
            _nameFlow.Import(name, module);
        }
    }

    private void VisitDeclaration(ScopeStatement declaration)
    {
        foreach (var name in declaration.Names)
        {
            _scope.Declare(name, declaration.IsGlobal);
        }
    }

    private void VisitFunction(FunctionStatement function)
    {
        VisitAll(function.Decorators);
        VisitDefaults(function.Signature.Parameters);
        BindOptional(function.Name);
        var outer = EnterTypeParameters(function.Signature.TypeParameters, function.Signature);
        VisitBody(function, function.Signature.Parameters, function.Body.Body, value: null);
        _scope = outer;
    }

    private void VisitClass(ClassStatement definition)
    {
        VisitAll(definition.Decorators);
        BindOptional(definition.Name);
        var outer = EnterTypeParameters(definition.Signature.TypeParameters, definition.Signature);
        VisitArguments(definition.Signature.Arguments);
        EnterScope(ScopeKind.Class, definition);
        Visit(definition.Body);
        _scope = outer;
    }

    // Bounds and defaults of type parameters are types, not uses.
    private Scope EnterTypeParameters(TypeParameter[] parameters, SyntaxNode signature)
    {
        var outer = _scope;
        if (parameters.Length > 0)
        {
            EnterScope(ScopeKind.TypeParameters, signature);
            foreach (var parameter in parameters)
            {
                Bind(parameter.Name.Name);
            }
        }

        return outer;
    }

    private void VisitDefaults(Parameter[] parameters)
    {
        foreach (var parameter in parameters)
        {
            VisitOptional(parameter.Default);
        }
    }

    private void VisitBody(SyntaxNode node, Parameter[] parameters, Statement[] body, Expression? value)
    {
        var (outerUnit, outerLoop) = EnterUnit(node);
        var outerScope = EnterScope(ScopeKind.Function, node);
        foreach (var parameter in parameters)
        {
            BindTarget(parameter.Target);
        }

        VisitAll(body);
        VisitOptional(value);
        _scope = outerScope;
        (_unit, _loop) = (outerUnit, outerLoop);
    }

    private (CodeUnit Unit, LoopSite? Loop) EnterUnit(SyntaxNode node)
    {
        var outer = (_unit, _loop);
        _unit = new CodeUnit(node, _unit);
        if (_loop != null)
        {
            _loopsAroundUnits.Add(_unit, _loop);
        }

        _loop = null;
        return outer;
    }

    private void VisitIf(IfStatement branches)
    {
        foreach (var clause in branches.Clauses)
        {
            Visit(clause.Condition);
            Visit(clause.Body);
        }

        Visit(branches.Else);
    }

    private void VisitLoop(Statement loop, Expression? condition, Expression? target, Suite body)
    {
        var outer = _loop;
        _loop = new LoopSite(loop, outer);
        VisitOptional(condition);
        BindOptional(target);
        Visit(body);
        _loop = outer;
    }

    private void VisitTry(TryStatement attempt)
    {
        Visit(attempt.Body);
        foreach (var handler in attempt.Handlers)
        {
            VisitOptional(handler.Type);
            BindOptional(handler.Target, isDeleted: true);
            Visit(handler.Body);
        }

        Visit(attempt.Else);
        Visit(attempt.Finally);
    }

    private void VisitWith(WithStatement with)
    {
        foreach (var item in with.Items)
        {
            Visit(item.Context);
            BindOptional(item.Target);
        }

        Visit(with.Body);
    }

    private void VisitMatch(MatchStatement match)
    {
        Visit(match.Subject);
        foreach (var matchCase in match.Cases)
        {
            BindPattern(matchCase.Pattern);
            VisitOptional(matchCase.Guard);
            Visit(matchCase.Body);
        }
    }

    private void BindPattern(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern value:
                Visit(value.Value);
                break;
            case CapturePattern capture:
                BindOptional(capture.Name);
                break;
            case CompositePattern composite:
                foreach (var part in composite.Parts)
                {
                    BindPattern(part);
                }

                break;
            default:
                break;
        }
    }

    private void BindOptional(Expression? target, bool isDeleted = false)
    {
        if (target != null)
        {
            BindTarget(target, isDeleted);
        }
    }

    private void BindTargets(Expression[] targets, bool isDeleted = false)
    {
        foreach (var target in targets)
        {
            BindTarget(target, isDeleted);
        }
    }

    private void BindTarget(Expression target, bool isDeleted = false)
    {
        switch (target.NodeType)
        {
            case ExpressionType.Name:
                Bind(((NameExpression)target).Name, isDeleted);
                break;
            case ExpressionType.Parenthesized:
                BindTarget(((ParenthesizedExpression)target).Inner, isDeleted);
                break;
            case ExpressionType.Starred:
                BindTarget(((StarredExpression)target).Value, isDeleted);
                break;
            case ExpressionType.Display:
                BindTargets(((DisplayExpression)target).Elements, isDeleted);
                break;
            default:
                Visit(target);
                break;
        }
    }
}
