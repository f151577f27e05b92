using System;
using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Json;

/// <summary>
/// Reads a JSON text that people keep: an object whose members are known, <c>version</c> among them. Whatever is not as it should be is a
/// problem with its place, also a member that nobody knows or that stands there twice: what was read otherwise than by its reviewers does
/// what they did not want.
/// </summary>
internal sealed class JsonMembers(SourceText text)
{
    private const int CurrentVersion = 1;

    // More would only repeat one cause.
    private const int MostProblems = 20;

    private const int ConflictMarkLength = 7;

    private bool _isOfAnotherVersion;

    /// <summary>Where the text is read.</summary>
    public JsonCursor Cursor { get; } = new(text);

    /// <summary>What is wrong.</summary>
    public List<JsonProblem> Problems { get; } = [];

    /// <summary>Whether to go on after what is wrong so far.</summary>
    public bool GoesOn => Problems.Count < MostProblems && !_isOfAnotherVersion;

    /// <summary>Reads the whole text.</summary>
    /// <param name="subject">What it is: "a baseline".</param>
    /// <param name="names">Its members, with <c>$schema</c> and <c>version</c>.</param>
    /// <param name="read">Reads the value of another one.</param>
    public void ReadAll(string subject, string[] names, Action<string> read)
    {
        var hasVersion = false;
        if (Cursor.Peek() == '{' && Cursor.TryEnter('{'))
        {
            Read(subject, names, ReadMember);
        }
        else
        {
            Cursor.Fail("it is not a JSON object");
        }

        if (GoesOn && Cursor.SkipBlanks() < text.Length)
        {
            Cursor.Fail("something follows its end");
        }

        if (Cursor.Problem is { } problem)
        {
            Problems.Clear();
            Add(Cursor.ProblemOffset, IsConflict(Cursor.ProblemOffset) ? "a merge left both sides of a conflict in it" : problem);
        }
        else if (GoesOn && !hasVersion)
        {
            Add(0, $"it has no version; write \"version\": {CurrentVersion}");
        }

        void ReadMember(string name)
        {
            switch (name)
            {
                case "$schema":
                    Cursor.SkipValue();
                    break;
                case "version":
                    hasVersion = true;
                    ReadVersion();
                    break;
                default:
                    read(name);
                    break;
            }
        }
    }

    /// <summary>Reads the members of an object that was entered.</summary>
    /// <param name="subject">What it is: "an entry".</param>
    /// <param name="names">Its members.</param>
    /// <param name="read">Reads the value of one.</param>
    public void Read(string subject, string[] names, Action<string> read)
    {
        var seen = 0;
        while (GoesOn && Cursor.TryNext('}'))
        {
            var start = Cursor.SkipBlanks();
            var name = Cursor.ReadName(names);
            var bit = 1 << Array.IndexOf(names, name);
            if (Cursor.Problem is not null)
            {
                return;
            }

            if (Array.IndexOf(names, name) < 0)
            {
                Add(start, $"{subject} has no '{name}'; its members are {string.Join(", ", names)}");
                Cursor.SkipValue();
                continue;
            }

            if ((seen & bit) != 0)
            {
                Add(start, $"{subject} has '{name}' twice; keep one of the two");
            }

            seen |= bit;
            read(name);
        }
    }

    /// <summary>Enters an object or array; something else is a problem, and skipped.</summary>
    public bool TryEnter(char open, string problem)
    {
        if (Cursor.Peek() == open)
        {
            return Cursor.TryEnter(open);
        }

        Add(Cursor.Position, problem);
        Cursor.SkipValue();
        return false;
    }

    /// <summary>Keeps a problem.</summary>
    public void Add(int offset, string message) => Problems.Add(new JsonProblem(text.GetPosition(offset), message));

    private void ReadVersion()
    {
        var start = Cursor.SkipBlanks();
        if (Cursor.ReadNumber() is not (double)CurrentVersion)
        {
            Add(start, $"its version is not {CurrentVersion}, the only one that this CspBuild knows");
            _isOfAnotherVersion = true;
        }
    }

    private bool IsConflict(int offset)
    {
        var mark = offset + ConflictMarkLength <= text.Length ? text.Substring(offset, ConflictMarkLength) : string.Empty;
        return mark is "<<<<<<<" or "=======" or ">>>>>>>" or "|||||||";
    }
}
