using System;
using System.IO;
using CspBuild.Files.Walking;
using CspBuild.Text;

namespace CspBuild.Files.Native;

/// <summary>How reading a file went.</summary>
internal enum ReadOutcome
{
    /// <summary>All of its bytes are in the buffer.</summary>
    Read,

    /// <summary>It has no extension, and its first line does not name Python.</summary>
    NotPython,

    /// <summary>It holds more bytes than one may read.</summary>
    TooLarge,
}

/// <summary>Reads one file after the other into one buffer, which grows to the largest of them. One thread's own.</summary>
internal sealed class FileReader(long maximumSize, bool native)
{
    /// <summary>The most bytes that a file to read may have: one less than an array can hold.</summary>
    public const long LargestSize = 0x7FFFFFC7 - 1;

    // Holds nearly every source file whole, and is small enough to stay out of the large object heap.
    private const int InitialSize = 64 * 1024;

    // Holds nearly every other one; the memory that no file reaches costs nothing.
    private const int LargeSize = 2 * 1024 * 1024;

    /// <summary>The bytes of the file read last; those from <see cref="Length"/> on mean nothing.</summary>
    public byte[] Buffer { get; private set; } = new byte[InitialSize];

    /// <summary>Number of bytes of the file read last.</summary>
    public int Length { get; private set; }

    /// <summary>Opens, reads and closes a file. It may grow or shrink meanwhile: what is there when its end is met counts.</summary>
    /// <param name="file">The file to read.</param>
    /// <param name="directory">The directory that it is in, or null to look up its whole path.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission, or because it is a directory.</exception>
    public ReadOutcome Read(SourceFile file, OpenDirectory? directory)
    {
        using var source = directory is null ? OpenFile.Open(file.Path, native) : directory.OpenFile(file.Name);
        return ReadAll(source, file.Kind);
    }

    /// <summary>
    /// Reads an open file. Only a read of nothing is its end: a network, a file system in user space and a signal cut a read wherever they
    /// like.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOutcome ReadAll<TSource>(TSource source, SourceFileKind kind)
        where TSource : IByteSource
    {
        Length = 0;
        var isUndecided = kind == SourceFileKind.Script;
        while (true)
        {
            if (Length == Buffer.Length)
            {
                Grow();
            }

            // Most files that a first line decides about are none of Python's, and large.
            var count = source.Read(Buffer, Length, isUndecided ? Shebang.MaximumLength - Length : Buffer.Length - Length);
            Length += count;
            if (Length > maximumSize)
            {
                return ReadOutcome.TooLarge;
            }

            if (isUndecided && (count == 0 || Length == Shebang.MaximumLength || !Shebang.MayFollow(Buffer, Length)))
            {
                if (!Shebang.IsPython(Buffer, Length))
                {
                    return ReadOutcome.NotPython;
                }

                isUndecided = false;
            }

            if (count == 0)
            {
                return ReadOutcome.Read;
            }
        }
    }

    // In few steps: what is left behind has been written to its end and stays until the next collection of all generations.
    private void Grow()
    {
        var size = (int)Math.Min(Math.Max(8L * Buffer.Length, LargeSize), Math.Max(maximumSize + 1, Buffer.Length + 1L));
        var larger = ScratchArray.CreateBytes(size);
        System.Buffer.BlockCopy(Buffer, 0, larger, 0, Length);
        Buffer = larger;
    }
}
