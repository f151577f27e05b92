namespace CspBuild.Syntax;

/// <summary>Why characters are no token.</summary>
internal enum LexicalError
{
    UnexpectedCharacter,
    UnexpectedAfterBackslash,
    UnterminatedString,
    UnterminatedTripleQuotedString,
    UnterminatedField,
    SingleClosingBrace,
    InvalidNumber,
    UnclosedBracket,
}

/// <summary>The sentence for each <see cref="LexicalError"/>.</summary>
internal static class LexicalErrors
{
    public static string Describe(LexicalError error) => error switch
    {
        LexicalError.UnexpectedAfterBackslash => "Only a line end may follow this backslash",
        LexicalError.UnterminatedString => "The string is not closed on its line",
        LexicalError.UnterminatedTripleQuotedString => "The triple-quoted string is never closed",
        LexicalError.UnterminatedField => "The replacement field is not closed before its string ends",
        LexicalError.SingleClosingBrace => "A single '}' is not allowed in a formatted string",
        LexicalError.InvalidNumber => "This is not a number",
        LexicalError.UnclosedBracket => "A bracket is never closed",
        _ => "Unexpected character",
    };
}
