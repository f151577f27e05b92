using System.Linq;
using BenchmarkDotNet.Attributes;
using CspBuild.Files.Walking;
using CspBuild.Filtering;
using CspBuild.Rules;
using CspBuild.Scanning;
using CspBuild.Semantics;
using CspBuild.Syntax;
using CspBuild.Text;

namespace CspBuild.Benchmarks;

/// <summary>The stages that a file goes through once it is read, each alone, on one thread: over 20 MB of the corpus, from memory.</summary>
public class FrontEndBenchmarks
{
    private const long Size = 20_000_000;

    private static readonly ScanOptions Everything = new(new WalkOptions("/"));

    private byte[][] _files = [];
    private SourceText[] _texts = [];
    private SyntaxTree[] _trees = [];

    internal static (long Bytes, int Files) Measure()
    {
        var files = Corpus.Read(Size);
        return (files.Sum(file => (long)file.Length), files.Length);
    }

    /// <summary>Reads the corpus and makes the values that the stages start from.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _files = Corpus.Read(Size);
        _texts = [.. _files.Select(file => SourceEncoding.Decode(file, file.Length).Text)];
        _trees = [.. _texts.Select(text => SyntaxTree.Parse(text))];
    }

    /// <summary>Bytes to "may hold a finding" or not.</summary>
    [Benchmark]
    public int Filter() => _files.Count(file => RuleFilter.Instance.MayMatch(file, file.Length));

    /// <summary>Bytes to text.</summary>
    [Benchmark]
    public int Decode() => _files.Sum(file => SourceEncoding.Decode(file, file.Length).Text.Length);

    /// <summary>Text to tokens.</summary>
    [Benchmark]
    public int Lex()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            var lexer = new Lexer(text);
            while (lexer.Next().Kind != TokenKind.End)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Text to tree, tokens included.</summary>
    [Benchmark]
    public int Parse() => _texts.Sum(text => SyntaxTree.Parse(text).Body.Length);

    /// <summary>Tree to uses.</summary>
    [Benchmark]
    public int Analyze() => _trees.Sum(tree => SemanticModel.Create(tree, RuleCatalog.Names).Uses.Length);

    /// <summary>Bytes to findings, all of the above but the filter.</summary>
    [Benchmark]
    public int ScanSource() => _files.Sum(file => FileScanner.ScanSource(file, file.Length, Everything).Length);
}
