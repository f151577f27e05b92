using System.Globalization;
using System.Text;
using CspBuild.Diagnostics;
using CspBuild.Rules;
using CspBuild.Text;

namespace CspBuild.Reports;

/// <summary>The line by which a job on GitHub puts a finding beside the code that a pull request changes.</summary>
/// <remarks>
/// The patterns that GitHub reads a .NET build's output with take no hyphen in a code, so they never see CSP-D504. The runner's own
/// command works whatever the code; its escapes are those of GitHub's toolkit, percent signs for what would end a value. The toolkit has
/// none for other control characters, nor for the signs of an older form of commands: they are written as in the build's other lines.
/// </remarks>
internal static class GitHubAnnotation
{
    /// <summary>The line for a finding.</summary>
    /// <param name="reported">The finding; a message becomes a notice.</param>
    /// <param name="root">The root of the repository: GitHub knows its files by their paths in it.</param>
    /// <param name="restCount">How many more findings of its level there are that GitHub will not show.</param>
    public static string Format(ReportedFinding reported, SourceRoot root, int restCount = 0)
    {
        var finding = reported.Finding;
        var line = new StringBuilder("::").Append(reported.Level switch
        {
            Level.Error => "error",
            Level.Warning => "warning",
            _ => "notice",
        });
        line.Append(" file=");
        AppendEscaped(line, root.GetRelativePath(reported.Path) ?? PortablePath.Normalize(reported.Path), isMessage: false);
        if (finding.Start.Line > 0)
        {
            AppendNumber(line, ",line=", finding.Start.Line);
            AppendNumber(line, ",endLine=", finding.End.Line);
            if (finding.Start.Line == finding.End.Line)
            {
                // GitHub refuses columns for more than one line.
                AppendNumber(line, ",col=", finding.Start.Column);
                AppendNumber(line, ",endColumn=", finding.End.Column);
            }
        }

        line.Append(",title=");
        AppendEscaped(line, finding.Descriptor.Id, isMessage: false);
        line.Append("::");
        AppendEscaped(line, PrintedText.Escape(finding.Message), isMessage: true);
        if (restCount > 0)
        {
            AppendNumber(line, " (", restCount);
            line.Append(" more like it are in the log of this step: GitHub shows ten.)");
        }

        return line.ToString();
    }

    private static void AppendNumber(StringBuilder line, string name, int number) =>
        line.Append(name).Append(number.ToString(CultureInfo.InvariantCulture));

    private static void AppendEscaped(StringBuilder line, string text, bool isMessage)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '%':
                    line.Append("%25");
                    break;
                case '\r':
                    line.Append("%0D");
                    break;
                case '\n':
                    line.Append("%0A");
                    break;
                case ':' when !isMessage:
                    line.Append("%3A");
                    break;
                case ',' when !isMessage:
                    line.Append("%2C");
                    break;
                case '#' when line[line.Length - 1] == '#':
                case var _ when PrintedText.IsControl(c):
                    PrintedText.AppendEscape(line, c);
                    break;
                default:
                    line.Append(c);
                    break;
            }
        }
    }
}
