namespace CspBuild.Syntax;

/// <summary>Which of the classes an expression is of (<see cref="Expression.NodeType"/>).</summary>
internal enum ExpressionType
{
    Name,
    Attribute,
    Call,
    Subscript,
    String,
    Constant,
    Operator,
    Boolean,
    Conditional,
    Named,
    Parenthesized,
    Starred,
    Display,
    Comprehension,
    Lambda,
    Missing,
}
