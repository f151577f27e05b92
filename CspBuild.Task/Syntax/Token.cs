using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>One token: sixteen bytes, passed by value, never stored by the hundred.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset just past its last character; layout tokens are empty.</param>
/// <param name="value">See <see cref="Value"/>.</param>
internal readonly struct Token(TokenKind kind, int start, int end, int value = 0)
{
    /// <summary>The <see cref="Value"/> of a number or string that Python 3 does not have.</summary>
    public const int OnlyPython2 = 1;

    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>
    /// The number of a word in the <see cref="NameTable"/>, a <see cref="LexicalError"/>, or <see cref="OnlyPython2"/>; else 0.
    /// </summary>
    public int Value { get; } = value;

    public TextSpan Span => new(Start, End);
}
