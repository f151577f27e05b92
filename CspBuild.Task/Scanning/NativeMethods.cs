#if NET
using System.Runtime.InteropServices;

namespace CspBuild.Scanning;

/// <summary>
/// The C library's files. The framework's own handles ask for a lock on each file, twice, and for its attributes: at thousands of small files
/// that takes as long as reading them. They also wait for ever where a pipe has a Python file's name.
/// </summary>
internal static partial class NativeMethods
{
    /// <summary>Close on exec, and do not wait for whoever may write to a pipe; the values are those of Linux on every processor that .NET runs on.</summary>
    public const int OpenForReading = 0x80000 | 0x800;

    /// <summary>A signal came first: the call is made again.</summary>
    public const int Interrupted = 4;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Read(int descriptor, ref byte buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(int descriptor);
}
#endif
