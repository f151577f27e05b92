using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Both forms of <c>import</c>.</summary>
internal sealed partial class Parser
{
    // PEP 810: "lazy" is a keyword directly before an import and a name everywhere else.
    private bool IsLazyImport() => _lexer.GetWord(_token.Value) == "lazy" && _lexer.Peek() is TokenKind.Import or TokenKind.From;

    private ImportStatement ParseImport()
    {
        var start = _token.Start;
        var mark = _aliases.Count;
        Advance();
        do
        {
            var nameStart = _token.Start;
            var name = ParseDottedName();
            AddPart(_aliases, mark, ParseAlias(nameStart, name));
        }
        while (Accept(TokenKind.Comma));

        return new ImportStatement(SpanFrom(start), _aliases.Take(mark));
    }

    private ImportFromStatement ParseImportFrom()
    {
        var start = _token.Start;
        Advance();
        var level = 0;
        while (Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
            Advance();
        }

        var module = level > 0 && Kind == TokenKind.Import ? string.Empty : ParseDottedName();
        Expect(TokenKind.Import, "Expected 'import'");
        var aliases = ParseImportedNames();
        return new ImportFromStatement(SpanFrom(start), level, module, aliases);
    }

    private ImportAlias[] ParseImportedNames()
    {
        if (Kind == TokenKind.Star)
        {
            var star = _token.Span;
            Advance();
            return [new ImportAlias(star, "*", alias: null)];
        }

        var mark = _aliases.Count;
        var isParenthesized = Accept(TokenKind.LeftParen);
        do
        {
            if (isParenthesized && Kind == TokenKind.RightParen && _aliases.Count > mark)
            {
                break;
            }

            var start = _token.Start;
            var name = ParseName("Expected a name to import").Name;
            AddPart(_aliases, mark, ParseAlias(start, name));
        }
        while (Accept(TokenKind.Comma));

        if (isParenthesized)
        {
            Expect(TokenKind.RightParen, "Expected ',' or ')'");
        }

        return _aliases.Take(mark);
    }

    // Without what stands in for a name that is missing, and what recovery reads once more as statements of their own.
    private static ImportAlias[] Within(TextSpan span, ImportAlias[] aliases) =>
        System.Array.FindAll(aliases, alias => alias.Span.Length > 0 && span.Contains(alias.Span));

    private ImportAlias ParseAlias(int start, string name)
    {
        var alias = Accept(TokenKind.As) ? ParseName("Expected a name after 'as'").Name : null;
        return new ImportAlias(SpanFrom(start), name, alias);
    }

    private string ParseDottedName()
    {
        var first = ParseName("Expected a module name").Name;
        if (Kind != TokenKind.Dot)
        {
            return first;
        }

        var mark = _words.Count;
        _words.Add(first);
        while (Accept(TokenKind.Dot))
        {
            _words.Add(ParseName("Expected a name after '.'").Name);
        }

        return string.Join(".", _words.Take(mark));
    }
}
