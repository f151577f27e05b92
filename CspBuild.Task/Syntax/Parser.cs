using System;
using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// A recursive-descent parser for one grammar that holds all of Python 2.7 and of Python 3.0 to 3.15 (docs/grammar.md).
/// <para>
/// There are no exceptions: the first error of a statement puts <see cref="TokenKind.Stop"/> in the place of the current token. No
/// rule accepts it, so every loop ends and every rule returns; the statement then asks the lexer where it ends
/// (<see cref="Lexer.SkipStatement"/>), and parsing goes on behind it.
/// </para>
/// <para>
/// Depth is bounded twice, because trees are walked recursively by everyone who comes later. <see cref="MaxNesting"/> bounds the
/// recursion of the parser: brackets, lambdas, fields, blocks. <see cref="MaxHeight"/> bounds that of the walks, to which each bracket
/// may add a level for every precedence: each rule leaves the height of the expression that it returns in <see cref="_height"/>.
/// Whoever walks a tree goes along a chain such as <c>a.b().c[d]</c> or <c>a if b else c if d else e</c> in a loop, so it counts as
/// one level, however long it is.
/// </para>
/// </summary>
internal sealed partial class Parser
{
    /// <summary>
    /// How many brackets, lambdas, replacement fields, patterns and blocks may enclose each other. CPython stops at 200 brackets and
    /// at 100 blocks.
    /// </summary>
    internal const int MaxNesting = 300;

    // What is left is for the expressions in the innermost block.
    private const int MaxBlockNesting = MaxNesting / 2;

    /// <summary>How many expressions may enclose each other in all, a chain counted once.</summary>
    internal const int MaxHeight = 1000;

    private readonly SourceText _source;
    private readonly Lexer _lexer;
    private readonly List<SyntaxError> _errors = [];
    private readonly ArrayBuilder<Expression> _expressions = new();
    private readonly ArrayBuilder<Statement> _statements = new();
    private readonly ArrayBuilder<Argument> _arguments = new();
    private readonly ArrayBuilder<Parameter> _parameters = new();
    private readonly ArrayBuilder<TypeParameter> _typeParameters = new();
    private readonly ArrayBuilder<ComprehensionClause> _clauses = new();
    private readonly ArrayBuilder<ImportAlias> _aliases = new();
    private readonly ArrayBuilder<IfClause> _ifClauses = new();
    private readonly ArrayBuilder<ExceptHandler> _handlers = new();
    private readonly ArrayBuilder<WithItem> _withItems = new();
    private readonly ArrayBuilder<MatchCase> _cases = new();
    private readonly ArrayBuilder<Pattern> _patterns = new();
    private readonly ArrayBuilder<string> _words = new();
    private readonly ArrayBuilder<TextSpan> _brokenStatements = new();

    private Token _token;
    private Token _failedToken;
    private int _previousEnd;
    private int _nesting;
    private int _height;
    private bool _hasFailed;
    private bool _isPython2;
    private bool _isPython3;
    private PrivateNames? _privateNames;
    private int? _suspect;
    private bool _isSuspectOpen;

    /// <summary>Starts at the first line of <paramref name="source"/>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="unclosedStrings">Offsets of triple-quoted strings that are to end with their first line, or null.</param>
    /// <param name="sieve">What of the text is wanted; null for all of it.</param>
    public Parser(SourceText source, HashSet<int>? unclosedStrings, TreeSieve? sieve = null)
    {
        _source = source;
        _sieve = sieve;
        _lexer = new Lexer(source, unclosedStrings) { KeepsFewErrors = sieve is not null };
    }

    /// <summary>
    /// Where the string starts, once the text is parsed, that may lack its closing quotes, as one of the text does. Null if none is known.
    /// </summary>
    public int? UnclosedString => IsUnclosedStringCertain || _lexer.HasUnclosedString ? _suspect : null;

    /// <summary>Whether an error directly behind that string says that its closing quotes are another one's opening quotes.</summary>
    public bool IsUnclosedStringCertain { get; private set; }

    /// <summary>
    /// Whether that, or an error inside that string, an f-string, makes a reading without it the better one of two with as many errors.
    /// </summary>
    public bool IsUnclosedStringLikely => IsUnclosedStringCertain || _isSuspectOpen;

    private TokenKind Kind => _token.Kind;

    /// <summary>Parses the whole text.</summary>
    public SyntaxTree Parse()
    {
        _token = _lexer.Next();
        ParseStatements();
        return new SyntaxTree(_source, _statements.Take(0), _lexer.GetComments(), CollectErrors())
        {
            IsPython2 = _isPython2 && !_isPython3,
            BrokenStatements = _brokenStatements.Take(0),
            ErrorsLeftOut = _errorsLeftOut,
            IsCutOff = _isCutOff,
        };
    }

    // One error a place, in source order; going back after an error may have reported a place twice.
    private SyntaxError[] CollectErrors()
    {
        if (_errors.Count == 0 && _lexer.Errors.Count == 0)
        {
            return [];
        }

        _errors.AddRange(_lexer.Errors);
        _errors.Sort(static (left, right) =>
        {
            var order = left.Span.Start.CompareTo(right.Span.Start);
            return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        });
        var last = -1;
        _errors.RemoveAll(error =>
        {
            var isRepeated = error.Span.Start == last;
            last = error.Span.Start;
            return isRepeated;
        });
        return _errors.ToArray();
    }

    private void Advance()
    {
        _previousEnd = _token.End;
        _token = _lexer.Next();
    }

    // Steps over a token that has no width, so that what precedes it still ends at its last real token.
    private void AdvanceLayout() => _token = _lexer.Next();

    private bool Accept(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind, string message)
    {
        if (!Accept(kind))
        {
            Fail(message);
        }
    }

    /// <summary>Makes the statement fail at the current token; what follows the first failure says nothing.</summary>
    private void Fail(string message)
    {
        if (_hasFailed)
        {
            return;
        }

        Suspect(_lexer.LastTripleQuoted);
        AddError(new SyntaxError(
            _token.Span, _token.Kind == TokenKind.Error ? LexicalErrors.Describe((LexicalError)_token.Value) : message));
        _hasFailed = true;
        _failedToken = _token;
        _token = new Token(TokenKind.Stop, _token.Start, _token.Start);
    }

    // Where no error stands directly behind a string of several lines, the string before the first error is the one to look at.
    private void Suspect(TextSpan text)
    {
        var isCertain = _previousEnd == text.End && Kind != TokenKind.NewLine;
        if (!IsUnclosedStringCertain && (isCertain || _suspect is null) && _source.FindLineEnd(text.Start) < text.End)
        {
            _suspect = text.Start;
            IsUnclosedStringCertain = isCertain;
            _isSuspectOpen = text.End > _previousEnd;
        }
    }

    /// <summary>Reports what does not make the statement fail.</summary>
    private void Report(TextSpan span, string message)
    {
        AddError(new SyntaxError(span, message));
        if (_sieve is not null)
        {
            LeaveOutErrors(_errors.Count - 1);
        }
    }

    // Goes to the end of the statement that failed.
    private void Recover(bool isHeader)
    {
        _hasFailed = false;
        _token = _lexer.SkipStatement(_failedToken, isHeader, ref _previousEnd);
        if (_lexer.UnclosedBracket is >= 0 and var bracket)
        {
            // One text for each: a file may have millions of these.
            var message = _source[bracket] switch
            {
                '(' => "This '(' is never closed",
                '[' => "This '[' is never closed",
                _ => "This '{' is never closed",
            };
            _errors[_errors.Count - 1] = new SyntaxError(new TextSpan(bracket, bracket + 1), message);
        }

        // Recovery may have gone back.
        _lastMatter = Math.Min(_lastMatter, _previousEnd);
    }

    private TextSpan SpanFrom(int start) => new(start, Math.Max(start, _previousEnd));

    private string GetWord(Token token)
    {
        var word = _lexer.GetWord(token.Value);
        word = _privateNames is null ? word : _privateNames.Expand(word);
        NoteWord(word, token.Start);
        return word;
    }

    // Everything that makes the parser call itself stands between an Enter that was granted and its Leave.
    private bool Enter()
    {
        if (_nesting == MaxNesting)
        {
            Fail(SyntaxError.TooDeep);
            return false;
        }

        _nesting++;
        return true;
    }

    private void Leave() => _nesting--;

    /// <summary>Notes the height of an expression whose highest child is <paramref name="child"/> high.</summary>
    private void SetHeightAbove(int child)
    {
        _height = child + 1;
        if (_height > MaxHeight)
        {
            Fail(SyntaxError.TooDeep);
        }
    }
}
