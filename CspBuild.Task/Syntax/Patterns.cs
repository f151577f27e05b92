using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>A pattern of a <c>case</c> (PEP 634), as far as it loads and binds names.</summary>
internal abstract class Pattern(TextSpan span) : SyntaxNode(span);

/// <summary>A literal, a dotted name, or the class of a class pattern: an expression that is evaluated.</summary>
internal sealed class ValuePattern(TextSpan span, Expression value) : Pattern(span)
{
    public Expression Value { get; } = value;
}

/// <summary>A name that is bound, as in <c>case x</c>, <c>as x</c>, <c>*x</c>, <c>**x</c>, or the wildcard <c>_</c>.</summary>
internal sealed class CapturePattern(TextSpan span, NameExpression? name) : Pattern(span)
{
    /// <summary>Null for the wildcard.</summary>
    public NameExpression? Name { get; } = name;
}

/// <summary>How the parts of a <see cref="CompositePattern"/> belong together.</summary>
internal enum CompositePatternKind
{
    Sequence,

    /// <summary>Key, pattern, key, pattern; a <c>**rest</c> is a <see cref="CapturePattern"/>.</summary>
    Mapping,

    /// <summary>The class as a <see cref="ValuePattern"/>, then the patterns of its arguments.</summary>
    Class,

    /// <summary>Alternatives.</summary>
    Or,

    /// <summary>A pattern and the <see cref="CapturePattern"/> behind <c>as</c>.</summary>
    As,

    /// <summary>A pattern in parentheses.</summary>
    Group,
}

/// <summary>A pattern made of patterns.</summary>
internal sealed class CompositePattern(TextSpan span, CompositePatternKind kind, Pattern[] parts) : Pattern(span)
{
    public CompositePatternKind Kind { get; } = kind;

    public Pattern[] Parts { get; } = parts;
}
