using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>A parsed file: its statements, its comments and what did not parse.</summary>
internal sealed class SyntaxTree
{
    internal SyntaxTree(SourceText text, Statement[] body, TextSpan[] comments, SyntaxError[] errors, bool isPython2)
    {
        Text = text;
        Body = body;
        Comments = comments;
        Errors = errors;
        IsPython2 = isPython2;
    }

    public SourceText Text { get; }

    /// <summary>The module's statements in source order.</summary>
    public Statement[] Body { get; }

    /// <summary>Each comment from its <c>#</c> to the end of its line, in source order.</summary>
    public TextSpan[] Comments { get; }

    /// <summary>In source order; empty for a file that parsed whole.</summary>
    public SyntaxError[] Errors { get; }

    /// <summary>Whether a construct that only Python 2 has was read, such as a print statement or backticks.</summary>
    public bool IsPython2 { get; }

    /// <summary>Parses any text; never throws and always ends, in time linear in the text.</summary>
    public static SyntaxTree Parse(SourceText text) => new Parser(text).Parse();
}
