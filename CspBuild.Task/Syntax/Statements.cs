using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>A simple or a compound statement.</summary>
internal abstract class Statement(TextSpan span) : SyntaxNode(span)
{
    /// <summary>The class as a number: a switch over it is a jump, one over classes a test for each.</summary>
    public abstract StatementType NodeType { get; }
}

/// <summary>An expression on its own.</summary>
internal sealed class ExpressionStatement(TextSpan span, Expression value) : Statement(span)
{
    public override StatementType NodeType => StatementType.Expression;

    public Expression Value { get; } = value;
}

/// <summary><c>a = b = value</c>.</summary>
internal sealed class AssignStatement(TextSpan span, Expression[] targets, Expression value) : Statement(span)
{
    public override StatementType NodeType => StatementType.Assign;

    /// <summary>At least one, left to right, which is the order of assignment; the value is evaluated first.</summary>
    public Expression[] Targets { get; } = targets;

    public Expression Value { get; } = value;
}

/// <summary><c>target += value</c> and kin.</summary>
internal sealed class AugmentedAssignStatement(TextSpan span, Expression target, Expression value) : Statement(span)
{
    public override StatementType NodeType => StatementType.AugmentedAssign;

    public Expression Target { get; } = target;

    public Expression Value { get; } = value;
}

/// <summary><c>target: annotation = value</c> (PEP 526).</summary>
internal sealed class AnnotatedAssignStatement(TextSpan span, Expression target, Expression annotation, Expression? value) : Statement(span)
{
    public override StatementType NodeType => StatementType.AnnotatedAssign;

    public Expression Target { get; } = target;

    public Expression Annotation { get; } = annotation;

    /// <summary>Null for a bare annotation, which makes the name local but assigns nothing.</summary>
    public Expression? Value { get; } = value;
}

/// <summary><c>del a, b</c>.</summary>
internal sealed class DeleteStatement(TextSpan span, Expression[] targets) : Statement(span)
{
    public override StatementType NodeType => StatementType.Delete;

    public Expression[] Targets { get; } = targets;
}

/// <summary>The keyword of a <see cref="KeywordStatement"/>.</summary>
internal enum KeywordStatementKind
{
    Pass,
    Break,
    Continue,
    Return,
    Raise,
    Assert,

    /// <summary>Python 2's <c>print</c>.</summary>
    Print,

    /// <summary>Python 2's <c>exec</c>.</summary>
    Exec,
}

/// <summary>A keyword and the expressions behind it, evaluated left to right.</summary>
internal sealed class KeywordStatement(TextSpan span, KeywordStatementKind kind, Expression[] operands) : Statement(span)
{
    public override StatementType NodeType => StatementType.Keyword;

    public KeywordStatementKind Kind { get; } = kind;

    public Expression[] Operands { get; } = operands;
}

/// <summary><c>import a.b as c, d</c>.</summary>
internal sealed class ImportStatement(TextSpan span, ImportAlias[] aliases) : Statement(span)
{
    public override StatementType NodeType => StatementType.Import;

    public ImportAlias[] Aliases { get; } = aliases;
}

/// <summary><c>from ..module import a as b, c</c>.</summary>
internal sealed class ImportFromStatement(TextSpan span, int level, string module, ImportAlias[] aliases) : Statement(span)
{
    public override StatementType NodeType => StatementType.ImportFrom;

    /// <summary>Number of leading dots, 0 for an absolute import.</summary>
    public int Level { get; } = level;

    /// <summary>The dotted name, empty for <c>from . import x</c>.</summary>
    public string Module { get; } = module;

    /// <summary>One alias named <c>*</c> for a star import.</summary>
    public ImportAlias[] Aliases { get; } = aliases;
}

/// <summary><c>name as alias</c> in an import.</summary>
internal sealed class ImportAlias(TextSpan span, string name, string? alias) : SyntaxNode(span)
{
    /// <summary>The name, dotted in <c>import a.b</c>, or <c>*</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The name behind <c>as</c>, or null.</summary>
    public string? Alias { get; } = alias;
}

/// <summary><c>global a, b</c> or <c>nonlocal a, b</c>.</summary>
internal sealed class ScopeStatement(TextSpan span, bool isGlobal, string[] names) : Statement(span)
{
    public override StatementType NodeType => StatementType.Scope;

    /// <summary>True for <c>global</c>, false for <c>nonlocal</c>.</summary>
    public bool IsGlobal { get; } = isGlobal;

    public string[] Names { get; } = names;
}

/// <summary><c>type Name[parameters] = value</c> (PEP 695).</summary>
internal sealed class TypeAliasStatement(TextSpan span, NameExpression name, TypeParameter[] typeParameters, Expression value) : Statement(span)
{
    public override StatementType NodeType => StatementType.TypeAlias;

    public NameExpression Name { get; } = name;

    public TypeParameter[] TypeParameters { get; } = typeParameters;

    public Expression Value { get; } = value;
}

/// <summary>A statement that did not parse; nothing else in it than its bindings is evaluated.</summary>
internal sealed class ErrorStatement(TextSpan span, Statement[] bindings) : Statement(span)
{
    public override StatementType NodeType => StatementType.Error;

    /// <summary>
    /// The assignment at its start and the import in it, as far as they parse: what they bind must not get lost with what is wrong. Often
    /// empty.
    /// </summary>
    public Statement[] Bindings { get; } = bindings;
}

/// <summary>
/// The lines of a compound statement that hold its own expressions and end with a colon, and the statements below or
/// behind it: <c>if x:</c>, <c>else:</c>, <c>except E as e:</c>, <c>case p if g:</c>, <c>def f(a=b):</c> with its decorators.
/// </summary>
internal sealed class Suite(TextSpan header, TextSpan span, Statement[] body) : SyntaxNode(span)
{
    /// <summary>From the first token of the clause (a definition's first decorator) to its colon.</summary>
    public TextSpan Header { get; } = header;

    public Statement[] Body { get; } = body;
}

/// <summary><c>if</c>, its <c>elif</c>s side by side, and <c>else</c>.</summary>
internal sealed class IfStatement(TextSpan span, IfClause[] clauses, Suite? otherwise) : Statement(span)
{
    public override StatementType NodeType => StatementType.If;

    /// <summary>The <c>if</c> clause and each <c>elif</c> clause, in order.</summary>
    public IfClause[] Clauses { get; } = clauses;

    public Suite? Else { get; } = otherwise;
}

/// <summary><c>if condition: body</c> or <c>elif condition: body</c>.</summary>
internal sealed class IfClause(TextSpan span, Expression condition, Suite body) : SyntaxNode(span)
{
    public Expression Condition { get; } = condition;

    public Suite Body { get; } = body;
}

/// <summary>A loop: a body that is run again and again, and what is run when that has come to its end without a <c>break</c>.</summary>
internal abstract class LoopStatement(TextSpan span, Suite body, Suite? otherwise) : Statement(span)
{
    public Suite Body { get; } = body;

    public Suite? Else { get; } = otherwise;
}

/// <summary><c>while condition: body</c> with its <c>else</c>.</summary>
internal sealed class WhileStatement(TextSpan span, Expression condition, Suite body, Suite? otherwise) : LoopStatement(span, body, otherwise)
{
    public override StatementType NodeType => StatementType.While;

    public Expression Condition { get; } = condition;
}

/// <summary><c>for target in iterable: body</c>, plain or async, with its <c>else</c>.</summary>
internal sealed class ForStatement(TextSpan span, Expression target, Expression iterable, Suite body, Suite? otherwise) : LoopStatement(span, body, otherwise)
{
    public override StatementType NodeType => StatementType.For;

    public Expression Target { get; } = target;

    public Expression Iterable { get; } = iterable;
}

/// <summary><c>try</c> with its handlers, <c>else</c> and <c>finally</c>; <c>except*</c> (PEP 654) is no different here.</summary>
internal sealed class TryStatement(TextSpan span, Suite body, ExceptHandler[] handlers, Suite? otherwise, Suite? final) : Statement(span)
{
    public override StatementType NodeType => StatementType.Try;

    public Suite Body { get; } = body;

    public ExceptHandler[] Handlers { get; } = handlers;

    public Suite? Else { get; } = otherwise;

    public Suite? Finally { get; } = final;
}

/// <summary><c>except type as target: body</c>.</summary>
internal sealed class ExceptHandler(TextSpan span, Expression? type, Expression? target, Suite body) : SyntaxNode(span)
{
    public Expression? Type { get; } = type;

    /// <summary>A name, or in Python 2's <c>except E, target</c> anything that can be assigned to.</summary>
    public Expression? Target { get; } = target;

    public Suite Body { get; } = body;
}

/// <summary><c>with context as target, ...: body</c>, plain or async.</summary>
internal sealed class WithStatement(TextSpan span, WithItem[] items, Suite body) : Statement(span)
{
    public override StatementType NodeType => StatementType.With;

    public WithItem[] Items { get; } = items;

    public Suite Body { get; } = body;
}

/// <summary><c>context as target</c> in a <c>with</c> header.</summary>
internal sealed class WithItem(TextSpan span, Expression context, Expression? target) : SyntaxNode(span)
{
    public Expression Context { get; } = context;

    public Expression? Target { get; } = target;
}

/// <summary><c>match subject:</c> and its cases (PEP 634).</summary>
internal sealed class MatchStatement(TextSpan span, TextSpan header, Expression subject, MatchCase[] cases) : Statement(span)
{
    public override StatementType NodeType => StatementType.Match;

    /// <summary>From <c>match</c> to its colon.</summary>
    public TextSpan Header { get; } = header;

    public Expression Subject { get; } = subject;

    public MatchCase[] Cases { get; } = cases;
}

/// <summary><c>case pattern if guard: body</c>.</summary>
internal sealed class MatchCase(TextSpan span, Pattern pattern, Expression? guard, Suite body) : SyntaxNode(span)
{
    public Pattern Pattern { get; } = pattern;

    public Expression? Guard { get; } = guard;

    public Suite Body { get; } = body;
}

/// <summary><c>def name[type parameters](parameters) -> returns: body</c>, plain or async.</summary>
internal sealed class FunctionStatement(
    TextSpan span, Expression[] decorators, NameExpression? name, FunctionSignature signature, Suite body) : Statement(span)
{
    public override StatementType NodeType => StatementType.Function;

    public Expression[] Decorators { get; } = decorators;

    /// <summary>Null where the header is broken, so that a half-typed definition binds nothing.</summary>
    public NameExpression? Name { get; } = name;

    public FunctionSignature Signature { get; } = signature;

    public Suite Body { get; } = body;
}

/// <summary>What stands between a function's name and its colon.</summary>
internal sealed class FunctionSignature(TextSpan span, TypeParameter[] typeParameters, Parameter[] parameters, Expression? returns)
    : SyntaxNode(span)
{
    public TypeParameter[] TypeParameters { get; } = typeParameters;

    public Parameter[] Parameters { get; } = parameters;

    /// <summary>The return annotation.</summary>
    public Expression? Returns { get; } = returns;
}

/// <summary>One parameter of a function or lambda, of any of the kinds; the markers <c>/</c> and <c>*</c> are not nodes.</summary>
internal sealed class Parameter(TextSpan span, Expression target, Expression? annotation, Expression? defaultValue) : SyntaxNode(span)
{
    /// <summary>A name, or Python 2's tuple of names (PEP 3113).</summary>
    public Expression Target { get; } = target;

    public Expression? Annotation { get; } = annotation;

    public Expression? Default { get; } = defaultValue;
}

/// <summary><c>T: bound = default</c>, <c>*Ts</c> or <c>**P</c> (PEP 695, PEP 696).</summary>
internal sealed class TypeParameter(TextSpan span, NameExpression name, Expression? bound, Expression? defaultValue) : SyntaxNode(span)
{
    public NameExpression Name { get; } = name;

    public Expression? Bound { get; } = bound;

    public Expression? Default { get; } = defaultValue;
}

/// <summary><c>class Name[type parameters](arguments): body</c>.</summary>
internal sealed class ClassStatement(
    TextSpan span, Expression[] decorators, NameExpression? name, ClassSignature signature, Suite body) : Statement(span)
{
    public override StatementType NodeType => StatementType.Class;

    public Expression[] Decorators { get; } = decorators;

    /// <summary>Null where the header is broken.</summary>
    public NameExpression? Name { get; } = name;

    public ClassSignature Signature { get; } = signature;

    public Suite Body { get; } = body;
}

/// <summary>What stands between a class's name and its colon.</summary>
internal sealed class ClassSignature(TextSpan span, TypeParameter[] typeParameters, Argument[] arguments) : SyntaxNode(span)
{
    public TypeParameter[] TypeParameters { get; } = typeParameters;

    public Argument[] Arguments { get; } = arguments;
}
