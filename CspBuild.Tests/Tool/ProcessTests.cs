using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Tool;

/// <summary>What only a process of its own shows: terminals, pipes, signals, permissions.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class ProcessTests
{
    private const int TimeoutInMilliseconds = 120_000;

    private const string Use = "import tempfile\ntempfile.mktemp()\n";

    private static readonly string Command = $"'{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"}' '{Path.Combine(AppContext.BaseDirectory, "CspBuild.Tool.dll")}'";

    // A diff has the bytes of the files, and names as git writes them.
    [TestMethod]
    [DataRow("git apply", "patch.diff")]
    [DataRow("patch -p1 --binary -s", "-i patch.diff")]
    public void A_diff_can_be_applied_whatever_the_files_and_their_names_are(string program, string argument)
    {
        using var directory = new TemporaryDirectory();
        string[] names = ["plain.py", "with blank.py", "with\ttab.py", "with\"quote.py", "b\\s.py", "\u00FCml\u00E4ut.py", "sub dir/a.py"];
        byte[][] texts =
        [
            .. names.Select(_ => Encoding.UTF8.GetBytes(Use)),
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Use.Replace("\n", "\r\n", StringComparison.Ordinal))],
            Encoding.Latin1.GetBytes("# coding: latin-1\n# \u00FC\n" + Use),
            [.. Encoding.ASCII.GetBytes("# "), 0xFF, 0xFE, .. Encoding.ASCII.GetBytes("\n" + Use + "# no line end")],
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Use)],
        ];
        names = [.. names, "mark.py", "latin.py", "broken.py", "utf16.py"];
        foreach (var (name, text) in names.Zip(texts))
        {
            foreach (var root in new[] { "fixed", "patched" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(directory[$"{root}/{name}"]) ?? root);
                File.WriteAllBytes(directory[$"{root}/{name}"], text);
            }
        }

        if (Run(directory, $"which {program.Split(' ')[0]}").ExitCode != 0)
        {
            Assert.Inconclusive($"There is no {program.Split(' ')[0]}.");
        }

        var run = Run(directory, $"(cd fixed; {Command} fix -q >/dev/null); cd patched; {Command} fix -q --diff > patch.diff; {program} {argument}");

        Assert.AreEqual(0, run.ExitCode, run.Output + run.Error);
        foreach (var (name, text) in names.Zip(texts))
        {
            var mended = File.ReadAllBytes(directory["fixed/" + name]);
            CollectionAssert.AreNotEqual(text, mended, name);
            CollectionAssert.AreEqual(mended, File.ReadAllBytes(directory["patched/" + name]), name);
        }
    }

    // Whoever writes to it may not have begun when it is read.
    [TestMethod]
    public void A_pipe_that_was_read_once_is_not_mended_as_if_it_had_nothing()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        var run = Run(directory, $"mkfifo pipe; cat a.py > pipe & {Command} fix --diff pipe a.py");
        Assert.AreEqual(2, run.ExitCode, run.Output + run.Error);
        Assert.IsTrue(
            run.Error.Contains("'pipe' cannot be rewritten", StringComparison.Ordinal) || run.Error.Contains("pipe(1,1): error CSPB0001", StringComparison.Ordinal),
            run.Error);
        Assert.Contains("+++ b/a.py", run.Output);
    }

    [TestMethod]
    [DataRow("", "scan", true)]
    [DataRow("NO_COLOR=1", "scan", false)]
    [DataRow("NO_COLOR=", "scan", true)]
    [DataRow("TERM=dumb", "scan", false)]
    [DataRow("", "scan | cat", false, DisplayName = "a pipe")]
    [DataRow("", "scan --format json", false, DisplayName = "a format for programs")]
    [DataRow("", "scan -o a.txt; cat a.txt", false, DisplayName = "a file")]
    public void Colours_show_on_a_terminal(string environment, string arguments, bool expected)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);
        directory.Write("run.sh", $"export TERM=xterm {environment}\n{Command} {arguments}\n");

        var run = Run(directory, "script -qec 'unset NO_COLOR; sh run.sh' /dev/null");

        Assert.Contains("CSP-D504", run.Output);
        Assert.AreEqual(expected, run.Output.Contains("\e[31merror CSP-D504\e[0m", StringComparison.Ordinal), run.Output);
        Assert.AreEqual(expected, run.Output.Contains("\e[1m", StringComparison.Ordinal), run.Output);
    }

    [TestMethod]
    [DataRow("text")]
    [DataRow("sarif")]
    [DataRow("json")]
    public void Who_reads_no_further_ends_nothing_but_the_output(string format)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "import tempfile\n" + string.Concat(Enumerable.Repeat("tempfile.mktemp()\n", 3000)));

        var run = Run(directory, $"{{ {Command} scan -q --format {format}; echo $? > code; }} | head -1");

        Assert.AreEqual(1, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, run.Output);
        Assert.AreEqual((string.Empty, "1"), (run.Error, File.ReadAllText(directory["code"]).Trim()));
    }

    [TestMethod]
    public void An_output_that_takes_nothing_is_said_on_one_line()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);

        var run = Run(directory, $"{Command} scan -q > /dev/full");

        Assert.AreEqual((2, 1), (run.ExitCode, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length), run.Error);
        StringAssert.StartsWith(run.Error, "cspbuild: ");
    }

    [TestMethod]
    [DataRow("scan - <&-", 2, "", "cspbuild: Standard input cannot be read: it is closed.\n")]
    [DataRow("scan - --stdin-filename a.py <&- >&-", 2, "", "cspbuild: Standard input cannot be read: it is closed.\n")]
    [DataRow("scan - <&- 2>&-", 2, "", "")]
    [DataRow("scan -q a.py <&-", 1, "D504", "")]
    [DataRow("scan -q a.py >&-", 2, "", "cspbuild: Standard output is closed: the results reach nobody.\n")]
    [DataRow("rules >&-", 2, "", "cspbuild: Standard output is closed: the results reach nobody.\n")]
    [DataRow("scan --help >&-", 2, "", "cspbuild: Standard output is closed: the results reach nobody.\n")]
    [DataRow("scan -q a.py -o out >&-", 1, "", "")]
    [DataRow("scan a.py 2>&-", 1, "D504", "")]
    [DataRow("scan nowhere 2>&-", 2, "", "")]
    [DataRow("scan a.py <&- >&- 2>&-", 2, "", "")]
    [DataRow("scan nowhere 2>/dev/full", 2, "", "")]
    [DataRow("scan - < /dev/null", 0, "", "1 Python file")]
    [DataRow("scan - < a.py", 1, "D504", "1 Python file")]
    [DataRow("scan - < /", 2, "", "cspbuild: Standard input cannot be read: ")]
    public void A_stream_that_is_closed_is_no_reason_to_wait_or_to_break_down(string arguments, int code, string output, string error)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("a.py", Use);

        var run = Run(directory, $"{Command} {arguments}");

        Assert.AreEqual((code, output.Length > 0), (run.ExitCode, run.Output.Length > 0), run.Output + run.Error);
        StringAssert.Contains(run.Output, output);
        StringAssert.Contains(run.Error, error);
        Assert.IsTrue(error.Length > 0 || run.Error.Length == 0, run.Error);
    }

    [TestMethod]
    public void A_directory_that_may_not_be_listed_is_not_passed_over()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Inconclusive("Whoever may do everything is not kept out.");
        }

        using var directory = new TemporaryDirectory();
        directory.Write("a.py", "import os\n");

        var run = Run(directory, $"mkdir -m 0 sub; {Command} scan -q; code=$?; chmod 700 sub; exit $code");

        Assert.AreEqual((2, string.Empty), (run.ExitCode, run.Error), run.Output);
        StringAssert.StartsWith(run.Output, "sub(1,1): error CSPB0001: ");
    }

    [TestMethod]
    [DataRow("scan - --format sarif -o out")]
    [DataRow("scan -")]
    public void An_interrupted_command_says_nothing_and_leaves_its_output_as_it_was(string arguments)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("out", "old");

        // It waits for its input until the signal comes; who is started in the background would pay no heed to it.
        using var process = Start(directory, $"exec env --default-signal=INT {Command} {arguments}");
        Thread.Sleep(1500);
        Run(directory, $"kill -INT {process.Id}");
        var run = Read(process);

        Assert.AreEqual((130, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
        CollectionAssert.AreEqual(new[] { directory["out"] }, Directory.GetFiles(directory.Path));
        Assert.AreEqual("old", File.ReadAllText(directory["out"]));
    }

    private static ToolRun Run(TemporaryDirectory directory, string script)
    {
        using var process = Start(directory, script);
        process.StandardInput.Close();
        return Read(process);
    }

    private static Process Start(TemporaryDirectory directory, string script) => Process.Start(new ProcessStartInfo("bash", ["-c", script])
    {
        WorkingDirectory = directory.Path,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException("There is no bash.");

    private static ToolRun Read(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.IsTrue(process.WaitForExit(TimeoutInMilliseconds), "It did not end.");
        return new ToolRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
