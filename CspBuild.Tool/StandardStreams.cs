using System;
using System.IO;
using System.Text;
using CspBuild.Files.Native;

namespace CspBuild.Tool;

/// <summary>
/// What the process was started with. Where that was nothing, as by <c>&lt;&amp;-</c> in a shell, the runtime has opened something of its own
/// under the same number: who reads there waits for ever, and what is written there reaches nobody.
/// </summary>
internal static class StandardStreams
{
    private const int InputNumber = 0;
    private const int OutputNumber = 1;
    private const int ErrorNumber = 2;

    // The values are those of every Unix.
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExecute = 1;

    /// <summary>Opens standard input.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public static Stream OpenInput() => IsGiven(InputNumber) ? Console.OpenStandardInput() : throw new IOException("it is closed.");

    /// <summary>Standard output; where there is none, whoever writes is told.</summary>
    public static TextWriter OpenOutput() =>
        !IsGiven(OutputNumber) ? new ClosedOutput()
        : Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), Encoding, bufferSize: 1 << 14)
        : Console.Out;

    /// <summary>Standard error; whoever closes it wants to hear nothing.</summary>
    public static TextWriter OpenError() => IsGiven(ErrorNumber) ? Console.Error : TextWriter.Null;

    private static UTF8Encoding Encoding { get; } = new(encoderShouldEmitUTF8Identifier: false);

    // No program gets a descriptor to be closed on exec from the one that starts it, and the runtime opens no others. Where the system
    // does not tell, it is taken for granted.
    private static bool IsGiven(int number) =>
        !NativeMethods.IsSupported || NativeMethods.Control(number, GetDescriptorFlags) is var flags && flags >= 0 && (flags & CloseOnExecute) == 0;

    private sealed class ClosedOutput : TextWriter
    {
        public override Encoding Encoding => StandardStreams.Encoding;

        public override void Write(char value) => throw new ToolException("Standard output is closed: the results reach nobody.");
    }
}
