using CspBuild.Semantics;
using CspBuild.Syntax;

namespace CspBuild.Fixes.Bindings;

/// <content>Statements, and the targets of assignments.</content>
internal sealed partial class BindingTable
{
    private void VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement assign:
                Visit(assign.Value);
                foreach (var target in assign.Targets)
                {
                    Bind(target, Parentheses.Strip(assign.Value));
                }

                break;
            case AugmentedAssignStatement assign:
                Visit(assign.Value);
                Bind(assign.Target);
                break;
            case AnnotatedAssignStatement assign:
                Visit(assign.Annotation);
                VisitOptional(assign.Value);
                Bind(assign.Target, assign.Value is null ? null : Parentheses.Strip(assign.Value));
                break;
            case DeleteStatement delete:
                BindAll(delete.Targets);
                break;
            case ImportStatement import:
                foreach (var alias in import.Aliases)
                {
                    var (name, module) = ImportedName.Of(alias);
                    _scope.Bind(name, new Binding(_place, _scope) { Imported = module });
                }

                break;
            case ImportFromStatement import:
                VisitImport(import);
                break;
            case ScopeStatement declaration:
                VisitDeclaration(declaration);
                break;
            case TypeAliasStatement alias:
                Bind(alias.Name);
                VisitAll(alias.TypeParameters);
                Visit(alias.Value);
                break;
            case ForStatement loop:
                Visit(loop.Iterable);
                Bind(loop.Target);
                Visit(loop.Body);
                VisitOptional(loop.Else);
                break;
            case FunctionStatement function:
                VisitFunction(function);
                break;
            case ClassStatement definition:
                VisitClass(definition);
                break;
            default:
                VisitChildren(statement);
                break;
        }
    }

    private void VisitImport(ImportFromStatement import)
    {
        foreach (var alias in import.Aliases)
        {
            var imported = import.Level == 0 ? $"{import.Module}.{alias.Name}" : null;
            _scope.Bind(alias.Alias ?? alias.Name, new Binding(_place, _scope) { Imported = imported, Alias = alias, Import = import });
        }
    }

    private void VisitDeclaration(ScopeStatement declaration)
    {
        foreach (var name in declaration.Names)
        {
            if (declaration.IsGlobal)
            {
                _scope.DeclareGlobal(name);
            }
            else
            {
                _scope.DeclareNonlocal(name, new Binding(_place, _scope));
            }
        }
    }

    private void VisitFunction(FunctionStatement function)
    {
        VisitAll(function.Decorators);
        VisitDefaults(function.Signature.Parameters);
        BindOptional(function.Name);
        BindTypeParameters(function.Signature.TypeParameters);
        VisitOptional(function.Signature.Returns);
        VisitFunction(function.Signature.Parameters, function.Body.Body, value: null);
    }

    private void VisitClass(ClassStatement definition)
    {
        VisitAll(definition.Decorators);
        BindOptional(definition.Name);
        BindTypeParameters(definition.Signature.TypeParameters);
        VisitAll(definition.Signature.Arguments);
        var outer = _scope;
        _scope = new BindingScope(ScopeKind.Class, outer);
        Visit(definition.Body);
        _scope = outer;
    }

    // They have a scope of their own; that the one around it has them too only makes names less certain.
    private void BindTypeParameters(TypeParameter[] parameters)
    {
        foreach (var parameter in parameters)
        {
            Bind(parameter.Name);
        }
    }

    private void VisitDefaults(Parameter[] parameters)
    {
        foreach (var parameter in parameters)
        {
            VisitOptional(parameter.Annotation);
            VisitOptional(parameter.Default);
        }
    }

    private void VisitFunction(Parameter[] parameters, Statement[] body, Expression? value)
    {
        var outer = _scope;
        _scope = new BindingScope(ScopeKind.Function, outer);
        foreach (var parameter in parameters)
        {
            Bind(parameter.Target);
        }

        Visit(body, new Block(_place));
        VisitOptional(value);
        _scope = outer;
    }

    private void BindOptional(Expression? target)
    {
        if (target is not null)
        {
            Bind(target);
        }
    }

    private void BindAll(Expression[] targets)
    {
        foreach (var target in targets)
        {
            Bind(target);
        }
    }

    private void Bind(Expression target, Expression? value = null)
    {
        switch (target)
        {
            case NameExpression name:
                _scope.Bind(name.Name, new Binding(_place, _scope) { Value = value });
                break;
            case ParenthesizedExpression parenthesized:
                Bind(parenthesized.Inner, value);
                break;
            case StarredExpression starred:
                Bind(starred.Value);
                break;
            case DisplayExpression display:
                BindAll(display.Elements);
                break;
            default:
                Visit(target);
                break;
        }
    }
}
