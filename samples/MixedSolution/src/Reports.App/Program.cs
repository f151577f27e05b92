using System;
using System.Diagnostics;
using System.IO;
using Reports.Formats;

// Runs one of the scripts that ship beside the program on a report.
if (args is not [var script, var report])
{
    Console.Error.WriteLine("usage: Reports.App SCRIPT REPORT");
    return 2;
}

var start = new ProcessStartInfo("python3")
{
    ArgumentList = { "-c", Bootstrap.ReadScript(), Path.Combine(AppContext.BaseDirectory, "scripts", script + ".py"), report },
};
using var python = Process.Start(start);
python?.WaitForExit();
return python?.ExitCode ?? 1;
