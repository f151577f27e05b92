namespace CspBuild.Text;

/// <summary>Where one text after the other is decoded into; it grows to the largest of them. One thread's own.</summary>
internal sealed class CharacterBuffer
{
    private char[] _characters = [];

    /// <summary>The array that the next text's characters go into, which ends the text before it.</summary>
    /// <param name="length">Number of characters that there must be room for.</param>
    public char[] Reserve(int length)
    {
        if (_characters.Length < length)
        {
            _characters = ScratchArray.CreateCharacters(System.Math.Max(length, 2 * _characters.Length));
        }

        return _characters;
    }
}
