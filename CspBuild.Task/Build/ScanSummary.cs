using System;
using System.Collections.Generic;
using System.Globalization;
using CspBuild.Diagnostics;
using CspBuild.Rules;

namespace CspBuild.Build;

/// <summary>The line at the end of a scan, which counts what it did, and what it did not report and did not read.</summary>
internal sealed class ScanSummary
{
    private readonly List<string> _counts = [];

    /// <summary>Whether there is something that only this line speaks of.</summary>
    public bool HasRemarks { get; private set; }

    /// <summary>Counts the files.</summary>
    public ScanSummary(int filesRead, int filesParsed) => _counts.Add(Number(filesRead, "Python file") + Format(", {0} parsed", filesParsed));

    /// <summary>Counts the findings by level, and those that comments accept, and the baseline if there is one.</summary>
    public ScanSummary Count(ReportedFinding[] findings, bool hasBaseline = false)
    {
        var byLevel = new int[(int)Level.Error + 1];
        var (suppressed, inBaseline) = (0, 0);
        foreach (var reported in findings)
        {
            if (reported.Finding.Suppression is not null)
            {
                suppressed++;
            }
            else if (reported.Finding.Baseline is not null)
            {
                inBaseline++;
            }
            else
            {
                byLevel[(int)reported.Level]++;
            }
        }

        var (errors, warnings, messages) = (byLevel[(int)Level.Error], byLevel[(int)Level.Warning], byLevel[(int)Level.Message]);
        _counts.Add($"{Number(errors, "error")}, {Number(warnings, "warning")}, {Number(messages, "message")}");
        Remark(suppressed, "suppressed");
        return hasBaseline ? Remark(inBaseline, "in the baseline") : this;
    }

    /// <summary>Counts something that is otherwise not seen.</summary>
    public ScanSummary Remark(int count, string what)
    {
        _counts.Add(Format("{0} ", count) + what);
        HasRemarks |= count > 0;
        return this;
    }

    /// <summary>The line.</summary>
    public string ToString(TimeSpan elapsed) =>
        "CspBuild: " + string.Join("; ", _counts) + Format("; {0:0} ms.", elapsed.TotalMilliseconds);

    private static string Number(int count, string noun) => Format("{0} ", count) + noun + (count == 1 ? "" : "s");

    private static string Format(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
