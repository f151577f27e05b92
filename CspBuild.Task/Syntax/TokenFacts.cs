namespace CspBuild.Syntax;

/// <summary>What the grammar knows of a token's kind alone.</summary>
internal static class TokenFacts
{
    /// <summary>Binding strength of binary operators, loosest first; 0 is no operator.</summary>
    public const int OrPrecedence = 1;
    public const int AndPrecedence = 2;

    /// <summary>The prefix <c>not</c>, between <c>and</c> and the comparisons.</summary>
    public const int NotPrecedence = 3;
    public const int ComparisonPrecedence = 4;

    /// <summary><c>|</c>, the loosest operator that a target of <c>for</c> or a starred expression may hold.</summary>
    public const int BarPrecedence = 5;
    public const int SumPrecedence = 9;

    private const byte StartsExpressionFlag = 1;
    private const byte StartsPrimaryFlag = 2;
    private const byte EndsOperandFlag = 4;

    private static readonly byte[] Precedences = CreatePrecedences();
    private static readonly byte[] Flags = CreateFlags();

    /// <summary>
    /// The precedence of <paramref name="kind"/> behind an operand; <c>**</c> is not among them, it belongs to its operand.
    /// </summary>
    public static int GetPrecedence(TokenKind kind) => Precedences[(int)kind];

    /// <summary>Whether a token can be the first of an expression, a starred one included.</summary>
    public static bool StartsExpression(TokenKind kind) => (Flags[(int)kind] & StartsExpressionFlag) != 0;

    /// <summary>Whether a token can be the first of what <c>await</c> or Python 2's <c>print</c> takes and an operator can't be.</summary>
    public static bool StartsPrimary(TokenKind kind) => (Flags[(int)kind] & StartsPrimaryFlag) != 0;

    /// <summary>Whether an operand can end with this token.</summary>
    public static bool EndsOperand(TokenKind kind) => (Flags[(int)kind] & EndsOperandFlag) != 0;

    public static bool IsName(TokenKind kind) => kind is >= TokenKind.Name and <= TokenKind.Nonlocal;

    /// <summary>A name, or a constant that is a name in Python 2.</summary>
    public static bool IsNameOrConstant(TokenKind kind) => kind is >= TokenKind.Name and <= TokenKind.None;

    public static bool IsClosingBracket(TokenKind kind) => kind is >= TokenKind.RightParen and <= TokenKind.RightBrace;

    /// <summary>Whether a keyword can only be the first of a statement or clause, never a part of an expression.</summary>
    public static bool IsStatementKeyword(TokenKind kind) => kind is >= TokenKind.From and <= TokenKind.With;

    private static byte[] CreatePrecedences()
    {
        var table = new byte[256];
        table[(int)TokenKind.Or] = OrPrecedence;
        table[(int)TokenKind.And] = AndPrecedence;
        for (var kind = TokenKind.Less; kind <= TokenKind.LessGreater; kind++)
        {
            table[(int)kind] = ComparisonPrecedence;
        }

        table[(int)TokenKind.In] = ComparisonPrecedence;
        table[(int)TokenKind.Is] = ComparisonPrecedence;
        table[(int)TokenKind.Not] = ComparisonPrecedence;
        table[(int)TokenKind.Bar] = BarPrecedence;
        table[(int)TokenKind.Caret] = 6;
        table[(int)TokenKind.Ampersand] = 7;
        table[(int)TokenKind.LeftShift] = 8;
        table[(int)TokenKind.RightShift] = 8;
        table[(int)TokenKind.Plus] = SumPrecedence;
        table[(int)TokenKind.Minus] = SumPrecedence;
        table[(int)TokenKind.Star] = 10;
        table[(int)TokenKind.Slash] = 10;
        table[(int)TokenKind.DoubleSlash] = 10;
        table[(int)TokenKind.Percent] = 10;
        table[(int)TokenKind.At] = 10;
        return table;
    }

    private static byte[] CreateFlags()
    {
        var table = new byte[256];
        const byte Operand = StartsExpressionFlag | StartsPrimaryFlag | EndsOperandFlag;
        for (var kind = TokenKind.Name; kind <= TokenKind.None; kind++)
        {
            table[(int)kind] = Operand;
        }

        table[(int)TokenKind.Number] = Operand;
        table[(int)TokenKind.String] = Operand;
        table[(int)TokenKind.Ellipsis] = Operand;
        table[(int)TokenKind.Backtick] = Operand;
        table[(int)TokenKind.FormattedStart] = StartsExpressionFlag | StartsPrimaryFlag;
        table[(int)TokenKind.FormattedEnd] = EndsOperandFlag;
        foreach (var kind in new[] { TokenKind.LeftParen, TokenKind.LeftBracket, TokenKind.LeftBrace })
        {
            table[(int)kind] = StartsExpressionFlag | StartsPrimaryFlag;
        }

        foreach (var kind in new[] { TokenKind.RightParen, TokenKind.RightBracket, TokenKind.RightBrace })
        {
            table[(int)kind] = EndsOperandFlag;
        }

        foreach (var kind in new[] { TokenKind.Plus, TokenKind.Minus, TokenKind.Tilde, TokenKind.Not, TokenKind.Lambda, TokenKind.Star })
        {
            table[(int)kind] = StartsExpressionFlag;
        }

        return table;
    }
}
