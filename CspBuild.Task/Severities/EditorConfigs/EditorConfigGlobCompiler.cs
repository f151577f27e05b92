using System;
using System.Collections.Generic;
using static CspBuild.Severities.EditorConfigs.EditorConfigGlob;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>Turns a section's name into the program of an <see cref="EditorConfigGlob"/>.</summary>
/// <remarks>
/// The language is Roslyn's reading of the EditorConfig specification, so that one line means the same to the compiler and here:
/// <c>**</c> never stands for nothing between two slashes, a comma or closing brace outside braces spoils the name, braces around
/// a single word still group. Where Roslyn's translation into a regular expression slips, the specification counts: <c>[\d]</c> is
/// the letter d, a range that runs backwards spoils the name, and a number range binds only the alternative it stands in.
/// </remarks>
internal sealed class EditorConfigGlobCompiler(string pattern)
{
    // Longer than any path; it bounds the memory that matching takes.
    private const int MaximumLength = 4096;

    private const string AnyCharacter = "";
    private const string Slash = "//";
    private const string Digits = "09";

    private readonly List<Instruction> _program = [];
    private readonly List<NumberRange> _ranges = [];
    private readonly Stack<Choice> _choices = new();
    private int _position;

    /// <summary>The compiled program.</summary>
    public Instruction[] Program => _program.ToArray();

    /// <summary>The number ranges, by the pair of marks that holds each one's digits.</summary>
    public NumberRange[] Ranges => _ranges.ToArray();

    /// <summary>Compiles the pattern.</summary>
    /// <returns>False if it is not one.</returns>
    public bool TryCompile()
    {
        if (pattern.Length > MaximumLength)
        {
            return false;
        }

        // A name without a slash counts at every depth, one with a slash from the directory of the file.
        var slash = pattern.IndexOf('/');
        if (slash < 0)
        {
            Repeat(AnyCharacter);
        }

        if (slash != 0)
        {
            Take(Slash);
        }

        while (_position < pattern.Length)
        {
            if (!TryCompileItem())
            {
                return false;
            }
        }

        Emit(Operation.Accept);
        return _choices.Count == 0;
    }

    private bool TryCompileItem()
    {
        var c = pattern[_position++];
        switch (c)
        {
            case '*' when Peek() == '*':
                _position++;
                Repeat(AnyCharacter);
                return true;
            case '*':
                Repeat(Slash);
                return true;
            case '?':
                Take(AnyCharacter, isNegated: true);
                return true;
            case '[':
                return TryCompileSet();
            case '{':
                return TryCompileRange() ?? OpenChoice();
            case ',':
                return TryStartAlternative();
            case '}':
                return TryCloseChoice();
            case '\\' when _position == pattern.Length:
                return false;
            case '\\':
                c = pattern[_position++];
                break;
        }

        Take(new string(c, 2));
        return true;
    }

    // [abc], [a-z], [!abc]: a closing bracket in first place and a hyphen at either end stand for themselves.
    private bool TryCompileSet()
    {
        var isNegated = Peek() == '!';
        if (isNegated)
        {
            _position++;
        }

        var members = string.Empty;
        while (_position < pattern.Length)
        {
            if (pattern[_position] == ']' && members.Length > 0)
            {
                _position++;
                Take(members, isNegated);
                return true;
            }

            if (ReadMember() is not { } first)
            {
                return false;
            }

            var last = first;
            if (Peek() == '-' && _position + 1 < pattern.Length && pattern[_position + 1] != ']')
            {
                _position++;
                if (ReadMember() is not { } end || end < first)
                {
                    return false;
                }

                last = end;
            }

            members += first.ToString() + last;
        }

        return false;
    }

    private char? ReadMember()
    {
        if (pattern[_position] == '\\')
        {
            _position++;
        }

        return _position < pattern.Length ? pattern[_position++] : null;
    }

    // Null if what follows the brace is not a number range; false if it is one whose numbers are too large.
    private bool? TryCompileRange()
    {
        var close = pattern.IndexOf('}', _position);
        if (close < 0)
        {
            return null;
        }

        var dots = pattern.IndexOf("..", _position, close - _position, StringComparison.Ordinal);
        if (dots < 0
            || ReadInteger(pattern, _position, dots) is not { } one
            || ReadInteger(pattern, dots + 2, close) is not { } other)
        {
            return null;
        }

        if (one is < int.MinValue or > int.MaxValue || other is < int.MinValue or > int.MaxValue)
        {
            return false;
        }

        _position = close + 1;
        Emit(Operation.Mark, 2 * _ranges.Count);
        Emit(Operation.Split, _program.Count + 1, _program.Count + 2);
        Take("--");
        Take(Digits);
        Emit(Operation.Split, _program.Count - 1, _program.Count + 1);
        Emit(Operation.Mark, (2 * _ranges.Count) + 1);
        _ranges.Add(new NumberRange(Math.Min(one, other), Math.Max(one, other)));
        return true;
    }

    private bool OpenChoice()
    {
        _choices.Push(new Choice(_program.Count));
        Emit(Operation.Split, _program.Count + 1);
        return true;
    }

    private bool TryStartAlternative()
    {
        if (_choices.Count == 0)
        {
            return false;
        }

        var choice = _choices.Peek();
        choice.Exits.Add(_program.Count);
        Emit(Operation.Jump);
        _program[choice.Split] = _program[choice.Split] with { Second = _program.Count };
        choice.Split = _program.Count;
        Emit(Operation.Split, _program.Count + 1);
        return true;
    }

    private bool TryCloseChoice()
    {
        if (_choices.Count == 0)
        {
            return false;
        }

        // The last alternative has none after it to fall back to.
        var choice = _choices.Pop();
        _program[choice.Split] = _program[choice.Split] with { Operation = Operation.Jump };
        foreach (var exit in choice.Exits)
        {
            _program[exit] = _program[exit] with { First = _program.Count };
        }

        return true;
    }

    // As many characters outside the ranges as there are; fewer if the rest of the pattern needs them.
    private void Repeat(string excluded)
    {
        var start = _program.Count;
        Emit(Operation.Split, start + 1, start + 3);
        Take(excluded, isNegated: true);
        Emit(Operation.Jump, start);
    }

    private void Take(string ranges, bool isNegated = false) =>
        _program.Add(new Instruction(Operation.Take, 0, 0, new CharacterSet(ranges, isNegated)));

    private void Emit(Operation operation, int first = 0, int second = 0) =>
        _program.Add(new Instruction(operation, first, second, default));

    private char? Peek() => _position < pattern.Length ? pattern[_position] : null;

    // The braces that are open: where the latest alternative's split stands, and the jumps that leave the earlier ones.
    private sealed class Choice(int split)
    {
        public int Split { get; set; } = split;

        public List<int> Exits { get; } = [];
    }
}
