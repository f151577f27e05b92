using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>A place where the text is not Python, as data: parsing never throws.</summary>
/// <param name="Span">Where; may be empty.</param>
/// <param name="Message">What was wrong, a sentence without a full stop, in English.</param>
internal sealed record SyntaxError(TextSpan Span, string Message)
{
    /// <summary>The message of what may be Python and is nested deeper than the parser goes.</summary>
    public const string TooDeep = "Too deeply nested";

    /// <summary>Whether the text may be Python all the same.</summary>
    public bool IsTooDeep => Message == TooDeep;
}
