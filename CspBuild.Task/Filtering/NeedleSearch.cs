using System;
using System.Collections.Generic;
using CspBuild.Syntax;
#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace CspBuild.Filtering;

/// <summary>
/// Searches bytes for any of a few words in one pass. The words share what a cheap look asks for: they have at most two pairs of letters
/// (<see cref="Needle.Pair"/>) and at most two first letters.
/// </summary>
internal sealed class NeedleSearch
{
    // Constants that go on for ever, each inside the one before it, would be read once for each. Past this, the file is let through.
    private const int MaxTimesRead = 8;

    private readonly Needle[] _needles;
    private readonly Needle _first;
    private readonly Needle _otherPair;
    private readonly Needle _otherInitial;

    private NeedleSearch(Needle[] needles)
    {
        _needles = needles;
        _first = needles[0];
        _otherPair = Array.Find(needles, needle => !HasSamePair(needle, _first)) ?? _first;
        _otherInitial = Array.Find(needles, needle => needle.Initial != _first.Initial) ?? _first;
    }

    /// <summary>As few searches as it takes to find any of <paramref name="words"/>.</summary>
    /// <exception cref="ArgumentException">A word is none that the filter can look for (<see cref="Needle"/>).</exception>
    public static NeedleSearch[] Create(IEnumerable<string> words)
    {
        var groups = new List<List<Needle>>();
        foreach (var word in words)
        {
            var needle = new Needle(word);
            var group = groups.Find(others => Fits(needle, others));
            if (group is null)
            {
                groups.Add(group = []);
            }

            group.Add(needle);
        }

        return groups.ConvertAll(group => new NeedleSearch(group.ToArray())).ToArray();
    }

    /// <summary>Whether the bytes may spell one of the words; false is certain.</summary>
    /// <param name="bytes">UTF-8, or what may be.</param>
    /// <param name="length">How many of them count.</param>
    /// <param name="isAscii">Becomes false when a byte beyond ASCII was seen; where the answer is no, all of them were looked at.</param>
#if NET
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // A scan is over before the runtime would compile its hottest loop a second time.
#endif
    public bool MayFind(byte[] bytes, int length, ref bool isAscii)
    {
        var budget = (long)MaxTimesRead * length;
        var i = 0;
#if NET
        if (Vector128.IsHardwareAccelerated && length > Vector256<byte>.Count)
        {
            ref var first = ref MemoryMarshal.GetArrayDataReference(bytes);
            var signs = new Signs(this);

            // The last vector ends with the file's last byte but one, and is looked at from where the one before it ended.
            var last = length - Vector256<byte>.Count - 1;
            while (i < length - 1)
            {
                var start = i < last ? i : last;
                for (var found = signs.Find(ref first, start) >> (i - start); found != 0; found &= found - 1)
                {
                    if (Confirms(bytes, i + BitOperations.TrailingZeroCount(found), length, ref budget, ref isAscii))
                    {
                        return true;
                    }
                }

                i = start + Vector256<byte>.Count;
            }
        }
#endif
        for (; i < length; i++)
        {
            if (IsSign(bytes[i], i + 1 < length ? bytes[i + 1] : (byte)0) && Confirms(bytes, i, length, ref budget, ref isAscii))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Needle needle, List<Needle> others)
    {
        var otherPair = others.Find(other => !HasSamePair(other, others[0]));
        var otherInitial = others.Find(other => other.Initial != others[0].Initial);
        return (otherPair is null || HasSamePair(needle, others[0]) || HasSamePair(needle, otherPair)) &&
            (otherInitial is null || needle.Initial == others[0].Initial || needle.Initial == otherInitial.Initial);
    }

    private static bool HasSamePair(Needle left, Needle right) => left.PairFirst == right.PairFirst && left.PairSecond == right.PairSecond;

    // A sign is what a cheap look finds, which passes over nearly everything: a byte beyond ASCII, a needle's pair of letters, or a quote
    // before what can begin the split constant.
    private bool IsSign(byte current, byte next) =>
        current >= 0x80
        || (current == _first.PairFirst && next == _first.PairSecond)
        || (current == _otherPair.PairFirst && next == _otherPair.PairSecond)
        || (current is (byte)'"' or (byte)'\'' && (next == _first.Initial || next == _otherInitial.Initial || next == '\\'));

    private bool Confirms(byte[] bytes, int sign, int length, ref long budget, ref bool isAscii)
    {
        isAscii &= bytes[sign] < 0x80;
        foreach (var needle in _needles)
        {
            if (Confirms(needle, bytes, sign, length, ref budget))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Confirms(Needle needle, byte[] bytes, int sign, int length, ref long budget) => bytes[sign] switch
    {
        >= 0x80 => FoldedWord.IsAround(bytes, sign, length, needle.Word),
        (byte)'"' or (byte)'\'' => new SplitConstant(bytes, sign, length).Spells(needle.Word, ref budget),
        _ => IsWord(needle.Word, bytes, sign - needle.Pair, length),
    };

    // The whole word: as a part of a longer one it is neither that identifier nor all that a constant says.
    private static bool IsWord(string word, byte[] bytes, int start, int length)
    {
        var end = start + word.Length;
        if (start < 0 || end > length || (start > 0 && IsWordPart(bytes[start - 1])) || (end < length && IsWordPart(bytes[end])))
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (bytes[start + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWordPart(byte b) => b < 0x80 && IdentifierCharacters.IsAsciiPart((char)b);

#if NET
    // What IsSign asks, for 32 bytes at a time.
    private readonly struct Signs(NeedleSearch search)
    {
        private readonly Vector256<byte> _pairFirst = Vector256.Create(search._first.PairFirst);
        private readonly Vector256<byte> _pairSecond = Vector256.Create(search._first.PairSecond);
        private readonly Vector256<byte> _otherFirst = Vector256.Create(search._otherPair.PairFirst);
        private readonly Vector256<byte> _otherSecond = Vector256.Create(search._otherPair.PairSecond);
        private readonly Vector256<byte> _initial = Vector256.Create(search._first.Initial);
        private readonly Vector256<byte> _otherInitial = Vector256.Create(search._otherInitial.Initial);

        // A bit for each byte of a vector that a sign begins at; the byte behind the vector is looked at as well.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Find(ref byte first, int offset)
        {
            var current = Vector256.LoadUnsafe(ref first, (nuint)offset);
            var next = Vector256.LoadUnsafe(ref first, (nuint)offset + 1);
            var isQuote = Vector256.Equals(current, Vector256.Create((byte)'"')) | Vector256.Equals(current, Vector256.Create((byte)'\''));
            var isBeginning = Vector256.Equals(next, _initial) | Vector256.Equals(next, _otherInitial) | Vector256.Equals(next, Vector256.Create((byte)'\\'));
            var isPair = (Vector256.Equals(current, _pairFirst) & Vector256.Equals(next, _pairSecond)) |
                (Vector256.Equals(current, _otherFirst) & Vector256.Equals(next, _otherSecond));

            // The highest bit of each byte: set by the comparisons, and in the text itself beyond ASCII.
            return Vector256.ExtractMostSignificantBits(current | isPair | (isQuote & isBeginning));
        }
    }
#endif
}
