using System;
using System.IO;
using System.Text;
using System.Threading;
using CspBuild.Tool;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

/// <summary>What one run of <c>cspbuild</c>, inside the process of the tests, said and returned.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output.</summary>
    public string[] Lines => Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command in a directory.</summary>
    public static ToolRun In(string directory, params string[] arguments) =>
        Run(directory, string.Empty, CancellationToken.None, arguments);

    /// <summary>Runs a command with a standard input.</summary>
    public static ToolRun WithInput(string directory, string input, params string[] arguments) =>
        Run(directory, input, CancellationToken.None, arguments);

    /// <summary>Runs a command that somebody may interrupt.</summary>
    public static ToolRun Run(string directory, string input, CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, new ToolHost(directory, output, error)
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Cancellation = cancellation,
        });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Checks that the command failed and said one thing about it, on one line, with nothing of its insides.</summary>
    public ToolRun Refused(string expected)
    {
        Assert.AreEqual(CspBuild.Tool.ExitCode.Failure, ExitCode, Error);
        Assert.AreEqual(string.Empty, Output);
        Assert.AreEqual(1, Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, Error);
        StringAssert.StartsWith(Error, "cspbuild: ");
        StringAssert.Contains(Error, expected);
        Assert.DoesNotContain("   at ", Error);
        return this;
    }
}
