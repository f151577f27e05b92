using System.IO;
using CspBuild.Tool.Input;

namespace CspBuild.Tool.Output;

/// <summary>The formats in which findings are written.</summary>
internal static class FindingsReport
{
    /// <summary>Writes what a scan came to.</summary>
    /// <param name="format">A value of <c>--format</c>.</param>
    /// <param name="outcome">What there is to write.</param>
    /// <param name="host">What paths are relative to, and whether there are colours.</param>
    /// <param name="output">Where to.</param>
    public static void Write(string format, ScanOutcome outcome, ToolHost host, TextWriter output)
    {
        switch (format)
        {
            case "sarif":
                SarifFormat.Write(outcome, output);
                break;
            case "json":
                JsonFormat.Write(outcome, host, output);
                break;
            default:
                TextFormat.Write(outcome, host, format == "github", output);
                break;
        }
    }
}
