using System;
using System.IO;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Infrastructure;

/// <summary>
/// Writes down which tests begin and end, where the environment names a file for it: a process that hangs or dies cannot be asked any more.
/// </summary>
[TestClass]
public static class TestTrace
{
    private static readonly string? File = Environment.GetEnvironmentVariable("CSPBUILD_TEST_TRACE");

    private static readonly Lock Writing = new();

    /// <summary>Before each test.</summary>
    [GlobalTestInitialize]
    public static void Begin(TestContext context) => Write($"begin {context.FullyQualifiedTestClassName}.{context.TestName}");

    /// <summary>After each test.</summary>
    [GlobalTestCleanup]
    public static void End(TestContext context) => Write($"end {context.FullyQualifiedTestClassName}.{context.TestName}");

    private static void Write(string line)
    {
        if (File is not null)
        {
            lock (Writing)
            {
                System.IO.File.AppendAllText(File, line + "\n");
            }
        }
    }
}
