using System;
using System.Collections.Generic;
using System.Globalization;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// Cuts the text into tokens, one at a time, as the parser asks. The lexer knows the layout rules (indentation, brackets that
/// suppress line ends) and, for f-strings, which part of which string it is in; the stack of open brackets holds both, because
/// a replacement field is a bracket. What it knows of recovery is in Lexer.Recovery.cs.
/// </summary>
internal sealed partial class Lexer
{
    private const char ByteOrderMark = '\uFEFF';

    private const int FewErrors = 1000;

    private readonly SourceText _source;
    private readonly char[] _text;
    private readonly int _length;
    private readonly NameTable _names = new();
    private readonly HashSet<int>? _unclosedStrings;
    private readonly List<SyntaxError> _errors = [];
    private readonly BracketStack _brackets = new();
    private int[] _indents = new int[16];
    private FormattedString[] _strings = new FormattedString[4];
    private int[] _comments = new int[16];
    private LexerState _state;

    /// <summary>Starts at the first line of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unclosedStrings">Offsets of triple-quoted strings that are to end with their first line, or null.</param>
    public Lexer(SourceText text, HashSet<int>? unclosedStrings = null)
    {
        _source = text;
        _text = text.Characters;
        _length = text.Length;
        _unclosedStrings = unclosedStrings;
        _state = LexerState.Start;
    }

    /// <summary>What was wrong with the layout; characters that are no token are tokens of kind <see cref="TokenKind.Error"/>.</summary>
    public IReadOnlyList<SyntaxError> Errors => _errors;

    /// <summary>Whether errors past the first thousand are left out.</summary>
    public bool KeepsFewErrors { get; init; }

    /// <summary>Number of different words so far.</summary>
    public int WordCount => _names.Count;

    /// <summary>The word number <see cref="Token.Value"/> of a name or keyword.</summary>
    public string GetWord(int number) => _names[number];

    /// <summary>The comments so far, in source order.</summary>
    public CommentList GetComments() => new(_source, _comments, _state.CommentCount);

    /// <summary>Takes the rest of the text for nothing.</summary>
    public void Stop() => _state.Position = _length;

    /// <summary>The next token; <see cref="TokenKind.End"/> for ever at the end.</summary>
    public Token Next()
    {
        if (_state.InLiteral)
        {
            return ReadLiteralPart();
        }

        if (_state.AtLineStart && TryStartLine(out var layout))
        {
            return layout;
        }

        var text = _text;
        var position = _state.Position;
        while (position < _length)
        {
            var c = text[position];
            if (c >= 128)
            {
                if (!IsWideBlank(c))
                {
                    return ReadWideCharacter(position);
                }

                ReportStray(position++);
                continue;
            }

            if (IdentifierCharacters.IsAsciiStart(c))
            {
                return ReadName(position);
            }

            switch (c)
            {
                case ' ':
                case '\t':
                case '\f':
                    position++;
                    continue;
                case '\r':
                case '\n':
                    if (_state.Depth == 0)
                    {
                        return ReadNewLine(position);
                    }

                    if (MustStopAtLineEnd)
                    {
                        return Fail(position, position, LexicalError.UnclosedBracket);
                    }

                    position = ContinueInBrackets(position);
                    continue;
                case '#':
                    position = ReadComment(position);
                    continue;
                case '\\':
                    var next = SkipLineEnd(position + 1);
                    if (next == position + 1)
                    {
                        return Fail(position, next, LexicalError.UnexpectedAfterBackslash);
                    }

                    position = next;
                    continue;
                case '\0':
                    ReportStray(position++);
                    continue;
                default:
                    return ReadPunctuation(position, c);
            }
        }

        return ReadEnd();
    }

    // Blanks of other alphabets and characters without a width come with text pasted from elsewhere; what they separate is still Python.
    private static bool IsWideBlank(char c) => char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private Token ReadWideCharacter(int position) => IdentifierCharacters.GetPartLength(_source, position) > 0
        ? ReadWideName(position, position)
        : Fail(position, position + (char.IsSurrogatePair(_text[position], CharAt(position + 1)) ? 2 : 1), LexicalError.UnexpectedCharacter);

    private Token ReadName(int start)
    {
        var text = _text;
        var end = start;
        var hash = 0;
        do
        {
            var c = text[end];
            if (c >= 128)
            {
                if (IdentifierCharacters.GetPartLength(_source, end) > 0)
                {
                    return ReadWideName(start, end);
                }

                break;
            }

            if (!IdentifierCharacters.IsAsciiPart(c))
            {
                if (c is '"' or '\'' && end - start <= 2 && StringLiteral.TryReadPrefix(_source, start, end, out var prefixes))
                {
                    return ReadString(start, end, prefixes);
                }

                break;
            }

            hash = NameTable.AddToHash(hash, c);
            end++;
        }
        while (end < _length);

        var number = _names.Intern(text, start, end, hash);
        return Make(NameTable.GetKind(number), start, end, number);
    }

    // Keywords are ASCII: a word that NFKC turns into one is a name all the same.
    private Token ReadWideName(int start, int end)
    {
        while (end < _length)
        {
            var length = IdentifierCharacters.GetPartLength(_source, end);
            if (length == 0)
            {
                break;
            }

            end += length;
        }

        var name = NameFolding.Fold(_source.Substring(start, end - start));
        var hash = 0;
        foreach (var c in name)
        {
            hash = NameTable.AddToHash(hash, c);
        }

        return Make(TokenKind.Name, start, end, _names.Intern(name.ToCharArray(), 0, name.Length, hash));
    }

    private Token ReadPunctuation(int start, char c)
    {
        var next = CharAt(start + 1);
        switch (c)
        {
            case >= '0' and <= '9':
                return ReadNumber(start);
            case '"':
            case '\'':
                return ReadString(start, start, StringPrefixes.None);
            case '(':
                return OpenBracket(TokenKind.LeftParen, start);
            case '[':
                return OpenBracket(TokenKind.LeftBracket, start);
            case '{':
                return OpenBracket(TokenKind.LeftBrace, start);
            case ')':
                return CloseBracket(TokenKind.RightParen, start);
            case ']':
                return CloseBracket(TokenKind.RightBracket, start);
            case '}':
                return CloseBracket(TokenKind.RightBrace, start);
            case ',':
                return Make(TokenKind.Comma, start, start + 1);
            case ':':
                return ReadColon(start, next);
            case ';':
                return Make(TokenKind.Semicolon, start, start + 1);
            case '.':
                if (next is >= '0' and <= '9')
                {
                    return ReadNumber(start);
                }

                return next == '.' && CharAt(start + 2) == '.'
                    ? Make(TokenKind.Ellipsis, start, start + 3)
                    : Make(TokenKind.Dot, start, start + 1);
            case '`':
                return Make(TokenKind.Backtick, start, start + 1);
            case '~':
                return Make(TokenKind.Tilde, start, start + 1);
            case '=':
                return next == '=' ? Make(TokenKind.EqualEqual, start, start + 2) : Make(TokenKind.Assign, start, start + 1);
            case '!':
                return next == '=' ? Make(TokenKind.NotEqual, start, start + 2)
                    : IsInField ? Make(TokenKind.Exclamation, start, start + 1)
                    : Fail(start, start + 1, LexicalError.UnexpectedCharacter);
            case '+':
                return ReadOperator(TokenKind.Plus, start, 1);
            case '-':
                return next == '>' ? Make(TokenKind.Arrow, start, start + 2) : ReadOperator(TokenKind.Minus, start, 1);
            case '*':
                return next == '*' ? ReadOperator(TokenKind.DoubleStar, start, 2) : ReadOperator(TokenKind.Star, start, 1);
            case '/':
                return next == '/' ? ReadOperator(TokenKind.DoubleSlash, start, 2) : ReadOperator(TokenKind.Slash, start, 1);
            case '%':
                return ReadOperator(TokenKind.Percent, start, 1);
            case '&':
                return ReadOperator(TokenKind.Ampersand, start, 1);
            case '|':
                return ReadOperator(TokenKind.Bar, start, 1);
            case '^':
                return ReadOperator(TokenKind.Caret, start, 1);
            case '@':
                return ReadOperator(TokenKind.At, start, 1);
            case '<':
                return next == '<' ? ReadOperator(TokenKind.LeftShift, start, 2)
                    : next == '=' ? Make(TokenKind.LessEqual, start, start + 2)
                    : next == '>' ? Make(TokenKind.LessGreater, start, start + 2)
                    : Make(TokenKind.Less, start, start + 1);
            case '>':
                return next == '>' ? ReadOperator(TokenKind.RightShift, start, 2)
                    : next == '=' ? Make(TokenKind.GreaterEqual, start, start + 2)
                    : Make(TokenKind.Greater, start, start + 1);
            default:
                return Fail(start, start + 1, LexicalError.UnexpectedCharacter);
        }
    }

    // An operator of `length` characters, or its augmented assignment.
    private Token ReadOperator(TokenKind kind, int start, int length) => CharAt(start + length) == '='
        ? Make(TokenKind.AugmentedAssign, start, start + length + 1)
        : Make(kind, start, start + length);

    private Token ReadColon(int start, char next)
    {
        if (IsInField)
        {
            _brackets[_state.Depth - 1].Kind = BracketKind.FormatSpecification;
            _state.InLiteral = true;
            return Make(TokenKind.Colon, start, start + 1);
        }

        return next == '=' ? Make(TokenKind.ColonAssign, start, start + 2) : Make(TokenKind.Colon, start, start + 1);
    }

    private int ReadComment(int start)
    {
        var end = _source.FindLineEnd(start);
        if (_state.CommentCount == _comments.Length)
        {
            ArrayBuilder<int>.Grow(ref _comments);
        }

        _comments[_state.CommentCount++] = start;
        return end;
    }

    /// <summary>The offset behind the line end at <paramref name="position"/>, or <paramref name="position"/> where none is.</summary>
    private int SkipLineEnd(int position) => CharAt(position) switch
    {
        '\n' => position + 1,
        '\r' => CharAt(position + 1) == '\n' ? position + 2 : position + 1,
        _ => position,
    };

    private char CharAt(int position) => position < _length ? _text[position] : '\0';

    private Token Make(TokenKind kind, int start, int end, int value = 0)
    {
        _state.Position = end;
        _state.PreviousEnd = _state.LastEnd;
        _state.LastEnd = end;
        _state.LastKind = kind;
        return new Token(kind, start, end, value);
    }

    private Token Fail(int start, int end, LexicalError error) => Make(TokenKind.Error, start, end, (int)error);

    // A character that is no Python, but whose neighbours can be read as if it were a blank.
    private void ReportStray(int position) =>
        Report(new TextSpan(position, position + 1), LexicalErrors.Describe(LexicalError.UnexpectedCharacter));

    private void Report(TextSpan span, string message)
    {
        if (!KeepsFewErrors || _errors.Count < FewErrors)
        {
            _errors.Add(new SyntaxError(span, message));
        }
    }
}
