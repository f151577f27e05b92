#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Filtering;

/// <summary>
/// Tells from the bytes of a file whether it can name <c>tempfile</c> and <c>mktemp</c>: most files cannot, and are neither decoded nor parsed.
/// <para>
/// The filter is sound. Whatever way a use takes, it has to spell the module and the function, each as an identifier or as a string
/// constant, and that leaves four ways. The letters stand in the bytes as they are, as a word. Or letters of the identifier are written
/// in other forms, which Python folds into ASCII: then <see cref="FoldedWord"/> reads them. Or the encoding is one whose bytes do not show
/// ASCII. Or the constant has escapes in it or is put together from several literals, as far as <see cref="Syntax.StringValue"/> folds
/// them: then <see cref="SplitConstant"/> reads it.
/// </para>
/// </summary>
internal static class NeedleFilter
{
    private static readonly Needle Function = new("mktemp", pair: 1);
    private static readonly Needle Module = new("tempfile", pair: 3);

    // Constants that go on for ever, each inside the one before it, would be read once for each. Past this, the file is let through.
    private const int MaxTimesRead = 8;

    /// <summary>Whether a Python source may name <c>tempfile.mktemp</c>; false is certain, true is not.</summary>
    public static bool MayMatch(byte[] bytes, int length)
    {
        var isAscii = true;
        return (MaySpell(Function, bytes, length, ref isAscii) && MaySpell(Module, bytes, length, ref isAscii)) ||
            SourceEncoding.IsOpaque(bytes, length, isAscii);
    }

    /// <summary>Whether a piece of UTF-8 may name <c>mktemp</c>, whatever module it is taken from.</summary>
    public static bool MayNameMember(byte[] bytes, int length)
    {
        var isAscii = true;
        return MaySpell(Function, bytes, length, ref isAscii);
    }

    // Where the answer is no, the whole file has been seen, and whether it is ASCII is certain.
    private static bool MaySpell(Needle needle, byte[] bytes, int length, ref bool isAscii)
    {
        var budget = (long)MaxTimesRead * length;
        for (var i = FindSign(needle, bytes, 0, length); i < length; i = FindSign(needle, bytes, i + 1, length))
        {
            isAscii &= bytes[i] < 0x80;
            if (Confirms(needle, bytes, i, length, ref budget))
            {
                return true;
            }
        }

        return false;
    }

    // Offset of the next sign from `start` on, or `length`. A sign is what a cheap look finds, which passes over nearly everything: a byte beyond
    // ASCII, the needle's pair of letters, or a quote before what can begin the split constant.
#if NET
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // A scan is over before the runtime would compile its hottest loop a second time.
#endif
    private static int FindSign(Needle needle, byte[] bytes, int start, int length)
    {
        var i = start;
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetArrayDataReference(bytes);
            var initial = Vector256.Create(needle.Initial);
            var pairFirst = Vector256.Create(needle.PairFirst);
            var pairSecond = Vector256.Create(needle.PairSecond);
            for (; i + Vector256<byte>.Count < length; i += Vector256<byte>.Count)
            {
                var signs = FindSigns(ref first, i, initial, pairFirst, pairSecond);
                if (signs != 0)
                {
                    return i + BitOperations.TrailingZeroCount(signs);
                }
            }

            // What is left is less than a vector: the last whole one of the file, without what was looked at already.
            var last = length - Vector256<byte>.Count - 1;
            if (last >= 0 && i < length - 1)
            {
                var signs = FindSigns(ref first, last, initial, pairFirst, pairSecond) >> (i - last);
                if (signs != 0)
                {
                    return i + BitOperations.TrailingZeroCount(signs);
                }

                i = length - 1;
            }
        }
#endif
        while (i < length && !IsSign(needle, bytes[i], i + 1 < length ? bytes[i + 1] : (byte)0))
        {
            i++;
        }

        return i;
    }

#if NET
    // A bit for each byte of a vector that a sign begins at; the byte behind the vector is looked at as well.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindSigns(ref byte first, int offset, Vector256<byte> initial, Vector256<byte> pairFirst, Vector256<byte> pairSecond)
    {
        var current = Vector256.LoadUnsafe(ref first, (nuint)offset);
        var next = Vector256.LoadUnsafe(ref first, (nuint)offset + 1);
        var isQuote = Vector256.Equals(current, Vector256.Create((byte)'"')) | Vector256.Equals(current, Vector256.Create((byte)'\''));
        var isBeginning = Vector256.Equals(next, initial) | Vector256.Equals(next, Vector256.Create((byte)'\\'));
        var isPair = Vector256.Equals(current, pairFirst) & Vector256.Equals(next, pairSecond);

        // The highest bit of each byte: set by the comparisons, and in the text itself beyond ASCII.
        return Vector256.ExtractMostSignificantBits(current | isPair | (isQuote & isBeginning));
    }

#endif
    private static bool IsSign(Needle needle, byte current, byte next) =>
        current >= 0x80 || (current == needle.PairFirst && next == needle.PairSecond) ||
        (current is (byte)'"' or (byte)'\'' && (next == needle.Initial || next == '\\'));

    private static bool Confirms(Needle needle, byte[] bytes, int sign, int length, ref long budget) => bytes[sign] switch
    {
        >= 0x80 => FoldedWord.IsAround(bytes, sign, length, needle.Word),
        (byte)'"' or (byte)'\'' => SplitConstant.Spells(bytes, sign, length, needle.Word, ref budget),
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

    // A word, and which of its letters begins a pair that other words seldom have.
    private sealed class Needle(string word, int pair)
    {
        public string Word { get; } = word;

        public int Pair { get; } = pair;

        public byte Initial { get; } = (byte)word[0];

        public byte PairFirst { get; } = (byte)word[pair];

        public byte PairSecond { get; } = (byte)word[pair + 1];
    }
}
