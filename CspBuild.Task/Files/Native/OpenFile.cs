using System;
using System.IO;
#if NET
using Microsoft.Win32.SafeHandles;
#endif

namespace CspBuild.Files.Native;

/// <summary>A file that is open for reading, and open to everybody else for anything. It is closed when it is disposed of.</summary>
internal readonly struct OpenFile : IByteSource, IDisposable
{
    /// <summary>Whether the C library can open here, and not the framework alone.</summary>
#if NET
    public static bool IsNative => NativeMethods.IsSupported;
#else
    public static bool IsNative => false;
#endif

#if NET
    // Stands for a descriptor where nothing is open: a file without content.
    private const int Empty = -2;

    private readonly int _descriptor;
    private readonly SafeFileHandle? _handle;

    private OpenFile(int descriptor, SafeFileHandle? handle)
    {
        _descriptor = descriptor;
        _handle = handle;
    }

    /// <summary>Opens the file at an absolute path.</summary>
    /// <exception cref="IOException">There is none, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission, or because it is a directory.</exception>
    public static OpenFile Open(string path, bool native)
    {
        if (!native)
        {
            if (!OperatingSystem.IsWindows() && MayBePipe(path))
            {
                return new OpenFile(Empty, handle: null);
            }

            return new OpenFile(-1, File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        }

        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new IOException("A path has no NUL character");
        }

        return OpenNative(NativeMethods.NoDirectory, path);
    }

    /// <summary>Opens a file by the C library.</summary>
    /// <param name="directory">The descriptor of the directory that <paramref name="name"/> is a name in, if it is no absolute
    /// path.</param>
    /// <param name="name">A name, or an absolute path.</param>
    /// <exception cref="IOException">There is none, or it cannot be opened.</exception>
    public static OpenFile OpenNative(int directory, string name)
    {
        int descriptor;
        do
        {
            descriptor = NativeMethods.Open(directory, name, NativeMethods.OpenForReading);
        }
        while (descriptor < 0 && NativeMethods.WasInterrupted());
        return new OpenFile(descriptor, handle: null);
    }

    // Opening a pipe waits for a writer, which may never come, and the framework does not tell what is one. It has no size, though; a link has one
    // of its own.
    private static bool MayBePipe(string path)
    {
        var file = new FileInfo(path);
        var end = file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? file.ResolveLinkTarget(returnFinalTarget: true) : file;
        return end is FileInfo { Exists: true, Length: 0 };
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int position, int count)
    {
        if (_descriptor == Empty)
        {
            return 0;
        }

        if (_handle is not null)
        {
            return RandomAccess.Read(_handle, buffer.AsSpan(position, count), position);
        }

        int read;
        do
        {
            read = (int)NativeMethods.Read(_descriptor, ref buffer[position], count);
        }
        while (read < 0 && NativeMethods.WasInterrupted());
        return read;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_handle is not null)
        {
            _handle.Dispose();
        }
        else if (_descriptor != Empty)
        {
            _ = NativeMethods.Close(_descriptor);
        }
    }
#else
    private readonly FileStream _stream;

    private OpenFile(FileStream stream) => _stream = stream;

    /// <summary>Opens the file at an absolute path.</summary>
    /// <exception cref="IOException">There is none, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission, or because it is a directory.</exception>
    public static OpenFile Open(string path, bool native) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1));

    /// <inheritdoc/>
    public int Read(byte[] buffer, int position, int count) => _stream.Read(buffer, position, count);

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
#endif
}
