#if NET
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace CspBuild.Files.Native;

/// <summary>
/// The C library's files and directories. The framework's own handles ask for a lock on each file, twice, and for its attributes: at
/// thousands of small files that takes as long as reading them. They also wait for ever where a pipe has a Python file's name.
/// </summary>
internal static partial class NativeMethods
{
    /// <summary>
    /// Close on exec, and do not wait for whoever may write to a pipe; the values are those of Linux on every processor that .NET runs on.
    /// </summary>
    public const int OpenForReading = 0x80000 | 0x800;

    /// <summary>In place of a directory's descriptor, where a path is absolute.</summary>
    public const int NoDirectory = -100;

    private const int NoEntry = 2;
    private const int Interrupted = 4;

    /// <summary>
    /// Whether this is the system whose C library is meant: the layout of its directory entries is the same wherever a pointer has 64 bits.
    /// </summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && nint.Size == 8;

    /// <summary>The exception for the call that failed last.</summary>
    public static IOException CreateException()
    {
        var error = Marshal.GetLastPInvokeError();
        var message = Marshal.GetPInvokeErrorMessage(error);
        return error == NoEntry ? new FileNotFoundException(message) : new IOException(message);
    }

    /// <summary>Whether a signal came before the call that failed last was done: it is made again.</summary>
    /// <exception cref="IOException">It failed for another reason.</exception>
    public static bool WasInterrupted() => Marshal.GetLastPInvokeError() == Interrupted ? true : throw CreateException();

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Open(int directory, [MarshalUsing(typeof(NativePath))] string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Read(int descriptor, ref byte buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint OpenDirectory([MarshalUsing(typeof(NativePath))] string path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint ReadDirectory(nint stream);

    [LibraryImport("libc", EntryPoint = "dirfd")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int GetDescriptor(nint stream);

    [LibraryImport("libc", EntryPoint = "faccessat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Access(int directory, [MarshalUsing(typeof(NativePath))] string path, int mode, int flags);

    [LibraryImport("libc", EntryPoint = "readlinkat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint ReadLink(int directory, [MarshalUsing(typeof(NativePath))] string path, ref byte buffer, nint size);

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint FindRealPath([MarshalUsing(typeof(NativePath))] string path, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "closedir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int CloseDirectory(nint stream);
}
#endif
