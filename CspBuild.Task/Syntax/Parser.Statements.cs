using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Lists of statements, and the statements that hold no others.</summary>
internal sealed partial class Parser
{
    // Pushes statements up to the end of the block or of the text.
    private void ParseStatements()
    {
        var strayIndents = 0;
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.End:
                    return;
                case TokenKind.Dedent when strayIndents == 0:
                    return;
                case TokenKind.Dedent:
                    strayIndents--;
                    AdvanceLayout();
                    break;
                case TokenKind.Indent:
                    // The statements are read as if they were not indented.
                    Report(_token.Span, "Unexpected indentation");
                    strayIndents++;
                    AdvanceLayout();
                    break;
                case TokenKind.NewLine:
                    AdvanceLayout();
                    break;
                default:
                    ParseStatement();
                    break;
            }
        }
    }

    private void ParseStatement()
    {
        var sieved = _sieved;
        if (ParseCompoundStatement() is { } compound)
        {
            AddStatement(compound, sieved, CompoundCost);
        }
        else
        {
            ParseSimpleStatements();
        }
    }

    // The statements of one logical line, separated by semicolons.
    private void ParseSimpleStatements()
    {
        do
        {
            if (Kind == TokenKind.NewLine)
            {
                break;
            }

            var atoms = _atoms;
            var statement = ParseWholeSimpleStatement();
            AddStatement(statement, _sieved, _atoms - atoms + StatementCost);
        }
        while (Accept(TokenKind.Semicolon));

        if (Kind == TokenKind.NewLine)
        {
            AdvanceLayout();
        }
    }

    private Statement ParseWholeSimpleStatement()
    {
        var start = _token.Start;
        var wasPython2 = _isPython2;
        var errorMark = _errors.Count;
        _isWhole = _sieve is not null && _sieve.KeepsWhole(start);
        var statement = ParseSimpleStatement();
        var isWhole = !_hasFailed;
        _isWhole = false;
        ExpectEnd();
        if (!_hasFailed)
        {
            return statement;
        }

        // What was read to its end counts, though something stands behind it that does not belong there.
        var assignment = isWhole && statement is AssignStatement or AnnotatedAssignStatement ? statement : null;
        var import = statement is ImportStatement or ImportFromStatement ? statement : ParseImportBehindError(start);
        _isPython2 = wasPython2;
        if (_hasFailed)
        {
            Recover(isHeader: false);
        }

        var span = SpanFrom(start);
        AddBrokenStatement(span, errorMark);
        return new ErrorStatement(span, CollectBindings(span, assignment, import));
    }

    // Words that nobody knows yet, or that are out of place, may stand before an import.
    private Statement? ParseImportBehindError(int start)
    {
        if (!_lexer.SkipToImport(ref _failedToken, _source.FindLineEnd(start)))
        {
            return null;
        }

        _hasFailed = false;
        _token = _failedToken;
        Statement statement = _token.Kind == TokenKind.Import ? ParseImport() : ParseImportFrom();
        ExpectEnd();
        if (!_hasFailed && _lexer.IsInBrackets)
        {
            // A semicolon in brackets ends nothing.
            _hasFailed = true;
            _failedToken = _token;
        }

        return statement;
    }

    private static Statement[] CollectBindings(TextSpan span, Statement? assignment, Statement? import)
    {
        var bindings = new List<Statement>();
        if (assignment is not null && assignment.Span.End <= span.End)
        {
            bindings.Add(assignment);
        }

        var rest = new TextSpan(bindings.Count > 0 ? bindings[0].Span.End : span.Start, span.End);
        if (import is ImportStatement whole)
        {
            bindings.Add(new ImportStatement(rest, Within(rest, whole.Aliases)));
        }
        else if (import is ImportFromStatement from)
        {
            bindings.Add(new ImportFromStatement(rest, from.Level, from.Module, Within(rest, from.Aliases)));
        }

        return bindings.ToArray();
    }

    private void ExpectEnd()
    {
        if (!_hasFailed && Kind is not (TokenKind.NewLine or TokenKind.Semicolon))
        {
            Fail("Expected the end of the statement");
        }
    }

    private Statement ParseSimpleStatement()
    {
        switch (Kind)
        {
            case TokenKind.Pass:
                return ParseBareKeyword(KeywordStatementKind.Pass);
            case TokenKind.Break:
                return ParseBareKeyword(KeywordStatementKind.Break);
            case TokenKind.Continue:
                return ParseBareKeyword(KeywordStatementKind.Continue);
            case TokenKind.Return:
                return ParseReturn();
            case TokenKind.Raise:
                return ParseRaise();
            case TokenKind.Assert:
                return ParseAssert();
            case TokenKind.Del:
                return ParseDelete();
            case TokenKind.Import:
                return ParseImport();
            case TokenKind.From:
                return ParseImportFrom();
            case TokenKind.Global:
            case TokenKind.Nonlocal when TokenFacts.IsName(_lexer.Peek()):
                return ParseScope();
            case TokenKind.Type when TokenFacts.IsName(_lexer.Peek()):
                return ParseTypeAlias();
            case TokenKind.Name when IsLazyImport():
                Advance();
                return Kind == TokenKind.Import ? ParseImport() : ParseImportFrom();
            case TokenKind.Print when IsPrintOrExec():
                return ParsePrint();
            case TokenKind.Exec when IsPrintOrExec():
                return ParseExec();
            default:
                return ParseExpressionStatement();
        }
    }

    private KeywordStatement ParseBareKeyword(KeywordStatementKind kind)
    {
        var span = _token.Span;
        Advance();
        return new KeywordStatement(span, kind, []);
    }

    private KeywordStatement ParseReturn()
    {
        var start = _token.Start;
        Advance();
        Expression[] operands = TokenFacts.StartsExpression(Kind) ? [ParseExpressionList()] : [];
        return new KeywordStatement(SpanFrom(start), KeywordStatementKind.Return, operands);
    }

    private KeywordStatement ParseRaise()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        Advance();
        if (TokenFacts.StartsExpression(Kind))
        {
            _expressions.Add(ParseExpression());
            if (Accept(TokenKind.From))
            {
                _expressions.Add(ParseExpression());
            }
            else if (Kind == TokenKind.Comma)
            {
                ParseRaiseRest();
            }
        }

        return new KeywordStatement(SpanFrom(start), KeywordStatementKind.Raise, _expressions.Take(mark));
    }

    private KeywordStatement ParseAssert()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        Advance();
        _expressions.Add(ParseExpression());
        if (Accept(TokenKind.Comma))
        {
            _expressions.Add(ParseExpression());
        }

        return new KeywordStatement(SpanFrom(start), KeywordStatementKind.Assert, _expressions.Take(mark));
    }

    private DeleteStatement ParseDelete()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        Advance();
        do
        {
            AddExpression(mark, ParseTarget());
        }
        while (Accept(TokenKind.Comma) && TokenFacts.StartsExpression(Kind));

        return new DeleteStatement(SpanFrom(start), _expressions.Take(mark));
    }

    private ScopeStatement ParseScope()
    {
        var start = _token.Start;
        var isGlobal = Kind == TokenKind.Global;
        Advance();
        var mark = _words.Count;
        do
        {
            _words.Add(ParseName("Expected a name").Name);
        }
        while (Accept(TokenKind.Comma));

        return new ScopeStatement(SpanFrom(start), isGlobal, _words.Take(mark));
    }

    // `type` followed by a name on its line is nothing else (PEP 695).
    private TypeAliasStatement ParseTypeAlias()
    {
        var start = _token.Start;
        Advance();
        var name = ParseName("Expected a name");
        var typeParameters = ParseTypeParameters();
        Expect(TokenKind.Assign, "Expected '='");
        var value = ParseExpression();
        return new TypeAliasStatement(SpanFrom(start), name, typeParameters, value);
    }

    private Statement ParseExpressionStatement()
    {
        var start = _token.Start;
        var first = ParseListOrYield();
        switch (Kind)
        {
            case TokenKind.Assign:
                return ParseAssignment(start, first);
            case TokenKind.AugmentedAssign:
                Advance();
                var value = ParseListOrYield();
                return new AugmentedAssignStatement(SpanFrom(start), first, value);
            case TokenKind.Colon when first is NameExpression or AttributeExpression or SubscriptExpression or ParenthesizedExpression:
                return ParseAnnotation(start, first);
            default:
                return new ExpressionStatement(SpanFrom(start), first);
        }
    }

    private AssignStatement ParseAssignment(int start, Expression first)
    {
        var mark = _expressions.Count;
        var value = first;
        var areShortened = false;
        while (Accept(TokenKind.Assign))
        {
            AddPart(_expressions, mark, value);
            areShortened |= _lastShortened >= start;
            value = ParseListOrYield();
        }

        NoteTargets(start, value, areShortened);
        return new AssignStatement(SpanFrom(start), _expressions.Take(mark), value);
    }

    private AnnotatedAssignStatement ParseAnnotation(int start, Expression target)
    {
        _isPython3 = true;
        Advance();
        var annotation = ParseExpression();
        var value = Accept(TokenKind.Assign) ? ParseListOrYield() : null;
        return new AnnotatedAssignStatement(SpanFrom(start), target, annotation, value);
    }
}
