using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>A parsed file: its statements, its comments and what did not parse.</summary>
internal sealed class SyntaxTree
{
    // How many strings without closing quotes are looked for; each costs the time of parsing once more.
    private const int MaxUnclosedStrings = 3;

    internal SyntaxTree(SourceText text, Statement[] body, CommentList comments, SyntaxError[] errors)
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
    public CommentList Comments { get; }

    /// <summary>In source order; empty for a file that parsed whole. Of thousands in a sieved tree those that matter.</summary>
    public SyntaxError[] Errors { get; }

    /// <summary>
    /// Whether the file is Python 2: a construct was read that only Python 2 has, such as a print statement or backticks, and none that
    /// only Python 3 has, such as an f-string.
    /// </summary>
    public bool IsPython2 { get; init; }

    /// <summary>The statements, and the headers of compound statements, that did not parse; in no particular order.</summary>
    public TextSpan[] BrokenStatements { get; init; } = [];

    /// <summary>Number of errors that are not among <see cref="Errors"/>.</summary>
    public int ErrorsLeftOut { get; init; }

    /// <summary>Whether so much of the text matters that the tree ends before the text does.</summary>
    public bool IsCutOff { get; init; }

    private int ErrorCount => Errors.Length + ErrorsLeftOut;

    /// <summary>Parses any text; never throws and always ends, in time linear in the text.</summary>
    /// <remarks>
    /// A triple-quoted string without closing quotes ends at the next one's opening quotes, and from there on text is code and code is
    /// text. Where a file looks like that, it is parsed again with that string ending with its line, and the reading with fewer errors is
    /// taken.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="sieve">What of the tree is wanted, where the text is large; null for all of it.</param>
    public static SyntaxTree Parse(SourceText text, TreeSieve? sieve = null)
    {
        HashSet<int>? unclosed = null;
        var parser = new Parser(text, unclosed, sieve);
        var tree = parser.Parse();
        while ((unclosed?.Count ?? 0) < MaxUnclosedStrings && parser.UnclosedString is { } start && (unclosed ??= []).Add(start))
        {
            var isBetterIfEqual = parser.IsUnclosedStringLikely;
            parser = new Parser(text, unclosed, sieve);
            var other = parser.Parse();
            if (other.ErrorCount > tree.ErrorCount || (other.ErrorCount == tree.ErrorCount && !isBetterIfEqual))
            {
                break;
            }

            tree = other;
        }

        return tree;
    }
}
