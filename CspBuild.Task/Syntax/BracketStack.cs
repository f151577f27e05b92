using System.Collections.Generic;
using System.Runtime.InteropServices;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>What an open bracket is closed by.</summary>
internal enum BracketKind : byte
{
    Paren,
    Square,
    Brace,

    /// <summary>A replacement field of an f-string, in its expression.</summary>
    Field,

    /// <summary>The same behind its colon.</summary>
    FormatSpecification,
}

/// <summary>
/// The open brackets, by their depth from 0. Recovery may open as many as the text has characters: past a page they lie in further pages,
/// so that none is ever copied.
/// </summary>
internal sealed class BracketStack
{
    private const int PageSize = 1 << 16;

    private readonly List<Bracket[]> _pages = [];
    private Bracket[] _first = new Bracket[16];

    /// <summary>The bracket at a depth up to which some have been set.</summary>
    public ref Bracket this[int depth] => ref depth < PageSize ? ref _first[depth] : ref _pages[(depth / PageSize) - 1][depth % PageSize];

    /// <summary>Sets the bracket at <paramref name="depth"/>, which is at most one more than any before.</summary>
    public void Set(int depth, BracketKind kind, int start)
    {
        if (depth == _first.Length && depth < PageSize)
        {
            ArrayBuilder<Bracket>.Grow(ref _first);
        }
        else if (depth >= PageSize && depth / PageSize > _pages.Count)
        {
            _pages.Add(new Bracket[PageSize]);
        }

        this[depth] = new Bracket(kind, start);
    }

    /// <summary>An open bracket.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal struct Bracket(BracketKind kind, int start)
    {
        public readonly int Start = start;
        public BracketKind Kind = kind;
    }
}
