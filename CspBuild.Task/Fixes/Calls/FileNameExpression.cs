using System;
using System.Collections.Generic;
using CspBuild.Fixes.Edits;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Calls;

/// <summary>
/// Writes the name of the file in its new directory: prefix and suffix, with nothing random between them, since the directory has no other
/// file. <c>tmp</c> stands between them where they might make no name of their own.
/// </summary>
/// <param name="text">The text that the arguments are in.</param>
/// <param name="quote">The quotes of a text that no argument gives any.</param>
internal sealed class FileNameExpression(SourceText text, char quote)
{
    private const string Default = "tmp";

    /// <summary>Whether a file that is run by Python 2 has literals of Unicode text: a name that is all ours stays what it was.</summary>
    public bool HasUnicodeLiterals { get; init; }

    /// <summary>The expression of the name.</summary>
    /// <param name="prefix">A constant that stays inside the directory; null for mktemp's own, or where the directory's name has
    /// it.</param>
    /// <param name="suffix">Any expression, or null.</param>
    public EditPiece[] Write(Expression? prefix, Expression? suffix)
    {
        var head = prefix is null ? new TextLiteral(Default, string.Empty, quote) : TextLiteral.TryRead(prefix, text);
        var tail = suffix is null ? null : TextLiteral.TryRead(suffix, text);
        if (suffix is null)
        {
            return prefix is null || head is not null
                ? [EditPiece.Insert(WriteLiteral(Complete(head ?? new TextLiteral(Default, string.Empty, quote)), isOurs: prefix is null))]
                : WriteSum(prefix, head: null, suffix: null);
        }

        if (head is not null && tail is not null && (prefix is null || head.Prefix == tail.Prefix))
        {
            return [EditPiece.Insert((tail with { Value = Complete(head).Value + tail.Value }).ToString())];
        }

        if (TextLiteral.FindFirst(suffix) is { } first && FindInsertion(prefix, head, first) is { } insertion)
        {
            var behindQuote = FindContent(first);
            return [EditPiece.Copy(suffix.Span.Start, behindQuote), insertion, EditPiece.Copy(behindQuote, suffix.Span.End)];
        }

        return WriteSum(prefix, head, suffix);
    }

    private EditPiece[] WriteSum(Expression? prefix, TextLiteral? head, Expression? suffix)
    {
        var pieces = new List<EditPiece>();
        if (head is null && prefix is not null)
        {
            Add(pieces, prefix);
            if (StringValue.TryFold(prefix, text) is not { } value || NeedsMiddle(value))
            {
                pieces.Add(EditPiece.Insert($" + {quote}{Default}{quote}"));
            }
        }
        else if (head is not null)
        {
            pieces.Add(EditPiece.Insert(WriteLiteral(Complete(head), isOurs: prefix is null)));
        }

        if (suffix is not null)
        {
            pieces.Add(EditPiece.Insert(" + "));
            Add(pieces, suffix);
        }

        return [.. pieces];
    }

    private string WriteLiteral(TextLiteral literal, bool isOurs) => isOurs && HasUnicodeLiterals ? $"str({literal})" : literal.ToString();

    // What may go in behind the first quote of a string that is not of bytes: a plain text, or what stands between the same quotes.
    private EditPiece? FindInsertion(Expression? prefix, TextLiteral? head, StringExpression first)
    {
        var letters = GetLetters(first);
        if (head is not null)
        {
            var isOfKind = head.Prefix.Length == 0 || string.Equals(head.Prefix, letters, StringComparison.OrdinalIgnoreCase);
            return isOfKind ? EditPiece.Insert(Complete(head).Value) : null;
        }

        return prefix is StringExpression literal && GetLetters(literal) == letters && IsShort(literal)
            && text[literal.Span.Start + letters.Length] == text[first.Span.Start + letters.Length]
            && StringValue.TryFold(literal, text) is { } value && !NeedsMiddle(value)
            ? EditPiece.Copy(FindContent(literal), literal.Span.End - 1)
            : null;
    }

    // One string on one line, without anything that means something in it.
    private bool IsShort(StringExpression literal)
    {
        var start = text.FindEither('"', '\'', literal.Span.Start);
        return FindContent(literal) == start + 1 && text.IndexOf('\\', start, literal.Span.End) < 0
            && text.IndexOf(text[start], start + 1, literal.Span.End) == literal.Span.End - 1;
    }

    private string GetLetters(StringExpression literal) =>
        text.Substring(literal.Span.Start, text.FindEither('"', '\'', literal.Span.Start) - literal.Span.Start);

    private int FindContent(StringExpression literal)
    {
        var start = text.FindEither('"', '\'', literal.Span.Start);
        return start + (StringLiteral.IsTriple(text, start, text[start]) ? 3 : 1);
    }

    private static TextLiteral Complete(TextLiteral head) => NeedsMiddle(head.Value) ? head with { Value = head.Value + Default } : head;

    // Dots alone are directories that are there already, and a name that begins with the suffix has another extension than it should.
    private static bool NeedsMiddle(string head) => head.Trim('.', ' ').Length == 0 || IsDevice(head.ToUpperInvariant());

    // Windows takes a file of such a name, with whatever extension, for a device.
    private static bool IsDevice(string name) => name is "CON" or "PRN" or "AUX" or "NUL"
        || (name.Length == 4 && name.Substring(0, 3) is ("COM" or "LPT") && char.IsDigit(name[3]));

    private static void Add(List<EditPiece> pieces, Expression operand)
    {
        var isPrimary = operand is NameExpression or AttributeExpression or CallExpression or SubscriptExpression or StringExpression
            or ParenthesizedExpression;
        if (!isPrimary)
        {
            pieces.Add(EditPiece.Insert("("));
        }

        pieces.Add(EditPiece.Copy(operand.Span));
        if (!isPrimary)
        {
            pieces.Add(EditPiece.Insert(")"));
        }
    }
}
