using System.Text;

namespace CspBuild.Text;

/// <summary>
/// Decodes bytes that make no sense. .NET's decoders give up the first byte of a character together with whatever follows it; here what can
/// only be ASCII is kept, as Python's decoders do, or else the end of a line or of a string would be lost.
/// </summary>
internal sealed class AsciiKeepingFallback : DecoderFallback
{
    // No encoding continues a character with a byte below that.
    private const byte FirstTrail = 0x30;

    private readonly Encoding _encoding;

    private AsciiKeepingFallback(Encoding encoding)
    {
        _encoding = encoding;
    }

    // GB 18030 has characters of four bytes.
    public override int MaxCharCount => 4;

    /// <summary>What <paramref name="encoding"/> decodes, and this for the rest; the encoding itself stays as it is.</summary>
    public static Encoding AddTo(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = new AsciiKeepingFallback(encoding);
        return copy;
    }

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(_encoding);

    private sealed class Buffer(Encoding encoding) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _position;

        public override int Remaining => _text.Length - _position;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            var ascii = new StringBuilder();
            foreach (var unknown in bytesUnknown)
            {
                if (unknown < FirstTrail)
                {
                    ascii.Append((char)unknown);
                }
            }

            // Asked again without a fallback, .NET knows a few characters more.
            _text = ascii.Length == 0 ? encoding.GetString(bytesUnknown) : ascii.Insert(0, '\uFFFD').ToString();
            _position = 0;
            return true;
        }

        public override char GetNextChar() => _position < _text.Length ? _text[_position++] : '\0';

        public override bool MovePrevious()
        {
            var canMove = _position > 0;
            _position -= canMove ? 1 : 0;
            return canMove;
        }

        public override void Reset()
        {
            _text = "";
            _position = 0;
        }
    }
}
