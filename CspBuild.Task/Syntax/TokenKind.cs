namespace CspBuild.Syntax;

/// <summary>
/// What a token is. The order matters: <see cref="TokenFacts"/> asks for ranges, and <see cref="NameTable"/> holds the
/// words from <see cref="Match"/> to <see cref="Yield"/> in this order.
/// </summary>
internal enum TokenKind : byte
{
    // Layout.
    End,
    NewLine,
    Indent,
    Dedent,

    /// <summary>Stands in for every token after the one at which a statement failed, so that no rule accepts anything.</summary>
    Stop,

    /// <summary>Characters that are no token; <see cref="Token.Value"/> is the <see cref="LexicalError"/>.</summary>
    Error,

    Number,
    String,

    /// <summary>Prefix and opening quotes of an f-string or t-string.</summary>
    FormattedStart,

    /// <summary>Literal text of an f-string, between fields or inside a format specification.</summary>
    FormattedText,

    /// <summary>Closing quotes of an f-string or t-string.</summary>
    FormattedEnd,

    Name,

    // Words that are names wherever they can only be names.
    Match,
    Case,
    Type,
    Print,
    Exec,
    Async,
    Await,
    Nonlocal,

    // Constants of Python 3, plain names of Python 2.
    True,
    False,
    None,

    // Keywords that can stand in an expression.
    And,
    As,
    Else,
    For,
    If,
    In,
    Is,
    Lambda,
    Not,
    Or,

    // Keywords that only a statement or one of its clauses starts with (`yield from` excepted).
    From,
    Assert,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Except,
    Finally,
    Global,
    Import,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,

    Yield,

    LeftParen,
    LeftBracket,
    LeftBrace,
    RightParen,
    RightBracket,
    RightBrace,
    Comma,
    Colon,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    At,
    Assign,

    /// <summary><c>+=</c> and its eleven kin.</summary>
    AugmentedAssign,

    /// <summary><c>:=</c>.</summary>
    ColonAssign,
    Plus,
    Minus,
    Star,
    DoubleStar,
    Slash,
    DoubleSlash,
    Percent,
    Ampersand,
    Bar,
    Caret,
    Tilde,
    LeftShift,
    RightShift,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    EqualEqual,
    NotEqual,

    /// <summary>Python 2's <c>&lt;&gt;</c>.</summary>
    LessGreater,
    Backtick,

    /// <summary>The <c>!</c> before a conversion in an f-string's field.</summary>
    Exclamation,
}
