using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>
/// Finds the names of a file that may hold a tracked value in some scope at some time: those that imports bind, the builtins
/// that reach a module by name, and whatever is assigned from these. It looks at names alone, so it finds too many; all that
/// it leaves out is unknown for certain, and costs the flow analysis nothing.
/// </summary>
internal sealed class NameFlow(TrackedNames tracked)
{
    // A source or a target is a name, or the expression that several names meet in.
    private readonly ArrayBuilder<Assignment> _assignments = new();
    private readonly HashSet<Expression> _meetings = [];
    private readonly HashSet<string> _seeds = ["getattr", "vars", "__import__"];
    private bool _hasModule;
    private bool _isReportedUsed;
    private bool _hasHelper;
    private bool _isHelperUsed;

    /// <summary>Notes that an import binds <paramref name="name"/> to a tracked module or member.</summary>
    public void Import(string name, ValueSet module)
    {
        _seeds.Add(name);
        _hasModule |= module.Overlaps(tracked.ReportedModules);
        _hasHelper = true;
    }

    /// <summary>Notes a name or an attribute that is loaded.</summary>
    public void Load(string name)
    {
        if (Reflection.IsMember(name))
        {
            _isHelperUsed = true;
            _hasHelper |= name == "__import__";
        }
        else
        {
            _isReportedUsed |= tracked.IsReported(name);
        }
    }

    /// <summary>Notes that what <paramref name="value"/> yields is assigned to each of <paramref name="targets"/>.</summary>
    public void Assign(Expression[] targets, Expression value)
    {
        if (targets.Length > 1 && Parentheses.Strip(value).NodeType != ExpressionType.Display)
        {
            AddSources(value, value);
            foreach (var target in targets)
            {
                AddNestedTargets(target, value);
            }
        }
        else
        {
            foreach (var target in targets)
            {
                Assign(target, value);
            }
        }
    }

    /// <summary>Notes that what <paramref name="value"/> yields is assigned to <paramref name="target"/>.</summary>
    public void Assign(Expression target, Expression value)
    {
        target = Parentheses.Strip(target);
        value = Parentheses.Strip(value);
        if (target.NodeType == ExpressionType.Name)
        {
            AddSources(value, ((NameExpression)target).Name);
        }
        else if (target.NodeType == ExpressionType.Display && value.NodeType == ExpressionType.Display)
        {
            Unpack(((DisplayExpression)target).Elements, ((DisplayExpression)value).Elements, value);
        }
    }

    /// <summary>The names that may hold a tracked value; null if none of them can lead to a reported member.</summary>
    public NameSet? Close()
    {
        // A member is reached by its name, from a module that is imported, or by a helper.
        if (!(_hasModule && _isReportedUsed) && !(_hasHelper && _isHelperUsed))
        {
            return null;
        }

        var assignmentsBySource = new Dictionary<object, List<object>>();
        for (var i = 0; i < _assignments.Count; i++)
        {
            ref var assignment = ref _assignments[i];
            if (!assignmentsBySource.TryGetValue(assignment.Source, out var targets))
            {
                assignmentsBySource.Add(assignment.Source, targets = []);
            }

            targets.Add(assignment.Target);
        }

        var names = new NameSet();
        var open = new Stack<object>(_seeds);
        while (open.Count > 0)
        {
            var source = open.Pop();
            if (source is not string name || names.Add(name))
            {
                if (assignmentsBySource.TryGetValue(source, out var targets))
                {
                    assignmentsBySource.Remove(source);
                    targets.ForEach(open.Push);
                }
            }
        }

        return names;
    }

    private void Unpack(Expression[] targets, Expression[] values, Expression meeting)
    {
        if (targets.Length == values.Length && !HasStar(targets) && !HasStar(values))
        {
            for (var i = 0; i < targets.Length; i++)
            {
                Assign(targets[i], values[i]);
            }

            return;
        }

        foreach (var value in values)
        {
            AddNestedSources(value, meeting);
        }

        foreach (var target in targets)
        {
            AddNestedTargets(target, meeting);
        }
    }

    private void AddNestedSources(Expression value, Expression meeting)
    {
        value = Parentheses.Strip(value);
        if (value is DisplayExpression display)
        {
            foreach (var element in display.Elements)
            {
                AddNestedSources(element, meeting);
            }
        }
        else
        {
            AddSources(value, meeting);
        }
    }

    private void AddNestedTargets(Expression target, Expression meeting)
    {
        target = Parentheses.Strip(target);
        if (target is DisplayExpression display)
        {
            foreach (var element in display.Elements)
            {
                AddNestedTargets(element, meeting);
            }
        }
        else if (target is NameExpression name)
        {
            _assignments.Add(new Assignment(meeting, name.Name));
        }
    }

    /// <summary>Adds the names without which <paramref name="value"/> cannot be a tracked value.</summary>
    private void AddSources(Expression value, object target)
    {
        while (GetOrigin(value) is { } origin)
        {
            value = origin;
        }

        switch (value.NodeType)
        {
            case ExpressionType.Name:
                _assignments.Add(new Assignment(((NameExpression)value).Name, target));
                break;
            case ExpressionType.Conditional:
                AddBranches(GetBranches((ConditionalExpression)value), value, target);
                break;
            case ExpressionType.Boolean:
                AddBranches(((BooleanExpression)value).Operands, value, target);
                break;
            default:
                break;
        }
    }

    // What a value of one part comes from; null where it is a name, has branches, or cannot be a tracked value.
    private static Expression? GetOrigin(Expression value) => value.NodeType switch
    {
        ExpressionType.Parenthesized => ((ParenthesizedExpression)value).Inner,
        ExpressionType.Named => ((NamedExpression)value).Value,
        ExpressionType.Attribute when Reflection.IsMember(((AttributeExpression)value).Name) => ((AttributeExpression)value).Target,
        ExpressionType.Call => ((CallExpression)value).Callee,
        ExpressionType.Subscript => ((SubscriptExpression)value).Target,
        _ => null,
    };

    // Every value that `a if b else c if d else e` may have.
    private static IEnumerable<Expression> GetBranches(ConditionalExpression conditional)
    {
        yield return conditional.WhenTrue;
        while (conditional.WhenFalse is ConditionalExpression next)
        {
            conditional = next;
            yield return conditional.WhenTrue;
        }

        yield return conditional.WhenFalse;
    }

    // Many targets may share a value of many branches: the branches meet once.
    private void AddBranches(IEnumerable<Expression> branches, Expression meeting, object target)
    {
        if (_meetings.Add(meeting))
        {
            foreach (var branch in branches)
            {
                AddSources(branch, meeting);
            }
        }

        if (meeting != target)
        {
            _assignments.Add(new Assignment(meeting, target));
        }
    }

    private static bool HasStar(Expression[] elements) => System.Array.Exists(elements, element => element is StarredExpression);

    private readonly record struct Assignment(object Source, object Target);
}
