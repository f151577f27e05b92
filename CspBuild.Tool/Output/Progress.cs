using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace CspBuild.Tool.Output;

/// <summary>One line on a terminal that is written over, and is gone at the end.</summary>
internal sealed class Progress(TextWriter terminal) : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    private readonly long _start = Stopwatch.GetTimestamp();
    private int _width;

    /// <summary>Says how far it is, if it has taken long enough to be worth a word.</summary>
    public void Show(int files)
    {
        if (Stopwatch.GetElapsedTime(_start) >= Delay)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{files:N0} Python files ...");
            terminal.Write('\r' + line.PadRight(_width));
            _width = line.Length;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_width > 0)
        {
            terminal.Write('\r' + new string(' ', _width) + '\r');
        }
    }
}
