using System;
using System.Collections.Generic;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Fixes.Edits;

/// <summary>
/// Puts <c>import os</c> where PEP 8 has it: behind the docstring and the imports from the future, among the imports of the standard
/// library.
/// </summary>
/// <param name="tree">The file.</param>
internal sealed class ImportPlace(SyntaxTree tree)
{
    private const string Import = "import os";

    private readonly SourceText _text = tree.Text;
    private readonly Statement[] _body = tree.Body;

    /// <summary>The edit after which the module imports <c>os</c> before each of <paramref name="calls"/>.</summary>
    /// <param name="block">The module's statements.</param>
    /// <param name="calls">The calls.</param>
    public TextEdit Insert(Block block, IReadOnlyList<CallRewrite> calls)
    {
        var first = SkipDocstringAndFuture();
        var tempfile = Array.FindIndex(_body, IsImportOfTempfile);
        if (tempfile >= first && IsBefore(new CodePlace(block, tempfile), calls))
        {
            return InsertInGroup(tempfile, first);
        }

        return IsImport(_body[first]) ? InsertInGroup(first, first)
            : first > 0 ? InsertBehind(first - 1, isGroup: false)
            : InsertAtTop();
    }

    private int SkipDocstringAndFuture()
    {
        var index = _body[0] is ExpressionStatement { Value: StringExpression } ? 1 : 0;
        while (index < _body.Length - 1 && _body[index] is ImportFromStatement { Module: "__future__" })
        {
            index++;
        }

        return index;
    }

    private static bool IsImport(Statement statement) => statement is ImportStatement or ImportFromStatement;

    private static bool IsImportOfTempfile(Statement statement) =>
        statement is ImportFromStatement { Module: "tempfile", Level: 0 }
        || (statement is ImportStatement import && Array.Exists(import.Aliases, alias => alias.Name == "tempfile"));

    private static bool IsBefore(CodePlace place, IReadOnlyList<CallRewrite> calls)
    {
        foreach (var call in calls)
        {
            if (call.Place is null || !call.Place.IsBehind(place))
            {
                return false;
            }
        }

        return true;
    }

    // A group is imports on lines without a blank one among them: those of the standard library, if tempfile is one of them. Where its
    // plain imports stand in front and in alphabetical order, this one does, too.
    private TextEdit InsertInGroup(int index, int first)
    {
        var (start, end) = (index, index);
        while (start > first && IsImport(_body[start - 1]) && CountLines(start - 1) <= 1)
        {
            start--;
        }

        while (end + 1 < _body.Length && IsImport(_body[end + 1]) && CountLines(end) <= 1)
        {
            end++;
        }

        var target = -1;
        for (var i = start; i <= end && _body[i] is ImportStatement import; i++)
        {
            var name = import.Aliases[0].Name;
            var isOrdered = i == start || string.CompareOrdinal(((ImportStatement)_body[i - 1]).Aliases[0].Name, name) <= 0;
            if (!isOrdered)
            {
                return InsertBehind(end, isGroup: true);
            }

            target = target < 0 && string.CompareOrdinal(name, "os") > 0 ? i : target;
        }

        var fromImport = Array.FindIndex(_body, start, end - start + 1, statement => statement is ImportFromStatement);
        if (fromImport >= 0 && Array.FindIndex(_body, fromImport, end - fromImport + 1, statement => statement is ImportStatement) >= 0)
        {
            return InsertBehind(end, isGroup: true);
        }

        return target >= 0 ? InsertBefore(target) : fromImport >= 0 ? InsertBefore(fromImport) : InsertBehind(end, isGroup: true);
    }

    // From the end of a statement to the start of the next one.
    private int CountLines(int index) =>
        _text.GetLineIndex(_body[index + 1].Span.Start) - _text.GetLineIndex(_body[index].Span.End);

    private TextEdit InsertBefore(int index)
    {
        var start = _body[index].Span.Start;
        var isBehindOther = index > 0 && CountLines(index - 1) == 0;
        return InsertAt(start, Import + (isBehindOther ? "; " : FindLineEnd(start)));
    }

    private TextEdit InsertBehind(int index, bool isGroup)
    {
        var end = _body[index].Span.End;
        if (index + 1 < _body.Length && CountLines(index) == 0)
        {
            return InsertBefore(index + 1);
        }

        var lineEnd = FindLineEnd(end);
        return InsertAt(_text.FindLineEnd(end), (isGroup ? lineEnd : lineEnd + lineEnd) + Import);
    }

    // Above the comments of the first statement, unless they are those of the file.
    private TextEdit InsertAtTop()
    {
        var statement = _body[0].Span.Start;
        var line = _text.GetLineIndex(statement);
        var top = line;
        while (top > 0 && _text[_text.GetLineStart(top - 1)] == '#')
        {
            top--;
        }

        var lineEnd = FindLineEnd(statement);
        return InsertAt(top > 0 && top < line ? _text.GetLineStart(top) : statement, Import + lineEnd + lineEnd);
    }

    private static TextEdit InsertAt(int offset, string text) => TextEdit.Replace(new TextSpan(offset, offset), text);

    // That of the line, or of the file's first one.
    private string FindLineEnd(int offset)
    {
        var end = _text.FindLineEnd(offset);
        end = end < _text.Length ? end : _text.FindLineEnd(0);
        return end == _text.Length ? "\n" : _text[end] == '\n' ? "\n" : end + 1 < _text.Length && _text[end + 1] == '\n' ? "\r\n" : "\r";
    }
}
