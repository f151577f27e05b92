using System.IO;

namespace CspBuild.Files.Native;

/// <summary>Bytes that are read from their beginning to their end.</summary>
internal interface IByteSource
{
    /// <summary>
    /// Reads on from <paramref name="position"/>, where the last call ended, into <paramref name="buffer"/> from that index on.
    /// </summary>
    /// <returns>The number of bytes read, at most <paramref name="count"/>; 0 at the end and nowhere else.</returns>
    /// <exception cref="IOException">They cannot be read, for instance because it is a directory.</exception>
    int Read(byte[] buffer, int position, int count);
}
