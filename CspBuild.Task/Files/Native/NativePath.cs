#if NET
using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using System.Text;

namespace CspBuild.Files.Native;

/// <summary>
/// Paths between the C library's bytes and our characters, without loss: a byte that is no UTF-8 is a lone low surrogate, U+DC80 to U+DCFF,
/// which no valid UTF-8 gives (Python's <c>surrogateescape</c>). So what was listed is what is opened, also beside a name with U+FFFD in
/// it.
/// </summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedIn, typeof(ManagedToUnmanagedIn))]
internal static unsafe class NativePath
{
    private const int EscapeBase = 0xDC00;

    /// <summary>Decodes a name into <paramref name="name"/>.</summary>
    /// <returns>The number of characters.</returns>
    /// <exception cref="IOException">There is no room for all of them.</exception>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> name)
    {
        if (bytes.Length > name.Length)
        {
            throw new IOException("A name is too long");
        }

        var length = 0;
        while (bytes.Length > 0)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                length += rune.EncodeToUtf16(name[length..]);
            }
            else
            {
                foreach (var raw in bytes[..consumed])
                {
                    name[length++] = (char)(EscapeBase + raw);
                }
            }

            bytes = bytes[consumed..];
        }

        return length;
    }

    /// <summary>
    /// The bytes of a path and a zero behind them, in <paramref name="bytes"/>, which has room for three a character and one more.
    /// </summary>
    public static void Encode(string path, Span<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (c < 0x80)
            {
                bytes[length++] = (byte)c;
            }
            else if (c is >= '\uDC80' and <= '\uDCFF' && !(i > 0 && char.IsHighSurrogate(path[i - 1])))
            {
                bytes[length++] = (byte)(c - EscapeBase);
            }
            else
            {
                var isPair = i + 1 < path.Length && char.IsSurrogatePair(c, path[i + 1]);
                length += Encoding.UTF8.GetBytes(path.AsSpan(i, isPair ? 2 : 1), bytes[length..]);
                i += isPair ? 1 : 0;
            }
        }

        bytes[length] = 0;
    }

    /// <summary>The path as it is shown: <c>x\xFF.py</c>.</summary>
    public static string Display(string path)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is >= '\uDC80' and <= '\uDCFF' && !(i > 0 && char.IsHighSurrogate(path[i - 1])))
            {
                shown ??= new StringBuilder(path, 0, i, path.Length + 16);
                _ = shown.Append("\\x").Append((path[i] - EscapeBase).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                _ = shown?.Append(path[i]);
            }
        }

        return shown?.ToString() ?? path;
    }

    /// <summary>A path on its way into a call.</summary>
    public ref struct ManagedToUnmanagedIn
    {
        private byte* _bytes;
        private bool _isAllocated;

        /// <summary>What a caller sets aside on its stack: enough for nearly every path.</summary>
        public static int BufferSize => 512;

        /// <summary>Encodes <paramref name="path"/>, into <paramref name="buffer"/> if it fits.</summary>
        public void FromManaged(string path, Span<byte> buffer)
        {
            var size = (3 * path.Length) + 1;
            _isAllocated = size > buffer.Length;
            _bytes = (byte*)(_isAllocated ? NativeMemory.Alloc((nuint)size) : Unsafe.AsPointer(ref MemoryMarshal.GetReference(buffer)));
            Encode(path, new Span<byte>(_bytes, size));
        }

        /// <summary>What the call gets.</summary>
        public readonly byte* ToUnmanaged() => _bytes;

        /// <summary>Gives back what was allocated.</summary>
        public readonly void Free()
        {
            if (_isAllocated)
            {
                NativeMemory.Free(_bytes);
            }
        }
    }
}
#endif
