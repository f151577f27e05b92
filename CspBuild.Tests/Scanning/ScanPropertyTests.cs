using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CsCheck;
using CspBuild.Diagnostics;
using CspBuild.Files.Walking;
using CspBuild.Filtering;
using CspBuild.Notebooks;
using CspBuild.Scanning;
using CspBuild.Tests.Infrastructure;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Scanning;

/// <summary>What holds for every file, whatever is in it.</summary>
[TestClass]
public sealed class ScanPropertyTests
{
    private static readonly ScanOptions Options = new(new WalkOptions(Path.GetTempPath()));

    // Pieces of programs that spell the name in every way there is, and of what can come between.
    private static readonly string[] Pieces =
    [
        "mktemp", "tempfile", "tempfile.mktemp()", "import tempfile\n", "from tempfile import *\n", "from tempfile import mktemp as m\n", "m()", "m",
        "\"mk\"", "'temp'", "'m'", "\"ktemp\"", "'''mktem'''", "'p'", "''", "\"\\x6dktemp\"", "'mk\\u0074emp'", "'\\155\\153'", "\"\\N{LATIN SMALL LETTER M}ktemp\"",
        "'mk\\\ntemp'", "getattr(tempfile, ", "vars(tempfile)[", "tempfile.__dict__[", "__import__('tempfile')", "\uFF4Dktemp", "mk\U0001D42Eemp", "mktem\u209A",
        "import temp\uFB01le\n", "import \uFF54empfile as tempfile\n", "tempfi\u02E1e.", "__import__('temp' 'file')", "__import__('temp' 'file\\x2Ex')", "'temp'", "'file'",
        "(", ")", "[", "]", "{", "}", "+", ".", ",", ":", "=", ";", "#", "\\", "\n", "\n\n", "\r", "\f", "\t", "    ", " ", "\0", "'", "\"", "'''", "f'{", "}'",
        "# noqa", "# ignore: CSP-D504 -- why\n", "if x:\n", "def f(a=", "class A:\n", "else:\n", "lambda: ", "for x in y:\n", "with a as b:\n", "del tempfile\n",
        "@", "x = ", "print 1\n", "`x`", "match x:\n", "case y:\n", "\u00E9", "\u4E2D", "# coding: latin-1\n", "# coding: utf-7\n", "+AG0-", "%time ", "!ls\n", "?", "1",
    ];

    private static readonly Gen<string> Program = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(indices => string.Concat(indices.Select(index => Pieces[index])));

    // Programs that use the function, with its name and its module's spelled in any way that Python takes.
    private static readonly Gen<string> Use = Gen.Select(Gen.Int[0, 7], Identifier("tempfile"), Identifier("mktemp"), Constant("tempfile"), Constant("mktemp")).Select(
        (shape, module, function, moduleConstant, functionConstant) => shape switch
        {
            0 => $"import {module} as t\nt.{function}()\n",
            1 => $"import os, {module}.x\ntempfile.{function}()\n",
            2 => $"from {module} import {function} as m\nm()\n",
            3 => $"from {module} import *\n{function}()\n",
            4 => $"import {module} as t\ngetattr(t, ({functionConstant}))()\n",
            5 => $"import sys\nsys.modules[{moduleConstant}].{function}()\n",
            6 => $"__import__(({moduleConstant}) + '.x').{function}()\n",
            _ => $"vars(__import__({moduleConstant}))[{functionConstant}]()\n",
        });

    private static readonly Gen<string> ProgramWithUse = Gen.Select(Gen.Int[0, 3], Program, Use, Program).Select(
        (shape, before, use, after) => shape == 0 ? before + after : $"{(shape == 1 ? before : "")}\n{use}{after}");

    private static readonly Gen<string> Notebook = Program.Array[0, 4].Select(cells =>
        $"{{\"cells\": [{string.Join(", ", cells.Select(cell => $"{{\"cell_type\": \"code\", \"source\": {System.Text.Json.JsonSerializer.Serialize(cell)}}}"))}]}}");

    [TestMethod]
    public void Any_bytes_are_scanned() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        FileScanner.ScanSource(bytes, bytes.Length, Options);
        FileScanner.ScanNotebook(bytes, bytes.Length, Options);
    });

    [TestMethod]
    public void Any_program_is_scanned() => Program.Sample(text => Scan(text), iter: 2000);

    [TestMethod]
    public void Any_notebook_is_scanned_and_cut_anywhere_too() =>
        Gen.Select(Notebook, Gen.Double.Unit).Sample((json, cut) => ScanNotebook(json[..(int)(json.Length * cut)]), iter: 1000);

    [TestMethod]
    public void The_filter_loses_no_finding_of_any_program()
    {
        var (programs, withFinding) = (0, 0);
        ProgramWithUse.Sample(
            text =>
            {
                Interlocked.Increment(ref programs);
                if (AssertFilterIsSound(text))
                {
                    Interlocked.Increment(ref withFinding);
                }
            },
            iter: 5000);
        Assert.IsGreaterThan(programs / 3, withFinding, "too few programs have something to lose");
    }

    [TestMethod]
    public void The_filter_lets_any_spelling_of_the_names_through() => Use.Sample(
        text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Assert.IsTrue(RuleFilter.Instance.MayMatch(bytes, bytes.Length), text);
            Assert.HasCount(1, FileScanner.ScanSource(bytes, bytes.Length, Options), text);
        },
        iter: 2000);

    [TestMethod]
    public void Line_ends_change_nothing_in_any_program() => Program.Select(text => text.Replace('\r', ' ')).Sample(AssertLineEndsAreEqual, iter: 2000);

    [TestMethod]
    public void The_report_does_not_depend_on_the_number_of_threads()
    {
        using var project = new TemporaryDirectory();
        var seed = 0;
        Program.Array[120].Sample(
            programs =>
            {
                seed++;
                foreach (var (text, i) in programs.Select((text, i) => (text, i)))
                {
                    project.Write($"run{seed}/{i % 3}/{i % 5}/{i}.py", i % 4 == 0 ? text : $"import tempfile\ntempfile.mktemp()\n{text}");
                }

                var reports = new[] { 1, 2, 8 }.Select(threads => Describe(project, new ScanOptions(new WalkOptions(project[$"run{seed}"])) { Parallelism = threads })).ToArray();
                Assert.AreEqual(reports[0], reports[1]);
                Assert.AreEqual(reports[0], reports[2]);
            },
            iter: 3,
            threads: 1);
    }

    // Each letter as it is, full width or mathematical, and perhaps a ligature.
    private static Gen<string> Identifier(string word) => Gen.Select(Gen.Int[0, 9].Array[word.Length], Gen.Bool).Select((forms, hasLigature) =>
    {
        var letters = word.Select((letter, i) => forms[i] switch
        {
            0 => char.ConvertFromUtf32(0xFF41 + letter - 'a'),
            1 => char.ConvertFromUtf32(0x1D41A + letter - 'a'),
            _ => letter.ToString(),
        });
        return hasLigature ? string.Concat(letters).Replace("fi", "\uFB01", StringComparison.Ordinal) : string.Concat(letters);
    });

    // Each letter as it is or an escape, and anything that joins literals behind some.
    private static Gen<string> Constant(string word) => Gen.Select(Gen.Int[0, 11].Array[word.Length], Gen.Int[0, 15].Array[word.Length]).Select((forms, joints) =>
        $"'{string.Concat(word.Select((letter, i) => Form(letter, forms[i]) + Joint(joints[i])))}'");

    private static string Form(char letter, int form) => form switch
    {
        0 => $"\\x{(int)letter:x2}",
        1 => $"\\u{(int)letter:X4}",
        2 => $"\\{Convert.ToString(letter, 8)}",
        3 => $"\\N{{latin small letter {letter}}}",
        _ => letter.ToString(),
    };

    private static string Joint(int joint) => joint switch
    {
        0 => "' '",
        1 => "'+ u'",
        2 => "' '' '",
        3 => "'  \\\n '",
        4 => "\\\n",
        _ => "",
    };

    // Whether there is a finding that the filter could lose.
    private static bool AssertFilterIsSound(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var findings = Describe(FileScanner.ScanSource(bytes, bytes.Length, Options));
        if (!RuleFilter.Instance.MayMatch(bytes, bytes.Length))
        {
            Assert.AreEqual("", findings, text);
        }

        return findings.Length > 0;
    }

    private static void AssertLineEndsAreEqual(string text)
    {
        var expected = Describe(Scan(text));
        Assert.AreEqual(expected, Describe(Scan(text.Replace("\n", "\r\n", StringComparison.Ordinal))), text);
        Assert.AreEqual(expected, Describe(Scan(text.Replace('\n', '\r'))), text);
    }

    private static Finding[] Scan(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return FileScanner.ScanSource(bytes, bytes.Length, Options);
    }

    private static Finding[] ScanNotebook(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return FileScanner.ScanNotebook(bytes, bytes.Length, Options);
    }

    // The findings of the rules: where a file is not parsed, nobody knows of its syntax errors.
    private static string Describe(IEnumerable<Finding> findings) => string.Join('\n', findings
        .Where(finding => finding.Kind is not null)
        .Select(finding => $"{finding.Start} {finding.End} {finding.Kind} {finding.Suppression}"));

    private static string Describe(TemporaryDirectory project, ScanOptions options)
    {
        var report = ProjectScanner.Scan(options, CancellationToken.None);
        return $"{report.FilesWalked} {report.FilesParsed}\n" + string.Join('\n', report.Files.Select(
            file => $"{Path.GetRelativePath(project.Path, file.Path)} {string.Join('|', file.Findings.Select(finding => finding with { LineText = "" }))}"));
    }
}
