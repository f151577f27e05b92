using System;
using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Suppressions;

/// <summary>
/// Reads the directives in one comment. Each <c>#</c> may begin one, so that a comment can hold other tools' directives as well. What is
/// not clearly a directive is none: a comment that suppresses by accident hides a weakness, one that fails to shows up in the next build.
/// </summary>
internal ref struct SuppressionParser
{
    private readonly SourceText _text;
    private readonly int _end;
    private int _position;

    private SuppressionParser(SourceText text, TextSpan comment)
    {
        _text = text;
        _end = comment.End;
        _position = comment.Start;
    }

    private readonly char Current => _position < _end ? _text[_position] : '\0';

    /// <summary>
    /// Adds the directives in the comment at <paramref name="comment"/> of <paramref name="text"/> to <paramref name="directives"/>.
    /// </summary>
    public static void Parse(SourceText text, TextSpan comment, List<SuppressionDirective> directives)
    {
        var parser = new SuppressionParser(text, comment);
        var first = directives.Count;
        while (parser.SkipToHash())
        {
            if (parser.TryReadDirective() is { } directive)
            {
                directives.Add(directive);
            }
        }

        // A reason goes on to the next directive: it may hold a hash sign of its own.
        for (var i = first; i < directives.Count; i++)
        {
            var end = i + 1 < directives.Count ? directives[i + 1].Span.Start : comment.End;
            directives[i] = directives[i] with { Reason = FindReason(text, directives[i].Span.End, end) };
        }
    }

    /// <summary>What stands behind the first <c> -- </c>, up to the end; null if there is nothing.</summary>
    public static string? FindReason(SourceText text, int start, int end)
    {
        for (var i = start; i + 3 < end; i++)
        {
            if (text[i + 1] == '-' && text[i + 2] == '-' && char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(text[i + 3]))
            {
                var reason = text.Substring(i + 4, end - i - 4).Trim();
                return reason.Length > 0 ? reason : null;
            }
        }

        return null;
    }

    private bool SkipToHash()
    {
        var hash = _text.IndexOf('#', _position, _end);
        _position = hash;
        return hash >= 0;
    }

    private SuppressionDirective? TryReadDirective()
    {
        var start = _position++;
        SkipBlanks();
        if (TryReadWord("ignore"))
        {
            return ReadIgnore(start);
        }

        if (TryReadWord("noqa"))
        {
            return ReadNoqa(start);
        }

        return TryReadWord("pragma") && TryReadColon() && TryReadWord("no") && SkipBlanks() && TryReadWord("cytoscnpy") ? Create(start, _position, []) : null;
    }

    // An English word: what follows it has to be the grammar's.
    private SuppressionDirective? ReadIgnore(int start)
    {
        var wordEnd = _position;
        if (TryReadColon())
        {
            return ReadCodes(start);
        }

        var isApart = SkipBlanks();
        return _position == _end || Current == '#' || (isApart && TryReadDash()) ? Create(start, wordEnd, []) : null;
    }

    private SuppressionDirective? ReadNoqa(int start)
    {
        var wordEnd = _position;
        return TryReadColon() ? ReadCodes(start) : Create(start, wordEnd, []);
    }

    // Commas or blanks part the codes. A word that has no digit is prose, unless it is the family or a comma makes it an item.
    private SuppressionDirective? ReadCodes(int start)
    {
        var codes = new List<string>();
        var codesEnd = _position;
        var isBehindComma = false;
        while (true)
        {
            SkipBlanks();
            var codeStart = _position;
            while (IsWordPart(Current) || (Current == '-' && _position > codeStart))
            {
                _position++;
            }

            var code = _text.Substring(codeStart, _position - codeStart);
            var codeEnd = _position;
            SkipBlanks();
            var isBeforeComma = Current == ',';
            if (code.Length == 0 || !(isBehindComma || isBeforeComma || SuppressionDirective.IsFamily(code) || HasDigit(code)))
            {
                _position = codesEnd;
                return codes.Count > 0 ? Create(start, codesEnd, [.. codes]) : null;
            }

            codes.Add(code);
            codesEnd = codeEnd;
            isBehindComma = isBeforeComma;
            if (isBeforeComma)
            {
                _position++;
            }
        }
    }

    private static SuppressionDirective Create(int start, int end, string[] codes) => new(new TextSpan(start, end), codes, Reason: null);

    // The word, and no letter or digit behind it.
    private bool TryReadWord(string word)
    {
        var end = _position + word.Length;
        if (end > _end || (end < _end && IsWordPart(_text[end])) ||
            !_text.Substring(_position, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _position = end;
        return true;
    }

    private bool TryReadColon()
    {
        var start = _position;
        SkipBlanks();
        if (Current != ':')
        {
            _position = start;
            return false;
        }

        _position++;
        SkipBlanks();
        return true;
    }

    private bool SkipBlanks()
    {
        var start = _position;
        while (_position < _end && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _position > start;
    }

    // Two hyphens, a blank, and something behind it.
    private bool TryReadDash()
    {
        if (_position + 1 >= _end || _text[_position] != '-' || _text[_position + 1] != '-')
        {
            return false;
        }

        _position += 2;
        return SkipBlanks() && _position < _end;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool HasDigit(string code)
    {
        foreach (var c in code)
        {
            if (c is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
