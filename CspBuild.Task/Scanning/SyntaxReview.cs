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
        if (tree.Errors.Length == 0)
        {
            return selected;
        }

        if (!tree.IsPython2)
        {
            selected.Add(tree.Errors[0]);
        }

        Add(selected, Array.Find(tree.Errors, error => error.IsTooDeep));
        foreach (var statement in tree.BrokenStatements)
        {
            var bytes = Encoding.UTF8.GetBytes(tree.Text.Substring(statement.Start, statement.Length));
            if (RuleFilter.Instance.MayNameMember(bytes, bytes.Length))
            {
                Add(selected, FindError(tree.Errors, statement));
            }
        }

        return selected;
    }

    private static void Add(List<SyntaxError> selected, SyntaxError? error)
    {
        if (error is not null && !selected.Contains(error))
        {
            selected.Add(error);
        }
    }

    private static SyntaxError? FindError(SyntaxError[] errors, TextSpan statement) =>
        Array.Find(errors, error => error.Span.Start >= statement.Start && error.Span.Start <= statement.End);
}
