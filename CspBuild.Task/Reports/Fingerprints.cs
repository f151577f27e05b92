using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CspBuild.Diagnostics;

namespace CspBuild.Reports;

/// <summary>Names for the findings of one file that stay the same when lines above them, or blanks in them, come and go.</summary>
/// <remarks>
/// A name is made of the code and the line's text, and of a number that counts findings for which both are the same. The file's path
/// is no part of it: who compares two logs knows the path anyhow, and a moved file keeps its names.
/// </remarks>
internal sealed class Fingerprints
{
    private const int BytesShown = 8;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The name of the file's next finding, in the order of the file, with the number of its occurrence.</summary>
    public string Next(Finding finding)
    {
        var name = Format(Hash(finding));
        _seen.TryGetValue(name, out var count);
        _seen[name] = ++count;
        return $"{name}:{count.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>What a finding has in common with those of the same code on equal lines.</summary>
    public static ulong Hash(Finding finding)
    {
        var text = new StringBuilder(finding.Descriptor.Id).Append('\n');
        var isAfterBlank = true;
        foreach (var c in finding.LineText.Trim())
        {
            var isBlank = char.IsWhiteSpace(c);
            if (!isBlank || !isAfterBlank)
            {
                text.Append(isBlank ? ' ' : c);
            }

            isAfterBlank = isBlank;
        }

        var (value, hash) = (0UL, Sha256.Hash(Encoding.UTF8.GetBytes(text.ToString())));
        for (var i = 0; i < BytesShown; i++)
        {
            value = (value << 8) | hash[i];
        }

        return value;
    }

    /// <summary>A hash as it is written: 16 hexadecimal digits.</summary>
    public static string Format(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);
}
