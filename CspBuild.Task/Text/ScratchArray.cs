using System;

namespace CspBuild.Text;

/// <summary>
/// Arrays that hold one file's contents after the other's, with anything in them at first. A large one is not put among the other large
/// objects, where a restore before the build has left so many that one more has them all collected, which takes longer than the scan of
/// most projects. There is a method for each type because a generic one would be compiled in every process.
/// </summary>
internal static class ScratchArray
{
#if NET
    // Below this the framework would put it among the small objects.
    private const int LargestSmallObject = 80_000;

    public static byte[] CreateBytes(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: length >= LargestSmallObject);

    public static char[] CreateCharacters(int length) => GC.AllocateUninitializedArray<char>(length, pinned: length >= LargestSmallObject / sizeof(char));
#else
    public static byte[] CreateBytes(int length) => new byte[length];

    public static char[] CreateCharacters(int length) => new char[length];
#endif
}
