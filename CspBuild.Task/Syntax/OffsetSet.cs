namespace CspBuild.Syntax;

/// <summary>Offsets of a text: a bit for each of its characters, so that it takes the same for one of them and for all.</summary>
/// <param name="length">The text's length.</param>
internal sealed class OffsetSet(int length)
{
    private readonly uint[] _bits = new uint[(length / 32) + 1];

    public void Add(int offset) => _bits[offset / 32] |= 1u << (offset % 32);

    public bool Contains(int offset) => (_bits[offset / 32] & (1u << (offset % 32))) != 0;
}
