using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>One token: sixteen bytes, passed by value, never stored by the hundred.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset just past its last character; layout tokens are empty.</param>
/// <param name="value">See <see cref="Value"/>.</param>
internal readonly struct Token(TokenKind kind, int start, int end, int value = 0)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>The number of a word in the <see cref="NameTable"/>, or a <see cref="LexicalError"/>; else 0.</summary>
    public int Value { get; } = value;

    public TextSpan Span => new(Start, End);
}
