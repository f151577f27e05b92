using System;
using System.Text;
using CspBuild.Text;

namespace CspBuild.Baselines;

/// <summary>
/// Reads a baseline that is spelled just as <see cref="BaselineWriter"/> spells it, a line at a time from its bytes: a large one takes much
/// less time so, mostly because its text is never in memory as a whole. Any other, one with something wrong in it too, is left to
/// <see cref="BaselineReader"/>.
/// </summary>
internal sealed class WrittenBaseline
{
    private const int BufferSize = 64 * 1024;
    private const int FingerprintLength = 16;
    private const int MostDigits = 9;
    private const int EntryColumn = 5;

    private static readonly byte[][] Head =
        [Bytes("{"), Bytes($"  \"$schema\": \"{BaselineWriter.Schema}\","), Bytes("  \"version\": 1,"), Bytes("  \"entries\": [")];

    private static readonly byte[][] Tail = [Bytes("  ]"), Bytes("}")];

    private static readonly byte[] BeforeRule = Bytes("    { \"rule\": \"");
    private static readonly byte[] BeforePath = Bytes("\", \"path\": \"");
    private static readonly byte[] BeforeFingerprint = Bytes("\", \"fingerprint\": \"");
    private static readonly byte[] BeforeCount = Bytes("\", \"count\": ");
    private static readonly byte[] BeforeSince = Bytes(", \"since\": \"");
    private static readonly byte[] BeforeReason = Bytes("\", \"reason\": \"");
    private static readonly byte[] BeforeEnd = Bytes("\" }");
    private static readonly byte[] BeforeNext = Bytes(",");

    private readonly Func<byte[], int, int, int> _read;
    private readonly ArrayBuilder<BaselineEntry> _entries;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly Value _rule = new(static text => text.Length > 0);
    private readonly Value _path = new(EntryValues.IsBelow);
    private readonly Value _since = new(static text => EntryValues.ParseDay(text) is not null);
    private readonly Value _reason = new(static _ => true);

    // An entry as it was spelled, and where in it the fingerprint stands.
    private readonly byte[] _last = new byte[BufferSize];
    private int _lastLength;
    private int _fingerprintStart;

    // The rest of the line, and the bytes behind it.
    private int _position;
    private int _lineEnd;
    private int _next;
    private int _filled;

    private WrittenBaseline(Func<byte[], int, int, int> read, int capacity)
    {
        _read = read;
        _entries = new ArrayBuilder<BaselineEntry>(capacity);
    }

    /// <summary>Reads the entries.</summary>
    /// <param name="read">Reads bytes of the file into an array from an index on, at most so many, and returns their number.</param>
    /// <param name="size">About how many bytes there are.</param>
    /// <returns>The entries in the order of <see cref="EntryComparer"/>, or null if the file is spelled in another way.</returns>
    public static ArrayBuilder<BaselineEntry>? Read(Func<byte[], int, int, int> read, long size)
    {
        var shortest = BeforeRule.Length + BeforePath.Length + BeforeFingerprint.Length + FingerprintLength + BeforeCount.Length + BeforeSince.Length;
        var reader = new WrittenBaseline(read, (int)Math.Min((size / shortest) + 1, int.MaxValue / 64));
        try
        {
            return reader.TryRead() ? reader._entries : null;
        }
        catch (ArgumentException)
        {
            // It is not UTF-8.
            return null;
        }
    }

    private bool TryRead()
    {
        if (!TryTakeLines(Head))
        {
            return false;
        }

        do
        {
            if (!TryReadLine() || !TryReadEntry())
            {
                return false;
            }
        }
        while (TryTake(BeforeNext) && _position == _lineEnd);
        return _position == _lineEnd && TryTakeLines(Tail) && !TryReadLine() && _next == _filled;
    }

    private bool TryTakeLines(byte[][] lines) => Array.TrueForAll(lines, line => TryReadLine() && TryTake(line) && _position == _lineEnd);

    private bool TryReadEntry()
    {
        var count = _entries.Count;
        if ((ReadRepetition() ?? ReadOther()) is not { } entry || (count > 0 && EntryComparer.Instance.Compare(_entries[count - 1], entry) >= 0))
        {
            return false;
        }

        _entries.Add(entry with { Start = new LinePosition(Head.Length + count + 1, EntryColumn) });
        return true;
    }

    // Most entries are the one before, but for the fingerprint: comparing is cheaper than reading.
    private BaselineEntry? ReadRepetition()
    {
        var (start, behind) = (_position, _fingerprintStart + FingerprintLength);
        if (_lastLength > 0 && _lastLength <= _lineEnd - start && AreEqual(Part(_buffer, start, _fingerprintStart), Part(_last, 0, _fingerprintStart)) &&
            AreEqual(Part(_buffer, start + behind, _lastLength - behind), Part(_last, behind, _lastLength - behind)))
        {
            _position += _fingerprintStart;
            if (TryTakeFingerprint(out var fingerprint))
            {
                _position = start + _lastLength;
                return _entries[_entries.Count - 1] with { Fingerprint = fingerprint };
            }
        }

        _position = start;
        return null;
    }

    private BaselineEntry? ReadOther()
    {
        var start = _position;
        if (!TryTake(BeforeRule) || !TryTake(_rule) || !TryTake(BeforePath) || !TryTake(_path) || !TryTake(BeforeFingerprint))
        {
            return null;
        }

        _fingerprintStart = _position - start;
        if (!TryTakeFingerprint(out var fingerprint) || !TryTake(BeforeCount) || !TryTakeCount(out var count) ||
            !TryTake(BeforeSince) || !TryTake(_since))
        {
            return null;
        }

        var hasReason = TryTake(BeforeReason);
        if ((hasReason && !TryTake(_reason)) || !TryTake(BeforeEnd))
        {
            return null;
        }

        _lastLength = _position - start;
        Buffer.BlockCopy(_buffer, start, _last, 0, _lastLength);
        return new BaselineEntry(_rule.Text, _path.Text, fingerprint)
        {
            Count = count,
            Since = _since.Text,
            Reason = hasReason && !string.IsNullOrWhiteSpace(_reason.Text) ? _reason.Text : null,
        };
    }

    // The next line without its end; false where there is none, or one that is too long to be worth the effort.
    private bool TryReadLine()
    {
        var end = Array.IndexOf(_buffer, (byte)'\n', _next, _filled - _next);
        while (end < 0)
        {
            Buffer.BlockCopy(_buffer, _next, _buffer, 0, _filled - _next);
            (_next, _filled) = (0, _filled - _next);
            var count = _filled < BufferSize ? _read(_buffer, _filled, BufferSize - _filled) : 0;
            if (count == 0)
            {
                return false;
            }

            end = Array.IndexOf(_buffer, (byte)'\n', _filled, count);
            _filled += count;
        }

        (_position, _next) = (_next, end + 1);
        _lineEnd = end > _position && _buffer[end - 1] == '\r' ? end - 1 : end;
        return true;
    }

    private bool TryTake(byte[] expected)
    {
        var isThere = expected.Length <= _lineEnd - _position && AreEqual(Part(_buffer, _position, expected.Length), Part(expected, 0, expected.Length));
        _position += isThere ? expected.Length : 0;
        return isThere;
    }

    // Up to the quote that closes it.
    private bool TryTake(Value value)
    {
        var start = _position;
        var end = Array.IndexOf(_buffer, (byte)'"', start, _lineEnd - start);
        _position = end;
        return end >= 0 && value.TrySet(_buffer, start, end - start);
    }

    private bool TryTakeFingerprint(out ulong fingerprint)
    {
        fingerprint = 0;
        var end = _position + FingerprintLength;
        while (_position < end)
        {
            if (_position == _lineEnd || !EntryValues.TryAddDigit(_buffer[_position], ref fingerprint))
            {
                return false;
            }

            _position++;
        }

        return true;
    }

    private bool TryTakeCount(out int count)
    {
        count = 0;
        var start = _position;
        while (_position < _lineEnd && _position - start < MostDigits && _buffer[_position] is >= (byte)'0' and <= (byte)'9')
        {
            count = (count * 10) + (_buffer[_position++] - '0');
        }

        return _position > start && _buffer[start] != '0';
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static ArraySegment<byte> Part(byte[] bytes, int start, int length) => new(bytes, start, length);

    private static bool AreEqual(ArraySegment<byte> one, ArraySegment<byte> other)
    {
#if NET
        return one.AsSpan().SequenceEqual(other);
#else
        for (var i = 0; i < one.Count; i++)
        {
            if (one.Array[one.Offset + i] != other.Array[other.Offset + i])
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>The value of a member: most entries have that of the one before.</summary>
    private sealed class Value(Predicate<string> isValid)
    {
        private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        private byte[] _bytes = [];
        private int _length = -1;
        private bool _isValid;

        /// <summary>The value.</summary>
        public string Text { get; private set; } = string.Empty;

        /// <summary>Takes the value from its bytes.</summary>
        /// <returns>Whether it may be that of such a member, without a need to read escapes.</returns>
        public bool TrySet(byte[] buffer, int start, int length)
        {
            if (length != _length || !AreEqual(Part(buffer, start, length), Part(_bytes, 0, length)))
            {
                _bytes = length > _bytes.Length ? new byte[2 * length] : _bytes;
                _length = length;
                Buffer.BlockCopy(buffer, start, _bytes, 0, length);
                Text = Utf8.GetString(_bytes, 0, length);
                _isValid = isValid(Text) && Array.IndexOf(_bytes, (byte)'\\', 0, length) < 0;
            }

            return _isValid;
        }
    }
}
