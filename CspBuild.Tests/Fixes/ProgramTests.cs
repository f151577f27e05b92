using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CspBuild.Fixes;
using CspBuild.Tests.Infrastructure;
using CspBuild.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Fixes;

/// <summary>
/// Programs, what they are mended to (<c>.fixed</c>), and the calls that are left (<c>.left</c>: line, column and reason). run_programs.py
/// runs them before and after, where a Python is.
/// </summary>
[TestClass]
public sealed class ProgramTests
{
    private static readonly string Directory = Path.Combine(Repository.Root, "CspBuild.Tests", "Fixes", "Programs");

    public static IEnumerable<TestDataRow<string>> Names =>
        System.IO.Directory.GetFiles(Directory, "*.py").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Select(name => new TestDataRow<string>(name) { DisplayName = name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_program_is_mended_as_its_data_says(string name)
    {
        var fix = FileFixer.FixSource(Encoding.UTF8.GetBytes(Read(name, ".py")), keepsNames: false);
        Assert.AreEqual(Exists(name, ".fixed") ? Read(name, ".fixed") : null, fix.Content is null ? null : Encoding.UTF8.GetString(fix.Content));
        Assert.AreEqual(
            Exists(name, ".left") ? Read(name, ".left") : string.Empty,
            string.Concat(fix.Findings.Where(finding => !finding.IsMended)
                .Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Start.Line}:{finding.Start.Column} {finding.Note}\n"))));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Line_ends_marks_and_encodings_stay(string name)
    {
        var (text, mended) = (Read(name, ".py"), Exists(name, ".fixed") ? Read(name, ".fixed") : null);
        foreach (var lineEnd in (string[])["\r\n", "\r"])
        {
            Check(Encoding.UTF8, UseLineEnd(text, lineEnd), mended is null ? null : UseLineEnd(mended, lineEnd));
        }

        Check(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), text, mended);
        Check(Encoding.Unicode, text, mended);
        Check(Encoding.BigEndianUnicode, UseLineEnd(text, "\r\n"), mended is null ? null : UseLineEnd(mended, "\r\n"));
        if (!text.Contains("coding:", StringComparison.Ordinal))
        {
            const string Cookie = "# coding: latin-1 \u00FC\n";
            Check(Encoding.Latin1, InsertCookie(text, Cookie), mended is null ? null : InsertCookie(mended, Cookie));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_mended_program_stays_as_it_is(string name)
    {
        if (Exists(name, ".fixed"))
        {
            var again = FileFixer.FixSource(Encoding.UTF8.GetBytes(Read(name, ".fixed")), keepsNames: false);
            Assert.IsNull(again.Content);
            Assert.AreEqual(
                Exists(name, ".left") ? Read(name, ".left").Count(c => c == '\n') : 0, again.Findings.Length);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_notebook_of_a_program_is_mended_in_its_cells_alone(string name)
    {
        var text = Read(name, ".py");
        var lines = text.Split('\n').Select(line => Quote(line + "\n"));
        var before = $"{{\"cells\": [{{\"cell_type\": \"code\",  \"source\": [\n {string.Join(",\n ", lines)}]}}], \"x\":1.50}}";
        var fix = FileFixer.FixNotebook(Encoding.UTF8.GetBytes(before));
        if (!Exists(name, ".fixed"))
        {
            Assert.IsNull(fix.Content);
            return;
        }

        Assert.IsNotNull(fix.Content);
        var after = Encoding.UTF8.GetString(fix.Content);
        Assert.AreEqual(before[..before.IndexOf('[', 12)], after[..before.IndexOf('[', 12)]);
        StringAssert.EndsWith(after, "]}], \"x\":1.50}");
        var source = System.Text.Json.Nodes.JsonNode.Parse(after)?["cells"]?[0]?["source"]?.AsArray().Select(line => (string?)line);
        Assert.AreEqual(Read(name, ".fixed") + "\n", string.Concat(source ?? []));
    }

    private static void Check(Encoding encoding, string text, string? mended)
    {
        byte[] Encode(string content) => [.. encoding.GetPreamble(), .. encoding.GetBytes(content)];
        var fix = FileFixer.FixSource(Encode(text), keepsNames: false);
        if (mended is null)
        {
            Assert.IsNull(fix.Content);
        }
        else
        {
            Assert.IsNotNull(fix.Content);
            Assert.AreEqual(encoding.GetString(Encode(mended)), encoding.GetString(fix.Content));
            CollectionAssert.AreEqual(Encode(mended), fix.Content);
        }
    }

    private static string InsertCookie(string text, string cookie) =>
        text.Replace('\u00E9', 'e').Replace('\u00FC', 'u') is var plain && plain.StartsWith("#!", StringComparison.Ordinal)
            ? plain.Insert(plain.IndexOf('\n', StringComparison.Ordinal) + 1, cookie)
            : cookie + plain;

    private static string UseLineEnd(string text, string lineEnd) => text.Replace("\n", lineEnd, StringComparison.Ordinal);

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static bool Exists(string name, string extension) => File.Exists(Path.Combine(Directory, name + extension));

    private static string Read(string name, string extension) => File.ReadAllText(Path.Combine(Directory, name + extension));
}
