using System;
using System.Collections;
using System.Collections.Generic;

namespace CspBuild.Severities.EditorConfigs;

/// <summary>The name of one section of an .editorconfig file, as a pattern for paths.</summary>
/// <remarks>
/// A pattern is a small program whose alternatives are tried in order, as a backtracking regular expression tries them, because
/// <c>{1..9}</c> judges the digits that the first match takes (Roslyn and the EditorConfig libraries agree on that). A pair of
/// instruction and position that failed once fails always, so it is remembered and never tried again: the time is at most the
/// length of the pattern times the length of the path, whatever the pattern.
/// </remarks>
internal sealed class EditorConfigGlob
{
    private const int StatesForStep = 256;

    private readonly Instruction[] _program;
    private readonly NumberRange[] _ranges;

    private EditorConfigGlob(Instruction[] program, NumberRange[] ranges)
    {
        _program = program;
        _ranges = ranges;
    }

    /// <summary>What one instruction of a pattern does with the character at the current position.</summary>
    internal enum Operation
    {
        /// <summary>Takes one character of <see cref="Instruction.Set"/>.</summary>
        Take,

        /// <summary>Goes on at <see cref="Instruction.First"/>, and if that fails at <see cref="Instruction.Second"/>.</summary>
        Split,

        /// <summary>Goes on at <see cref="Instruction.First"/>.</summary>
        Jump,

        /// <summary>Remembers the position in slot <see cref="Instruction.First"/>: a number's start or end.</summary>
        Mark,

        /// <summary>The path must end here.</summary>
        Accept,
    }

    /// <summary>Compiles a section's name.</summary>
    /// <returns>Null if the name is not a pattern: such a section matches nothing.</returns>
    public static EditorConfigGlob? TryCreate(string pattern)
    {
        var compiler = new EditorConfigGlobCompiler(pattern);
        return compiler.TryCompile() ? new EditorConfigGlob(compiler.Program, compiler.Ranges) : null;
    }

    /// <summary>Whether the pattern matches a whole path.</summary>
    /// <param name="path">A path relative to the directory of the .editorconfig, with <c>/</c> before every part.</param>
    public bool IsMatch(string path)
    {
        var steps = int.MaxValue;
        return IsMatch(path, ref steps);
    }

    /// <summary>The same, as long as there are steps left.</summary>
    /// <param name="path">The path.</param>
    /// <param name="steps">How many may be done, less those that were; where it is 0 at the end, nothing is known.</param>
    public bool IsMatch(string path, ref int steps)
    {
        // What is remembered has to be cleared: it costs as well.
        steps = (int)Math.Max(0, steps - ((long)_program.Length * (path.Length + 1) / StatesForStep));
        if (steps == 0)
        {
            return false;
        }

        var marks = new int[2 * _ranges.Length];
        return Run(path, marks, ref steps) && NumbersAreInRange(path, marks);
    }

    /// <summary>Reads <c>-</c>, if there, and digits.</summary>
    /// <returns>Null if there is anything else or nothing; a number past all of <see cref="int"/> stays past it.</returns>
    internal static long? ReadInteger(string text, int start, int end)
    {
        var isNegative = start < end && text[start] == '-';
        var first = isNegative ? start + 1 : start;
        var number = 0L;
        for (var i = first; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return null;
            }

            number = Math.Min((number * 10) + (text[i] - '0'), uint.MaxValue);
        }

        return first == end ? null : isNegative ? -number : number;
    }

    // The stack holds what is still to be tried: an instruction and a position, or (a negative instruction) a mark to set back.
    private bool Run(string path, int[] marks, ref int steps)
    {
        var width = path.Length + 1;
        var tried = new BitArray(_program.Length * width);
        var pending = new Stack<(int Instruction, int Position)>();
        pending.Push((0, 0));
        while (pending.Count > 0 && steps > 0)
        {
            var (current, position) = pending.Pop();
            if (current < 0)
            {
                marks[~current] = position;
                continue;
            }

            while (!tried[(current * width) + position] && --steps > 0)
            {
                tried[(current * width) + position] = true;
                var instruction = _program[current];
                current++;
                if (instruction.Operation == Operation.Take)
                {
                    if (position == path.Length || !instruction.Set.Contains(path[position]))
                    {
                        break;
                    }

                    position++;
                }
                else if (instruction.Operation == Operation.Split)
                {
                    pending.Push((instruction.Second, position));
                    current = instruction.First;
                }
                else if (instruction.Operation == Operation.Jump)
                {
                    current = instruction.First;
                }
                else if (instruction.Operation == Operation.Mark)
                {
                    pending.Push((~instruction.First, marks[instruction.First]));
                    marks[instruction.First] = position;
                }
                else
                {
                    if (position == path.Length)
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    // A range in an alternative that was not taken has no digits and asks for nothing.
    private bool NumbersAreInRange(string path, int[] marks)
    {
        for (var i = 0; i < _ranges.Length; i++)
        {
            if (ReadInteger(path, marks[2 * i], marks[(2 * i) + 1]) is { } number
                && (number < _ranges[i].Minimum || number > _ranges[i].Maximum))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One step of a pattern.</summary>
    internal readonly record struct Instruction(Operation Operation, int First, int Second, CharacterSet Set);

    /// <summary>The numbers, both ends included, that <c>{m..n}</c> accepts.</summary>
    internal readonly record struct NumberRange(long Minimum, long Maximum);

    /// <summary>Some characters, or all but some.</summary>
    /// <param name="Ranges">Pairs of first and last character, one after the other.</param>
    /// <param name="IsNegated">Whether the set holds the characters outside the ranges.</param>
    internal readonly record struct CharacterSet(string Ranges, bool IsNegated)
    {
        public bool Contains(char c)
        {
            for (var i = 0; i < Ranges.Length; i += 2)
            {
                if (Ranges[i] <= c && c <= Ranges[i + 1])
                {
                    return !IsNegated;
                }
            }

            return IsNegated;
        }
    }
}
