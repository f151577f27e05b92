using System;
using System.IO;
#if NET
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
#endif

namespace CspBuild.Scanning;

/// <summary>A file that is open for reading, and open to everybody else for anything. It is closed when it is disposed of.</summary>
internal readonly struct OpenFile : IDisposable
{
#if NET
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
    public static OpenFile Open(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new OpenFile(-1, File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        }

        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new IOException("A path has no NUL character");
        }

        int descriptor;
        do
        {
            descriptor = NativeMethods.Open(path, NativeMethods.OpenForReading);
        }
        while (descriptor < 0 && IsInterrupted());
        return new OpenFile(descriptor, handle: null);
    }

    /// <summary>Reads on from <paramref name="position"/>, where the last call ended, into <paramref name="buffer"/> from that index on.</summary>
    /// <returns>The number of bytes read; 0 at the end of the file.</returns>
    /// <exception cref="IOException">The file cannot be read, for instance because it is a directory.</exception>
    public int Read(byte[] buffer, int position)
    {
        if (_handle is not null)
        {
            return RandomAccess.Read(_handle, buffer.AsSpan(position), position);
        }

        int count;
        do
        {
            count = (int)NativeMethods.Read(_descriptor, ref buffer[position], buffer.Length - position);
        }
        while (count < 0 && IsInterrupted());
        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_handle is not null)
        {
            _handle.Dispose();
        }
        else
        {
            _ = NativeMethods.Close(_descriptor);
        }
    }

    // True where the call that failed is to be made again; any other failure is an exception.
    private static bool IsInterrupted()
    {
        var error = Marshal.GetLastPInvokeError();
        return error == NativeMethods.Interrupted ? true : throw new IOException(Marshal.GetPInvokeErrorMessage(error));
    }
#else
    private readonly FileStream _stream;

    private OpenFile(FileStream stream) => _stream = stream;

    /// <summary>Opens the file at an absolute path.</summary>
    /// <exception cref="IOException">There is none, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a permission, or because it is a directory.</exception>
    public static OpenFile Open(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1));

    /// <summary>Reads on from <paramref name="position"/>, where the last call ended, into <paramref name="buffer"/> from that index on.</summary>
    /// <returns>The number of bytes read; 0 at the end of the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public int Read(byte[] buffer, int position) => _stream.Read(buffer, position, buffer.Length - position);

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
#endif
}
