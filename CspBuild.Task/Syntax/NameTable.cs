using System;
using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Syntax;

/// <summary>
/// The words of one file: each distinct one has a number and one string object. The keywords come first, in the order of
/// <see cref="TokenKind"/>, so that one look-up tells a keyword from a name.
/// </summary>
internal sealed class NameTable
{
    private const TokenKind FirstWord = TokenKind.Match;

    // A chain this long means chosen collisions; .NET's own dictionary, whose hash is seeded, takes over.
    private const int LongestChain = 64;

    private static readonly string[] Keywords =
    [
        "match", "case", "type", "print", "exec", "async", "await", "nonlocal",
        "True", "False", "None",
        "and", "as", "else", "for", "if", "in", "is", "lambda", "not", "or",
        "from", "assert", "break", "class", "continue", "def", "del", "elif", "except", "finally", "global", "import", "pass",
        "raise", "return", "try", "while", "with",
        "yield",
    ];

    private static readonly NameTable Prototype = CreatePrototype();

    private int[] _buckets;
    private Entry[] _entries;
    private int _count;
    private Dictionary<string, int>? _overflow;

    /// <summary>Creates a table that holds the keywords.</summary>
    public NameTable()
        : this((int[])Prototype._buckets.Clone(), (Entry[])Prototype._entries.Clone(), Prototype._count)
    {
    }

    private NameTable(int[] buckets, Entry[] entries, int count)
    {
        _buckets = buckets;
        _entries = entries;
        _count = count;
    }

    /// <summary>Number of words.</summary>
    public int Count => _count;

    /// <summary>The word with a number that <see cref="Intern"/> gave.</summary>
    public string this[int number] => _entries[number].Name;

    /// <summary>The kind of the token that word number <paramref name="number"/> makes.</summary>
    public static TokenKind GetKind(int number) => number < Keywords.Length ? (TokenKind)((int)FirstWord + number) : TokenKind.Name;

    /// <summary>Adds a character to a hash; a word's hash starts at 0.</summary>
    public static int AddToHash(int hash, char c) => (hash * 31) + c;

    /// <summary>The number of the word at [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public int Intern(char[] text, int start, int end, int hash)
    {
        hash ^= hash >> 15;
        var steps = 0;
        for (var i = _buckets[hash & (_buckets.Length - 1)]; i != 0; i = _entries[i - 1].Next)
        {
            ref readonly var entry = ref _entries[i - 1];
            if (entry.Hash == hash && IsSame(entry.Name, text, start, end))
            {
                return i - 1;
            }

            steps++;
        }

        return Add(new string(text, start, end - start), hash, steps);
    }

    private static bool IsSame(string name, char[] text, int start, int end)
    {
        if (name.Length != end - start)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != text[start + i])
            {
                return false;
            }
        }

        return true;
    }

    private static NameTable CreatePrototype()
    {
        var table = new NameTable(new int[256], new Entry[128], 0);
        foreach (var keyword in Keywords)
        {
            var hash = 0;
            foreach (var c in keyword)
            {
                hash = AddToHash(hash, c);
            }

            table.Intern(keyword.ToCharArray(), 0, keyword.Length, hash);
        }

        return table;
    }

    private int Add(string name, int hash, int chainLength)
    {
        if (_overflow is not null && _overflow.TryGetValue(name, out var known))
        {
            return known;
        }

        if (chainLength >= LongestChain)
        {
            _overflow ??= [];
            _overflow.Add(name, _count);
            return Append(new Entry(name, hash, 0));
        }

        if (_count == _buckets.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        var number = Append(new Entry(name, hash, bucket));
        bucket = number + 1;
        return number;
    }

    private int Append(Entry entry)
    {
        if (_count == _entries.Length)
        {
            ArrayBuilder<Entry>.Grow(ref _entries);
        }

        _entries[_count] = entry;
        return _count++;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 4];
        for (var i = 0; i < _count; i++)
        {
            var entry = _entries[i];
            if (_overflow is not null && _overflow.ContainsKey(entry.Name))
            {
                continue;
            }

            ref var bucket = ref _buckets[entry.Hash & (_buckets.Length - 1)];
            _entries[i] = new Entry(entry.Name, entry.Hash, bucket);
            bucket = i + 1;
        }
    }

    private readonly struct Entry(string name, int hash, int next)
    {
        public string Name { get; } = name;

        public int Hash { get; } = hash;

        /// <summary>The next entry of the same bucket, plus one; 0 ends the chain.</summary>
        public int Next { get; } = next;
    }
}
