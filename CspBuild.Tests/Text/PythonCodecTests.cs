using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Text;

/// <summary>Compares decoding with CPython's, by a table that <c>Data/python_codecs.py</c> wrote.</summary>
[TestClass]
public sealed class PythonCodecTests
{
    private const char NoText = '\uFFFF';

    private static readonly ILookup<char, string[]> Table = ReadTable();

    [TestMethod]
    public void Every_name_that_CPython_knows_is_known_however_it_is_spelled()
    {
        var wrong = new List<string>();
        foreach (var row in Table['N'])
        {
            var codec = PythonCodec.Find(row[1]);
            string[] spellings = [row[0], row[0].Replace('_', '-'), row[0].ToUpperInvariant()];
            wrong.AddRange(spellings.Where(name => codec is null || PythonCodec.Find(name) != codec).Select(name => $"{name} is {row[1]}"));
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void A_file_is_read_as_CPython_reads_it_or_not_at_all()
    {
        var wrong = new List<string>();
        foreach (var codecRows in Table['P'].GroupBy(row => row[0]))
        {
            var codec = Find(codecRows.Key);
            var encoding = codec.GetEncoding();
            foreach (var row in codecRows)
            {
                for (var i = 0; i < 256; i++)
                {
                    byte[] bytes = [.. Convert.FromHexString(row[1]), (byte)i];
                    var expected = row[2][i].ToString();
                    if (row[2][i] != NoText && codec.CanRead(bytes, bytes.Length) && !IsSame(expected, encoding.GetString(bytes)))
                    {
                        wrong.Add($"{row[0]} {Convert.ToHexString(bytes)}: {Show(expected)}, not {Show(encoding.GetString(bytes))}");
                    }
                }
            }
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(100)));
    }

    [TestMethod]
    public void A_sequence_is_read_as_CPython_reads_it_or_not_at_all()
    {
        var wrong = new List<string>();
        foreach (var row in Table['S'])
        {
            var bytes = Convert.FromHexString(row[1]);
            if (Find(row[0]) is var codec && codec.CanRead(bytes, bytes.Length) && !IsSame(row[2], codec.GetEncoding().GetString(bytes)))
            {
                wrong.Add($"{row[0]} {row[1]}: {Show(row[2])}, not {Show(codec.GetEncoding().GetString(bytes))}");
            }
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(100)));
    }

    [TestMethod]
    [DataRow("utf_8")]
    [DataRow("latin_1")]
    [DataRow("cp1252")]
    [DataRow("iso8859_15")]
    [DataRow("koi8_r")]
    [DataRow("mac_roman")]
    [DataRow("shift_jis")]
    [DataRow("cp932")]
    [DataRow("euc_kr")]
    [DataRow("gb2312")]
    [DataRow("gbk")]
    [DataRow("gb18030")]
    [DataRow("big5")]
    public void Nothing_is_refused_in_an_encoding_that_is_read_alike(string name)
    {
        var all = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        Assert.IsTrue(Find(name).CanRead(all, all.Length));
    }

    private static PythonCodec Find(string name) => PythonCodec.Find(name) ?? throw new AssertFailedException($"There is no {name}.");

    // Nothing else of a text decides what its tokens are and which names of ASCII they spell.
    private static bool IsSame(string left, string right) => GetAscii(left) == GetAscii(right);

    private static string GetAscii(string text)
    {
        var ascii = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                ascii.Append((char)rune.Value);
            }
            else if (CanStandInName(rune))
            {
                ascii.Append(rune.ToString().Normalize(NormalizationForm.FormKC).Where(c => char.IsAsciiLetterOrDigit(c) || c == '_').ToArray());
            }
        }

        return ascii.ToString();
    }

    private static bool CanStandInName(Rune rune) => Rune.IsLetterOrDigit(rune) ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    private static string Show(string text) => string.Join(' ', text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    private static ILookup<char, string[]> ReadTable()
    {
        var path = Path.Combine(Repository.Root, "CspBuild.Tests", "Text", "Data", "python_codecs.txt.gz");
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToLookup(line => line[0], line => JsonSerializer.Deserialize<string[]>(line[2..]) ?? []);
    }
}
