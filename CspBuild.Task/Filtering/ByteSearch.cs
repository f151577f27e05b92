namespace CspBuild.Filtering;

/// <summary>Searches in the first <c>length</c> bytes of a buffer.</summary>
internal static class ByteSearch
{
    /// <summary>Whether the bytes hold the ASCII letters of <paramref name="lowerCase"/>, whatever their case.</summary>
    public static bool ContainsIgnoringCase(byte[] bytes, int length, string lowerCase)
    {
        for (var i = 0; i <= length - lowerCase.Length; i++)
        {
            var matched = 0;
            while (matched < lowerCase.Length && (bytes[i + matched] | 0x20) == lowerCase[matched])
            {
                matched++;
            }

            if (matched == lowerCase.Length)
            {
                return true;
            }
        }

        return false;
    }
}
