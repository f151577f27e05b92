using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace CspBuild.Scanning;

/// <summary>
/// Runs code that walks trees by recursion. Their depth is bounded by the stack: a fixed one gives the same result on every host.
/// </summary>
internal static class LargeStack
{
    /// <summary>The stack of a thread that parses, in bytes.</summary>
    public const int Size = 16 * 1024 * 1024;

    /// <summary>Runs <paramref name="function"/> on a thread of its own, and waits for it.</summary>
    public static T Run<T>(Func<T> function)
    {
        T? result = default;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = function();
                }
#pragma warning disable CA1031 // Thrown again by whoever waits.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    fault = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result ?? throw new InvalidOperationException("The function returned nothing.");
    }
}
