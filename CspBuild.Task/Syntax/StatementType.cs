namespace CspBuild.Syntax;

/// <summary>Which of the classes a statement is of (<see cref="Statement.NodeType"/>).</summary>
internal enum StatementType
{
    Expression,
    Assign,
    AugmentedAssign,
    AnnotatedAssign,
    Delete,
    Keyword,
    Import,
    ImportFrom,
    Scope,
    TypeAlias,
    Error,
    If,
    While,
    For,
    Try,
    With,
    Match,
    Function,
    Class,
}
