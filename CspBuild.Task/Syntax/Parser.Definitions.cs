using System;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Functions and classes, their decorators, parameters and type parameters.</summary>
internal sealed partial class Parser
{
    private Statement ParseDefinition()
    {
        var start = _token.Start;
        var mark = _expressions.Count;
        while (Kind == TokenKind.At)
        {
            ParseDecorator(mark);
        }

        var isAsync = Kind == TokenKind.Async && _lexer.Peek() == TokenKind.Def;
        if (isAsync)
        {
            _isPython3 = true;
            Advance();
        }

        switch (Kind)
        {
            case TokenKind.Def:
                return ParseFunction(start, _expressions.Take(mark));
            case TokenKind.Class:
                return ParseClass(start, _expressions.Take(mark));
            default:
                _expressions.Take(mark);
                Report(_token.Span, "Expected a function or a class after the decorator");
                return new ErrorStatement(SpanFrom(start), []);
        }
    }

    // A broken decorator is left out; the definition below it is read all the same.
    private void ParseDecorator(int mark)
    {
        Advance();
        var decorator = ParseNamed();
        if (Kind != TokenKind.NewLine)
        {
            Fail("Expected the end of the line");
        }

        if (_hasFailed)
        {
            Recover(isHeader: false);
        }
        else
        {
            AddPart(_expressions, mark, decorator);
        }

        while (Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            AdvanceLayout();
        }
    }

    private FunctionStatement ParseFunction(int start, Expression[] decorators)
    {
        Advance();
        var name = ParseName("Expected the function's name");
        var signatureStart = _previousEnd;
        var typeParameters = ParseTypeParameters();
        var parameters = Array.Empty<Parameter>();
        if (Kind == TokenKind.LeftParen && Enter())
        {
            Advance();
            parameters = ParseParameters(isLambda: false);
            Expect(TokenKind.RightParen, "Expected ',' or ')'");
            Leave();
        }
        else
        {
            Fail("Expected '('");
        }

        var returns = Accept(TokenKind.Arrow) ? Whole(ParseExpression()) : null;
        var signatureEnd = _previousEnd;
        var isCertain = !_hasFailed;
        var body = ParseSuite(start);
        var end = Math.Min(signatureEnd, body.Header.End);
        var signature = new FunctionSignature(
            new TextSpan(Math.Min(signatureStart, end), end),
            Clip(typeParameters, body),
            Clip(parameters, body),
            returns is null || returns.Span.End > end ? null : returns);
        return new FunctionStatement(SpanFrom(start), decorators, isCertain ? name : null, signature, body);
    }

    private ClassStatement ParseClass(int start, Expression[] decorators)
    {
        Advance();
        var nameToken = _token;
        var name = ParseName("Expected the class's name");
        var signatureStart = _previousEnd;
        var typeParameters = ParseTypeParameters();
        var arguments = Kind == TokenKind.LeftParen ? ParseArguments() : [];
        var signatureEnd = _previousEnd;
        var isCertain = !_hasFailed;
        var outerNames = _privateNames;
        _privateNames = name.Name.Length > 0 ? PrivateNames.Of(_lexer.GetWord(nameToken.Value)) : null;
        var body = ParseSuite(start);
        _privateNames = outerNames;
        var end = Math.Min(signatureEnd, body.Header.End);
        var signature = new ClassSignature(
            new TextSpan(Math.Min(signatureStart, end), end), Clip(typeParameters, body), Clip(arguments, body));
        return new ClassStatement(SpanFrom(start), decorators, isCertain ? name : null, signature, body);
    }

    // Up to the parenthesis or colon that ends them. Leaves the height of the highest expression in them.
    private Parameter[] ParseParameters(bool isLambda)
    {
        var close = isLambda ? TokenKind.Colon : TokenKind.RightParen;
        var mark = _parameters.Count;
        var height = 0;
        while (Kind != close)
        {
            if (ParseParameter(close, isLambda) is { } parameter)
            {
                AddPart(_parameters, mark, parameter);
                height = Math.Max(height, _height);
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        _height = height;
        return _parameters.Take(mark);
    }

    // Null for the markers `/` and `*`, and for a parameter that did not parse.
    private Parameter? ParseParameter(TokenKind close, bool isLambda)
    {
        var start = _token.Start;
        if (Accept(TokenKind.Slash))
        {
            return null;
        }

        var isStarred = Accept(TokenKind.Star) || Accept(TokenKind.DoubleStar);
        if (isStarred && (Kind == TokenKind.Comma || Kind == close))
        {
            return null;
        }

        var target = Kind == TokenKind.LeftParen && !isStarred ? ParseTupleParameter() : ParseName("Expected a parameter");
        var height = 1;
        Expression? annotation = null;
        if (!isLambda && Accept(TokenKind.Colon))
        {
            annotation = ParseStarredOrExpression();
            height = Math.Max(height, _height);
        }

        Expression? defaultValue = null;
        if (Accept(TokenKind.Assign))
        {
            defaultValue = ParseExpression();
            height = Math.Max(height, _height);
        }

        _height = height;
        return _hasFailed ? null : new Parameter(SpanFrom(start), target, annotation, defaultValue);
    }

    // `[T: bound = default, *Ts, **P]`, or nothing.
    private TypeParameter[] ParseTypeParameters()
    {
        if (Kind != TokenKind.LeftBracket || !Enter())
        {
            return [];
        }

        var mark = _typeParameters.Count;
        Advance();
        while (Kind != TokenKind.RightBracket)
        {
            var start = _token.Start;
            _ = Accept(TokenKind.Star) || Accept(TokenKind.DoubleStar);
            var name = ParseName("Expected a type parameter");
            var bound = Accept(TokenKind.Colon) ? ParseExpression() : null;
            var defaultValue = Accept(TokenKind.Assign) ? ParseStarredOrExpression() : null;
            if (!_hasFailed)
            {
                _typeParameters.Add(new TypeParameter(SpanFrom(start), name, bound, defaultValue));
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightBracket, "Expected ',' or ']'");
        Leave();
        return _typeParameters.Take(mark);
    }
}
