using System.Collections.Generic;
using CspBuild.Rules;
using CspBuild.Syntax;

namespace CspBuild.Suppressions.Foreign;

/// <summary>The comments of one file with which other tools accept what a rule finds, each with the reach that its tool gives it.</summary>
internal sealed class ForeignComments
{
    private readonly SyntaxTree _tree;
    private readonly List<ForeignDirective> _ofFile = [];
    private readonly Dictionary<int, List<ForeignDirective>> _byLine = [];

    private ForeignComments(SyntaxTree tree) => _tree = tree;

    /// <summary>Reads the comments of some tools.</summary>
    public static ForeignComments Create(SyntaxTree tree, ForeignTools tools)
    {
        var comments = new ForeignComments(tree);
        var lines = new CommentLines(tree);
        for (var i = 0; tools != ForeignTools.None && i < tree.Comments.Count; i++)
        {
            var place = new CommentPlace(lines, tree.Comments[i]);
            if ((tools & ForeignTools.Bandit) == ForeignTools.Bandit && BanditComment.Read(place) is { } ofBandit)
            {
                comments.Add(ofBandit);
            }

            if ((tools & ForeignTools.Ruff) == ForeignTools.Ruff && RuffComment.Read(place) is { } ofRuff)
            {
                comments.Add(ofRuff);
            }

            if ((tools & ForeignTools.Semgrep) == ForeignTools.Semgrep && SemgrepComment.Read(place) is { } ofSemgrep)
            {
                comments.Add(ofSemgrep);
            }

            if ((tools & ForeignTools.Sonar) == ForeignTools.Sonar && SonarComment.Read(place) is { } ofSonar)
            {
                comments.Add(ofSonar);
            }
        }

        return comments;
    }

    /// <summary>The one that accepts <paramref name="diagnostic"/>, or null.</summary>
    public SuppressionDirective? Find(Diagnostic diagnostic)
    {
        if (_ofFile.Find(directive => directive.Directive.Covers(diagnostic.Descriptor)) is { } ofFile)
        {
            return ofFile.Directive;
        }

        if (_byLine.Count == 0)
        {
            return null;
        }

        var firstLine = _tree.Text.GetLineIndex(diagnostic.Span.Start);
        var lastLine = _tree.Text.GetLineIndex(diagnostic.Span.End);
        for (var line = firstLine; line <= lastLine; line++)
        {
            if (_byLine.TryGetValue(line, out var directives) &&
                directives.Find(each => IsReached(each, line == firstLine) && each.Directive.Covers(diagnostic.Descriptor)) is { } found)
            {
                return found.Directive;
            }
        }

        return null;
    }

    private static bool IsReached(ForeignDirective directive, bool isFirstLine) => isFirstLine || directive.CoversWholeExpression;

    private void Add(ForeignDirective directive)
    {
        if (directive.FirstLine == 0 && directive.LastLine == int.MaxValue)
        {
            _ofFile.Add(directive);
            return;
        }

        for (var line = directive.FirstLine; line <= directive.LastLine; line++)
        {
            if (!_byLine.TryGetValue(line, out var directives))
            {
                _byLine.Add(line, directives = []);
            }

            directives.Add(directive);
        }
    }
}
