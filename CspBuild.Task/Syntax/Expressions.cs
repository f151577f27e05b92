using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Anything that yields a value, is assigned to, or is deleted.</summary>
internal abstract class Expression(TextSpan span) : SyntaxNode(span)
{
    /// <summary>The class as a number: a switch over it is a jump, one over classes a test for each.</summary>
    public abstract ExpressionType NodeType { get; }
}

/// <summary>A name, as a load, a store or a delete; which of them, its parent says.</summary>
internal sealed class NameExpression(TextSpan span, string name) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Name;

    /// <summary>The identifier after NFKC, with the name of the class around it where it is private (<see cref="PrivateNames"/>).</summary>
    public string Name { get; } = name;
}

/// <summary><c>target.name</c>.</summary>
internal sealed class AttributeExpression(TextSpan span, Expression target, string name) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Attribute;

    public Expression Target { get; } = target;

    /// <summary>The identifier after NFKC.</summary>
    public string Name { get; } = name;
}

/// <summary><c>callee(arguments)</c>.</summary>
internal sealed class CallExpression(TextSpan span, Expression callee, Argument[] arguments) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Call;

    public Expression Callee { get; } = callee;

    public Argument[] Arguments { get; } = arguments;
}

/// <summary>One argument of a call or of a class header; <c>*x</c> and <c>**x</c> hold a <see cref="StarredExpression"/>.</summary>
internal sealed class Argument(TextSpan span, string? keyword, Expression value) : SyntaxNode(span)
{
    /// <summary>The name before <c>=</c>, or null for a positional or starred argument.</summary>
    public string? Keyword { get; } = keyword;

    public Expression Value { get; } = value;
}

/// <summary><c>target[index]</c>; several indices are one tuple <see cref="DisplayExpression"/>.</summary>
internal sealed class SubscriptExpression(TextSpan span, Expression target, Expression index) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Subscript;

    public Expression Target { get; } = target;

    public Expression Index { get; } = index;
}

/// <summary>
/// A string or bytes literal, or several of them side by side. What it says is worked out from the text where somebody
/// asks (<see cref="StringValue"/>).
/// </summary>
internal sealed class StringExpression(TextSpan span, Expression[] interpolations) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.String;

    /// <summary>
    /// The expressions inside f-strings and t-strings, those in format specifications too, in source order; empty for plain literals.
    /// </summary>
    public Expression[] Interpolations { get; } = interpolations;
}

/// <summary>A number, <c>None</c>, <c>True</c>, <c>False</c> or <c>...</c>.</summary>
internal sealed class ConstantExpression(TextSpan span) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Constant;
}

/// <summary>What an <see cref="OperatorExpression"/> does with its operands, as far as anybody asks.</summary>
internal enum OperatorKind
{
    /// <summary>Any operator whose result is never a tracked value: unary, binary, comparison, slice, await, yield, backticks.</summary>
    Other,

    /// <summary>A chain of <c>+</c> only, which may fold string constants.</summary>
    Add,

    /// <summary>
    /// Three operands or more, <c>a &lt; b &lt; c</c>: those past the second are evaluated only while the comparison holds.
    /// </summary>
    Comparison,
}

/// <summary>
/// Operands that are evaluated left to right and yield a value of no interest: <c>a * b + c</c> may be one flat node,
/// so that ten thousand operators are not ten thousand levels deep.
/// </summary>
internal sealed class OperatorExpression(TextSpan span, OperatorKind kind, Expression[] operands) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Operator;

    public OperatorKind Kind { get; } = kind;

    /// <summary>May be empty: <c>yield</c> alone, or the slice <c>:</c>.</summary>
    public Expression[] Operands { get; } = operands;
}

/// <summary>A flat chain of <c>and</c> or of <c>or</c>; its value is that of one of its operands.</summary>
internal sealed class BooleanExpression(TextSpan span, Expression[] operands) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Boolean;

    public Expression[] Operands { get; } = operands;
}

/// <summary><c>whenTrue if condition else whenFalse</c>.</summary>
internal sealed class ConditionalExpression(TextSpan span, Expression whenTrue, Expression condition, Expression whenFalse) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Conditional;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression Condition { get; } = condition;

    public Expression WhenFalse { get; } = whenFalse;
}

/// <summary><c>target := value</c> (PEP 572).</summary>
internal sealed class NamedExpression(TextSpan span, NameExpression target, Expression value) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Named;

    public NameExpression Target { get; } = target;

    public Expression Value { get; } = value;
}

/// <summary>Grouping parentheses around one expression; a call's, a tuple's and a generator's own are not.</summary>
internal sealed class ParenthesizedExpression(TextSpan span, Expression inner) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Parenthesized;

    public Expression Inner { get; } = inner;
}

/// <summary><c>*value</c> or <c>**value</c>.</summary>
internal sealed class StarredExpression(TextSpan span, Expression value) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Starred;

    public Expression Value { get; } = value;
}

/// <summary>Which brackets a <see cref="DisplayExpression"/> stands in.</summary>
internal enum DisplayKind
{
    /// <summary>A tuple, with or without parentheses.</summary>
    Tuple,
    List,
    Set,

    /// <summary>The elements are key, value, key, value, with a <see cref="StarredExpression"/> for each <c>**mapping</c>.</summary>
    Dictionary,
}

/// <summary>A tuple, list, set or dictionary written out.</summary>
internal sealed class DisplayExpression(TextSpan span, DisplayKind kind, Expression[] elements) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Display;

    public DisplayKind Kind { get; } = kind;

    public Expression[] Elements { get; } = elements;
}

/// <summary>A list, set or dictionary comprehension, or a generator expression.</summary>
internal sealed class ComprehensionExpression(TextSpan span, bool isGenerator, Expression[] elements, ComprehensionClause[] clauses)
    : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Comprehension;

    /// <summary>True for a generator expression, which runs when somebody iterates it; the others run on the spot.</summary>
    public bool IsGenerator { get; } = isGenerator;

    /// <summary>The element, or a dictionary's key and value.</summary>
    public Expression[] Elements { get; } = elements;

    /// <summary>At least one; they run before the elements, though they are written behind them.</summary>
    public ComprehensionClause[] Clauses { get; } = clauses;
}

/// <summary><c>for target in iterable if condition ...</c> inside a comprehension.</summary>
internal sealed class ComprehensionClause(TextSpan span, Expression target, Expression iterable, Expression[] conditions) : SyntaxNode(span)
{
    public Expression Target { get; } = target;

    public Expression Iterable { get; } = iterable;

    public Expression[] Conditions { get; } = conditions;
}

/// <summary><c>lambda parameters: body</c>.</summary>
internal sealed class LambdaExpression(TextSpan span, Parameter[] parameters, Expression body) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Lambda;

    public Parameter[] Parameters { get; } = parameters;

    public Expression Body { get; } = body;
}

/// <summary>A place where an expression was due and none could be read; it loads and binds nothing.</summary>
internal sealed class MissingExpression(TextSpan span) : Expression(span)
{
    public override ExpressionType NodeType => ExpressionType.Missing;
}
