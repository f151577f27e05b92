using System;
using System.IO;
#if NET
using System.Runtime.InteropServices;
#endif

namespace CspBuild.Files.Native;

/// <summary>
/// A directory that stays open while it is listed and its files are read: a file that is opened by its name alone spares the system the
/// look-up of its whole path. Where the framework opens files, it is the path and nothing more.
/// </summary>
internal sealed class OpenDirectory : IDisposable
{
#if NET
    // Of the C library's directory entry: where its type and its name begin, and the types.
    private const int TypeOffset = 18;
    private const int NameOffset = 19;
    private const byte UnknownType = 0;
    private const byte DirectoryType = 4;
    private const byte RegularType = 8;
    private const byte LinkType = 10;

    private readonly nint _stream;

    private OpenDirectory(string path, nint stream)
    {
        Path = path;
        _stream = stream;
    }

    /// <summary>Whether the C library lists the directory, by <see cref="TryRead"/>.</summary>
    public bool IsNative => _stream != 0;
#else
    private OpenDirectory(string path) => Path = path;
#endif

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>Opens the directory at an absolute path.</summary>
    /// <exception cref="IOException">There is none, or it cannot be opened; the framework says so when it is listed.</exception>
    public static OpenDirectory Open(string path, bool native)
    {
#if NET
        var stream = native ? NativeMethods.OpenDirectory(path) : 0;
        return native && stream == 0 ? throw NativeMethods.CreateException() : new OpenDirectory(path, stream);
#else
        return new OpenDirectory(path);
#endif
    }

    /// <summary>Opens one of the directory's files.</summary>
    /// <exception cref="IOException">There is none, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission, or because it is a directory.</exception>
    public OpenFile OpenFile(string name)
    {
#if NET
        if (IsNative)
        {
            return Native.OpenFile.OpenNative(NativeMethods.GetDescriptor(_stream), name);
        }
#endif
        return Native.OpenFile.Open(System.IO.Path.Combine(Path, name), native: false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
#if NET
        if (IsNative)
        {
            _ = NativeMethods.CloseDirectory(_stream);
        }
#endif
    }

#if NET
    /// <summary>
    /// Reads the next entry's name into <paramref name="name"/>, and tells directories, links and regular files apart from everything
    /// else (<see cref="FileAttributes.Device"/>), but not whether a link leads to a directory.
    /// </summary>
    /// <returns>False if there is none left.</returns>
    /// <exception cref="IOException">The directory cannot be listed to its end.</exception>
    public unsafe bool TryRead(Span<char> name, out int length, out FileAttributes attributes)
    {
        byte* entry;
        do
        {
            entry = (byte*)NativeMethods.ReadDirectory(_stream);
            if (entry is null)
            {
                length = 0;
                attributes = default;
                return Marshal.GetLastPInvokeError() == 0 ? false : throw NativeMethods.CreateException();
            }

            length = ReadName(entry + NameOffset, name);
        }
        while (name[..length] is "." or "..");
        attributes = entry[TypeOffset] switch
        {
            DirectoryType => FileAttributes.Directory,
            LinkType => FileAttributes.ReparsePoint,
            UnknownType => FindType(name[..length].ToString()),
            RegularType => FileAttributes.Normal,
            _ => FileAttributes.Device,
        };
        return true;
    }

    /// <summary>
    /// What an entry is, where the file system does not say it while it lists. The calls are those that every C library has had for long.
    /// </summary>
    internal FileAttributes FindType(string name)
    {
        byte first = 0;
        if (NativeMethods.ReadLink(NativeMethods.GetDescriptor(_stream), name, ref first, 1) >= 0)
        {
            return FileAttributes.ReparsePoint;
        }

        // Only a directory is there with a slash behind it.
        var isDirectory = NativeMethods.Access(NativeMethods.GetDescriptor(_stream), name + "/", mode: 0, flags: 0) == 0;
        return isDirectory ? FileAttributes.Directory : FileAttributes.Normal;
    }

    // Nearly every name is ASCII, and so short that the framework's decoder takes longer to begin.
    private static unsafe int ReadName(byte* bytes, Span<char> name)
    {
        var length = 0;
        while (length < name.Length && bytes[length] is > 0 and < 0x80)
        {
            name[length] = (char)bytes[length];
            length++;
        }

        return bytes[length] == 0 ? length : NativePath.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(bytes), name);
    }
#endif
}
