using CspBuild.Rules;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>Parses a text whose whole tree would take too much memory.</summary>
internal static class LargeText
{
    /// <summary>Characters from which on a text is one.</summary>
    public const int Length = 1024 * 1024;

    // A name that is given to another one further up in the text takes one more. Programs that people write need two or three.
    private const int MaxReadings = 16;

    /// <summary>What of the tree the rules can ask about; null if that is too much.</summary>
    public static SyntaxTree? Parse(SourceText text)
    {
        var sieve = new NameSieve(RuleCatalog.Names, SyntaxReview.MayHoldUse);
        for (var reading = 0; reading < MaxReadings; reading++)
        {
            var tree = SyntaxTree.Parse(text, sieve);
            if (tree.IsCutOff)
            {
                return null;
            }

            if (!sieve.Learn(tree))
            {
                return tree;
            }
        }

        return null;
    }
}
