using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// Everything about a <see cref="Lexer"/> that moves, as one value, so that looking ahead within a logical line costs a copy.
/// The stacks it counts are not copied: they only grow while looking ahead from outside all brackets.
/// </summary>
internal struct LexerState
{
    /// <summary>Offset of the next character to read.</summary>
    public int Position;

    /// <summary>End of the last token that is not layout.</summary>
    public int LastEnd;

    /// <summary>End of the one before it.</summary>
    public int PreviousEnd;

    /// <summary>The last string in three quotes that is closed.</summary>
    public TextSpan LastTripleQuoted;

    /// <summary>Number of open brackets, replacement fields included.</summary>
    public int Depth;

    /// <summary>Number of open f-strings.</summary>
    public int StringCount;

    public int IndentCount;

    /// <summary>Number of <see cref="TokenKind.Dedent"/> still to be given out at this line start.</summary>
    public int PendingDedents;

    public int CommentCount;

    /// <summary>
    /// Where the current line inside brackets starts behind its blanks, and in which column; -1 on the line of the first bracket.
    /// </summary>
    public int BracketLineFirst;
    public int BracketLineColumn;

    /// <summary>Where the line behind the outermost bracket starts, and where the text before it ends; -1 until it is reached.</summary>
    public int FirstLineStart;
    public int FirstLineTextEnd;

    /// <summary>The same for the first line inside brackets that is not indented more than the statement.</summary>
    public int OutdentedLineStart;
    public int OutdentedLineTextEnd;

    public int OpenParens;
    public int OpenSquares;
    public int OpenBraces;

    public TokenKind LastKind;
    public bool AtLineStart;

    /// <summary>Whether the last logical line ended with a colon, so that an indented block is due.</summary>
    public bool IsAfterColon;

    /// <summary>Whether the next character is literal text of an f-string.</summary>
    public bool InLiteral;

    /// <summary>Whether a bracket is open that is known to be never closed.</summary>
    public bool HasUnclosedBracket;

    /// <summary>The state at the first character of a text.</summary>
    public static LexerState Start => new()
    {
        IndentCount = 1,
        LastKind = TokenKind.NewLine,
        AtLineStart = true,
        BracketLineFirst = -1,
        FirstLineStart = -1,
        OutdentedLineStart = -1,
    };
}
