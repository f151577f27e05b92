using System;
using System.Collections.Generic;
using System.Text;
using CspBuild.Filtering;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Scanning;

/// <summary>Chooses the syntax errors of a file that somebody has to know of.</summary>
internal static class SyntaxReview
{
    /// <summary>
    /// The first one, the first statement that is too deep to be read, and that of each broken statement that may hold a use: what is in it
    /// was not scanned. A file in Python 2 is not wrong, and the Python that it is written for is not here to be asked, so its other
    /// errors are nobody's concern.
    /// </summary>
    public static List<SyntaxError> Select(SyntaxTree tree)
    {
        var selected = new List<SyntaxError>();
        var places = new HashSet<int>();
        if (tree.Errors.Length == 0)
        {
            return selected;
        }

        Add(tree.IsPython2 ? null : tree.Errors[0]);
        Add(Array.Find(tree.Errors, error => error.IsTooDeep));
        foreach (var statement in tree.BrokenStatements)
        {
            if (MayHoldUse(tree.Text, statement))
            {
                Add(FindError(tree.Errors, statement));
            }
        }

        return selected;

        // There is one error a place.
        void Add(SyntaxError? error)
        {
            if (error is not null && places.Add(error.Span.Start))
            {
                selected.Add(error);
            }
        }
    }

    /// <summary>Whether a use may be in a stretch of a text that is not in its tree.</summary>
    public static bool MayHoldUse(SourceText text, TextSpan span)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Characters, span.Start, span.Length);
        return RuleFilter.Instance.MayNameMember(bytes, bytes.Length);
    }

    private static SyntaxError? FindError(SyntaxError[] errors, TextSpan statement)
    {
        var index = SortedSearch.CountFirst(errors.Length, at => errors[at].Span.Start < statement.Start);
        return index < errors.Length && errors[index].Span.Start <= statement.End ? errors[index] : null;
    }
}
