using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>A parsed file: its statements, its comments and what did not parse.</summary>
internal sealed class SyntaxTree
{
    // How many strings without closing quotes are looked for; each costs the time of parsing once more.
    private const int MaxUnclosedStrings = 3;

    internal SyntaxTree(SourceText text, Statement[] body, TextSpan[] comments, SyntaxError[] errors)
    {
        Text = text;
        Body = body;
        Comments = comments;
        Errors = errors;
    }

    public SourceText Text { get; }

    /// <summary>The module's statements in source order.</summary>
    public Statement[] Body { get; }

    /// <summary>Each comment from its <c>#</c> to the end of its line, in source order.</summary>
    public TextSpan[] Comments { get; }

    /// <summary>In source order; empty for a file that parsed whole.</summary>
    public SyntaxError[] Errors { get; }

    /// <summary>
    /// Whether the file is Python 2: a construct was read that only Python 2 has, such as a print statement or backticks, and none that
    /// only Python 3 has, such as an f-string.
    /// </summary>
    public bool IsPython2 { get; init; }

    /// <summary>The statements, and the headers of compound statements, that did not parse; in no particular order.</summary>
    public TextSpan[] BrokenStatements { get; init; } = [];

    /// <summary>Parses any text; never throws and always ends, in time linear in the text.</summary>
    /// <remarks>
    /// A triple-quoted string without closing quotes ends at the next one's opening quotes, and from there on text is code and code is
    /// text. Where a file looks like that, it is parsed again with that string ending with its line, and the reading with fewer errors is
    /// taken.
    /// </remarks>
    public static SyntaxTree Parse(SourceText text)
    {
        HashSet<int>? unclosed = null;
        var parser = new Parser(text, unclosed);
        var tree = parser.Parse();
        while ((unclosed?.Count ?? 0) < MaxUnclosedStrings && parser.UnclosedString is { } start && (unclosed ??= []).Add(start))
        {
            var isBetterIfEqual = parser.IsUnclosedStringLikely;
            parser = new Parser(text, unclosed);
            var other = parser.Parse();
            if (other.Errors.Length > tree.Errors.Length || (other.Errors.Length == tree.Errors.Length && !isBetterIfEqual))
            {
                break;
            }

            tree = other;
        }

        return tree;
    }
}
