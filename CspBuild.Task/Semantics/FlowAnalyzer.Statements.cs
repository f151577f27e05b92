using CspBuild.Syntax;

namespace CspBuild.Semantics;

/// <content>Simple statements and definitions.</content>
internal sealed partial class FlowAnalyzer
{
    private void Execute(Suite suite) => Execute(suite.Body);

    // Code behind a return is scanned as if the return were not there, but nothing of it reaches what follows the block.
    private void Execute(Statement[] statements)
    {
        var completion = Completion.Normal;
        var deadFrames = _deadFrames;
        foreach (var statement in statements)
        {
            _completion = Completion.Normal;
            if (_doubts.Length > 0 && IsInDoubt(statement))
            {
                ExecuteInDoubt(statement);
            }
            else
            {
                Execute(statement);
            }

            if (completion == Completion.Normal && _completion != Completion.Normal)
            {
                completion = _completion;
                _deadFrames = _frames.Count;
            }
        }

        _completion = completion;
        _deadFrames = deadFrames;
    }

    private bool IsInDoubt(Statement statement)
    {
        var (low, high) = (0, _doubts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _doubts[middle].End <= statement.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _doubts.Length && _doubts[low].Start <= statement.Span.Start;
    }

    // What is bound before holds behind it as well.
    private void ExecuteInDoubt(Statement statement)
    {
        var doubts = _doubts;
        var end = _state.Open();
        _state.Jump(end);
        _doubts = [];
        Execute(statement);
        _doubts = doubts;
        _completion = Completion.Normal;
        _state.Land(end, includeCurrent: true);
        _state.Close(end);
    }

    private void Execute(Statement statement)
    {
        switch (statement.NodeType)
        {
            case StatementType.Expression:
                Evaluate(((ExpressionStatement)statement).Value);
                break;
            case StatementType.Assign:
                var assign = (AssignStatement)statement;
                Assign(assign.Targets, assign.Value);
                break;
            case StatementType.AugmentedAssign:
                var update = (AugmentedAssignStatement)statement;
                EvaluatePlace(update.Target);
                Evaluate(update.Value);
                AssignUpdated(update.Target);
                break;
            case StatementType.AnnotatedAssign:
                Execute((AnnotatedAssignStatement)statement);
                break;
            case StatementType.Delete:
                DeleteAll(((DeleteStatement)statement).Targets);
                break;
            case StatementType.Keyword:
                Execute((KeywordStatement)statement);
                break;
            case StatementType.Import:
                Execute((ImportStatement)statement);
                break;
            case StatementType.ImportFrom:
                Execute((ImportFromStatement)statement);
                break;
            case StatementType.Error:
                foreach (var binding in ((ErrorStatement)statement).Bindings)
                {
                    Execute(binding);
                }

                break;
            case StatementType.TypeAlias:
                Assign(((TypeAliasStatement)statement).Name.Name, ValueGraph.Unknown);
                break;
            case StatementType.Function:
                Execute((FunctionStatement)statement);
                break;
            case StatementType.Class:
                Execute((ClassStatement)statement);
                break;
            case StatementType.If:
                Execute((IfStatement)statement);
                break;
            case StatementType.While:
                var whileLoop = (WhileStatement)statement;
                ExecuteLoop(whileLoop, whileLoop.Condition, target: null);
                break;
            case StatementType.For:
                var forLoop = (ForStatement)statement;
                Evaluate(forLoop.Iterable);
                ExecuteLoop(forLoop, condition: null, forLoop.Target);
                break;
            case StatementType.Try:
                Execute((TryStatement)statement);
                break;
            case StatementType.With:
                Execute((WithStatement)statement);
                break;
            case StatementType.Match:
                Execute((MatchStatement)statement);
                break;
            default:
                break;
        }
    }

    private void Execute(AnnotatedAssignStatement statement)
    {
        if (statement.Value == null)
        {
            EvaluatePlace(statement.Target);
        }
        else
        {
            Assign(statement.Target, EvaluateFollowed(statement.Value));
        }
    }

    private void Execute(KeywordStatement statement)
    {
        EvaluateAll(statement.Operands);
        switch (statement.Kind)
        {
            case KeywordStatementKind.Return:
                Leave(JumpKind.Exit);
                _completion = Completion.Leave;
                break;
            case KeywordStatementKind.Raise:
                LeaveByException();
                _completion = Completion.Raise;
                break;
            case KeywordStatementKind.Break:
                Leave(JumpKind.Break);
                _completion = Completion.Leave;
                break;
            case KeywordStatementKind.Continue:
                Leave(JumpKind.Continue);
                _completion = Completion.Leave;
                break;
            default:
                break;
        }
    }

    private void Execute(ImportStatement import)
    {
        foreach (var alias in import.Aliases)
        {
            var (name, module) = ImportedName.Of(alias);
            Assign(name, _values.Constant(_names.GetModule(module)));
        }
    }

    private void Execute(ImportFromStatement import)
    {
        var module = import.Level == 0 ? _names.GetModule(import.Module) : ValueSet.Unknown;
        foreach (var alias in import.Aliases)
        {
            if (alias.Name == "*")
            {
                foreach (var name in _names.GetExports(module))
                {
                    Assign(name, _values.Constant(_names.GetMember(module, name)));
                }
            }
            else
            {
                Assign(alias.Alias ?? alias.Name, _values.Constant(_names.GetMember(module, alias.Name)));
            }
        }
    }

    private void Execute(FunctionStatement function)
    {
        EvaluateAll(function.Decorators);
        EvaluateDefaults(function.Signature.Parameters);
        Defer(_scopes.GetScope(function).Unit);
        CallDecorators(function.Decorators);
        AssignOptional(function.Name);
    }

    private void Execute(ClassStatement definition)
    {
        EvaluateAll(definition.Decorators);
        var outer = _scope;
        if (definition.Signature.TypeParameters.Length > 0)
        {
            _scope = _scopes.GetScope(definition.Signature);
        }

        foreach (var argument in definition.Signature.Arguments)
        {
            Evaluate(argument.Value);
        }

        _scope = _scopes.GetScope(definition);
        StartScope(_scope);
        Execute(definition.Body);
        _scope = outer;
        CallDecorators(definition.Decorators);
        AssignOptional(definition.Name);
    }

    private void CallDecorators(Expression[] decorators)
    {
        if (decorators.Length > 0)
        {
            _state.Call();
        }
    }

    private void AssignUpdated(Expression target)
    {
        target = Parentheses.Strip(target);
        if (target.NodeType == ExpressionType.Name)
        {
            Assign(((NameExpression)target).Name, ValueGraph.Unknown);
        }
    }
}
